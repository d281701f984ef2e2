import { configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { DataTestKinds, DataTestResult } from '../../api/bindings';
import { answer } from '../../test/answer';
import { expectNoViolations } from '../../test/axe';
import { CASE } from '../../test/fixtures_case';
import { workedAnswers } from '../../test/fixtures_host';
import { renderApp } from '../../test/render';

configure({ asyncUtilTimeout: 8000 });

const KINDS: DataTestKinds = {
  tests: [
    {
      test: 'benford',
      column: 'price_declared',
      keys: [],
      columns: [
        { name: 'price_declared', why: '' },
        { name: 'pct', why: 'no_amount' },
      ],
      by: ['pct'],
      limit: '1.96',
    },
  ],
};

const FOUND: DataTestResult = {
  test: 'benford',
  column: 'price_declared',
  rows: 12,
  tested: 12,
  numbers: [{ name: 'mad', formula: 'Σ|p − b| ÷ k', result: '0.017814' }],
  warnings: ['few_values'],
  columns: ['digits', 'observed'],
  groups: [{ key: '49', cells: ['49', '3'], count: 3, flagged: true }],
  groups_in_all: 1,
  flagged_in_all: 1,
  figure: null,
};

describe('tests on data', () => {
  it('run on the rows of the grid and open the records behind a line', async () => {
    const person = userEvent.setup();
    const { host } = renderApp(
      {
        ...workedAnswers(),
        data_test_kinds: () => answer(KINDS),
        data_test_run: () => answer(FOUND),
        data_test_rows: () => answer({ set_id: 9, count: 3, sums: {} }),
      },
      `/cases/${CASE}?tab=items`,
    );
    await person.click(await screen.findByRole('button', { name: 'Test these rows' }));
    await person.click(await screen.findByRole('button', { name: 'Run the test' }));
    expect(await screen.findByText('Fewer than 300 values: digits say little.')).toBeDefined();
    await person.click(await screen.findByText('49'));
    expect(await screen.findByText(/records behind/)).toBeDefined();
    await waitFor(() => {
      const asked = host.calls.find((call) => call.command === 'data_test_rows');
      expect(JSON.stringify(asked?.payload)).toContain('"key":"49"');
    });
    await expectNoViolations(document.body);
  });
});
