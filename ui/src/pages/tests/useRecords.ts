import { useEffect, useMemo, useState } from 'react';
import type { DataTestIn, ItemSet } from '../../api/bindings';
import { call } from '../../api/queries';
import { type OpenItems, release, rowsOf } from '../../domain/item/source';
import { useHost } from '../../host/context';
import { Failure } from '../../host/host';

/** The records behind a group of a test; they are released when another group is chosen. */
export function useRecords(ask: DataTestIn, key: string): OpenItems {
  const host = useHost();
  const [set, setSet] = useState<ItemSet | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const wanted = JSON.stringify({ ask, key });
  useEffect(() => {
    let open: ItemSet | null = null;
    let left = false;
    call(host, 'data_test_rows', JSON.parse(wanted)).then(
      ({ value }) => {
        if (left) return release(host, value);
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
      release(host, open);
    };
  }, [host, wanted]);
  const source = useMemo(() => rowsOf(host, set), [host, set]);
  return { set, source, failure };
}
