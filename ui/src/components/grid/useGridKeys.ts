import { type KeyboardEvent, useCallback } from 'react';

/** The cell that has the focus: row -1 is the header. */
export interface Cell {
  row: number;
  column: number;
}

export interface GridKeys {
  active: Cell;
  rows: number;
  columns: number;
  /** Rows in sight, for Page Up and Page Down. */
  pageRows: number;
  rtl: boolean;
  move: (cell: Cell) => void;
  open: (row: number) => void;
  toggle: (row: number) => void;
  sort: (column: number) => void;
  resize: (column: number, by: number) => void;
  copy: () => void;
}

const STEP_PX = 16;

/** The keyboard of the grid. Left and right follow the direction of reading. */
export function useGridKeys(keys: GridKeys): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      if (event.target instanceof HTMLInputElement && event.target.type !== 'checkbox') return;
      if (act(event, keys)) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    [keys],
  );
}

function act(event: KeyboardEvent, keys: GridKeys): boolean {
  const { active } = keys;
  const control = event.ctrlKey || event.metaKey;
  if (event.altKey) return false;
  if (control && event.code === 'KeyC') {
    keys.copy();
    return true;
  }
  if (event.shiftKey && active.row === -1 && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
    const wider = (event.key === 'ArrowRight') !== keys.rtl;
    keys.resize(active.column, wider ? STEP_PX : -STEP_PX);
    return true;
  }
  const goal = goalOf(event.key, control, keys);
  if (goal) {
    keys.move(goal);
    return true;
  }
  if (event.key === 'Enter') {
    if (active.row === -1) keys.sort(active.column);
    else keys.open(active.row);
    return true;
  }
  if (event.key === ' ' && active.row >= 0) {
    keys.toggle(active.row);
    return true;
  }
  return false;
}

function goalOf(key: string, control: boolean, keys: GridKeys): Cell | null {
  const { active, rows, columns, pageRows, rtl } = keys;
  const lastRow = rows - 1;
  const lastColumn = columns - 1;
  const row = (to: number) => ({ row: Math.min(Math.max(to, -1), lastRow), column: active.column });
  const column = (to: number) => ({ row: active.row, column: Math.min(Math.max(to, 0), lastColumn) });
  switch (key) {
    case 'ArrowUp':
      return row(active.row - 1);
    case 'ArrowDown':
      return row(active.row + 1);
    case 'ArrowLeft':
      return column(active.column + (rtl ? 1 : -1));
    case 'ArrowRight':
      return column(active.column + (rtl ? -1 : 1));
    case 'PageUp':
      return row(Math.max(active.row - pageRows, Math.min(active.row, 0)));
    case 'PageDown':
      return row(active.row + pageRows);
    case 'Home':
      return control ? { row: Math.min(0, lastRow), column: 0 } : column(0);
    case 'End':
      return control ? { row: lastRow, column: lastColumn } : column(lastColumn);
    default:
      return null;
  }
}
