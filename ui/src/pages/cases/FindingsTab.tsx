import { useRpcQuery } from '../../api/queries';
import { usePageCommands } from '../../app/commands';
import { go, useLocation } from '../../app/router';
import { ErrorNote, Loading } from '../../components';
import { said } from '../../domain/books/said';
import { draftOf, emptyDraft, startedFrom } from '../../domain/finding/draft';
import { Split } from '../../domain/sheet/Layout';
import { useLocale } from '../../i18n/locale';
import { caseAddress } from './CasePage';
import { FindingEditor } from './FindingEditor';
import { FindingList } from './FindingList';

/** The rule a new finding starts with: the first that the limitation table names. */
const NO_RULE = '';

/** Findings: the list, and one of them open with its figures. */
export function FindingsTab({ caseId }: { caseId: string }) {
  const locale = useLocale();
  const { t } = locale;
  const { search } = useLocation();
  const list = useRpcQuery('finding_list', { case: caseId }, { keep: true });
  const findings = list.data?.findings ?? [];
  const asked = search.get('finding');
  const wanted = search.get('item');
  const fromCandidate = search.get('candidate');
  const fresh = wanted !== null || fromCandidate !== null;
  const chosen = asked ?? (fresh ? 'new' : (findings[0]?.finding ?? 'new'));
  // A finding that was just recorded is named by its number until the list brings its id.
  const recorded = findings.find((one) => one.finding === chosen || one.finding_no === chosen);
  const totals = useRpcQuery(
    'case_figures',
    { case: caseId, finding: recorded?.finding_no ?? null },
    { keep: true, enabled: list.data !== undefined },
  );
  const candidates = useRpcQuery(
    'candidate_list',
    { case: caseId, status: null },
    { enabled: fromCandidate !== null },
  );
  const candidate = candidates.data?.candidates.find((one) => one.candidate === fromCandidate);
  const key = wanted ?? (candidate && candidate.gd_item > 0 ? `${candidate.gd}#${candidate.gd_item}` : null);
  const named = useRpcQuery(
    'case_items',
    { case: caseId, search: '', keys: key === null ? [] : [key], len: 1 },
    { enabled: key !== null },
  );
  const open = (finding: string) => go(caseAddress(caseId, 'findings', { finding }), true);
  const step = (by: number) => {
    const at = findings.findIndex((one) => one.finding === recorded?.finding);
    const next = findings[Math.min(Math.max(at + by, 0), findings.length - 1)];
    if (next) open(next.finding);
  };
  usePageCommands([
    { id: 'finding-new', label: t('finding-new'), keys: 'KeyN', run: () => open('new') },
    { id: 'finding-next', label: t('finding-next'), keys: 'KeyJ', run: () => step(1) },
    { id: 'finding-previous', label: t('finding-previous'), keys: 'KeyK', run: () => step(-1) },
  ]);
  if (list.error || totals.error) return <ErrorNote failure={list.error ?? totals.error} />;
  const waits = (fromCandidate !== null && !candidates.data) || (key !== null && !named.data);
  if (!list.data || !totals.data || waits) return <Loading />;
  const rules = totals.data.rules;
  const item = key === null ? undefined : named.data?.items[0];
  const empty = emptyDraft(caseId, findings, rules[0] ?? NO_RULE);
  const start = recorded
    ? draftOf(caseId, recorded)
    : startedFrom(empty, item, candidate, search.get('kind'));
  const shown = recorded ? recorded.finding : `new-${key ?? ''}-${fromCandidate ?? ''}`;
  return (
    <Split
      shown={shown}
      list={
        <FindingList
          findings={findings}
          totals={totals.data}
          chosen={recorded?.finding ?? chosen}
          onOpen={open}
        />
      }
    >
      {candidate && !recorded && (
        <p>
          {said(candidate.sentence, locale)} {!item && t('finding-candidate-no-item')}
        </p>
      )}
      <FindingEditor
        key={shown}
        start={start}
        recorded={recorded}
        known={item ? [...totals.data.items, item] : totals.data.items}
        rules={rules}
        onRecorded={open}
      />
    </Split>
  );
}
