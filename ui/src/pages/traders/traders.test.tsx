import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type {
  CaseShown,
  Feedback,
  RiskBook,
  RiskBookRow,
  TraderFile,
  TraderMix,
  TraderScores,
  TraderYear,
} from '../../api/bindings';
import { answer } from '../../test/answer';
import { expectNoViolations } from '../../test/axe';
import { CASE, LINE, SHOWN } from '../../test/fixtures_case';
import { RUN } from '../../test/fixtures_extract';
import { workedAnswers } from '../../test/fixtures_host';
import { renderApp } from '../../test/render';

// The first test of a file also loads the page.
configure({ asyncUtilTimeout: 8000 });

const mix = (others: number, ...parts: [string, string][]): TraderMix => ({
  parts: parts.map(([name, share]) => ({ name, items: 1, value: '100', share })),
  others,
  rest: null,
  stated: parts.length,
});

const year = (name: string, value: string, origins: TraderMix): TraderYear => ({
  year: name,
  from: '',
  to: '',
  declarations: 3,
  items: 6,
  value,
  valued: 6,
  levies: '5000',
  levy_rows: [{ levy: 'CD', amount: '5000', items: 6 }],
  effective_rate: '12.50',
  rated: 6,
  pct: mix(0, ['8414.5190', '100.0']),
  origins,
  agents: null,
  channels: null,
  concessions: [{ name: 'CPFTA', items: 2, value: '900', forgone: '77', computed: 2 }],
  cases: [LINE.case_no],
});

const FILE: TraderFile = {
  trader: LINE.trader,
  name: LINE.trader_name,
  other_names: ['Crescent Home'],
  extracts: 1,
  items: 12,
  undated: 2,
  repeated: 0,
  total: year('', '3000', mix(0, ['CHINA', '60.0'], ['JAPAN', '40.0'])),
  years: [
    year('2024-25', '1000', mix(1, ['CHINA', '90.0'])),
    year('2025-26', '2000', mix(0, ['CHINA', '45.0'], ['JAPAN', '55.0'])),
  ],
  cases: [
    {
      case: CASE,
      case_no: LINE.case_no,
      office: 'PCA-SOUTH',
      period_from: '2020-07-01',
      period_to: '2026-01-31',
      state: 'FIELDWORK',
      opened_on: '2026-02-02',
      closed_on: '',
      audit_hours: '96',
      findings: 3,
      types: ['CLS', 'VAL'],
      detected: '10698215',
      framed: '0',
      adjudicated: '0',
      recovered: '0',
      problem: null,
    },
  ],
  strips: [
    {
      pct: '8414.5190',
      description: 'PEDESTAL FAN',
      unit: 'C62',
      from: '2024-11-12',
      to: '2025-11-11',
      own: ['6.2', '6.2'],
      own_n: 2,
      own_median: '6.2',
      n: 48,
      traders: 16,
      min: '7.27',
      q1: '8.335',
      median: '8.645',
      q3: '8.94',
      max: '9.95',
      not_comparable: 1,
    },
  ],
  detected: '10698215',
  framed: '0',
  adjudicated: '0',
  recovered: '0',
};

const SCORES: TraderScores = {
  older: 1,
  scores: [
    {
      run_id: RUN.run_id,
      run_date: '2026-01-28',
      created_at: '2026-02-01 10:00',
      package: 'rp-PK-NAT-1',
      score: '19.256',
      rank: 1,
      traders: 22,
      band: 'red',
      expected_yield: '3742223',
    },
  ],
};

const BOOK_ROW: RiskBookRow = {
  kind: 'indicator',
  key: 'VAL-01',
  title: 'Low unit price against peers',
  types: ['VAL'],
  selected: 14,
  audited: 12,
  tested: 12,
  hits: 1,
  upheld: 0,
  rate: '8.3',
  low: '0.2',
  high: '38.5',
  detected: '4296677',
  framed: '0',
  adjudicated: '0',
  recovered: '0',
  hours: '96',
  confirmed: 1,
  not_confirmed: 11,
  not_looked_at: 0,
  random_rate: '20.0',
  random_tested: 10,
  advice: 'retire',
};

const BOOK: RiskBook = {
  rows: [BOOK_ROW, { ...BOOK_ROW, kind: 'random', key: 'RANDOM', title: '', rate: null, advice: 'none' }],
  cases: 30,
  unexplained: 2,
  problems: [],
  from: '',
  to: '',
  as_of: '2026-11-23',
  least: 10,
};

const FEEDBACK: Feedback = {
  case: CASE,
  case_no: LINE.case_no,
  state: 'FIELDWORK',
  chosen: 'RANK',
  closed_on: '',
  lines: [
    {
      indicator: 'VAL-01',
      title: 'Low unit price against peers',
      hits: 3,
      types: ['VAL'],
      findings: ['B'],
      verdict: '',
      sentence: '',
      by: '',
      at: '',
      conflict: false,
    },
  ],
  remark: '',
  missing: ['VAL-01'],
  complete: false,
};

