import type { Mirror, TriageLine, TriageLists, TriageProgress } from '../api/bindings';
import { CASE } from './fixtures_case';

/** Queues of the worked case: two flagged lines. */
export const LISTS: TriageLists = {
  case: CASE,
  case_no: 'PCA-S-2026-0042',
  trader_name: 'Saltmarsh Cycle Works (Pvt) Ltd',
  lists: [
    { list: 'flagged', lines: 2, done: 0, left: 2, run: 'run-1' },
    { list: 'named', lines: 0, done: 0, left: 0, run: null },
    { list: 'unwritten', lines: 0, done: 0, left: 0, run: null },
    { list: 'all', lines: 12, done: 0, left: 12, run: null },
  ],
  usual: 'flagged',
};

const FIRST = 'KAPE-HC-50711-11-08-2025#1';
const SECOND = 'KAPW-HC-7702-19-01-2026#1';

/** A line with signals, peers and a history. */
export const LINE_ONE: TriageLine = {
  case: CASE,
  list: 'flagged',
  position: 0,
  count: 2,
  next: SECOND,
  following: SECOND,
  previous: null,
  item: {
    number: '1',
    gd: 'KAPE-HC-50711-11-08-2025',
    gd_item: 1,
    gd_date: '2025-08-11',
    office: 'KAPE',
    pct: '8714.9990',
    description: 'BICYCLE PARTS',
    origin: 'CN',
    unit: 'KGM',
    currency: 'USD',
    claim: null,
    claim_text: '',
    flags: [],
    record: 2,
  },
  facts: [
    { fact: 'pct', declared: null, assessed: '8714.9990', found: null },
    { fact: 'unit_price', declared: '3.7', assessed: '3.7', found: '5.55' },
    { fact: 'value', declared: null, assessed: '1234567', found: '1851850' },
  ],
  levies: [
    { levy: 'CD', rate: '20', paid: '246913', computed: '246913', variance: null, found: '370370' },
    { levy: 'total', rate: null, paid: '246913', computed: '246913', variance: null, found: '370370' },
  ],
  not_computed: null,
  notes: [],
  hits: [
    {
      indicator: 'CLS-03',
      title: 'Words',
      score: '80',
      delta: '1034661',
      sentence: 'The description says FRAMES.',
    },
  ],
  run: 'run-1',
  peers: {
    unit: 'KGM',
    currency: 'USD',
    price: '3.7',
    n: 3,
    traders: 2,
    p25: '5',
    p50: '5.5',
    p75: '6',
    prices: ['5', '5.5', '6'],
    own: [{ gd: 'KAPE-HC-1-01-01-2025', gd_item: 1, date: '2025-01-01', price: '3.9' }],
    own_n: 1,
    references: [
      {
        name: 'VR-1',
        price: '5.2',
        unit: 'KG',
        currency: 'USD',
        origins: 'ANY',
        comparable: true,
        source: '',
      },
    ],
  },
  history: [
    {
      case: 'case-2',
      case_no: 'PCA-S-2025-0007',
      date: '2025-11-02',
      what: 'finding',
      kind: 'classification',
      item: FIRST,
      title: 'A misclassification',
      status: 'framed',
    },
  ],
  evidence: [],
  findings: ['B'],
  changes: [],
  mark: null,
};

/** The line after it. */
export const LINE_TWO: TriageLine = {
  ...LINE_ONE,
  position: 1,
  next: FIRST,
  following: null,
  previous: FIRST,
  item: {
    ...LINE_ONE.item,
    number: '6',
    gd: 'KAPW-HC-7702-19-01-2026',
    description: 'FRAMES OF STEEL',
  },
};

/** Nothing marked yet. */
export const PROGRESS: TriageProgress = {
  case: CASE,
  list: 'flagged',
  lines: 2,
  done: 0,
  left: 2,
  outcomes: {},
  per_hour: null,
  paced: 0,
  undo: null,
};

/** One earlier finding on the heading. */
export const MIRROR: Mirror = {
  case: CASE,
  kind: 'value',
  heading: '8714',
  findings: [
    {
      case: 'case-2',
      case_no: 'PCA-S-2025-0007',
      office: 'PCA-S',
      auditee: 'Tidewater Wheels',
      finding: 'finding-2A',
      finding_no: 'A',
      kind: 'value',
      rule: '32(2)',
      title: 'undervaluation',
      status: 'draft',
      outcome: 'framed',
      seriousness: '',
      date: '2025-11-02',
      items: 1,
      pct_from: '8714.9990',
      pct_to: null,
      price_from: '3.7',
      price_to: '5.55',
      ratio: '1.500',
      origin_to: null,
      denied: null,
      short: '421500',
      condition: 'A second transfer was paid for the same goods.',
      criterion: 'The price paid or payable is the value.',
      cause: '',
      effect: '',
    },
  ],
  count: 1,
  cases: 1,
  looked_at: 4,
  outcomes: { framed: 1 },
};
