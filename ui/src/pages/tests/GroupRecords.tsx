import { useMemo, useState } from 'react';
import type { DataTestGroup, DataTestIn, ItemColumn, ItemRow } from '../../api/bindings';
import { Inspector } from '../../app/Page';
import { EmptyState, ErrorNote, Grid, Loading, Panel } from '../../components';
import { gridColumns } from '../../domain/item/columns';
import { ItemFields } from '../../domain/item/ItemFields';
import { useLocale } from '../../i18n/locale';
import styles from './tests.module.css';
import { useRecords } from './useRecords';

/** The records behind a group of a test; the chosen one beside them. */
export function GroupRecords(props: {
  ask: DataTestIn;
  group: DataTestGroup;
  columns: readonly ItemColumn[];
}) {
  const locale = useLocale();
  const { t, figure } = locale;
  const { group, columns } = props;
  const records = useRecords(props.ask, group.key);
  const [active, setActive] = useState<ItemRow | null>(null);
  const grid = useMemo(() => gridColumns([...columns], locale), [columns, locale]);
  const name = group.cells[0] ?? group.key;
  return (
    <Panel title={t('data-test-records-of', { count: figure(group.count), name })} flush>
      <ErrorNote failure={records.failure} />
      {records.source ? (
        <div className={styles.grid}>
          <Grid
            label={t('data-test-records')}
            columns={grid}
            source={records.source}
            rowId={(row) => row.id}
            onActive={setActive}
            onOpen={setActive}
            empty={<EmptyState>{t('data-test-none')}</EmptyState>}
          />
        </div>
      ) : (
        !records.failure && <Loading />
      )}
      <Inspector title={t('explorer-item')}>
        {active ? <ItemFields row={active} columns={columns} /> : <p>{t('explorer-choose-row')}</p>}
      </Inspector>
    </Panel>
  );
}
