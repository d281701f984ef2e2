import type { Sniffed } from '../../api/bindings';
import { Panel, StatusMark } from '../../components';
import { Balance } from '../../domain/extract/Balance';
import { Counts } from '../../domain/extract/Counts';
import styles from '../../domain/extract/Counts.module.css';
import { Notes } from '../../domain/extract/Notes';
import { type Answers, mayStayOpen, openQuestions } from '../../domain/extract/wizard';
import { useLocale } from '../../i18n/locale';
import { ProblemTable } from './ProblemTable';

/** What would become of the first records, before anything is stored. */
export function ProblemsStep({ sniffed, answers }: { sniffed: Sniffed; answers: Answers }) {
  const { t, figure } = useLocale();
  const open = openQuestions(sniffed, answers);
  const unsure = sniffed.questions.filter((one) => mayStayOpen(one) && !answers[one.key]);
  const { trial } = sniffed;
  return (
    <>
      <Panel title={t('wizard-before-import')}>
        {open.length > 0 && (
          <StatusMark kind="overdue">{t('wizard-open-questions', { count: open.length })}</StatusMark>
        )}
        {unsure.length > 0 && (
          <StatusMark kind="due">{t('wizard-unsure-questions', { count: unsure.length })}</StatusMark>
        )}
        {trial ? (
          <>
            <p>
              {trial.whole ? t('wizard-trial-whole') : t('wizard-trial', { records: figure(trial.records) })}
            </p>
            <Balance
              records={trial.records}
              header={sniffed.header_row > 0 ? 1 : 0}
              dropped={trial.dropped}
              set_aside={trial.set_aside}
              stored={trial.stored}
            />
            <div className={styles.columns}>
              <Counts title={t('extract-set-aside-by')} kind="problem" counts={trial.reasons} />
              <Counts title={t('extract-dropped-by')} kind="dropped" counts={trial.dropped_by} />
              <Counts title={t('extract-flags')} kind="flag" counts={trial.flags} />
            </div>
          </>
        ) : (
          <p>{t('wizard-no-trial')}</p>
        )}
        {sniffed.notes.length > 0 && <Notes notes={sniffed.notes} />}
        <p className={styles.detail}>{t('wizard-original-kept')}</p>
      </Panel>
      {trial && trial.problems.length > 0 && (
        <Panel title={t('problems-list')} flush>
          <ProblemTable problems={trial.problems} />
        </Panel>
      )}
    </>
  );
}
