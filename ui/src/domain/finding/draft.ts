import type {
  Candidate,
  CaseItemRow,
  Finding,
  FindingChange,
  FindingIn,
  RecomputedRow,
  SurchargeRow,
  Totals,
} from '../../api/bindings';

/** Types of findings as reports name them, each with the kind of its changes; none changes no fact. */
export const FINDING_TYPES: Readonly<Record<string, FindingKind | ''>> = {
  QTY: 'quantity',
  VAL: 'value',
  CLS: 'classification',
  ORG: 'origin',
  EXM: 'concession',
  REG: 'concession',
  RTE: 'classification',
  PROC: '',
  TRN: '',
  DRW: '',
};

/** How grave a finding is, from error to suspected fraud. */
export const SERIOUSNESS = [
  'error',
  'negligence',
  'suspected_misdeclaration',
  'suspected_fiscal_fraud',
] as const;

/** Kinds of findings in the order in which they act on an item. */
export const FINDING_KINDS = ['quantity', 'value', 'classification', 'origin', 'concession'] as const;
/** A kind of finding. */
export type FindingKind = (typeof FINDING_KINDS)[number];

/** A fact of an item that a finding changes. */
export type FactName =
  | 'pct'
  | 'unit_price'
  | 'quantity'
  | 'origin'
  | 'deny'
  | 'affected_qty'
  | 'customs_value'
  | 'exchange_rate'
  | 'insurance'
  | 'landing';

/** Which facts a kind of finding changes. */
export const FACTS_OF_KIND: Record<FindingKind, readonly FactName[]> = {
  quantity: ['quantity'],
  value: ['unit_price', 'exchange_rate', 'insurance', 'landing', 'customs_value'],
  classification: ['pct', 'affected_qty'],
  origin: ['origin', 'affected_qty'],
  concession: ['deny', 'affected_qty'],
};

/** The facts a change shows: the first of its kind, and every other that is stated. */
export function shownFacts(kind: string, change: FindingChange): FactName[] {
  const all = factsOf(kind);
  return all.filter((fact, at) => (at === 0 && !change.rates_in_force) || (change[fact] ?? null) !== null);
}

/** Facts of a kind; an unknown kind shows every fact rather than none. */
export function factsOf(kind: string): readonly FactName[] {
  const known = FINDING_KINDS.find((one) => one === kind);
  return known ? FACTS_OF_KIND[known] : Object.values(FACTS_OF_KIND).flat();
}

/** Parts of a finding that start empty. */
const UNWRITTEN = {
  seriousness: '',
  seriousness_reason: '',
  section: '',
  recommendation: '',
  system_remark: '',
  risk_feedback: '',
  condition: '',
  criterion: '',
  cause: '',
  effect: '',
  wording: null,
  candidate: null,
};

/** A finding that nobody has written yet. */
export function emptyDraft(caseId: string, findings: readonly Finding[], rule: string): FindingIn {
  return {
    case: caseId,
    finding: null,
    finding_no: nextNumber(findings.map((one) => one.finding_no)),
    finding_type: 'VAL',
    kind: 'value',
    rule,
    title: '',
    ...UNWRITTEN,
    changes: [],
    evidence: [],
    questions: [],
  };
}

/** A recorded finding, opened for changes. */
export function draftOf(caseId: string, finding: Finding): FindingIn {
  const { finding_no, finding_type, kind, rule, title, condition, criterion, cause, effect } = finding;
  const { seriousness, seriousness_reason, section, recommendation, system_remark, risk_feedback } = finding;
  const { changes, evidence, questions, wording, candidate } = finding;
  return {
    case: caseId,
    finding: finding.finding,
    ...{ finding_no, finding_type, kind, rule, title, condition, criterion, cause, effect },
    ...{ seriousness, seriousness_reason, section, recommendation, system_remark, risk_feedback },
    ...{ changes, evidence, questions, wording, candidate },
  };
}

/** The next free letter, A to Z, then A1, A2. */
export function nextNumber(taken: readonly string[]): string {
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const free = letters.find((letter) => !taken.includes(letter));
  if (free) return free;
  let at = 1;
  while (taken.includes(`A${at}`)) at += 1;
  return `A${at}`;
}

/** An item with nothing changed on it. A concession finding denies what the item claims. */
export function changeFor(item: CaseItemRow, kind: string, type = ''): FindingChange {
  return {
    gd: item.gd,
    gd_item: item.gd_item,
    ...{ pct: null, unit_price: null, quantity: null, origin: null, affected_qty: null, lot: null },
    ...{ customs_value: null, exchange_rate: null, insurance: null, landing: null },
    ...{ additions: [], deductions: [], rates_in_force: type === 'RTE' },
    deny: kind === 'concession' ? item.claim : null,
  };
}

