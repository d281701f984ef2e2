import type { FindingIn, Totals } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { useSettled } from '../../api/settled';
import type { Failure } from '../../host/host';
import { canBePreviewed } from './draft';

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
