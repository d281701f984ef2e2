import { useEffect, useMemo, useState } from 'react';
import type { Sniffed, SniffQuestion } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { useSettled } from '../../api/settled';
import type { Failure } from '../../host/host';
import { type Answers, withAnswered } from './wizard';

/** What is known of a file with the answers so far. */
export interface Looked {
  /** The last look at this file; it stays while the next one comes, and when an answer does not fit. */
  sniffed: Sniffed | undefined;
  /** Open questions, and answered ones whose answer can be changed. */
  questions: SniffQuestion[];
  failure: Failure | null;
  /** What is shown belongs to earlier answers. */
  behind: boolean;
}

interface Seen {
  path: string;
  sniffed: Sniffed;
  questions: SniffQuestion[];
}

/** Looks at a file anew whenever an answer has been still for a moment. */
export function useSniffed(path: string, answers: Answers, profile: string | null): Looked {
  const request = useMemo(() => ({ path: path.trim(), answers, profile }), [path, answers, profile]);
  const settled = useSettled(request);
  const query = useRpcQuery('extract_sniff', settled, { enabled: settled.path !== '' });
  const [seen, setSeen] = useState<Seen | null>(null);
  const { data } = query;
  useEffect(() => {
    if (!data) return;
    setSeen((before) => {
      const known = before?.path === settled.path ? before.questions : [];
      const questions = withAnswered(known, data.questions, settled.answers);
      return { path: settled.path, sniffed: data, questions };
    });
  }, [data, settled]);
  const here = seen !== null && seen.path === request.path ? seen : null;
  return {
    sniffed: here?.sniffed,
    questions: here?.questions ?? [],
    failure: settled.path === request.path && request.path !== '' ? query.error : null,
    behind: settled !== request || query.isFetching || here?.sniffed !== data,
  };
}
