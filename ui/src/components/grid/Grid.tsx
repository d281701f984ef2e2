import { type CSSProperties, type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useLocale } from '../../i18n/locale';
import { Button } from '../Button';
import { ErrorNote } from '../ErrorNote';
import { Loading } from '../Progress';
import { Failure } from '../../host/host';
import styles from './Grid.module.css';
import { GridHeader } from './GridHeader';
import { GridRow } from './GridRow';
import { GridToolbar } from './GridToolbar';
import { type GridColumn, type GridSort, type RowMark, type RowSource, rowsInView, tabSeparated } from './model';
import { useColumns } from './useColumns';
import { type Cell, useGridKeys } from './useGridKeys';
import { useRowHeight } from './useRowHeight';
import { useRows } from './useRows';
import { useWindowing } from './useWindowing';

const LEAD_PX = 44;
const NONE: RowSource<never> = { count: 0, page: async () => [] };

export interface GridProps<R> {
  /** Name of the grid, read aloud. */
  label: string;
  columns: readonly GridColumn<R>[];
  /** Absent while it is not known how many rows there are. */
  source: RowSource<R> | undefined;
  rowId: (row: R) => string;
  /** Enter or double click. */
  onOpen?: (row: R) => void;
  /** The row that has the focus, for an inspector. */
  onActive?: (row: R) => void;
  /** Ids of selected rows; with it, Space and the first column select. */
  selected?: ReadonlySet<string>;
  onSelect?: (selected: Set<string>) => void;
  sort?: GridSort | null;
  onSort?: (sort: GridSort) => void;
  /** Text per column; with `onFilter` there is a filter row. */
  filters?: Readonly<Record<string, string>>;
  onFilter?: (filters: Record<string, string>) => void;
  /** Text per column for the line at the foot. */
  totals?: Readonly<Record<string, string>>;
  /** Marks before the first column. */
  marks?: (row: R) => readonly RowMark[];
  onExport?: (format: 'csv' | 'xlsx', columns: string[]) => void;
  /** What is shown instead of no rows. */
  empty?: ReactNode;
  /** More controls for the line above the grid. */
  tools?: ReactNode;
  /** Leaves out the line above the grid. */
  bare?: boolean;
}

