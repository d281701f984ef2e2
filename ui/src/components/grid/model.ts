import type { ReactNode } from 'react';
import type { MarkKind } from '../Marks';

/** Rows are fetched in pages of this many. */
export const PAGE = 200;
/** Some engines clamp an element at 33,554,428 px; beyond this height scroll positions are scaled instead. */
export const MAX_SPACER = 8_000_000;
/** Rows drawn above and below the window. */
export const OVERSCAN = 8;
/** Pages kept; the ones used longest ago go first. */
export const KEPT_PAGES = 24;

/** Where rows come from. A new object means new content: what was fetched before is forgotten. */
export interface RowSource<R> {
  /** Rows in all. */
  count: number;
  /** Rows `from` (0-based), at most `len` of them. */
  page: (from: number, len: number) => Promise<R[]>;
}

/** A source over rows that are already here. */
export function listSource<R>(rows: readonly R[]): RowSource<R> {
  return { count: rows.length, page: async (from, len) => rows.slice(from, from + len) };
}

/** One column. */
export interface GridColumn<R> {
  id: string;
  title: string;
  /** Pixels; a person may change it. */
  width: number;
  /** `end` for figures. */
  align?: 'start' | 'end';
  /** Text of a cell: what is copied, read aloud, and shown when there is no `cell`. */
  text: (row: R) => string;
  /** Another way to show the cell. Nothing in it may take the focus. */
  cell?: (row: R) => ReactNode;
  sortable?: boolean;
  filterable?: boolean;
  /** Not shown until chosen. */
  hidden?: boolean;
}

/** The order of rows. */
export interface GridSort {
  column: string;
  descending: boolean;
}

/** Marks at the start of a row. */
export type RowMark = { kind: MarkKind; label: string };

/** Height of the spacer, and how far a pixel of scrolling reaches. */
export interface Extent {
  spacer: number;
  total: number;
}

/** The spacer for `count` rows. */
export function extentOf(count: number, rowHeight: number): Extent {
  const total = count * rowHeight;
  return { total, spacer: Math.min(total, MAX_SPACER) };
}

/** Where the content stands when the scroll bar stands at `scrollTop`. */
export function offsetAt(extent: Extent, viewport: number, scrollTop: number): number {
  if (extent.total === extent.spacer) return scrollTop;
  const reach = extent.spacer - viewport;
  return reach <= 0 ? 0 : Math.min(Math.max(scrollTop / reach, 0), 1) * (extent.total - viewport);
}

/** Where the scroll bar stands when the content stands at `offset`. */
export function scrollTopAt(extent: Extent, viewport: number, offset: number): number {
  if (extent.total === extent.spacer) return offset;
  const reach = extent.total - viewport;
  return reach <= 0 ? 0 : (offset / reach) * (extent.spacer - viewport);
}

/** Rows to draw: first and one past the last. */
export function rowsInView(
  offset: number,
  viewport: number,
  rowHeight: number,
  count: number,
): [number, number] {
  const first = Math.max(0, Math.floor(offset / rowHeight) - OVERSCAN);
  const last = Math.min(count, Math.ceil((offset + viewport) / rowHeight) + OVERSCAN);
  return [Math.min(first, last), last];
}

/** Cells as tab-separated text; tabs and line ends inside a cell become spaces. */
export function tabSeparated<R>(columns: readonly GridColumn<R>[], rows: readonly R[]): string {
  const clean = (text: string) => text.replace(/[\t\r\n]+/g, ' ');
  const lines = [columns.map((column) => clean(column.title)).join('\t')];
  for (const row of rows) lines.push(columns.map((column) => clean(column.text(row))).join('\t'));
  return lines.join('\n');
}
