import type { Correction } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Code, Day, EmptyState, ErrorNote, Loading, Panel, Said } from '../../components';
import { Sheet } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';
import styles from './Extract.module.css';

/** Every correction of an extract: before, after, who, when and why. */
export function CorrectionsTab({ extractId }: { extractId: string }) {
  const { t } = useLocale();
  const answer = useRpcQuery('extract_corrections', { extract_id: extractId });
  if (answer.error) return <ErrorNote failure={answer.error} />;
  if (!answer.data) return <Loading />;
  if (answer.data.corrections.length === 0) return <EmptyState>{t('corrections-none')}</EmptyState>;
  return (
    <div className={styles.tab}>
      <Panel flush>
        <CorrectionLines corrections={answer.data.corrections} />
      </Panel>
    </div>
  );
}

/** Corrections as lines of before and after. */
export function CorrectionLines({ corrections }: { corrections: readonly Correction[] }) {
  const { t } = useLocale();
  return (
    <Sheet
      label={t('extract-tab-corrections')}
      rows={corrections}
      rowKey={(one) => `${one.record}-${one.column}-${one.made_at}`}
      columns={[
        {
          id: 'record',
          label: t('problems-row'),
          figure: true,
          cell: (one) => <Code>{String(one.record)}</Code>,
        },
        { id: 'column', label: t('problems-column'), cell: (one) => <Said>{one.column}</Said> },
        {
          id: 'before',
          label: t('corrections-before'),
          cell: (one) => (
            <span className={styles.before}>
              <Said>{one.before === '' ? '∅' : one.before}</Said>
            </span>
          ),
        },
        {
          id: 'after',
          label: t('corrections-after'),
          cell: (one) => <Said>{one.after === '' ? '∅' : one.after}</Said>,
        },
        {
          id: 'reason',
          label: t('problems-reason'),
          wide: true,
          cell: (one) => <Said>{one.reason}</Said>,
        },
        { id: 'person', label: t('corrections-by'), cell: (one) => <Said>{one.person}</Said> },
        { id: 'at', label: t('corrections-at'), cell: (one) => <Day iso={one.made_at} /> },
      ]}
    />
  );
}
