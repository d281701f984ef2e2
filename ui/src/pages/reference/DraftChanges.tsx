import type { DraftChange, Pair } from '../../api/bindings';
import { Code, Said, Tag } from '../../components';
import styles from '../../domain/reference/reference.module.css';
import { useTableName } from '../../domain/reference/words';
import { Sheet } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';

/** What differs from the tables the draft started from: old values struck out, new ones behind them. */
export function DraftChanges({ changes }: { changes: readonly DraftChange[] }) {
  const { t } = useLocale();
  const name = useTableName();
  return (
    <Sheet
      label={t('refdraft-changes')}
      rows={changes}
      rowKey={(one) => `${one.table}-${one.kind}-${one.line}`}
      columns={[
        { id: 'table', label: t('reference-table'), cell: (one) => name(one.table) },
        { id: 'kind', label: t('refdraft-what'), cell: (one) => <Tag>{t(`refdraft-kind-${one.kind}`)}</Tag> },
        {
          id: 'line',
          label: t('reference-line'),
          figure: true,
          cell: (one) => <Code>{String(one.line)}</Code>,
        },
        { id: 'cells', label: t('refdraft-values'), wide: true, cell: (one) => <Cells change={one} /> },
      ]}
    />
  );
}

function Cells({ change }: { change: DraftChange }) {
  const textIn = (pairs: readonly Pair[], name: string) =>
    pairs.find((one) => one.name === name)?.value ?? '';
  const names = [...new Set([...change.after, ...change.before].map((one) => one.name))];
  return (
    <>
      {names.map((name, at) => {
        const [before, after] = [textIn(change.before, name), textIn(change.after, name)];
        const differs = change.before.length > 0 && before !== after;
        return (
          <span key={name}>
            <Code>{name}</Code>{' '}
            {differs && before !== '' && (
              <del className={styles.was}>
                <Said>{before}</Said>
              </del>
            )}{' '}
            {differs ? (
              <ins>
                <Said>{after}</Said>
              </ins>
            ) : (
              <Said>{after}</Said>
            )}
            {at < names.length - 1 && ' · '}
          </span>
        );
      })}
    </>
  );
}
