import { useEffect, useMemo, useState } from 'react';
import type { DataTestIn, ItemRow, ItemSet } from '../../api/bindings';
import { call } from '../../api/queries';
import type { RowSource } from '../../components';
import { useHost } from '../../host/context';
import { Failure } from '../../host/host';

export interface Records {
  set: ItemSet | null;
  source: RowSource<ItemRow> | null;
  failure: Failure | null;
}

/** The records behind a group of a test; they are released when another group is chosen. */
export function useRecords(ask: DataTestIn, key: string): Records {
  const host = useHost();
  const [set, setSet] = useState<ItemSet | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const wanted = JSON.stringify({ ask, key });
  useEffect(() => {
    let open: ItemSet | null = null;
    let left = false;
    const release = (one: ItemSet) => {
      call(host, 'items_close', { set_id: one.set_id }).catch(() => undefined);
    };
    call(host, 'data_test_rows', JSON.parse(wanted)).then(
      ({ value }) => {
        if (left) return release(value);
        open = value;
        setFailure(null);
        setSet(value);
      },
      (thrown: unknown) => {
        if (!left) setFailure(Failure.from(thrown));
      },
    );
    return () => {
      left = true;
      setSet(null);
      if (open) release(open);
    };
  }, [host, wanted]);
  const source = useMemo<RowSource<ItemRow> | null>(() => {
    if (!set) return null;
    const page = async (from: number, len: number) =>
      (await call(host, 'items_page', { set_id: set.set_id, from, len })).value.rows;
    return { count: set.count, page };
  }, [host, set]);
  return { set, source, failure };
}
