import { useEffect, useMemo, useRef, useState } from 'react';
import type { ItemFilter, ItemRow, ItemSet, ItemSort } from '../../api/bindings';
import { call } from '../../api/queries';
import type { RowSource } from '../../components';
import { useHost } from '../../host/context';
import { Failure, type Host } from '../../host/host';

/** What a row set is opened over. */
export interface ItemView {
  extracts: readonly string[];
  case: string | null;
  filters: readonly ItemFilter[];
  sort: ItemSort | null;
}

export interface OpenItems {
  set: ItemSet | null;
  source: RowSource<ItemRow> | null;
  failure: Failure | null;
}

/** Opens a row set, keeps the last one on the page until the next has come, and releases what is left behind. */
export function useItems(view: ItemView): OpenItems {
  const host = useHost();
  const [set, setSet] = useState<ItemSet | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const wanted = JSON.stringify(view);
  const [revision, setRevision] = useState(0);

  useEffect(
    () =>
      host.onEvent((event) => {
        const kinds = (event.changed ?? []).map((one) => one.kind);
        if (kinds.includes('extract') || kinds.includes('case')) setRevision((before) => before + 1);
      }),
    [host],
  );

  const shown = useRef<ItemSet | null>(null);
  // `revision` is named so that the set is opened anew when its content changed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let left = false;
    call(host, 'items_open', JSON.parse(wanted)).then(
      ({ value }) => {
        if (left) return release(host, value);
        // The last set stays open until this one can be shown.
        const before = shown.current;
        shown.current = value;
        setFailure(null);
        setSet(value);
        release(host, before);
      },
      (thrown: unknown) => {
        if (!left) setFailure(Failure.from(thrown));
      },
    );
    return () => {
      left = true;
    };
  }, [host, wanted, revision]);
  useEffect(
    () => () => {
      release(host, shown.current);
      shown.current = null;
    },
    [host],
  );

  const source = useMemo(() => rowsOf(host, set), [host, set]);
  return { set, source, failure };
}

/** The rows of an open set, page by page. */
export function rowsOf(host: Host, set: ItemSet | null): RowSource<ItemRow> | null {
  if (!set) return null;
  const page = async (from: number, len: number) =>
    (await call(host, 'items_page', { set_id: set.set_id, from, len })).value.rows;
  return { count: set.count, page };
}

/** Tells the engine that a set is no longer looked at; a set it has forgotten already is no loss. */
export function release(host: Host, set: ItemSet | null): void {
  if (set) void call(host, 'items_close', { set_id: set.set_id }).catch(() => undefined);
}