it('shows the years of a trader as columns, and never a smaller part as nothing', async () => {
  renderApp({ ...workedAnswers(), trader_show: () => answer(FILE) }, `/traders/${LINE.trader}`);
  const table = await screen.findByRole('table', { name: 'Years' });
  const columns = within(table).getAllByRole('columnheader');
  expect(columns.slice(1).map((one) => one.textContent)).toEqual(['2024-25', '2025-26', 'All years']);
  const japan = within(table).getByRole('row', { name: /^JAPAN/ });
  expect(
    within(japan)
      .getAllByRole('cell')
      .map((one) => one.textContent),
  ).toEqual(['smaller', '55.0 %', '40.0 %']);
  expect(screen.getByText(/2.? items without a date belong to no year/)).toBeDefined();
  await expectNoViolations(document.body);
});

it('shows prices against others, audits with their money, and places in rankings', async () => {
  const person = userEvent.setup();
  renderApp(
    { ...workedAnswers(), trader_show: () => answer(FILE), trader_scores: () => answer(SCORES) },
    `/traders/${LINE.trader}?tab=prices`,
  );
  expect(await screen.findByRole('img', { name: /Own: .*median .*6\.2.*16.* traders/ })).toBeDefined();
  await person.click(screen.getByRole('tab', { name: /Audits/ }));
  const audits = await screen.findByRole('table', { name: 'Audits' });
  expect(within(audits).getByRole('link', { name: LINE.case_no })).toBeDefined();
  expect(within(audits).getByText(/classification, value/)).toBeDefined();
  await person.click(screen.getByRole('tab', { name: 'Places in rankings' }));
  expect(await screen.findByText(/1.? of .?22/)).toBeDefined();
  expect(screen.getByText(/1.? older runs are not shown/)).toBeDefined();
});

it('finds traders by name', async () => {
  const person = userEvent.setup();
  const line = {
    trader: LINE.trader,
    name: LINE.trader_name,
    items: 12,
    declarations: 5,
    value: '59842102',
    first: '2020-08-03',
    last: '2026-01-15',
    cases: 1,
  };
  const { host } = renderApp(
    { ...workedAnswers(), trader_list: () => answer({ count: 1, traders: [line] }) },
    '/traders',
  );
  expect(await screen.findByRole('link', { name: LINE.trader_name })).toBeDefined();
  await person.type(screen.getByRole('textbox', { name: 'Name or number' }), 'Cres');
  await waitFor(() => {
    const asked = host.calls.filter((call) => call.command === 'trader_list').map((call) => call.payload);
    expect(asked).toContainEqual({ search: 'Cres' });
  });
  await expectNoViolations(document.body);
});

it('judges rules beside the random share', async () => {
  renderApp({ ...workedAnswers(), risk_book: () => answer(BOOK) }, '/targets/book');
  const rules = await screen.findByRole('table', { name: 'Indicators' });
  expect(within(rules).getByText('Retire: no better than the draw')).toBeDefined();
  expect(within(rules).getByText(/8\.3.? % \(.?0\.2.? – .?38\.5.?\)/)).toBeDefined();
  const ways = screen.getByRole('table', { name: 'Ways to a case' });
  expect(within(ways).getByText('By draw')).toBeDefined();
  await expectNoViolations(document.body);
});

it('records a verdict, and closes the case with its feedback only', async () => {
  const person = userEvent.setup();
  const { host } = renderApp(
    {
      ...workedAnswers(),
      feedback_show: () => answer(FEEDBACK),
      feedback_record: () => answer({ ...FEEDBACK, complete: true }, 'case'),
      case_move: () => answer(SHOWN satisfies CaseShown, 'case'),
    },
    `/cases/${CASE}`,
  );
  const panel = await screen.findByRole('region', { name: 'Feedback to risk management' });
  await person.click(await within(panel).findByRole('button', { name: /Verdict/ }));
  await person.click(await screen.findByRole('option', { name: 'Confirmed' }));
  await person.type(within(panel).getByRole('textbox', { name: /^Why, in a sentence/ }), 'fans under value');
  await person.click(within(panel).getByRole('button', { name: 'Record' }));
  await waitFor(() => {
    expect(host.calls.find((call) => call.command === 'feedback_record')?.payload).toEqual({
      case: CASE,
      verdicts: [{ indicator: 'VAL-01', verdict: 'confirmed', sentence: 'fans under value' }],
      remark: null,
    });
  });
  await person.click(within(panel).getByRole('button', { name: 'Close the case' }));
  await waitFor(() => {
    expect(host.calls.find((call) => call.command === 'case_move')?.payload).toEqual({
      case: CASE,
      state: 'CLOSED',
      reason: null,
    });
  });
});
