import { useMemo, useState } from 'react';
import type { ItemColumn, ItemRow, ItemSort } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Inspector, Page } from '../../app/Page';
import { go, Link, useLocation } from '../../app/router';
import { Button, Code, EmptyState, ErrorNote, Grid, KeyValue, Said, StatusMark } from '../../components';
import { cellText, columnTitle, filterOf, gridColumns, isFigure } from '../../domain/item/columns';
import { useItems } from '../../domain/item/source';
import { useLocale } from '../../i18n/locale';
import { ExportDialog } from './ExportDialog';

/** A million items as one grid: filtered, sorted and summed by the engine. */
export function ExplorerPage() {
  const locale = useLocale();
  const { t } = locale;
  const { params } = useLocation();
  const extractId = params.extract ?? '';
  const extracts = useRpcQuery('extract_list', {});
  const columnList = useRpcQuery('item_columns', {});
  const [filters, setFilters] = useState<Record<string, string>>({});
  const [sort, setSort] = useState<ItemSort | null>(null);
  const [active, setActive] = useState<ItemRow | null>(null);
  const [exporting, setExporting] = useState<{ format: string; columns: string[] } | null>(null);

  const known = columnList.data?.columns;
  const columns = useMemo(() => known ?? [], [known]);
  const grid = useMemo(() => gridColumns(columns, locale), [columns, locale]);
  const conditions = columns.flatMap((column) => filterOf(column, filters[column.name] ?? '') ?? []);
  const items = useItems({ extracts: [extractId], case: null, filters: conditions, sort });
  const extract = extracts.data?.extracts.find((one) => one.id === extractId);
  const totals = items.set ? totalTexts(columns, items.set.sums, locale.figure) : undefined;
  const filterText = Object.entries(filters)
    .filter(([, text]) => text.trim() !== '')
    .map(([name, text]) => `${name}: ${text.trim()}`)
    .join('; ');

  return (
    <Page
      title={extract?.file_name ?? t('explorer-title')}
      about={<Link to="/extracts">{t('explorer-back')}</Link>}
      actions={
        <Button kind="next" onPress={() => go(`/targets?extract=${encodeURIComponent(extractId)}`)}>
          {t('explorer-to-targets')}
        </Button>
      }
      fill
    >
      <ErrorNote failure={columnList.error ?? items.failure} />
      <Grid
        label={t('explorer-grid')}
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
        marks={(row) =>
          row.flags.map((flag) => ({ kind: 'flag' as const, label: flagWords(flag, locale.has, t) }))
        }
        onExport={(format, chosen) => setExporting({ format, columns: chosen })}
        empty={<EmptyState>{t(filterText === '' ? 'explorer-empty' : 'explorer-nothing-found')}</EmptyState>}
      />
      <Inspector title={t('explorer-item')}>
        {active ? <ItemFields row={active} columns={columns} /> : <p>{t('explorer-choose-row')}</p>}
      </Inspector>
      {exporting && items.set && (
        <ExportDialog
          setId={items.set.set_id}
          format={exporting.format}
          columns={exporting.columns}
          filterText={filterText}
          onClose={() => setExporting(null)}
        />
      )}
    </Page>
  );
}

/** Every field of an item, whatever columns the grid shows. */
export function ItemFields({ row, columns }: { row: ItemRow; columns: readonly ItemColumn[] }) {
  const locale = useLocale();
  return (
    <>
      {row.flags.map((flag) => (
        <StatusMark key={flag} kind="flag">
          {flagWords(flag, locale.has, locale.t)}
        </StatusMark>
      ))}
      <KeyValue
        facts={columns.map((column, at) => {
          const text = cellText(column, row.values[at], locale);
          const plain = column.kind === 'text';
          return [
            columnTitle(column, locale),
            plain ? <Said key="v">{text}</Said> : <Code key="v">{text}</Code>,
          ] as const;
        })}
      />
    </>
  );
}

function flagWords(flag: string, has: (key: string) => boolean, t: (key: string) => string): string {
  const key = `flag-${flag.toLowerCase().replaceAll('_', '-')}`;
  return has(key) ? t(key) : flag;
}

function totalTexts(
  columns: readonly ItemColumn[],
  sums: Record<string, string>,
  figure: (text: string) => string,
) {
  return Object.fromEntries(
    columns
      .filter(isFigure)
      .flatMap(({ name }) => (sums[name] === undefined ? [] : [[name, figure(sums[name])]])),
  );
}
