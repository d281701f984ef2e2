import { use, useState } from 'react';
import type { TraceIn } from '../../api/bindings';
import { useRpcQuery } from '../../api/queries';
import { usePageCommands } from '../../app/commands';
import { Inspector, InspectorContext } from '../../app/Page';
import { go, useLocation } from '../../app/router';
import { ErrorNote, Loading } from '../../components';
import { changeFor, draftOf, emptyDraft, FINDING_KINDS, itemKey } from '../../domain/finding/draft';
import { Working } from '../../domain/finding/Working';
import { Split } from '../../domain/sheet/Layout';
import { useLocale } from '../../i18n/locale';
import { caseAddress } from './CasePage';
import { FindingEditor } from './FindingEditor';
import { FindingList } from './FindingList';

/** The rule a new finding starts with: the first that the limitation table names. */
const NO_RULE = '';

/** Findings: the list, and one of them open with its figures. */
export function FindingsTab({ caseId }: { caseId: string }) {
  const { t } = useLocale();
  const { search } = useLocation();
  const list = useRpcQuery('finding_list', { case: caseId }, { keep: true });
  const totals = useRpcQuery('case_totals', { case: caseId }, { keep: true });
  const [working, setWorking] = useState<TraceIn | null>(null);
  const inspector = use(InspectorContext);
  const show = (of: TraceIn) => {
    setWorking(of);
    inspector?.setOpen(true);
  };
  const findings = list.data?.findings ?? [];
  const asked = search.get('finding');
  const chosen = asked ?? findings[0]?.finding ?? 'new';
  const open = (finding: string) => go(caseAddress(caseId, 'findings', { finding }), true);
  const step = (by: number) => {
    const at = findings.findIndex((one) => one.finding === chosen);
    const next = findings[Math.min(Math.max(at + by, 0), findings.length - 1)];
    if (next) open(next.finding);
  };
  usePageCommands([
    { id: 'finding-new', label: t('finding-new'), keys: 'KeyN', run: () => open('new') },
    { id: 'finding-next', label: t('finding-next'), keys: 'KeyJ', run: () => step(1) },
    { id: 'finding-previous', label: t('finding-previous'), keys: 'KeyK', run: () => step(-1) },
  ]);
  if (list.error || totals.error) return <ErrorNote failure={list.error ?? totals.error} />;
  if (!list.data || !totals.data) return <Loading />;
  const recorded = findings.find((one) => one.finding === chosen);
  const rules = [...new Set(totals.data.limitation.flatMap((row) => row.rules.map((rule) => rule.id)))];
  const item = totals.data.items.find((one) => itemKey(one) === search.get('item'));
  const empty = emptyDraft(caseId, findings, rules[0] ?? NO_RULE);
  const kind = FINDING_KINDS.find((one) => one === search.get('kind')) ?? empty.kind;
  const fresh = { ...empty, kind };
  const start = recorded
    ? draftOf(caseId, recorded)
    : { ...fresh, changes: item ? [changeFor(item, fresh.kind)] : [] };
  return (
    <>
      <Split list={<FindingList findings={findings} totals={totals.data} chosen={chosen} onOpen={open} />}>
        <FindingEditor
          key={recorded ? recorded.finding : `new-${search.get('item') ?? ''}`}
          start={start}
          recorded={recorded}
          stored={totals.data}
          rules={rules}
          onRecorded={open}
          onWorking={show}
        />
      </Split>
      {working && (
        <Inspector title={t('working-title')}>
          <Working of={working} />
        </Inspector>
      )}
    </>
  );
}
