import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type {
  Gain,
  ParameterDiff,
  ParameterIndicator,
  ParameterPackage,
  ParameterShown,
  Proposal,
  WhatIf,
} from '../../api/bindings';
import { answer } from '../../test/answer';
import { expectNoViolations } from '../../test/axe';
import { renderApp } from '../../test/render';

const PERSON = { person: 'P-1', name: 'Amna Demo', office: 'PCA-S', fingerprint: 'ab'.repeat(16) };
const NATION: ParameterPackage = {
  id: 'rp-PK-NAT-1',
  level: 'national',
  region: 'PK',
  case_no: '',
  base: '',
  sha256: '11'.repeat(32),
  state: 'shipped',
  valid_from: '2025-07-01',
  valid_to: null,
  in_force: true,
  note: '',
  loaded_at: '',
  author: null,
  approver: null,
  changes: 223,
  adopted: [],
};
const DRAFT: ParameterPackage = {
  ...NATION,
  id: 'rp-PK-X-1',
  level: 'region',
  region: 'PK-X',
  base: NATION.id,
  state: 'draft',
  author: PERSON,
  changes: 1,
};
const LOW_PRICE: ParameterIndicator = {
  indicator: 'VAL-01',
  title: 'Low unit price against peers',
  rationale: '',
  legal_basis: '',
  built: true,
  note: '',
  settings: [
    {
      path: 'indicator.VAL-01.enabled',
      value: 'true',
      from: NATION.id,
      level: 'national',
      own: false,
      kind: 'switch',
      least: null,
      most: null,
      about: '',
    },
    {
      path: 'indicator.VAL-01.params.k',
      value: '0.8',
      from: NATION.id,
      level: 'national',
      own: false,
      kind: 'number',
      least: '0',
      most: '1',
      about: 'share of the median',
    },
  ],
};
const SHOWN: ParameterShown = {
  package: DRAFT,
  chain: [DRAFT.id, NATION.id],
  common: [],
  indicators: [LOW_PRICE],
  faults: [],
  text: '',
};
const NO_GAIN: Gain = { audited: 0, hits: 0, hit_rate: '', amount: '0', days: '0.0', per_day: '' };
const SUM = { targets: 2, mean_score: '10.000', expected_yield: '5000', red: 1, amber: 0 };
const ENTERING = {
  key: '1234567-8',
  name: 'Indus Invented Traders',
  rank_before: 32,
  rank_after: 4,
  score_before: '6.559',
  score_after: '11.455',
  yield_before: '10',
  yield_after: '20',
  band_before: 'amber',
  band_after: 'red',
  cases: [],
};
const TRIED: WhatIf = {
  run_id: 'run-1',
  run_date: '2026-03-02',
  base: NATION.id,
  package: NATION.id,
  approved: false,
  first: 20,
  ranked: 242,
  entering: [],
  leaving: [],
  staying: [],
  before: SUM,
  after: SUM,
  hits: [],
  gain_before: NO_GAIN,
  gain_after: NO_GAIN,
  common: [],
  indicators: [LOW_PRICE],
};
const PROPOSAL: Proposal = {
  id: 'p1',
  state: 'received',
  mine: false,
  package: NATION.id,
  package_sha256: '11'.repeat(32),
  run_date: '2026-03-02',
  created: '2026-03-02T08:00:00Z',
  reason: 'Fewer false hits',
  changes: [{ path: 'indicator.VAL-01.params.k', from: '0.8', to: '0.75' }],
  first: 20,
  entering: 3,
  before: SUM,
  after: SUM,
  gain_before: NO_GAIN,
  gain_after: { audited: 4, hits: 3, hit_rate: '75.0', amount: '90000', days: '3.0', per_day: '30000' },
  author: PERSON,
  decision: '',
  decided_by: null,
  draft: '',
};
const DIFF: ParameterDiff = {
  first: NATION,
  second: DRAFT,
  same: 200,
  differences: [
    {
      path: 'indicator.VAL-01.params.k',
      indicator: 'VAL-01',
      title: 'Low unit price against peers',
      first: '0.8',
      first_from: NATION.id,
      first_level: 'national',
      second: '0.7',
      second_from: DRAFT.id,
      second_level: 'region',
    },
  ],
};
const ANSWERS = {
  parameter_list: () => answer({ packages: [NATION, DRAFT], today: '2026-03-02' }),
  proposal_list: () => answer({ proposals: [PROPOSAL] }),
  parameter_show: () => answer(SHOWN),
  parameter_diff: () => answer(DIFF),
};

