import type { ReactNode } from 'react';
import styles from './Sheet.module.css';

/** A column of a short table. `figure` columns are right-aligned and tabular. */
export interface SheetColumn<T> {
  id: string;
  label: string;
  figure?: boolean;
  /** Takes what width is left. */
  wide?: boolean;
  cell: (row: T) => ReactNode;
}

export interface SheetProps<T> {
  /** Name of the table for readers. */
  label: string;
  columns: readonly SheetColumn<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  /** Marks the row that the page is about. */
  current?: string | null;
  /** A last row of sums, one cell per column id. */
  foot?: Record<string, ReactNode>;
}

/** A table of a few lines that is read, not browsed; the grid is for many. The first column names the row. */
export function Sheet<T>({ label, columns, rows, rowKey, current, foot }: SheetProps<T>) {
  return (
    <div className={styles.scroll}>
      <table className={styles.sheet} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={lookOf(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-current={current === rowKey(row) ? true : undefined}>
              {columns.map((column, at) => {
                const Cell = at === 0 ? 'th' : 'td';
                return (
                  <Cell key={column.id} scope={at === 0 ? 'row' : undefined} className={lookOf(column)}>
                    {column.cell(row)}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <tr>
              {columns.map((column, at) => {
                const Cell = at === 0 ? 'th' : 'td';
                return (
                  <Cell key={column.id} scope={at === 0 ? 'row' : undefined} className={lookOf(column)}>
                    {foot[column.id]}
                  </Cell>
                );
              })}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function lookOf<T>(column: SheetColumn<T>): string | undefined {
  if (column.figure) return styles.figure;
  return column.wide ? styles.wide : undefined;
}
