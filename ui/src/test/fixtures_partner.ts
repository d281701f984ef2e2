import type {
  Guarantees,
  PartnerFile,
  PartnerRowsIn,
  PartnerRun,
  Sentence,
  TransitGaps,
  TransitLetter,
} from '../api/bindings';
import type { Handler } from '../host/memory';
import { answer } from './answer';
import { workedAnswers } from './fixtures_host';

const says = (key: string, args: Record<string, string> = {}): Sentence => ({ key, args, english: key });

const FILE: PartnerFile = {
  id: 'p1',
  file_name: 'exports.csv',
  sha256: 'ab',
  imported_at: '2026-04-01 09:00',
  profile: 'partner_general',
  partner: 'CN',
  shipments: true,
  records_in_file: 5,
  dropped: 0,
  set_aside: 0,
  stored: 4,
  period_from: null,
  period_to: null,
  sums: {},
  columns: {},
  unmapped: [],
  conditions: { text: 'Risk analysis only', source: 'Letter 7', date: '2026-01-02' },
};

const RUN: PartnerRun = {
  asked: {
    ...{ extracts: ['e1'], partners: ['p1'], cif_factor: null, shift: null, kg_pct: null, value_pct: null },
    ...{ least_usd: null, mirrored_pct: null, low_duty_pct: null, days: null, shipment_kg_pct: null },
    ...{ least_prices: null, hubs: [], profile: null, partner: null, conditions: null },
  },
  files: [FILE],
  parameters: [{ name: 'cif_factor', value: '1.07', usual: true }],
  caution: says('partner-caution'),
  notes: [says('partner-note-export-kg', { count: '2' })],
  exports: 4,
  imports: 3,
  goods: 1,
  hypotheses: { undervaluation: 1 },
  fits: [{ partner: 'CN', shift: 1, months: 3, differing_pct: '2.5', best: true }],
  grades: [{ grade: 'A', matches: 1, differing: 1, evidence: true }],
  price_signs: 0,
  digest: 'd',
};

function rows({ part }: PartnerRowsIn) {
  const goods = part === 'goods';
  const columns = goods
    ? [
        { name: 'partner', kind: 'code' },
        { name: 'hs6', kind: 'code' },
        { name: 'hypothesis', kind: 'word' },
        { name: 'gap_kg', kind: 'figure' },
      ]
    : [
        { name: 'grade', kind: 'code' },
        { name: 'signs', kind: 'words' },
        { name: 'gd', kind: 'code' },
      ];
  const cells = goods ? ['CN', '871499', 'undervaluation', ''] : ['A', 'lower_value', 'KAPE-HC-1'];
  const sentence = goods
    ? says('partner-says-nothing', { code: '871499' })
    : says('partner-match-a', { bl: 'BL-1', container: 'C1' });
  return answer({
    ...{ part, columns, count: 1, conditions: [FILE.conditions], caution: RUN.caution },
    rows: [{ key: 'k1', cells, sentence }],
  });
}

const GAPS: TransitGaps = {
  as_of: '2026-02-01',
  kinds: ['TP'],
  limits: [{ name: 'exit_days', value: '10', source: says('transit-limit-usual') }],
  declarations: 2,
  with_gaps: 1,
  counts: { no_exit: 1 },
  not_assessed: { seals: 1 },
  notes: [],
  lines: [
    {
      ...{
        gd: 'KAPE-TP-2',
        gd_date: '2026-01-10',
        kind: 'TP',
        trader_id: '7314159',
        trader_name: 'Invented Works',
      },
      ...{
        agent_id: '',
        description: 'FRAMES',
        items: 1,
        value: '200000',
        leviable: '80000',
        exit_date: null,
      },
      ...{ guarantee_ref: 'BG-1', guarantee_amt: '70000', unknown: ['seals'] },
      gaps: [
        {
          kind: 'no_exit',
          sentence: says('transit-says-no-exit', { entered: '2026-01-10', since: '22', days: '10' }),
          columns: ['gd_date', 'exit_date'],
        },
      ],
    },
  ],
};

const ACCOUNTS: Guarantees = {
  ...{
    as_of: '2026-02-01',
    declarations: 2,
    without_reference: 0,
    marked: 1,
    outstanding: '70000',
    notes: [],
  },
  accounts: [
    {
      ...{
        guarantee_ref: 'BG-1',
        known: true,
        trader: '7314159',
        kind: 'Bank guarantee',
        issuer: 'Invented Bank',
      },
      ...{
        amount: '100000',
        valid_from: '2026-01-01',
        valid_to: '2026-01-31',
        source: 'register',
        legal_ref: 'r. 12',
      },
      ...{ debited: '70000', credited: '0', outstanding: '70000', available: '30000', days_left: -1 },
      marks: ['expired_open'],
      entries: [
        {
          ...{ day: '2026-01-10', gd: 'KAPE-TP-2', debit: true, amount: '70000', from_levies: false },
          ...{ available: '30000', marks: [] },
        },
      ],
    },
  ],
};

const LETTER: TransitLetter = {
  ...{
    gd: 'KAPE-TP-2',
    gd_date: '2026-01-10',
    as_of: '2026-02-01',
    trader_id: '7314159',
    trader_name: 'Invented Works',
  },
  ...{
    agent_id: '',
    description: 'FRAMES',
    bl_no: '',
    containers: '',
    value: '200000',
    levies: [],
    leviable: '80000',
  },
  ...{ guarantee: null, encash: '70000', reasons: [], missing: ['bl_no'], text: 'Pay Rs 70000 under BG-1.' },
};

/** Answers of a home with a partner file and transit declarations. */
export function partnerAnswers(): Record<string, Handler> {
  return {
    ...workedAnswers(),
    partner_list: () => answer({ files: [FILE] }),
    partner_layouts: () => answer({ layouts: [{ id: 'partner_general', partner: '', columns: [] }] }),
    partner_run: () => answer(RUN),
    partner_rows: rows,
    partner_take: () => answer({ candidates: [], new: 1, known: 0 }, 'case'),
    partner_import: () => answer(FILE, 'partner'),
    transit_gaps: () => answer(GAPS),
    transit_guarantees: () => answer(ACCOUNTS),
    transit_letter: () => answer(LETTER),
  };
}
