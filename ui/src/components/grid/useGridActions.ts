import { useRef } from 'react';
import { type GridColumn, tabSeparated } from './model';
import type { GridProps } from './props';
import type { Columns } from './useColumns';
import type { Rows } from './useRows';

/** What keys and pointer do to rows and columns, by their index. */
export interface GridActions {
  toggle: (index: number) => void;
  open: (index: number) => void;
  sort: (column: number) => void;
  resize: (column: number, by: number) => void;
  copy: () => void;
}

/** The actions of a grid on its rows. Selected rows are remembered, so that they can be copied out of sight. */
export function useGridActions<R>(
  props: GridProps<R>,
  rows: Rows<R>,
  columns: Columns<R>,
  activeRow: R | undefined,
): GridActions {
  const { rowId, selected, onSelect, onOpen, sort, onSort } = props;
  const chosen = useRef(new Map<string, R>());
  const shown: readonly GridColumn<R>[] = columns.shown;

  return {
    toggle(index) {
      const row = rows.at(index);
      if (row === undefined || !onSelect) return;
      const id = rowId(row);
      const next = new Set(selected);
      if (next.delete(id)) chosen.current.delete(id);
      else {
        next.add(id);
        chosen.current.set(id, row);
      }
      onSelect(next);
    },
    open(index) {
      const row = rows.at(index);
      if (row !== undefined) onOpen?.(row);
    },
    sort(at) {
      const column = shown[at];
      if (!column?.sortable || !onSort) return;
      onSort({ column: column.id, descending: sort?.column === column.id ? !sort.descending : false });
    },
    resize(at, by) {
      const column = shown[at];
      if (column) columns.resize(column.id, columns.widthOf(column) + by);
    },
    copy() {
      const picked = [...chosen.current].filter(([id]) => selected?.has(id)).map(([, row]) => row);
      const copied = picked.length > 0 ? picked : activeRow === undefined ? [] : [activeRow];
      if (copied.length > 0) void navigator.clipboard?.writeText(tabSeparated(shown, copied));
    },
  };
}
