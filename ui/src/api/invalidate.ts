import type { QueryClient } from '@tanstack/react-query';
import type { Changed } from './bindings';

/** Joins what a call changed with what each query reads: those queries are asked again. */
export function invalidate(client: QueryClient, changed: readonly Changed[]): void {
  if (changed.length === 0) return;
  const kinds = new Set(changed.map((one) => one.kind));
  void client.invalidateQueries({
    predicate: (query) => {
      const reads = (query.meta?.reads ?? []) as readonly string[];
      return reads.some((kind) => kinds.has(kind));
    },
  });
}
