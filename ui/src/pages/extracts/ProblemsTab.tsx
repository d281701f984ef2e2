import { useState } from 'react';
import type { Extract, Problem } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { EmptyState, ErrorNote, Loading, Panel, Select } from '../../components';
import { useCodeWords } from '../../domain/extract/words';
import { useLocale } from '../../i18n/locale';
import styles from './Extract.module.css';
import { ProblemsExport } from './ProblemsExport';
import { ProblemTable } from './ProblemTable';
import { RecordPanel } from './RecordPanel';

/** Lines shown at once; the file of problems holds them all. */
const SHOWN = 200;
/** The choice of every reason. */
const ALL = 'all';
const STATES = ['all', 'open', 'corrected'] as const;

export interface ProblemsTabProps {
  extract: Extract;
  /** The record that is open beside the list. */
  record: number | null;
  onRecord: (record: number | null) => void;
}

/** What was wrong with each record that was set aside; a record opens beside the list and can be corrected. */
export function ProblemsTab({ extract, record, onRecord }: ProblemsTabProps) {
  const { t, figure } = useLocale();
  const words = useCodeWords();
  const answer = useRpcQuery('extract_problems', { extract_id: extract.id });
  const [reason, setReason] = useState(ALL);
  const [state, setState] = useState<string>(ALL);
  if (answer.error) return <ErrorNote failure={answer.error} />;
  if (!answer.data) return <Loading />;
  const { problems } = answer.data;
  if (problems.length === 0) return <EmptyState>{t('problems-none')}</EmptyState>;
  const reasons = [...new Set(problems.map((one) => one.reason))].sort();
  const fits = (one: Problem) =>
    (reason === ALL || one.reason === reason) && (state === ALL || one.corrected === (state === 'corrected'));
  const shown = problems.filter(fits);
  return (
    <div className={styles.tab}>
      <div className={styles.filters}>
        <Select
          label={t('problems-by-reason')}
          choices={[
            { value: ALL, label: t('problems-all-reasons') },
            ...reasons.map((code) => ({ value: code, label: words('problem', code) })),
          ]}
          value={reason}
          onChange={setReason}
        />
        <Select
          label={t('problems-by-state')}
          choices={STATES.map((one) => ({ value: one, label: t(`problems-state-${one}`) }))}
          value={state}
          onChange={setState}
        />
      </div>
      {record !== null && (
        <RecordPanel key={record} extractId={extract.id} record={record} onClose={() => onRecord(null)} />
      )}
      <Panel title={t('problems-count', { count: shown.length, shown: figure(shown.length) })} flush>
        <ProblemTable problems={shown.slice(0, SHOWN)} onOpen={onRecord} current={record} />
        {shown.length > SHOWN && (
          <p className={styles.around}>
            {t('problems-more', { shown: figure(SHOWN), all: figure(shown.length) })}
          </p>
        )}
      </Panel>
      <Panel title={t('problems-file')}>
        <ProblemsExport extractId={extract.id} />
      </Panel>
    </div>
  );
}
