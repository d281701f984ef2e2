import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Cell } from './useGridKeys';

/** The one cell that Tab reaches, and a way to move it. */
export interface RovingCell {
  cell: Cell;
  move: (next: Cell) => void;
}

/** Keeps the focus in one cell of the grid; `reveal` brings its row into sight first. */
export function useRovingCell(
  scroller: RefObject<HTMLDivElement | null>,
  rows: number,
  columns: number,
  reveal: (row: number) => void,
): RovingCell {
  const [wanted, setWanted] = useState<Cell>({ row: -1, column: 0 });
  const focusing = useRef(false);
  const cell = { row: Math.min(wanted.row, rows - 1), column: Math.min(wanted.column, columns - 1) };

  const move = useCallback(
    (next: Cell) => {
      focusing.current = true;
      setWanted(next);
      if (next.row >= 0) reveal(next.row);
    },
    [reveal],
  );

  useLayoutEffect(() => {
    if (!focusing.current) return;
    const found = scroller.current?.querySelector<HTMLElement>(`[data-cell="${cell.row}:${cell.column}"]`);
    if (!found) return;
    focusing.current = false;
    found.focus({ preventScroll: true });
    found.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  });

  return { cell, move };
}
