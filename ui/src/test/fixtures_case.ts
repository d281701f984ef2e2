import expected from '../../../tests/fixtures/worked_case/expected.json';
import facts from '../../../tests/fixtures/worked_case/facts.json';
import type {
  CaseItemRow,
  CaseLine,
  CaseShown,
  Finding,
  FindingChange,
  Money,
  RecomputedRow,
  Totals,
} from '../api/bindings';

/** Id of the worked case in tests. */
export const CASE = '0198a000-0000-7000-8000-00000000ca5e';
/** What to say where the worked case leaves a text to the auditor. */
const WORDS = { person: 'auditor', office: 'PCA-SOUTH' };

const gdItem = new Map(expected.items.map((item) => [item.item, item]));

/** Items of the worked case with the rates of their dates. */
export const ITEMS: CaseItemRow[] = expected.items as unknown as CaseItemRow[];

/** Every finding on every item: before, after, difference. */
export const ROWS: RecomputedRow[] = expected.recalculation.map((row) => ({
  ...row,
  gd: gdItem.get(row.item)?.gd ?? '',
  gd_item: gdItem.get(row.item)?.gd_item ?? 0,
  counted: true,
  offending_value: row.after.customs_value,
}));

const place = (item: string) => ({ gd: gdItem.get(item)?.gd ?? '', gd_item: gdItem.get(item)?.gd_item ?? 0 });

/** Every figure of the worked case, as the independent computation gives it. */
export const TOTALS: Totals = {
  case: CASE,
  case_no: facts.case.case_no,
  items: ITEMS,
  gd_totals: expected.gd_totals,
  order: expected.order,
  recalculation: ROWS,
  surcharge: expected.surcharge.map((row) => ({ ...row, ...place(row.item), segments: [] })),
  totals: Object.fromEntries(
    Object.entries(expected.totals).map(([name, one]) => [name, { ...one, offending_value: '0' }]),
  ),
  excess: [],
  below_minimum: [],
  limitation: expected.limitation.map((row) => ({
    ...row,
    ...place(row.item),
    situation: 'payment',
    rules: row.rules.map((rule) => ({ ...rule, version: '-', start: row.relevant_date })),
  })),
  barred: expected.barred.map((row) => ({ ...row, ...place(row.item) })),
  variances: [],
  summary: { ...expected.summary, words: {} },
  reference: [],
  notes: [],
  offsets: [],
  rules: ['32(2)', '32(3A)', '32(3)'],
  item_count: ITEMS.length,
};

interface FactsChange {
  gd: string;
  gd_item: number;
  pct?: string;
  unit_price?: string;
  deny?: string;
  affected_qty?: string;
}

function change(from: FactsChange): FindingChange {
  return {
    gd: from.gd,
    gd_item: from.gd_item,
    pct: from.pct ?? null,
    unit_price: from.unit_price ?? null,
    quantity: null,
    origin: null,
    deny: from.deny ?? null,
    affected_qty: from.affected_qty ?? null,
    ...{ lot: null, customs_value: null, exchange_rate: null, insurance: null, landing: null },
    ...{ additions: [], deductions: [], rates_in_force: false },
  };
}

/** The findings of the worked case. */
export const FINDINGS: Finding[] = facts.findings.map((from) => ({
  finding: `finding-${from.id}`,
  finding_no: from.id,
  finding_type: { classification: 'CLS', value: 'VAL', concession: 'EXM' }[from.kind] ?? '',
  kind: from.kind,
  ...{ seriousness: '', seriousness_reason: '', section: '', recommendation: '', system_remark: '' },
  ...{ risk_feedback: '', reply: '', replied_on: '', rejoinder: '' },
  questions: [],
  wording: null,
  candidate: null,
  open: ['evidence'],
  rule: from.rule,
  title: from.title,
  condition: from.evidence,
  criterion: '',
  cause: '',
  effect: '',
  status: 'draft',
  author: WORDS.person,
  recorded_at: '2026-04-10T09:12:00Z',
  changes: (from.changes as FactsChange[]).map(change),
  evidence: [],
  totals: { ...expected.totals[from.id as 'A' | 'B' | 'C'], offending_value: '0' },
  conflicts: [],
}));

/** The worked case as a line of the list. */
export const LINE: CaseLine = {
  case: CASE,
  case_no: facts.case.case_no,
  trader: facts.importer.ntn,
  trader_name: facts.importer.name,
  period_from: facts.case.period[0] ?? '',
  period_to: facts.case.period[1] ?? '',
  state: 'FIELDWORK',
  opened_on: '2026-03-02',
  items: ITEMS.length,
  findings: FINDINGS.length,
  short_levied: expected.totals.all.short,
  surcharge: expected.totals.all.surcharge_total,
  demand: expected.totals.all.demand,
  conflicts: 0,
  last_lawful_day: '2028-08-13',
  last_lawful_rule: '32(3)',
  days_left: 851,
  last_lawful_gd: 'KAPE-HC-10421-04-08-2025',
  last_lawful_start: '2025-08-06',
  problem: null,
};

/** The worked case as its first page shows it. */
export const SHOWN: CaseShown = {
  line: LINE,
  office: WORDS.office,
  reasons: [],
  selection: null,
  parameters: {
    notice_date: facts.parameters.notice_date,
    computation_date: facts.parameters.computation_date,
    audit_hours: facts.case.audit_hours,
    landing_mode: facts.parameters.landing_mode,
  },
  checklists: [
    { checklist: 'c3_valuation', title: 'Valuation', version: '1', answered: 1, asked: 4, mandatory_open: 2 },
  ],
  evidence: 1,
  reports: 1,
  entries: 3,
  state_digest: '5f1c'.repeat(16),
  conflicts: [],
  people: [WORDS.person],
};

/** The demand of the worked case: framed and paid in part before the audit began. */
export const MONEY: Money = {
  case: CASE,
  detected: LINE.demand,
  framed: '1000000',
  adjudicated: '0',
  recovered: '250000',
  written_off: '0',
  outstanding: '750000',
  overdue: '150000',
  stayed: false,
  stayed_until: null,
  events: [
    {
      event: 'event-2',
      stage: 'recovered',
      date: '2026-03-02',
      amount: '250000',
      groups: { customs: '200000', inland: '50000' },
      reference: 'Challan 7',
      finding: 'B',
      until: '',
      note: '',
      by: 'auditor',
      state_digest: '',
    },
    {
      event: 'event-1',
      stage: 'framed',
      date: '2026-02-01',
      amount: '1000000',
      groups: {},
      reference: 'Letter 12',
      finding: '',
      until: '',
      note: '',
      by: 'auditor',
      state_digest: 'ab12',
    },
  ],
  instalments: [
    { due: '2026-03-01', amount: '250000', paid: '250000', status: 'paid' },
    { due: '2026-04-01', amount: '150000', paid: '0', status: 'overdue' },
  ],
  audit_started: '',
  audit_start_proof: '',
  voluntary: [
    { finding: 'B', rule: '32(3)', amount: '250000', paid: '250000', bars: true },
    { finding: 'C', rule: '32(3)', amount: '90000', paid: '250', bars: false },
  ],
};
