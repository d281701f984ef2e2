import expected from '../../../tests/fixtures/worked_case/expected.json';
import sheet from '../../../tests/fixtures/worked_case/extract.csv?raw';
import type {
  Correction,
  Extract,
  ItemColumn,
  ItemRow,
  Problem,
  Profile,
  RecordShown,
  ReferencePackage,
  RiskRun,
  Sniffed,
  SniffQuestion,
  Target,
} from '../api/bindings';
import { CASE, ITEMS, LINE } from './fixtures_case';

const control = expected.import.control_totals;

/** The worked extract as it was imported. */
export const EXTRACT: Extract = {
  id: 'extract-1',
  file_name: 'extract.csv',
  sha256: 'b3'.repeat(32),
  container: 'csv',
  format: 'weboc_audit',
  encoding: 'utf-8',
  imported_at: '2026-03-02T08:30:00Z',
  period_from: '2020-09-14',
  period_to: '2026-01-19',
  records_in_file: expected.import.rows + 1,
  header_record: 1,
  stored: expected.import.rows,
  set_aside: expected.import.rejects,
  dropped: 0,
  corrected: 0,
  current: expected.import.rows,
  superseded: 0,
  gds: expected.import.gds,
  traders: 1,
  value: control.customs_value,
  levies: control.levies,
  levies_absent: {},
  totals: [
    {
      column: 'value',
      typed: control.customs_value,
      found: control.customs_value,
      agrees: true,
    },
  ],
  totals_state: 'agreed',
  settled_reason: '',
  settled_by: '',
  set_aside_by: {},
  dropped_by: {},
  flags: {},
  formats: [],
  notes: [],
  unmapped: [],
  not_extracted: [],
  profile: '',
};

/** A second extract of which the totals do not agree and a record was set aside. */
export const DOUBTED: Extract = {
  ...EXTRACT,
  id: 'extract-2',
  file_name: 'south_2025_q4.xlsx',
  container: 'xlsx',
  encoding: '',
  records_in_file: 11,
  stored: 8,
  set_aside: 2,
  set_aside_by: { PCT_UNREADABLE: 1, NTN_UNREADABLE: 1 },
  flags: { NTN_PADDED: 3 },
  notes: [{ code: 'HIDDEN_ROWS', count: 2, detail: '' }],
  unmapped: ['REMARKS'],
  totals: [{ column: 'value', typed: '23413507', found: control.customs_value, agrees: false }],
  totals_state: 'disagrees',
};

/** The record of it that was set aside. */
export const PROBLEMS: Problem[] = [
  {
    record: 7,
    column: 'HS CODE',
    raw: '8714.99',
    code_points: 'U+0038 U+0037 U+0031 U+0034 U+002E U+0039 U+0039',
    reason: 'PCT_UNREADABLE',
    suggested_fix: 'Write the code with 8 digits, for example 8481.8090.',
    first: true,
    corrected: false,
  },
  {
    record: 9,
    column: 'NTN',
    raw: 'ABC-1',
    code_points: 'U+0041 U+0042 U+0043 U+002D U+0031',
    reason: 'NTN_UNREADABLE',
    suggested_fix: '',
    first: true,
    corrected: true,
  },
];

/** A correction that was made. */
export const CORRECTION: Correction = {
  record: 9,
  column: 'NTN',
  before: 'ABC-1',
  after: '4295501-0',
  reason: 'invoice 17, page 2',
  person: 'auditor',
  made_at: '2026-03-02T09:00:00Z',
};

/** The record of the unreadable code as it stands in the file. */
export const RECORD: RecordShown = {
  record: 7,
  cells: [
    { source: 'NTN', canonical: 'NTN', text: '4295501-0' },
    { source: 'HS CODE', canonical: 'HS CODE', text: '8714.99' },
    { source: 'REMARKS', canonical: '', text: '' },
  ],
  problems: PROBLEMS.slice(0, 1),
  corrections: [],
};

/** Columns that hold whole rupees. */
const AMOUNTS = /PAID$|VALUE RS$|^Total$/;

const lines = sheet
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(','));
const header = lines[0] ?? [];

/** First look at the worked extract. */
export const SNIFFED: Sniffed = {
  file_name: 'extract.csv',
  container: 'csv',
  format: 'weboc_audit',
  complete: true,
  encoding: 'utf-8',
  delimiter: ',',
  sheets: [],
  sheet: '',
  header_row: 1,
  fingerprint: 'f1',
  profile: '',
  canonical: [...header, 'ITEM NO'],
  columns: header.map((source, at) => ({
    source,
    canonical: source,
    kind: AMOUNTS.test(source) ? 'amount' : 'text',
    samples: lines.slice(1, 4).map((line) => line[at] ?? ''),
  })),
  missing: [],
  questions: [],
  formats: [],
  notes: [],
  preview: lines.slice(0, 7).map((cells, at) => ({ record: at + 1, cells })),
  trial: {
    records: lines.length,
    stored: lines.length - 2,
    set_aside: 1,
    dropped: 0,
    reasons: { PCT_UNREADABLE: 1 },
    dropped_by: {},
    flags: {},
    problems: PROBLEMS.slice(0, 1),
    whole: true,
  },
  answers: {},
};

