import { describe, expect, it } from 'vitest';
import {
  extentOf,
  type GridColumn,
  listSource,
  MAX_SPACER,
  offsetAt,
  rowsInView,
  scrollTopAt,
  tabSeparated,
} from './model';

describe('scrolling', () => {
  it('is not scaled while the rows fit under the cap', () => {
    const extent = extentOf(1000, 32);
    expect(extent).toEqual({ total: 32_000, spacer: 32_000 });
    expect(offsetAt(extent, 600, 1234)).toBe(1234);
  });

  it('caps the spacer of a million rows and still reaches the last row', () => {
    const extent = extentOf(1_000_000, 32);
    expect(extent.spacer).toBe(MAX_SPACER);
    const bottom = offsetAt(extent, 600, MAX_SPACER - 600);
    const [, last] = rowsInView(bottom, 600, 32, 1_000_000);
    expect(last).toBe(1_000_000);
    expect(bottom).toBe(32_000_000 - 600);
  });

  it('finds the scroll position back from the content', () => {
    const extent = extentOf(1_000_000, 32);
    const offset = 12_345_678;
    expect(offsetAt(extent, 600, scrollTopAt(extent, 600, offset))).toBeCloseTo(offset, 3);
  });

  it('draws rows in view and a few around them', () => {
    expect(rowsInView(3200, 320, 32, 1000)).toEqual([92, 118]);
    expect(rowsInView(0, 320, 32, 4)).toEqual([0, 4]);
    expect(rowsInView(0, 320, 32, 0)).toEqual([0, 0]);
  });
});

describe('copying', () => {
  const columns: GridColumn<{ a: string; b: string }>[] = [
    { id: 'a', title: 'A', width: 10, text: (row) => row.a },
    { id: 'b', title: 'B', width: 10, text: (row) => row.b },
  ];

  it('writes a heading and keeps one row on one line', () => {
    const text = tabSeparated(columns, [{ a: 'one\ttwo', b: 'three\nfour' }]);
    expect(text).toBe('A\tB\none two\tthree four');
  });
});

describe('a list as a source', () => {
  it('gives the part that was asked for', async () => {
    expect(await listSource([1, 2, 3, 4]).page(1, 2)).toEqual([2, 3]);
  });
});
