import type {
  Answer,
  AnswerIn,
  CaseItemRow,
  CaseItemsIn,
  ChecklistShown,
  Conflict,
  Evidence,
  FindingIn,
  ItemFacet,
  ItemFilter,
  ItemsFacetIn,
  ItemsOpenIn,
  ItemsPageIn,
  JobStatus,
  Question,
  Trace,
  TracedFigure,
} from '../api/bindings';
import type { Handler } from '../host/memory';
import { answer } from './answer';
import { CASE, FINDINGS, ITEMS, LINE, MONEY, ROWS, SHOWN, TOTALS } from './fixtures_case';
import {
  COLUMNS,
  CORRECTION,
  DOUBTED,
  EXTRACT,
  ITEM_ROWS,
  PACKAGE,
  PROBLEMS,
  PROFILE,
  RECORD,
  RUN,
  SNIFFED,
  TARGET,
} from './fixtures_extract';
import { MIRROR } from './fixtures_triage';
import { LIBRARY } from './fixtures_wording';

const CHOICES = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'na', label: 'Not applicable' },
];

const QUESTION: Question = {
  name: 'q01',
  number: '1',
  section: 'Price actually paid or payable',
  kind: 'select_one',
  label: 'Can the price be traced from the invoice to the payment at the bank?',
  hint: 'Follow at least one invoice to the contract, the remittance and the ledger.',
  choices: CHOICES,
  required: true,
  relevant: true,
  evidence: ['E01', 'E06'],
  legal_ref: 's. 25',
  severity: 'high',
  finding_hint: 'VAL-01',
  answer: null,
  comment: '',
  answered_by: '',
  problem: null,
  conflict: false,
};

/** A short checklist: the third question applies only when the second is answered with no. */
export const QUESTIONS: Question[] = [
  QUESTION,
  { ...QUESTION, name: 'q02', number: '2', label: 'Are all payments to the seller included?', hint: '' },
  {
    ...QUESTION,
    name: 'q03',
    number: '3',
    label: 'Which payments are missing?',
    kind: 'text',
    choices: [],
    relevant: false,
  },
  {
    ...QUESTION,
    name: 'q04',
    number: '4',
    section: 'Additions',
    label: 'Is freight added?',
    required: false,
  },
];

/** Evidence of the worked case. */
export const EVIDENCE: Evidence = {
  evidence: 'evidence-1',
  no: 'EV-1',
  kind: 'E06',
  name: 'remittances.csv',
  size: '1536',
  media: 'text/csv',
  sha256: 'c4'.repeat(32),
  received_from: 'Bank',
  attached_at: '2026-03-20T10:00:00Z',
  attached_by: 'auditor',
  findings: ['finding-B'],
  note: '',
  here: true,
};

/** A title that two people wrote differently. */
export const CONFLICT: Conflict = {
  case: CASE,
  case_no: LINE.case_no,
  entity: 'finding-B',
  entity_kind: 'finding',
  field: 'finding.title',
  values: [
    { value: 'undervaluation', person: 'auditor', at: '2026-04-10T09:12:00Z', actor: 'a1', seq: 12 },
    { value: 'second bank transfers', person: 'lead', at: '2026-04-10T11:40:00Z', actor: 'b2', seq: 4 },
  ],
};

/** A figure of the working: a levy as a percentage of the customs value. */
function traced(path: string, word: string, name: string, result: string): TracedFigure {
  const at = { finding: 'A', item: '1', gd: ROWS[0]?.gd ?? '', gd_item: 1, side: 'after', lot: null };
  const nothing = { base: null, rate: null, unrounded: null, rounding: null, source: null };
  return {
    path,
    word,
    name,
    kind: 'number',
    fact: true,
    at,
    result,
    formula: [],
    parts: [],
    more: false,
    ...nothing,
  };
}

/** The working of a levy: base, rate, rounding, source, and the two parts it follows from. */
export const TRACE: Trace = {
  case: CASE,
  title: `${ROWS[0]?.gd} / ${ROWS[0]?.gd_item}`,
  figure: {
    ...traced('finding/A/1/after/CD', 'levy', 'CD', '1140547'),
    fact: false,
    formula: [
      { text: '5702734', part: 0 },
      { text: ' × ', part: null },
      { text: '20', part: 1 },
      { text: ' %', part: null },
    ],
    base: '5702734',
    rate: '20',
    unrounded: '1140546.8',
    rounding: { decimals: 0, mode: 'half_up', step: '1' },
    source: {
      kind: 'reference',
      package: 'demo-2025',
      table: 'levy_rate',
      line: 7,
      sha256: 'ab'.repeat(32),
      legal_ref: 'Schedule I',
      text: 'levy_rate, line 7',
    },
    parts: [
      {
        ...traced('finding/A/1/after/customs_value', 'customs-value', '', '5702734'),
        fact: false,
        more: true,
      },
      traced('finding/A/1/after/CD.rate', 'rate', 'CD', '20'),
    ],
  },
};

