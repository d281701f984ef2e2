import { useEffect, useState } from 'react';
import type { FindingIn, Totals } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import type { Failure } from '../../host/host';
import { canBePreviewed } from './draft';

/** How long a person may pause in typing before figures are asked for. */
const PAUSE_MS = 350;

/** A value that follows another once that has been still for a moment. */
export function useSettled<T>(value: T, pause = PAUSE_MS): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}

export interface Preview {
  totals: Totals | undefined;
  failure: Failure | null;
  /** The figures shown belong to an earlier state of the draft. */
  behind: boolean;
}

/** Figures of the case as they would be with this finding; nothing is stored. */
export function useFindingPreview(draft: FindingIn): Preview {
  const settled = useSettled(draft);
  const enabled = canBePreviewed(settled);
  const answer = useRpcQuery('finding_preview', settled, { enabled, keep: true });
  return {
    totals: enabled ? answer.data : undefined,
    failure: enabled ? answer.error : null,
    behind: settled !== draft || answer.isFetching,
  };
}
