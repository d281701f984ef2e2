import { useMemo, useState } from 'react';
import type { ItemColumn, ItemRow, ItemSort } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { Inspector, Page } from '../../app/Page';
import { go, Link, to, useLocation } from '../../app/router';
import { Button, EmptyState, ErrorNote, Grid } from '../../components';
import { useColumnName } from '../../domain/extract/words';
import { filterOf, gridColumns, isFigure } from '../../domain/item/columns';
import { FacetPane } from '../../domain/item/FacetPane';
import { type Chosen, chosenFilters, FACETS } from '../../domain/item/facets';
import { flagWords } from '../../domain/item/ItemFields';
import { useItems } from '../../domain/item/source';
import { useLocale } from '../../i18n/locale';
import { DataTests } from '../tests/DataTests';
import styles from './Explorer.module.css';
import { ExportDialog } from './ExportDialog';
import { ItemInspector } from './ItemInspector';

/** A million items as one grid: filtered, sorted and summed by the engine, with facets beside it. */
export function ExplorerPage() {
  const locale = useLocale();
  const { t } = locale;
  const columnName = useColumnName();
  const { params } = useLocation();
  const extractId = params.extract ?? '';
  const extracts = useRpcQuery('extract_list', {});
  const columnList = useRpcQuery('item_columns', {});
  const [filters, setFilters] = useState<Record<string, string>>({});
  const [chosen, setChosen] = useState<Chosen>({});
  const [faceted, setFaceted] = useState(true);
  const [testing, setTesting] = useState(false);
  const [sort, setSort] = useState<ItemSort | null>(null);
  const [active, setActive] = useState<ItemRow | null>(null);
  const [exporting, setExporting] = useState<{ format: string; columns: string[] } | null>(null);

  const known = columnList.data?.columns;
  const columns = useMemo(() => known ?? [], [known]);
  const grid = useMemo(() => gridColumns(columns, locale), [columns, locale]);
  const typed = columns.flatMap((column) => filterOf(column, filters[column.name] ?? '') ?? []);
  const conditions = [...typed, ...chosenFilters(chosen)];
  const items = useItems({ extracts: [extractId], case: null, filters: conditions, sort });
  const extract = extracts.data?.extracts.find((one) => one.id === extractId);
  const totals = items.set ? totalTexts(columns, items.set.sums, locale.figure) : undefined;
  const filterText = [
    ...FACETS.flatMap((name) =>
      chosen[name] === undefined ? [] : [`${t(`facet-${name}`)}: ${chosen[name]}`],
    ),
    ...Object.entries(filters)
      .filter(([, text]) => text.trim() !== '')
      .map(([name, text]) => `${columnName(name)}: ${text.trim()}`),
  ].join('; ');

  return (
    <Page
      title={extract?.file_name ?? t('explorer-title')}
      about={
        <>
          <Link to="/extracts">{t('explorer-back')}</Link>
          <Link to={to('/extracts/:extract/details', { extract: extractId })}>{t('explorer-details')}</Link>
        </>
      }
      actions={
        <Button kind="next" onPress={() => go(`/targets?extract=${encodeURIComponent(extractId)}`)}>
          {t('explorer-to-targets')}
        </Button>
      }
      fill
    >
      <ErrorNote failure={columnList.error ?? items.failure} />
      {testing && items.set && (
        <DataTests setId={items.set.set_id} columns={columns} onClose={() => setTesting(false)} />
      )}
      {!testing && (
        <div className={faceted ? styles.faceted : styles.plain}>
          {faceted && <FacetPane setId={items.set?.set_id ?? null} chosen={chosen} onChosen={setChosen} />}
          <div className={styles.grid}>
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
              onExport={(format, list) => setExporting({ format, columns: list })}
              tools={
                <>
                  <Button isDisabled={!items.set?.count} onPress={() => setTesting(true)}>
                    {t('data-test-open')}
                  </Button>
                  <Button kind="quiet" aria-expanded={faceted} onPress={() => setFaceted(!faceted)}>
                    {t(faceted ? 'facets-hide' : 'facets-show')}
                  </Button>
                </>
              }
              empty={
                <EmptyState>{t(filterText === '' ? 'explorer-empty' : 'explorer-nothing-found')}</EmptyState>
              }
            />
          </div>
        </div>
      )}
      {!testing && (
        <Inspector title={t('explorer-item')}>
          {active ? (
            <ItemInspector key={active.id} row={active} columns={columns} columnName={columnName} />
          ) : (
            <p>{t('explorer-choose-row')}</p>
          )}
        </Inspector>
      )}
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