/** The import as it ends. */
export const IMPORT_DONE: JobStatus = {
  job: 'job-import',
  title_key: 'job-untitled',
  state: 'done',
  done: EXTRACT.records_in_file,
  total: EXTRACT.records_in_file,
  rate_per_second: 50000,
  seconds_left: 0,
  result: JSON.stringify({
    extract_id: EXTRACT.id,
    sha256: EXTRACT.sha256,
    seconds: '0.04',
    certificate: '',
    already_there: false,
    extract: EXTRACT,
    report: {},
  }),
  error: null,
};

function facetOf(name: string): ItemFacet {
  const values: Record<string, string> = { origin: 'CN', month: '2025-09', chapter: '87' };
  const one = { value: values[name] ?? '', count: 8, sum: EXTRACT.value };
  return { name, values: [one], distinct: 1, rest: { value: '', count: 0, sum: '0' } };
}

function checklistOf(questions: Question[]): ChecklistShown {
  const asked = questions.filter((one) => one.relevant);
  return {
    case: CASE,
    checklist: 'c3_valuation',
    title: 'Valuation',
    version: '1',
    questions,
    answered: asked.filter((one) => one.answer).length,
    asked: asked.length,
    mandatory_open: asked.filter((one) => one.required && !one.answer).length,
    complete: asked.every((one) => one.answer),
  };
}

function answered(questions: Question[], given: Answer[]): Question[] {
  const next = questions.map((one) => {
    const found = given.find((two) => two.question === one.name);
    return found ? { ...one, answer: found.value, comment: found.comment, answered_by: 'auditor' } : one;
  });
  const missing = next.find((one) => one.name === 'q02')?.answer === 'no';
  return next.map((one) => (one.name === 'q03' ? { ...one, relevant: missing } : one));
}

function filtered(filters: ItemFilter[]) {
  return ITEM_ROWS.filter((row) =>
    filters.every((filter) => {
      const value = row.values[COLUMNS.findIndex((column) => column.name === filter.column)] ?? '';
      return value.toUpperCase().includes(filter.value.toUpperCase());
    }),
  );
}

/** What each seriousness leads to. */
const SECTIONS = [
  {
    seriousness: 'error',
    section: '32(3)',
    rule: '32(3)',
    legal_ref: 'Demo',
    source: 'section_rule, line 2',
  },
];

function foundItems(search: string, keys: readonly string[]) {
  const wanted = search.trim().toUpperCase();
  const fits = (item: CaseItemRow) =>
    keys.length > 0
      ? keys.includes(`${item.gd}#${item.gd_item}`)
      : `${item.gd} / ${item.gd_item} ${item.pct} ${item.description}`.toUpperCase().includes(wanted);
  return { items: TOTALS.items.filter(fits), more: 0 };
}

