import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { ItemFilter, ItemRow, ItemSet, ItemSort } from '../../api/bindings';
import { call } from '../../api/queries';
import type { RowSource } from '../../components';
import { useHost } from '../../host/context';
import { Failure } from '../../host/host';

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
  const client = useQueryClient();
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

  // `revision` is named so that the set is opened anew when its content changed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let left = false;
    let opened: ItemSet | null = null;
    const release = () =>
      opened && void call(host, 'items_close', { set_id: opened.set_id }).catch(() => undefined);
    call(host, 'items_open', JSON.parse(wanted)).then(
      ({ value }) => {
        opened = value;
        if (left) return release();
        setFailure(null);
        setSet(value);
      },
      (thrown: unknown) => {
        if (!left) setFailure(Failure.from(thrown));
      },
    );
    return () => {
      left = true;
      release();
    };
  }, [host, client, wanted, revision]);

  const source = useMemo<RowSource<ItemRow> | null>(() => {
    if (!set) return null;
    const page = async (from: number, len: number) =>
      (await call(host, 'items_page', { set_id: set.set_id, from, len })).value.rows;
    return { count: set.count, page };
  }, [host, set]);
  return { set, source, failure };
}