/** A column of amounts that can be read in two ways. */
export const NUMBER_QUESTION: SniffQuestion = {
  key: 'number:Total',
  message_key: 'question-number',
  column: 'Total',
  choices: ['en', 'eu'],
  samples: ['1,234', '1.234'],
  readings: [
    { choice: 'en', samples: ['1234', '1.234'] },
    { choice: 'eu', samples: ['1.234', '1234'] },
  ],
};

/** A text that can be read in two encodings. */
export const ENCODING_QUESTION: SniffQuestion = {
  key: 'encoding',
  message_key: 'question-encoding',
  column: '',
  choices: ['windows-1251', 'windows-1252'],
  samples: [],
  readings: [
    { choice: 'windows-1251', samples: ['ООО Импорт'] },
    { choice: 'windows-1252', samples: ['ÎÎÎ Èìïîðò'] },
  ],
};

/** A saved mapping profile. */
export const PROFILE: Profile = {
  id: 'profile-1',
  name: 'South, quarterly',
  version: 2,
  fingerprint: 'f1',
  format: 'weboc_audit',
  columns: 21,
  saved_at: '2026-03-02 08:40',
  person: 'auditor',
};

/** Columns of items in their usual order. */
export const COLUMNS: ItemColumn[] = [
  ['gd_uid', 'code'],
  ['item_no', 'number'],
  ['gd_date', 'date'],
  ['trader_name', 'text'],
  ['pct', 'code'],
  ['description', 'text'],
  ['origin', 'code'],
  ['quantity', 'number'],
  ['unit', 'code'],
  ['price_declared', 'number'],
  ['sro_key', 'code'],
  ['value', 'amount'],
  ['cd', 'amount'],
  ['acd', 'amount'],
  ['rd', 'amount'],
  ['st', 'amount'],
  ['ast', 'amount'],
  ['it', 'amount'],
  ['total', 'amount'],
].map(([name, kind]) => ({
  name: name ?? '',
  kind: kind ?? '',
  label_key: `column-${name?.replaceAll('_', '-')}`,
}));

/** Rows of the worked extract in the order of `COLUMNS`. */
export const ITEM_ROWS: ItemRow[] = ITEMS.map((item, at) => ({
  id: `${item.gd}#${item.gd_item}`,
  n: at + 1,
  flags: [],
  values: [
    item.gd,
    String(item.gd_item),
    item.gd_date,
    LINE.trader_name,
    item.pct,
    item.description,
    item.origin,
    item.qty,
    item.unit,
    item.unit_price,
    item.claim,
    item.customs_value,
    ...['CD', 'ACD', 'RD', 'ST', 'AST', 'IT'].map((levy) => item.levies[levy] ?? null),
    item.total,
  ],
}));

/** A loaded reference package. */
export const PACKAGE: ReferencePackage = {
  id: 'package-1',
  name: 'worked-case',
  version: '',
  loaded_at: '2026-03-02T08:10:00Z',
  sha256: 'ab'.repeat(32),
  signed: false,
  published_by: '',
  created: '',
  note: '',
  author: null,
  approver: null,
  valid_from: '2020-07-01',
  valid_to: '2026-06-30',
  warnings: [],
  warning_count: 0,
  tables: [
    {
      name: 'pct_tariff',
      rows: 14,
      sha256: 'cd'.repeat(32),
      valid_from: '2020-07-01',
      valid_to: '2026-06-30',
      in_force: true,
    },
    {
      name: 'exchange_rate',
      rows: 6,
      sha256: 'ef'.repeat(32),
      valid_from: '2020-09-14',
      valid_to: '2026-01-19',
      in_force: true,
    },
  ],
  ignored: ['notes.txt'],
};

/** A run of the indicators over the worked extract. */
export const RUN: RiskRun = {
  run_id: 'run-1',
  created_at: '2026-03-02T08:40:00Z',
  run_date: '2026-03-02',
  package: 'national',
  approval: 'shipped',
  parameters_sha256: '11'.repeat(32),
  definition_sha256: '22'.repeat(32),
  program_version: '0.1.0',
  extracts: [EXTRACT.id],
  items: ITEMS.length,
  traders: 1,
  indicators: [
    { indicator: 'VAL-01', title: 'Price below the peers', hits: 1, not_available: 2, assessed: 6 },
    { indicator: 'CLS-03', title: 'Words of another heading', hits: 4, not_available: 0, assessed: 8 },
  ],
  not_assessed: [
    {
      indicator: 'TRN-01',
      reason: 'needs the column exit_date, which no extract has',
      said: [
        {
          key: 'risk-missing-column',
          args: { column: 'exit_date' },
          english: 'needs the column exit_date, which no extract has',
        },
      ],
    },
  ],
};

/** The importer of the worked case as a target. */
export const TARGET: Target = {
  key: LINE.trader,
  name: LINE.trader_name,
  grain: 'TRADER',
  items: ITEMS.length,
  value: control.customs_value,
  score: '71.4',
  expected_yield: LINE.short_levied,
  rank: 1,
  yield_rank: 1,
  band: 'red',
  parts: [
    { indicator: 'CLS-03', title: 'Words of another heading', contribution: '44.1' },
    { indicator: 'VAL-01', title: 'Price below the peers', contribution: '27.3' },
  ],
  cases: [CASE],
};