/** Answers of an engine that holds the worked case. Checklists and row sets follow what is asked of them. */
export function workedAnswers(): Record<string, Handler> {
  let questions = QUESTIONS;
  let rows = ITEM_ROWS;
  let sets = 0;
  return {
    extract_list: () => answer({ extracts: [EXTRACT, DOUBTED] }),
    extract_problems: () => answer({ extract_id: DOUBTED.id, problems: PROBLEMS }),
    extract_record: () => answer(RECORD),
    extract_corrections: () => answer({ corrections: [CORRECTION] }),
    extract_amendments: () => answer({ amendments: [], total: 0 }),
    wording_list: () => answer(LIBRARY),
    profile_list: () => answer({ profiles: [PROFILE] }),
    items_facet: ({ name }: ItemsFacetIn) => answer(facetOf(name)),
    item_detail: () =>
      answer({
        extract_id: EXTRACT.id,
        file_name: EXTRACT.file_name,
        sha256: EXTRACT.sha256,
        record: 2,
        values: ITEM_ROWS[0]?.values ?? [],
        beyond: [{ name: 'vessel', value: 'MV Invented' }],
        levies: [{ levy: 'CD', base: '1000', rate: '20', amount: '200', mode: '' }],
        cells: [{ name: 'HS CODE', value: '8714.9190' }],
      }),
    extract_sniff: () => answer(SNIFFED),
    extract_import_start: () => answer({ job: IMPORT_DONE.job }, 'job'),
    job_status: () => answer(IMPORT_DONE),
    reference_list: () => answer({ packages: [PACKAGE] }),
    item_columns: () => answer({ columns: COLUMNS }),
    items_open: ({ filters }: ItemsOpenIn) => {
      rows = filtered(filters);
      sets += 1;
      return answer({ set_id: sets, count: rows.length, sums: { value: EXTRACT.value, total: '9600308' } });
    },
    items_page: ({ from, len }: ItemsPageIn) => answer({ from, rows: rows.slice(from, from + len) }),
    items_close: () => answer({}),
    risk_list: () => answer({ runs: [RUN] }),
    risk_targets: () => answer({ count: 1, targets: [TARGET] }),
    risk_explain: () =>
      answer({
        key: TARGET.key,
        name: TARGET.name,
        score: TARGET.score,
        expected_yield: TARGET.expected_yield,
        rank: 1,
        reasons: [
          {
            indicator: 'CLS-03',
            title: 'Words of another heading',
            said: [],
            sentence: 'FRAME stands in the description of 4 items that are declared as 8714.9990.',
            value: '4',
            score: '0.84',
            contribution: '44.1',
            items: 4,
          },
          {
            indicator: 'VAL-01',
            title: 'Price below the peers',
            said: [],
            sentence: 'The declared price of 3.60 USD lies below the middle price of 5.40 USD of the peers.',
            value: '0.6667',
            score: '0.52',
            contribution: '27.3',
            items: 1,
          },
        ],
        figures: [
          {
            title: '8512.1000 · CN',
            unit: 'USD/NO',
            low: '4.90',
            median: '5.40',
            high: '6.10',
            dots: ['3.60'],
          },
        ],
      }),
    case_list: () => answer({ cases: [LINE] }),
    case_show: () => answer(SHOWN),
    case_totals: () => answer(TOTALS),
    money_list: () => answer(MONEY),
    case_figures: () => answer(TOTALS),
    case_items: ({ search, keys }: CaseItemsIn) => answer(foundItems(search, keys)),
    finding_types: () => answer({ types: [], sections: SECTIONS }),
    candidate_list: () => answer({ candidates: [], open: 0, open_amount: '0' }),
    finding_mirror: () => answer(MIRROR),
    finding_list: () => answer({ case: CASE, findings: FINDINGS, order: TOTALS.order }),
    finding_preview: (_: FindingIn) => answer(TOTALS),
    figure_trace: () => answer(TRACE),
    evidence_list: () => answer({ case: CASE, evidence: [EVIDENCE] }),
    book_list: () => answer({ books: [] }),
    checklist_list: () =>
      answer({
        checklists: [
          { checklist: 'c3_valuation', title: 'Valuation', version: '1', questions: ITEMS.length },
        ],
      }),
    checklist_show: () => answer(checklistOf(questions)),
    checklist_answer: ({ answers }: AnswerIn) => {
      questions = answered(questions, answers);
      return answer(checklistOf(questions), 'case');
    },
    report_kinds: () =>
      answer({
        reports: [{ name: 'audit_report', title_key: 'report-title', langs: ['en', 'ur', 'en+ur'] }],
      }),
    report_list: () =>
      answer({
        case: CASE,
        reports: [
          {
            name: 'audit_report',
            lang: 'en',
            file_name: 'PCA-S-2026-0042.pdf',
            sha256: 'd5'.repeat(32),
            state_digest: SHOWN.state_digest,
            written_at: '2026-04-15T12:00:00Z',
            written_by: 'auditor',
            current: true,
          },
        ],
      }),
    report_verify: () =>
      answer({
        ok: true,
        sealed: true,
        unchanged: true,
        signature_ok: true,
        signer: 'auditor',
        actor: 'a1',
        written_at: '2026-04-15T12:00:00Z',
        case_no: LINE.case_no,
        state_digest: SHOWN.state_digest,
        code: '7F3A-19C2',
        figures_ok: true,
        short_levied: LINE.short_levied,
        surcharge: LINE.surcharge,
        demand: LINE.demand,
        sentences: ['The file is as auditor wrote it, and its figures recompute to the same amounts.'],
        problems: [],
        case_state: 'same',
      }),
    journal_list: () =>
      answer({
        case: CASE,
        count: 2,
        entries: [
          {
            n: 2,
            id: 'e2',
            person: 'auditor',
            actor: 'a1',
            seq: 2,
            kind: 'finding_recorded',
            claimed_at: '2026-04-10T09:12:00Z',
            received_at: '2026-04-10T09:12:00Z',
            via: '',
            subjects: ['finding-B'],
            reason: null,
            sets: [{ name: 'finding.title', value: FINDINGS[1]?.title ?? '' }],
          },
          {
            n: 1,
            id: 'e1',
            person: 'auditor',
            actor: 'a1',
            seq: 1,
            kind: 'case_opened',
            claimed_at: '2026-03-02T09:00:00Z',
            received_at: '2026-03-02T09:00:00Z',
            via: '',
            subjects: [CASE],
            reason: 'frames declared as parts',
            sets: [],
          },
        ],
      }),
    journal_verify: () =>
      answer({ ok: true, entries: 3, chains: 1, digest: SHOWN.state_digest, problems: [] }),
    conflict_list: () => answer({ conflicts: [CONFLICT] }),
    sync_status: () =>
      answer({
        streams: [
          {
            stream: CASE,
            case_no: LINE.case_no,
            entries: 3,
            sent: 1,
            waiting: 2,
            last_exchange: '2026-04-01T10:00:00Z',
            digest: SHOWN.state_digest,
          },
        ],
        waiting: 2,
        last_with: 'folder:/mnt/office',
        last_at: '2026-04-01T10:00:00Z',
      }),
  };
}
