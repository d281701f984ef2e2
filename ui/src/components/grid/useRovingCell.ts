import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
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
  const held = useHeldFocus(scroller);
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
    // A row that was waiting for its page is replaced when it arrives; the focus goes to its successor.
    const dropped = held.current && document.activeElement === document.body;
    if (!focusing.current && !dropped) return;
    const found = scroller.current?.querySelector<HTMLElement>(`[data-cell="${cell.row}:${cell.column}"]`);
    if (!found) return;
    focusing.current = false;
    found.focus({ preventScroll: true });
    found.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  });

  return { cell, move };
}

/** Whether the person is inside the element: the focus came in, and neither focus nor pointer went elsewhere. */
function useHeldFocus(inside: RefObject<HTMLElement | null>): RefObject<boolean> {
  const held = useRef(false);
  useEffect(() => {
    const follow = (event: Event) => {
      held.current = event.target instanceof Node && (inside.current?.contains(event.target) ?? false);
    };
    document.addEventListener('focusin', follow);
    document.addEventListener('pointerdown', follow);
    return () => {
      document.removeEventListener('focusin', follow);
      document.removeEventListener('pointerdown', follow);
    };
  }, [inside]);
  return held;
}
