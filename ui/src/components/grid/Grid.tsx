import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { Failure } from '../../i18n/failure';
import { useLocale } from '../../i18n/locale';
import { Button } from '../Button';
import { ErrorNote } from '../ErrorNote';
import { Loading } from '../Progress';
import styles from './Grid.module.css';
import { GridHeader } from './GridHeader';
import { GridRow } from './GridRow';
import { GridToolbar } from './GridToolbar';
import { GridTotals } from './GridTotals';
import { type RowSource, rowsInView } from './model';
import type { GridProps } from './props';
import { useColumns } from './useColumns';
import { useGridActions } from './useGridActions';
import { useGridKeys } from './useGridKeys';
import { useRovingCell } from './useRovingCell';
import { useRowHeight } from './useRowHeight';
import { useRows } from './useRows';
import { useWindowing } from './useWindowing';

const LEAD_PX = 40;
const NONE: RowSource<never> = { count: 0, page: async () => [] };

/** A table of any length: fetched in pages, walked by keyboard, drawn only where it is looked at. */
export function Grid<R>(props: GridProps<R>) {
  const {
    label,
    columns,
    source,
    rowId,
    selected,
    onSelect,
    marks,
    totals,
    sort,
    onSort,
    filters,
    onFilter,
  } = props;
  const { t, dir } = useLocale();
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = useRowHeight();
  const [filtering, setFiltering] = useState(() => Object.values(filters ?? {}).some((text) => text !== ''));
  const known: RowSource<R> = source ?? NONE;
  const lead = onSelect !== undefined || marks !== undefined;
  const columnState = useColumns(columns, lead ? LEAD_PX : 0);
  const { shown } = columnState;
  const headRows = filtering ? 2 : 1;
  const chrome = rowHeight * (headRows + (totals ? 1 : 0));
  const view = useWindowing(scroller, known.count, rowHeight, chrome);
  const [first, last] = rowsInView(view.offset, view.viewport, rowHeight, known.count);
  const rows = useRows(known, first, last);
  const { cell, move } = useRovingCell(scroller, known.count, shown.length, view.reveal);
  const activeRow = rows.at(cell.row);
  useTellActive(activeRow, rowId, props.onActive);
  const actions = useGridActions(props, rows, columnState, activeRow);
  const onKeyDown = useGridKeys({
    ...actions,
    active: cell,
    rows: known.count,
    columns: shown.length,
    pageRows: Math.max(Math.floor(view.viewport / rowHeight) - 1, 1),
    rtl: dir === 'rtl',
    move,
  });

  // The row with the focus stays in the page even out of sight, so that the focus is not lost.
  const indexes = Array.from({ length: last - first }, (_, at) => first + at);
  if (cell.row >= 0 && (cell.row < first || cell.row >= last)) indexes.push(cell.row);
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
          onFiltering={onFilter ? setFiltering : undefined}
          onExport={
            props.onExport &&
            ((format) =>
              props.onExport?.(
                format,
                shown.map((column) => column.id),
              ))
          }
        >
          {props.tools}
        </GridToolbar>
      )}
      {rows.failed !== null && (
        <ErrorNote
          failure={Failure.from(rows.failed)}
          action={<Button onPress={rows.retry}>{t('action-retry')}</Button>}
        />
      )}
      <div
        ref={scroller}
        className={known.count === 0 ? styles.scrollerEmpty : styles.scroller}
        style={size}
        role="grid"
        aria-label={label}
        aria-rowcount={known.count + headRows + (totals ? 1 : 0)}
        aria-colcount={shown.length + (lead ? 1 : 0)}
        aria-multiselectable={onSelect ? true : undefined}
        aria-busy={source === undefined}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onScroll={view.onScroll}
      >
        <GridHeader
          columns={columnState}
          lead={lead}
          sort={sort ?? null}
          active={cell}
          onActivate={(column) => move({ row: -1, column })}
          onSort={onSort && actions.sort}
          filters={filtering ? (filters ?? {}) : null}
          onFilter={onFilter}
        />
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
                lead={lead}
                onActivate={(column) => move({ row: index, column })}
                onToggle={() => actions.toggle(index)}
                onOpen={() => actions.open(index)}
              />
            );
          })}
        </div>
        {totals && (
          <GridTotals columns={shown} totals={totals} lead={lead} rowIndex={known.count + headRows + 1} />
        )}
      </div>
      {source === undefined && <Loading />}
      {source !== undefined &&
        known.count === 0 &&
        (props.empty ?? <p className={styles.none}>{t('grid-no-rows')}</p>)}
    </div>
  );
}

/** Tells once per row which one has the focus. */
function useTellActive<R>(row: R | undefined, rowId: (row: R) => string, tell?: (row: R) => void) {
  const told = useRef<string | null>(null);
  useEffect(() => {
    if (row === undefined) return;
    const id = rowId(row);
    if (id === told.current) return;
    told.current = id;
    tell?.(row);
  });
}
