import { useMemo, useState } from 'react';
import type { ItemRow, ItemSort } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { usePageCommands } from '../../app/commands';
import { Inspector } from '../../app/Page';
import { go, to } from '../../app/router';
import { Button, EmptyState, ErrorNote, Grid } from '../../components';
import { filterOf, gridColumns } from '../../domain/item/columns';
import { ItemFields } from '../../domain/item/ItemFields';
import { useItems } from '../../domain/item/source';
import { useLocale } from '../../i18n/locale';

import { DataTests } from '../tests/DataTests';
import { caseAddress } from './CasePage';
import { ComputedLevies } from './ComputedLevies';
import styles from './cases.module.css';

/** The items of a case; one of them begins a finding. */
export function ItemsTab({ caseId }: { caseId: string }) {
  const locale = useLocale();
  const { t } = locale;
  const columnList = useRpcQuery('item_columns', {});
  const [filters, setFilters] = useState<Record<string, string>>({});
  const [sort, setSort] = useState<ItemSort | null>(null);
  const [active, setActive] = useState<ItemRow | null>(null);
  const [testing, setTesting] = useState(false);
  const known = columnList.data?.columns;
  const columns = useMemo(() => known ?? [], [known]);
  const grid = useMemo(() => gridColumns(columns, locale), [columns, locale]);
  const conditions = columns.flatMap((column) => filterOf(column, filters[column.name] ?? '') ?? []);
  const items = useItems({ extracts: [], case: caseId, filters: conditions, sort });
  const sums = items.set?.sums;
  const totals = sums
    ? Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, locale.figure(sum)]))
    : undefined;
  const begin = () => {
    if (active) go(caseAddress(caseId, 'findings', { finding: 'new', item: itemKeyOf(active, columns) }));
  };
  usePageCommands([{ id: 'finding-from-item', label: t('items-finding'), keys: 'KeyF', run: begin }]);
  if (testing && items.set) {
    return <DataTests setId={items.set.set_id} columns={columns} onClose={() => setTesting(false)} />;
  }
  return (
    <div className={styles.fill}>
      <ErrorNote failure={columnList.error ?? items.failure} />
      <Grid
        label={t('items-grid')}
        columns={grid}
        source={items.source ?? undefined}
        rowId={(row) => row.id}
        onActive={setActive}
        onOpen={setActive}
        sort={sort}
        onSort={setSort}
        filters={filters}
        onFilter={setFilters}
        totals={totals}
        tools={
          <>
            <Button isDisabled={!items.set?.count} onPress={() => setTesting(true)}>
              {t('data-test-open')}
            </Button>
            <Button onPress={() => go(to('/cases/:case/triage', { case: caseId }))}>
              {t('triage-open')}
            </Button>
            <Button icon="plus" isDisabled={active === null} onPress={begin}>
              {t('items-finding')}
            </Button>
          </>
        }
        empty={<EmptyState>{t('items-empty')}</EmptyState>}
      />
      <Inspector title={t('explorer-item')}>
        {active ? (
          <>
            <ComputedLevies caseId={caseId} itemKey={itemKeyOf(active, columns)} />
            <ItemFields row={active} columns={columns} />
          </>
        ) : (
          <p>{t('explorer-choose-row')}</p>
        )}
      </Inspector>
    </div>
  );
}

/** Declaration and item number of a row, as a finding names them. */
function itemKeyOf(row: ItemRow, columns: readonly { name: string }[]): string {
  const value = (name: string) => row.values[columns.findIndex((column) => column.name === name)] ?? '';
  return `${value('gd_uid')}#${value('item_no')}`;
}
