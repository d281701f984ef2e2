import type { Amendment } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Code, EmptyState, ErrorNote, Loading, Panel, Said } from '../../components';
import { useColumnName } from '../../domain/extract/words';
import { Sheet } from '../../domain/sheet/Sheet';
import { useLocale } from '../../i18n/locale';
import styles from './Extract.module.css';

/** Versions of the same item side by side: only what differs. */
export function AmendmentsTab({ extractId }: { extractId: string }) {
  const { t, figure } = useLocale();
  const columnName = useColumnName();
  const answer = useRpcQuery('extract_amendments', { extract_id: extractId });
  if (answer.error) return <ErrorNote failure={answer.error} />;
  if (!answer.data) return <Loading />;
  const { amendments, total } = answer.data;
  if (amendments.length === 0) return <EmptyState>{t('amendments-none')}</EmptyState>;
  const lines = amendments.flatMap((one) => one.changes.map((change, at) => ({ one, change, at })));
  const keyOf = (one: Amendment) => `${one.gd_uid}-${one.item_no}-${one.from_version}-${one.to_version}`;
  return (
    <div className={styles.tab}>
      <Panel title={t('amendments-count', { count: total, shown: figure(total) })} flush>
        <Sheet
          label={t('extract-tab-amendments')}
          rows={lines}
          rowKey={({ one, change }) => `${keyOf(one)}-${change.column}`}
          columns={[
            {
              id: 'gd',
              label: t('column-gd-uid'),
              cell: ({ one, at }) => (at === 0 ? <Code>{one.gd_uid}</Code> : ''),
            },
            {
              id: 'item',
              label: t('column-item-no'),
              figure: true,
              cell: ({ one, at }) => (at === 0 ? String(one.item_no) : ''),
            },
            {
              id: 'versions',
              label: t('amendments-versions'),
              cell: ({ one, at }) =>
                at === 0 ? (
                  <Code>{`${one.from_version} (${one.from_record}) → ${one.to_version} (${one.to_record})`}</Code>
                ) : (
                  ''
                ),
            },
            { id: 'column', label: t('problems-column'), cell: ({ change }) => columnName(change.column) },
            {
              id: 'before',
              label: t('corrections-before'),
              cell: ({ change }) => (
                <span className={styles.before}>
                  <Said>{change.before || '–'}</Said>
                </span>
              ),
            },
            {
              id: 'after',
              wide: true,
              label: t('corrections-after'),
              cell: ({ change }) => <Said>{change.after || '–'}</Said>,
            },
          ]}
        />
      </Panel>
    </div>
  );
}