/** A fresh finding on an item, or made from a candidate with the facts that it found. */
export function startedFrom(
  empty: FindingIn,
  item: CaseItemRow | undefined,
  candidate: Candidate | undefined,
  kind: string | null,
): FindingIn {
  const asked = candidate ? (KIND_OF_CANDIDATE[candidate.kind] ?? candidate.kind) : kind;
  const wanted = FINDING_KINDS.find((one) => one === asked) ?? FINDING_KINDS[1];
  const type = Object.keys(FINDING_TYPES).find((one) => FINDING_TYPES[one] === wanted) ?? 'VAL';
  const started = { ...empty, kind: wanted, finding_type: type, candidate: candidate?.candidate ?? null };
  if (!item) return started;
  // Quantities of the books are no facts of a declaration: only a candidate that proposes a kind proposes facts.
  const facts = candidate && candidate.kind === wanted ? candidate.facts : {};
  const change = { ...changeFor(item, wanted, type), ...facts };
  return { ...started, changes: [change] };
}

/** What a finding begins as when its candidate only says where the books and the declarations part. */
const KIND_OF_CANDIDATE: Readonly<Record<string, FindingKind>> = {
  unrecorded: 'quantity',
  unsupported: 'quantity',
  unexplained: 'concession',
};

/** What the declaration says for a fact. */
export function declared(item: CaseItemRow | undefined, fact: FactName): string {
  if (!item) return '';
  if (fact === 'unit_price') return item.unit_price;
  if (fact === 'quantity' || fact === 'affected_qty') return item.qty;
  if (fact === 'deny') return item.claim ?? '';
  if (fact === 'exchange_rate') return item.fx;
  if (fact === 'insurance' || fact === 'landing') return '';
  return item[fact];
}

/** Key of an item within a case. */
export function itemKey(at: { gd: string; gd_item: number }): string {
  return `${at.gd}#${at.gd_item}`;
}

/** True when at least one item has at least one changed fact, so that figures can be asked for. */
export function canBePreviewed(draft: FindingIn): boolean {
  return draft.kind !== '' && draft.changes.length > 0 && draft.changes.every(hasFact);
}

function hasFact(change: FindingChange): boolean {
  const { pct, unit_price, quantity, origin, deny, customs_value, exchange_rate, insurance, landing } =
    change;
  const facts = [pct, unit_price, quantity, origin, deny, customs_value, exchange_rate, insurance, landing];
  const adjusted = [...change.additions, ...change.deductions];
  return (
    change.rates_in_force ||
    facts.some((fact) => fact !== null && fact.trim() !== '') ||
    (adjusted.length > 0 && adjusted.every((one) => one.amount.trim() !== ''))
  );
}

/** Keys of the sentences that say what keeps a draft from being recorded. */
export function draftProblems(draft: FindingIn): string[] {
  const problems: string[] = [];
  if (draft.title.trim() === '') problems.push('finding-needs-title');
  if (draft.kind === '') return problems;
  if (draft.rule.trim() === '') problems.push('finding-needs-rule');
  if (draft.changes.length === 0) problems.push('finding-needs-items');
  else if (!draft.changes.every(hasFact)) problems.push('finding-needs-facts');
  return problems;
}

/** Recomputed rows of one finding, named by its number or by its id. */
export function rowsOf(
  totals: Totals,
  finding: { finding: string | null; finding_no: string },
): RecomputedRow[] {
  return totals.recalculation.filter(
    (row) => row.finding === finding.finding_no || row.finding === finding.finding,
  );
}

/** Where a row stands among the findings on its item: step 2 of 2, after B. */
export function stepOf(totals: Totals, row: RecomputedRow): { step: number; of: number; after: string[] } {
  const place = (name: string) => totals.order.indexOf(name);
  const same = totals.recalculation.filter((one) => one.item === row.item);
  const names = [...new Set(same.map((one) => one.finding))].sort((a, b) => place(a) - place(b));
  const at = names.indexOf(row.finding);
  return { step: at + 1, of: names.length, after: names.slice(0, at) };
}

/** Surcharge of a row: days and groups; absent while no amount is due on it. */
export function surchargeOf(totals: Totals, row: RecomputedRow): SurchargeRow | undefined {
  return totals.surcharge.find((one) => one.finding === row.finding && one.item === row.item);
}