/** A page is loaded when it is first shown, which takes its time on a busy computer. */
const LOADED = { timeout: 8000 };

describe('packages', () => {
  it('shows each with its level, its state and a way to compare two', async () => {
    const user = userEvent.setup();
    const { container } = renderApp(ANSWERS, '/parameters');
    const table = await screen.findByRole('table', { name: 'Packages and what they build on' }, LOADED);
    expect(await within(table).findByText('Ships with the program')).toBeTruthy();
    const compare = screen.getByRole('button', { name: 'Compare two' });
    expect(compare.hasAttribute('disabled')).toBe(true);
    await user.click(within(table).getByRole('checkbox', { name: /Compare .*NAT/ }));
    await user.click(within(table).getByRole('checkbox', { name: /Compare .*X-1/ }));
    await user.click(compare);
    expect(await screen.findByText(/values differ/, {}, LOADED)).toBeTruthy();
    await expectNoViolations(container);
  });

  it('saves a value of a draft when its field is left, and never one out of range', async () => {
    const user = userEvent.setup();
    const edits: unknown[] = [];
    renderApp(
      {
        ...ANSWERS,
        parameter_draft_edit: (input: unknown) => {
          edits.push(input);
          return answer(SHOWN);
        },
      },
      '/parameters/rp-PK-X-1',
    );
    const field = await screen.findByRole('textbox', { name: 'VAL-01 Share of the median' }, LOADED);
    await user.clear(field);
    await user.type(field, '7');
    await user.tab();
    expect(screen.getByRole('alert').textContent).toContain('to');
    expect(edits).toEqual([]);
    await user.clear(field);
    await user.type(field, '0.7');
    await user.tab();
    await waitFor(() => expect(edits).toHaveLength(1));
    expect(edits[0]).toMatchObject({
      draft: 'rp-PK-X-1',
      changes: [{ path: 'indicator.VAL-01.params.k', value: '0.7' }],
    });
  });
});

describe('what if', () => {
  it('asks again once the hand rests and shows who enters', async () => {
    const user = userEvent.setup();
    const asked: { changes: unknown[] }[] = [];
    renderApp(
      {
        ...ANSWERS,
        parameter_whatif: (input: unknown) => {
          const { changes } = input as { changes: unknown[] };
          asked.push({ changes });
          return answer(changes.length > 0 ? { ...TRIED, entering: [ENTERING] } : TRIED);
        },
      },
      '/parameters/what-if?run=run-1',
    );
    expect(await screen.findByText('Nobody enters.', {}, LOADED)).toBeTruthy();
    const field = screen.getByRole('textbox', { name: 'VAL-01 Share of the median' });
    await user.clear(field);
    await user.type(field, '0.65');
    expect(await screen.findByText('Indus Invented Traders', {}, LOADED)).toBeTruthy();
    expect(asked.at(-1)?.changes).toEqual([{ path: 'indicator.VAL-01.params.k', value: '0.65' }]);
    expect(asked.length).toBeLessThan(5);
    const propose = screen.getByRole('button', { name: 'Propose to headquarters…' });
    expect(propose.hasAttribute('disabled')).toBe(false);
  });
});

describe('proposals', () => {
  it('show what was measured and are declined only with a reason', async () => {
    const user = userEvent.setup();
    const declined: unknown[] = [];
    const { container } = renderApp(
      {
        ...ANSWERS,
        proposal_decline: (input: unknown) => {
          declined.push(input);
          return answer(PROPOSAL);
        },
      },
      '/parameters?tab=proposals',
    );
    expect(await screen.findByText(/Proposal of .*Amna Demo/, {}, LOADED)).toBeTruthy();
    expect(screen.getByText(/3.* of .*4.* closed cases upheld/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Decline' }));
    const dialog = await screen.findByRole('alertdialog');
    expect(within(dialog).getByRole('button', { name: 'Decline' }).hasAttribute('disabled')).toBe(true);
    await user.type(within(dialog).getByRole('textbox'), 'Too few cases');
    await user.click(within(dialog).getByRole('button', { name: 'Decline' }));
    await waitFor(() => expect(declined).toEqual([{ proposal: 'p1', reason: 'Too few cases' }]));
    await expectNoViolations(container);
  });
});
