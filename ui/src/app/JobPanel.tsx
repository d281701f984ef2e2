import type { JobStatus } from '../api/bindings';
import { Button, ErrorNote, IconButton, ProgressBar, StatusMark } from '../components';
import { Failure } from '../host/host';
import { useLocale } from '../i18n/locale';
import styles from './JobPanel.module.css';
import { useJobs } from './jobs';

/** Long work at the foot of the window: how far, how fast, how long still; it can be stopped. */
export function JobPanel() {
  const { t } = useLocale();
  const { jobs, cancel, dismiss } = useJobs();
  const shown = jobs.filter((job) => job.state === 'running' || job.state === 'failed').slice(0, 3);
  return (
    <section className={styles.jobs} aria-label={t('jobs')} aria-live="polite">
      {shown.map((job) => (
        <JobCard
          key={job.job}
          job={job}
          onCancel={() => cancel(job.job)}
          onDismiss={() => dismiss(job.job)}
        />
      ))}
    </section>
  );
}

function JobCard(props: { job: JobStatus; onCancel: () => void; onDismiss: () => void }) {
  const { job, onCancel, onDismiss } = props;
  const { t, figure, has } = useLocale();
  const title = has(job.title_key) ? t(job.title_key) : t('job-untitled');
  if (job.state === 'failed') {
    return (
      <div className={styles.card}>
        <div className={styles.head}>
          <StatusMark kind="overdue">{title}</StatusMark>
          <IconButton icon="close" label={t('action-close')} onPress={onDismiss} />
        </div>
        {job.error && <ErrorNote failure={Failure.from(job.error)} />}
      </div>
    );
  }
  const left = job.seconds_left === null ? '' : ` · ${t('job-time-left', { seconds: job.seconds_left })}`;
  const done = job.total === 0 ? figure(job.done) : `${figure(job.done)} / ${figure(job.total)}`;
  const note = t('job-progress', { done, rate: figure(job.rate_per_second) }) + left;
  return (
    <div className={styles.card}>
      <ProgressBar label={title} done={job.done} total={job.total} note={note} />
      <div className={styles.end}>
        <Button onPress={onCancel}>{t('action-stop')}</Button>
      </div>
    </div>
  );
}
