import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { useLocale } from '../../i18n/locale';
import { cx } from '../cx';
import { Icon } from '../Icon';
import styles from './Grid.module.css';
import type { GridColumn, GridSort } from './model';
import type { Columns } from './useColumns';
import type { Cell } from './useGridKeys';

const FILTER_WAIT_MS = 300;

interface HeaderProps<R> {
  columns: Columns<R>;
  lead: boolean;
  sort: GridSort | null;
  active: Cell;
  onActivate: (column: number) => void;
  onSort?: (column: number) => void;
  /** Null hides the filter row. */
  filters: Readonly<Record<string, string>> | null;
  onFilter?: (filters: Record<string, string>) => void;
}

/** Names of columns, their order and width, and the filter row. */
export function GridHeader<R>(props: HeaderProps<R>) {
  const { columns, lead, sort, active, onActivate, onSort, filters, onFilter } = props;
  const { t } = useLocale();
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.row}>
        {lead && (
          <div role="columnheader" aria-colindex={1} className={styles.lead}>
            <span className="visually-hidden">{t('grid-marks')}</span>
          </div>
        )}
        {columns.shown.map((column, at) => (
          <HeaderCell
            key={column.id}
            column={column}
            index={at}
            colIndex={at + (lead ? 2 : 1)}
            isActive={active.row === -1 && active.column === at}
            sort={sort?.column === column.id ? sort : null}
            onActivate={() => onActivate(at)}
            onSort={onSort && column.sortable ? () => onSort(at) : undefined}
            width={columns.widthOf(column)}
            onResize={(width) => columns.resize(column.id, width)}
          />
        ))}
      </div>
      {filters && (
        <div role="row" aria-rowindex={2} className={styles.row}>
          {lead && <div role="gridcell" className={styles.lead} />}
          {columns.shown.map((column) => (
            <div key={column.id} role="gridcell" className={styles.filterCell}>
              {column.filterable && (
                <FilterInput
                  column={column.title}
                  value={filters[column.id] ?? ''}
                  onChange={(text) => onFilter?.({ ...filters, [column.id]: text })}
                />
              )}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

interface HeaderCellProps<R> {
  column: GridColumn<R>;
  index: number;
  colIndex: number;
  isActive: boolean;
  sort: GridSort | null;
  onActivate: () => void;
  onSort?: () => void;
  width: number;
  onResize: (width: number) => void;
}

function HeaderCell<R>(props: HeaderCellProps<R>) {
  const { column, index, colIndex, isActive, sort, onActivate, onSort, width, onResize } = props;
  const ordered = sort ? (sort.descending ? 'descending' : 'ascending') : 'none';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles Enter for every header cell
    <div
      role="columnheader"
      aria-colindex={colIndex}
      aria-sort={onSort ? ordered : undefined}
      tabIndex={isActive ? 0 : -1}
      data-cell={`-1:${index}`}
      className={cx(column.align === 'end' ? styles.cellEnd : styles.cell, styles.headCell)}
      onClick={() => {
        onActivate();
        onSort?.();
      }}
    >
      <span className={styles.clip} title={column.title}>
        {column.title}
      </span>
      {sort && <Icon name={sort.descending ? 'sort_down' : 'sort_up'} size={12} />}
      <Resizer width={width} onResize={onResize} />
    </div>
  );
}

function Resizer({ width, onResize }: { width: number; onResize: (width: number) => void }) {
  const { dir } = useLocale();
  const from = useRef<{ x: number; width: number } | null>(null);
  function start(event: PointerEvent<HTMLSpanElement>) {
    from.current = { x: event.clientX, width };
    event.currentTarget.setPointerCapture(event.pointerId);
  }
  function drag(event: PointerEvent<HTMLSpanElement>) {
    if (!from.current) return;
    const moved = event.clientX - from.current.x;
    onResize(from.current.width + (dir === 'rtl' ? -moved : moved));
  }
  return (
    <span
      aria-hidden="true"
      className={styles.resizer}
      onPointerDown={start}
      onPointerMove={drag}
      onPointerUp={() => {
        from.current = null;
      }}
      onClick={(event) => event.stopPropagation()}
    />
  );
}

function FilterInput(props: { column: string; value: string; onChange: (text: string) => void }) {
  const { column, value, onChange } = props;
  const { t } = useLocale();
  const [text, setText] = useState(value);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => latest.current(text), FILTER_WAIT_MS);
    return () => clearTimeout(timer);
  }, [text, value]);
  return (
    <input
      className={styles.filter}
      dir="auto"
      aria-label={t('grid-filter-of', { column })}
      placeholder={t('grid-filter')}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') latest.current(text);
        if (event.key === 'Escape' && text !== '') {
          event.stopPropagation();
          setText('');
        }
      }}
    />
  );
}