/** A table of any length: fetched in pages, walked by keyboard, drawn only where it is looked at. */
export function Grid<R>(props: GridProps<R>) {
  const { label, columns, source, rowId, selected, onSelect, marks, totals, sort, onSort, filters } = props;
  const { t, dir } = useLocale();
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = useRowHeight();
  const [filtering, setFiltering] = useState(() => Object.values(filters ?? {}).some((text) => text !== ''));
  const known = source ?? (NONE as RowSource<R>);
  const lead = onSelect || marks ? LEAD_PX : 0;
  const columnState = useColumns(columns, lead);
  const { shown } = columnState;
  const chrome = rowHeight * (1 + (filtering ? 1 : 0) + (totals ? 1 : 0));
  const view = useWindowing(scroller, known.count, rowHeight, chrome);
  const [first, last] = rowsInView(view.offset, view.viewport, rowHeight, known.count);
  const rows = useRows(known, first, last);

  const [active, setActive] = useState<Cell>({ row: -1, column: 0 });
  const focusing = useRef(false);
  const cell = { row: Math.min(active.row, known.count - 1), column: Math.min(active.column, shown.length - 1) };

  const move = useCallback(
    (next: Cell) => {
      focusing.current = true;
      setActive(next);
      if (next.row >= 0) view.reveal(next.row);
    },
    [view.reveal],
  );
  useLayoutEffect(() => {
    if (!focusing.current) return;
    const found = scroller.current?.querySelector<HTMLElement>(`[data-cell="${cell.row}:${cell.column}"]`);
    if (!found) return;
    focusing.current = false;
    found.focus({ preventScroll: true });
    found.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  });

  const activeRow = rows.at(cell.row);
  const activeId = activeRow === undefined ? null : rowId(activeRow);
  const told = useRef<string | null>(null);
  useEffect(() => {
    if (activeRow !== undefined && activeId !== told.current) {
      told.current = activeId;
      props.onActive?.(activeRow);
    }
  });

  const chosenRows = useRef(new Map<string, R>());
  const toggle = (index: number) => {
    const row = rows.at(index);
    if (row === undefined || !onSelect) return;
    const id = rowId(row);
    const next = new Set(selected);
    if (next.delete(id)) chosenRows.current.delete(id);
    else {
      next.add(id);
      chosenRows.current.set(id, row);
    }
    onSelect(next);
  };
  const open = (index: number) => {
    const row = rows.at(index);
    if (row !== undefined) props.onOpen?.(row);
  };
  const sortBy = (at: number) => {
    const column = shown[at];
    if (!column?.sortable || !onSort) return;
    onSort({ column: column.id, descending: sort?.column === column.id ? !sort.descending : false });
  };
  const copy = () => {
    const picked = [...chosenRows.current].filter(([id]) => selected?.has(id)).map(([, row]) => row);
    const copied = picked.length > 0 ? picked : activeRow === undefined ? [] : [activeRow];
    if (copied.length > 0) void navigator.clipboard?.writeText(tabSeparated(shown, copied));
  };
  const resize = (at: number, by: number) => {
    const column = shown[at];
    if (column) columnState.resize(column.id, columnState.widthOf(column) + by);
  };
  const onKeyDown = useGridKeys({
    active: cell,
    rows: known.count,
    columns: shown.length,
    pageRows: Math.max(Math.floor(view.viewport / rowHeight) - 1, 1),
    rtl: dir === 'rtl',
    move,
    open,
    toggle,
    sort: sortBy,
    resize,
    copy,
  });

  const headRows = filtering ? 2 : 1;
  const indexes = useMemo(() => {
    const all = Array.from({ length: last - first }, (_, at) => first + at);
    if (cell.row >= 0 && (cell.row < first || cell.row >= last)) all.push(cell.row);
    return all;
  }, [first, last, cell.row]);
  const size = { '--columns': columnState.template, '--width': `${columnState.width}px` } as CSSProperties;

  return (
    <div className={styles.frame}>
      {!props.bare && (
        <GridToolbar
          count={source ? known.count : null}
          selectedCount={selected?.size ?? 0}
          columns={columns}
          columnState={columnState}
          filtering={filtering}
          onFiltering={props.onFilter ? setFiltering : undefined}
          onExport={props.onExport && ((format) => props.onExport?.(format, shown.map((column) => column.id)))}
        >
          {props.tools}
        </GridToolbar>
      )}
      {rows.failed !== null && (
        <ErrorNote failure={Failure.from(rows.failed)} action={<Button onPress={rows.retry}>{t('action-retry')}</Button>} />
      )}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: aria-rowcount belongs to a grid */}
      <div
        ref={scroller}
        className={known.count === 0 ? styles.scrollerEmpty : styles.scroller}
        style={size}
        role="grid"
        aria-label={label}
        aria-rowcount={known.count + headRows + (totals ? 1 : 0)}
        aria-colcount={shown.length + (lead > 0 ? 1 : 0)}
        aria-multiselectable={onSelect ? true : undefined}
        aria-busy={source === undefined}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onScroll={view.onScroll}
      >
        <GridHeader
          columns={columnState}
          lead={lead > 0}
          sort={sort ?? null}
          active={cell}
          onActivate={(column) => move({ row: -1, column })}
          onSort={onSort && sortBy}
          filters={filtering ? (filters ?? {}) : null}
          onFilter={props.onFilter}
        />
        {/* biome-ignore lint/a11y/useFocusableInteractive: the cells take the focus */}
        {/* biome-ignore lint/a11y/useSemanticElements: a table cannot be windowed */}
        <div role="rowgroup" className={styles.body} style={{ blockSize: `${view.spacer}px` }}>
          {indexes.map((index) => {
            const row = rows.at(index);
            const id = row === undefined ? null : rowId(row);
            return (
              <GridRow
                key={id ?? `waiting-${index}`}
                row={row}
                index={index}
                rowIndex={index + headRows + 1}
                top={view.topOf(index)}
                columns={shown}
                activeColumn={cell.row === index ? cell.column : null}
                marks={row !== undefined && marks ? marks(row) : []}
                selectable={onSelect !== undefined}
                selected={id !== null && (selected?.has(id) ?? false)}
                lead={lead > 0}
                onActivate={(column) => move({ row: index, column })}
                onToggle={() => toggle(index)}
                onOpen={() => open(index)}
              />
            );
          })}
        </div>
        {totals && <GridTotals columns={shown} totals={totals} lead={lead > 0} rowIndex={known.count + headRows + 1} />}
      </div>
      {source === undefined && <Loading />}
      {source !== undefined && known.count === 0 && (props.empty ?? <p className={styles.none}>{t('grid-no-rows')}</p>)}
    </div>
  );
}

interface TotalsProps<R> {
  columns: readonly GridColumn<R>[];
  totals: Readonly<Record<string, string>>;
  lead: boolean;
  rowIndex: number;
}

function GridTotals<R>({ columns, totals, lead, rowIndex }: TotalsProps<R>) {
  return (
    <div role="rowgroup" className={styles.foot}>
      <div role="row" aria-rowindex={rowIndex} className={styles.row}>
        {lead && <div role="gridcell" className={styles.lead} />}
        {columns.map((column) => (
          <div key={column.id} role="gridcell" className={column.align === 'end' ? styles.cellEnd : styles.cell}>
            <bdi className={styles.clip}>{totals[column.id] ?? ''}</bdi>
          </div>
        ))}
      </div>
    </div>
  );
}
