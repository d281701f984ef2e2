import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { BookMatch, Candidate, MatchRow, Reconciled } from '../../../api/bindings';
import { answer } from '../../../test/answer';
import { expectNoViolations } from '../../../test/axe';
import { CASE } from '../../../test/fixtures_case';
import { workedAnswers } from '../../../test/fixtures_host';
import { renderApp } from '../../../test/render';

configure({ asyncUtilTimeout: 8000 });

const at = (part: string) => `/cases/${CASE}?tab=books&part=${part}`;
const sum = (count: number, usd: string) => ({ count, values: { USD: usd } });

const RUN: BookMatch = {
  matching: 'run-1',
  case: CASE,
  kind: 'remittances',
  books: ['advices.csv'],
  parameters: { value_pct: '1' },
  digest: 'ab'.repeat(32),
  reproduced: true,
  matched_at: '2026-11-23 08:00',
  by: 'Test Person',
  lines: sum(2, '32500'),
  lines_matched: sum(1, '31500'),
  lines_alone: sum(1, '1000'),
  lines_left_out: 0,
  items: sum(3, '50000'),
  items_matched: sum(1, '22320'),
  items_alone: sum(2, '27680'),
  pairs: 1,
  agree: 0,
  differ: 1,
  not_compared: 0,
  notes: [{ key: 'match-note-no-invoice', args: { count: '3' }, english: '3 of the items' }],
};

const ROW: MatchRow = {
  row: 'p0',
  lines: [
    {
      book: 'advices.csv',
      record: 2,
      day: null,
      invoice: 'RA-1',
      gd: 'KAPE-HC-50711-11-08-2025',
      text: 'RA-1',
      quantity: '',
      unit: '',
      value: '31500',
      currency: 'USD',
    },
  ],
  items: [
    {
      gd: 'KAPE-HC-50711-11-08-2025',
      gd_item: 3,
      day: '2025-08-11',
      invoice: '',
      pct: '8414.5190',
      text: 'FANS',
      quantity: '3600',
      unit: 'NO',
      value: '22320',
      currency: 'USD',
    },
  ],
  by: ['item'],
  verdict: 'differs',
  value: { unit: 'USD', books: '31500', declared: '22320', difference: '9180', agrees: false },
  quantity: null,
  price: { unit: 'USD', books: '8.75', declared: '6.2', difference: '2.55', agrees: false },
  days: null,
  reason: '',
  candidates: [],
};

const CANDIDATE: Candidate = {
  candidate: 'candidate-1',
  case: CASE,
  case_no: 'PCA-T-1',
  source: 'books',
  kind: 'value',
  gd: 'KAPE-HC-50711-11-08-2025',
  gd_item: 3,
  facts: { unit_price: '8.75' },
  sentence: {
    key: 'candidate-price',
    args: { books: '8.75', declared: '6.2', currency: 'USD', unit: 'NO', source: 'advices.csv 2' },
    english: '',
  },
  amount: '2053745',
  amount_note: '',
  status: 'open',
  reason: '',
  finding: null,
};

const matched = {
  book_match_list: () =>
    answer({
      matches: [
        {
          matching: 'run-1',
          kind: 'remittances',
          books: ['advices.csv'],
          matched_at: '2026-11-23 08:00',
          by: 'Test Person',
          agree: 0,
          differ: 1,
          lines_alone: 1,
          items_alone: 2,
        },
      ],
    }),
  book_match_show: () => answer(RUN),
  book_match_rows: () => answer({ total: 1, rows: [ROW] }),
};

