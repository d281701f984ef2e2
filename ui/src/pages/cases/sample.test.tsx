import { configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { SamplePlan } from '../../api/bindings';
import { answer } from '../../test/answer';
import { expectNoViolations } from '../../test/axe';
import { CASE } from '../../test/fixtures_case';
import { workedAnswers } from '../../test/fixtures_host';
import { renderApp } from '../../test/render';
import { drawingsOf, evaluationsOf } from './sample/DesignFields';

configure({ asyncUtilTimeout: 8000 });

const at = (more = '') => `/cases/${CASE}?tab=sample${more}`;
const none = { items: 0, sum: '0' };

const PLAN: SamplePlan = {
  case: CASE,
  case_no: 'PCA-S-2026-0117',
  rows: 12,
  total: '59842102',
  fingerprint: 'ab'.repeat(32),
  seed: 'abababababababab',
  design: {
    measure: 'value',
    goal: 'money',
    drawing: 'interval_mus',
    direction: 'understatement',
    confidence: '0.95',
    tolerable: '5000000',
    expected: '0',
    certainty: 'interval',
    convention: '',
    evaluation: 'stringer_binomial',
    strata: [],
    allocation: '',
  },
  reconcile: {
    frame: { items: 12, sum: '59842102' },
    negative: none,
    zero: none,
    certainty: none,
    total: { items: 12, sum: '59842102' },
    holds: true,
  },
  conventions: [
    {
      name: 'poisson',
      used_by: 'AICPA',
      sample_size: 36,
      acceptable: null,
      interval: '1662280.61',
      formulas: [
        { name: 'sample_size', formula: 'n = ⌈CF × BV ÷ TM⌉', inserted: '⌈3 × 4 ÷ 5⌉', result: '36' },
      ],
      refused: null,
    },
  ],
};

const samples = (list: unknown[]) => ({
  sample_list: () => answer({ case: CASE, case_no: 'PCA-S-2026-0117', samples: list }),
});

describe('a sample', () => {
  it('begins with one sentence and one button', async () => {
    renderApp({ ...workedAnswers(), ...samples([]) }, at());
    expect(await screen.findByRole('button', { name: 'Plan a sample' })).toBeDefined();
    await expectNoViolations(document.body);
  });

  it('is planned before it is drawn: parts add up, sizes stand with their formulas', async () => {
    const person = userEvent.setup();
    const { host } = renderApp(
      { ...workedAnswers(), ...samples([]), sample_plan: () => answer(PLAN) },
      at('&sample=new'),
    );
    await person.type(await screen.findByRole('textbox', { name: /Tolerable misstatement/ }), '5000000');
    await person.click(screen.getByRole('button', { name: 'Show sizes' }));
    expect(await screen.findByText('The parts add up to the whole.')).toBeDefined();
    await person.click(screen.getByRole('button', { name: 'How it comes about' }));
    expect(screen.getByText('n = ⌈CF × BV ÷ TM⌉')).toBeDefined();
    await person.click(screen.getByRole('button', { name: /Draw .*36/ }));
    await waitFor(() => {
      const drawn = host.calls.find((call) => call.command === 'sample_draw');
      expect(JSON.stringify(drawn?.payload)).toContain('"convention":"poisson"');
      expect(JSON.stringify(drawn?.payload)).toContain('"seed":null');
    });
    await expectNoViolations(document.body);
  });

  it('offers only what fits together', () => {
    expect(drawingsOf('deviations')).toEqual(['random_items', 'interval_items']);
    expect(evaluationsOf('money', 'random_items')).toContain('difference');
    expect(evaluationsOf('money', 'cell_mus')).not.toContain('difference');
    expect(evaluationsOf('deviations', 'random_items')).toContain('hypergeometric');
  });
});
