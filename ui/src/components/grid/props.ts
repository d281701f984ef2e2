import type { ReactNode } from 'react';
import type { GridColumn, GridSort, RowMark, RowSource } from './model';

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
