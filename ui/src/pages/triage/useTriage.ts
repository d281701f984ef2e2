import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { TriageLine, TriageLineIn, TriageLists, TriageProgress } from '../../api/bindings';
import { READS } from '../../api/bindings';
import { call, useRpcMutation, useRpcQuery } from '../../api/queries';
import { go, to } from '../../app/router';
import { kindOf, lineKey, suggestedKind } from '../../domain/triage/outcomes';
import { useHost } from '../../host/context';
import type { Failure } from '../../host/host';

/** Address of a line of a queue. */
export function triageAddress(caseId: string, list: string, item?: string | null): string {
  const search: Record<string, string> = {};
  if (list !== '') search.list = list;
  if (item) search.item = item;
  return to('/cases/:case/triage', { case: caseId }, search);
}

function findingAddress(caseId: string, item: string, kind: string): string {
  return to('/cases/:case', { case: caseId }, { tab: 'findings', finding: 'new', item, kind });
}

/** What the page of triage shows and does. */
export interface Triage {
  lists: TriageLists | undefined;
  list: string;
  line: TriageLine | undefined;
  progress: TriageProgress | undefined;
  failure: Failure | null;
  /** The line shown is the one asked for: a key may mark it. */
  ready: boolean;
  note: string;
  setNote: (note: string) => void;
  choose: (list: string) => void;
  mark: (outcome: string) => void;
  undo: () => void;
  step: (item: string | null | undefined) => void;
  write: () => void;
  writeLast: () => void;
  evidence: () => void;
}

/** Lines of a queue one by one; the neighbours are fetched while a person still looks at this one. */
export function useTriage(caseId: string, asked: { list: string; item: string | null }): Triage {
  const client = useQueryClient();
  const host = useHost();
  const lists = useRpcQuery('triage_lists', { case: caseId }, { keep: true });
  const list = asked.list || lists.data?.usual || '';
  const input = (item: string | null): TriageLineIn => ({ case: caseId, list, position: null, item });
  const empty = lists.data?.lists.find((one) => one.list === list)?.lines === 0;
  const waiting = lists.data === undefined || list === '' || (empty && !asked.item);
  const answer = useRpcQuery('triage_line', input(asked.item), { enabled: !waiting, keep: true });
  const progress = useRpcQuery('triage_progress', { case: caseId, list }, { enabled: !waiting, keep: true });
  const marking = useRpcMutation('triage_mark');
  const undoing = useRpcMutation('triage_undo');
  const line = empty && !asked.item ? undefined : answer.data;
  const shown = line ? lineKey(line.item) : null;
  const [typed, setTyped] = useState<{ of: string | null; text: string }>({ of: null, text: '' });
  const note = typed.of === shown ? typed.text : (line?.mark?.note ?? '');

  // The first line without a mark gets an address of its own, so that a mark does not move the page.
  const settle = line && !asked.item && !answer.isPlaceholderData ? shown : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a line settles once
  useEffect(() => {
    if (!settle || !line) return;
    client.setQueryData(['triage_line', input(settle)], line);
    go(triageAddress(caseId, list, settle), true);
  }, [settle]);

  const near = [line?.next, line?.following].filter((item) => item && item !== shown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the neighbours stand for the line
  useEffect(() => {
    for (const item of new Set(near)) {
      void client.prefetchQuery({
        queryKey: ['triage_line', input(item ?? null)],
        queryFn: async () => (await call(host, 'triage_line', input(item ?? null))).value,
        meta: { reads: READS.triage_line },
      });
    }
  }, [near.join(' '), answer.dataUpdatedAt]);

  const ready = line !== undefined && !answer.isPlaceholderData && asked.item === shown && !undoing.isPending;
  const step = (item: string | null | undefined) => {
    if (item) go(triageAddress(caseId, list, item), true);
  };
  const mark = (outcome: string) => {
    if (!ready || !line) return;
    const { gd, gd_item } = line.item;
    const back = shown;
    marking.mutate(
      { case: caseId, gd, gd_item, outcome, note: note.trim(), list },
      { onError: () => step(back) },
    );
    // The next line shows at once; a refusal brings this one back.
    step(line.next);
  };
  const undo = () => {
    if (!progress.data?.undo || undoing.isPending) return;
    undoing.mutate({ case: caseId, list }, { onSuccess: (value) => step(lineKey(value.line)) });
  };
  const last = progress.data?.undo;
  return {
    lists: lists.data,
    list,
    line,
    progress: progress.data,
    failure:
      lists.error ?? (answer.isPlaceholderData ? null : answer.error) ?? marking.error ?? undoing.error,
    ready,
    note,
    setNote: (text) => setTyped({ of: shown, text }),
    choose: (chosen) => go(triageAddress(caseId, chosen)),
    mark,
    undo,
    step,
    write: () => line && shown && go(findingAddress(caseId, shown, suggestedKind(line))),
    writeLast: () => last && go(findingAddress(caseId, lineKey(last), kindOf(last.outcome) ?? 'value')),
    evidence: () => go(to('/cases/:case', { case: caseId }, { tab: 'evidence' })),
  };
}
