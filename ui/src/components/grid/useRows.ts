import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { KEPT_PAGES, PAGE, type RowSource } from './model';

/** What is known of the rows. */
export interface Rows<R> {
  /** The row at an index, if its page is here. */
  at: (index: number) => R | undefined;
  /** The last error of a page; `retry` asks again. */
  failed: unknown;
  retry: () => void;
  /** Every row fetched so far. */
  known: () => R[];
}

const SETTLE_MS = 40;

/** Fetches the pages in view and their neighbours, and forgets the ones used longest ago. */
export function useRows<R>(source: RowSource<R>, first: number, last: number): Rows<R> {
  const pages = useMemo(() => new Pages(source), [source]);
  const [, redraw] = useState(0);
  const alive = useRef(pages);
  alive.current = pages;

  const [from, to] = [Math.floor(first / PAGE), Math.floor(Math.max(last - 1, 0) / PAGE)];
  useEffect(() => {
    const fetch = () => {
      const wanted = [from, to, to + 1, from - 1].filter((page, at, all) => all.indexOf(page) === at);
      pages.want(wanted, () => alive.current === pages && redraw((n) => n + 1));
    };
    if (pages.isEmpty) {
      fetch();
      return undefined;
    }
    const timer = setTimeout(fetch, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [pages, from, to]);

  const retry = useCallback(() => {
    pages.failed = null;
    pages.want([from, to], () => redraw((n) => n + 1));
  }, [pages, from, to]);

  return { at: (index) => pages.row(index), failed: pages.failed, retry, known: () => pages.known() };
}

class Pages<R> {
  failed: unknown = null;
  readonly #source: RowSource<R>;
  readonly #here = new Map<number, R[]>();
  readonly #coming = new Set<number>();

  constructor(source: RowSource<R>) {
    this.#source = source;
  }

  get isEmpty(): boolean {
    return this.#here.size === 0 && this.#coming.size === 0;
  }

  row(index: number): R | undefined {
    return this.#here.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  known(): R[] {
    return [...this.#here.entries()].sort(([a], [b]) => a - b).flatMap(([, rows]) => rows);
  }

  want(numbers: number[], arrived: () => void) {
    for (const number of numbers) {
      if (number < 0 || number * PAGE >= this.#source.count) continue;
      const here = this.#here.get(number);
      if (here) {
        this.#here.delete(number);
        this.#here.set(number, here);
      } else if (!this.#coming.has(number)) {
        this.#coming.add(number);
        void this.#fetch(number, arrived);
      }
    }
  }

  async #fetch(number: number, arrived: () => void) {
    try {
      this.#here.set(number, await this.#source.page(number * PAGE, PAGE));
      for (const oldest of this.#here.keys()) {
        if (this.#here.size <= KEPT_PAGES) break;
        this.#here.delete(oldest);
      }
    } catch (thrown) {
      this.failed = thrown;
    }
    this.#coming.delete(number);
    arrived();
  }
}