describe('a match of books', () => {
  it('shows sums that close on both sides and takes a differing row as a candidate', async () => {
    const person = userEvent.setup();
    const { host } = renderApp(
      {
        ...workedAnswers(),
        ...matched,
        book_match_take: () => answer({ candidates: [CANDIDATE], new: 1, known: 0 }, 'case'),
      },
      at('match'),
    );
    const totals = await screen.findByRole('table', { name: 'Sums of both sides' });
    expect(within(totals).getByText('USD 31,500')).toBeDefined();
    expect(screen.getByText('Computed again: the same result as recorded')).toBeDefined();
    const cell = await screen.findByText('6.2 → 8.75');
    await person.click(cell);
    await person.click(screen.getByRole('button', { name: /Take .*1.* row as candidate/ }));
    await waitFor(() =>
      expect(host.calls).toContainEqual({
        command: 'book_match_take',
        payload: { case: CASE, matching: 'run-1', rows: ['p0'] },
      }),
    );
    await expectNoViolations(document.body);
  });

  it('says when the same books no longer give what was recorded', async () => {
    renderApp(
      { ...workedAnswers(), ...matched, book_match_show: () => answer({ ...RUN, reproduced: false }) },
      at('match'),
    );
    expect(await screen.findByText(/changed since this was recorded/)).toBeDefined();
  });

  it('asks for a book first when there is none to match', async () => {
    renderApp({ ...workedAnswers(), book_match_list: () => answer({ matches: [] }) }, at('match'));
    expect(await screen.findByText(/Import a purchase register/)).toBeDefined();
    await expectNoViolations(document.body);
  });
});

describe('a reconciliation', () => {
  it('is worked out as it is typed and taken only with the reason of typed figures', async () => {
    const person = userEvent.setup();
    const outcome: Reconciled = {
      case: CASE,
      unit: 'KG',
      figures: [{ name: 'opening', amount: '12000', source: 'typed', from: '', count: 0 }],
      steps: [{ name: 'unexplained', formula: '152500 − 124800', result: '27700' }],
      available: '152500',
      justified: '124800',
      unexplained: '27700',
      beyond: '0',
      amount: '2559480',
      candidate: null,
    };
    const { host } = renderApp(
      {
        ...workedAnswers(),
        book_reconcile: () => answer(outcome),
        book_reconcile_take: () => answer(outcome, 'case'),
      },
      at('reconcile'),
    );
    await person.type(await screen.findByRole('textbox', { name: 'Imports' }), '150000');
    expect(await screen.findByText('152,500 − 124,800')).toBeDefined();
    expect(screen.getByText('27,700 KG')).toBeDefined();
    await person.type(screen.getByRole('textbox', { name: /Where typed figures/ }), 'stock register');
    await person.click(screen.getByRole('button', { name: 'Take as candidate' }));
    await waitFor(() => {
      const sent = host.calls.find((call) => call.command === 'book_reconcile_take');
      expect(sent?.payload).toMatchObject({ reason: 'stock register', imports: { value: '150000' } });
    });
    await expectNoViolations(document.body);
  });
});

describe('candidate findings', () => {
  it('lead to a finding, or are set aside with a reason', async () => {
    const person = userEvent.setup();
    const { host } = renderApp(
      {
        ...workedAnswers(),
        candidate_list: () => answer({ candidates: [CANDIDATE], open: 1, open_amount: '2053745' }),
        candidate_decide: () => answer({ ...CANDIDATE, status: 'dismissed' }, 'case'),
      },
      at('candidates'),
    );
    expect(await screen.findByText(/The books show a price of/)).toBeDefined();
    const link = screen.getByRole('link', { name: 'Make a finding' });
    expect(link.getAttribute('href')).toContain('candidate=candidate-1');
    await person.click(screen.getByRole('button', { name: 'Set aside' }));
    const dialog = await screen.findByRole('dialog');
    await person.type(within(dialog).getByRole('textbox', { name: /Reason/ }), 'another importer');
    await person.click(within(dialog).getByRole('button', { name: 'Set aside' }));
    await waitFor(() => {
      const sent = host.calls.find((call) => call.command === 'candidate_decide');
      expect(sent?.payload).toMatchObject({ status: 'dismissed', reason: 'another importer' });
    });
  });
});
