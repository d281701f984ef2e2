import { useCallback, useMemo, useState } from 'react';
import type { GridColumn } from './model';

const NARROWEST = 48;
const WIDEST = 900;

/** Columns as this person set them. */
export interface Columns<R> {
  shown: GridColumn<R>[];
  chosen: Set<string>;
  choose: (chosen: Set<string>) => void;
  widthOf: (column: GridColumn<R>) => number;
  resize: (id: string, width: number) => void;
  /** Widths as a grid template; the last column takes what is left. */
  template: string;
  /** Width of all columns together, in pixels. */
  width: number;
}

/** Which columns are shown, and how wide. */
export function useColumns<R>(columns: readonly GridColumn<R>[], lead: number): Columns<R> {
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [widths, setWidths] = useState<ReadonlyMap<string, number>>(new Map());

  const shown = useMemo(
    () => columns.filter((column) => toggled.get(column.id) ?? !column.hidden),
    [columns, toggled],
  );
  const choose = useCallback(
    (chosen: Set<string>) => {
      if (chosen.size > 0) setToggled(new Map(columns.map((column) => [column.id, chosen.has(column.id)])));
    },
    [columns],
  );
  const resize = useCallback((id: string, width: number) => {
    setWidths((before) => new Map(before).set(id, Math.min(Math.max(Math.round(width), NARROWEST), WIDEST)));
  }, []);
  const widthOf = useCallback((column: GridColumn<R>) => widths.get(column.id) ?? column.width, [widths]);

  const pixels = shown.map((column) => widthOf(column));
  const last = pixels.length - 1;
  const tracks = pixels.map((width, at) => (at === last ? `minmax(${width}px, 1fr)` : `${width}px`));
  return {
    shown,
    chosen: new Set(shown.map((column) => column.id)),
    choose,
    widthOf,
    resize,
    template: [...(lead > 0 ? [`${lead}px`] : []), ...tracks].join(' '),
    width: lead + pixels.reduce((sum, width) => sum + width, 0),
  };
}
