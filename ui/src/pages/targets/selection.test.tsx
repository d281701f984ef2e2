import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { SelectionAsk, SelectionLine, SelectionProposal, SelectionShown } from '../../api/bindings';
import { answer } from '../../test/answer';
import { expectNoViolations } from '../../test/axe';
import { RUN } from '../../test/fixtures_extract';
import { workedAnswers } from '../../test/fixtures_host';
import { renderApp } from '../../test/render';

configure({ asyncUtilTimeout: 8000 });

function line(rank: number, more: Partial<SelectionLine> = {}): SelectionLine {
  return {
    key: `500000${rank}`,
    name: `Invented Trader ${rank}`,
    grain: 'TRADER',
    traders: [`500000${rank}`],
    rank,
    yield_rank: rank,
    score: '10.000',
    expected_yield: '1000',
    value: '5000',
    items: 3,
    gds: 2,
    days: '2.5',
    days_sum: String(rank * 2.5),
    how: '',
    reason: '',
    overlaps: [],
    overlap_reason: '',
    why: [],
    ...more,
  };
}

const MEETS = {
  kind: 'case',
  no: 'PCA-S/7',
  id: 'c7',
  office: 'PCA-S',
  from: '2025-09-01',
  to: '2025-12-31',
  state: 'FIELDWORK',
  match_on: 'trader',
};

/** The engine of these tests: two targets above the line, own picks as they are asked for. */
function propose(ask: SelectionAsk): SelectionProposal {
  const own = ask.own.map((one) => line(Number(one.name.slice(-1)), { how: 'OWN', reason: one.value }));
  const ranked = [line(1, { how: 'RANK' }), line(2, { how: 'RANK', overlaps: [MEETS] })];
  const lines = [...ranked, line(3), line(4)].map((one) => own.find((it) => it.key === one.key) ?? one);
  return {
    run_id: ask.run_id,
    grain: 'TRADER',
    order: ask.order ?? 'rank',
    population: 4,
    capacity: ask.capacity,
    days: '5',
    days_left: '1',
    rule: {
      from: '2025-07-01',
      base: '2',
      per_declaration: '0.02',
      per_item: '0.005',
      per_million: '0.01',
      most: '60',
      source: 'program',
    },
    random_pct: ask.random_pct ?? 0,
    random: 0,
    seed: ask.seed ?? '',
    algorithm: 'sha256-counter/1',
    ranked_to: 2,
    lines,
    picks: [...own, ...ranked],
    too_long: [],
  };
}

const SEALED: SelectionShown = {
  code: '937c-f75d-6840-099b',
  sha256: '937cf75d',
  name: 'Plan',
  state: 'sealed',
  supersedes: '',
  superseded_by: '',
  made_at: '2026-11-23 14:20',
  made_by: 'Officer',
  office: 'PCA-S',
  run_id: RUN.run_id,
  package: 'national',
  days: '5',
  capacity: '6',
  seed: '4711',
  population: 4,
  reason: 'Quarterly plan',
  notice: '',
  picks: [line(1, { how: 'RANK' })],
  memo_here: true,
};

function answers() {
  return {
    ...workedAnswers(),
    selection_propose: (ask: unknown) => answer(propose(ask as SelectionAsk)),
    selection_list: () => answer({ selections: [SEALED] }),
    selection_seal: () =>
      answer({ code: SEALED.code, sha256: SEALED.sha256, selection: SEALED, files: [] }, 'selection'),
    selection_verify: () =>
      answer({
        same: false,
        code: SEALED.code,
        sha256: SEALED.sha256,
        known: true,
        reasons: [{ what: 'row_differs', subject: 'GD-1#1', detail: 'Item GD-1#1 is not as it was sealed.' }],
        notes: [],
      }),
  };
}

it('draws the capacity line and asks a reason for an own pick and for an overlap before sealing', async () => {
  const person = userEvent.setup();
  const { host } = renderApp(answers(), '/targets/selection');
  await person.type(await screen.findByLabelText(/Audit days/), '6');
  expect(await screen.findByText(/The ranking reaches to here/)).toBeDefined();
  const seal = screen.getByRole('button', { name: 'Seal the selection' }) as HTMLButtonElement;
  expect(seal.disabled).toBe(true);
  await person.type(screen.getByRole('textbox', { name: /all the same/ }), 'other goods');
  expect(seal.disabled).toBe(false);

  await person.click(screen.getByRole('checkbox', { name: /Invented Trader 4/ }));
  const asked = await screen.findByRole('alertdialog', { name: 'Own pick' });
  await person.type(within(asked).getByRole('textbox'), 'a complaint');
  await person.click(within(asked).getByRole('button', { name: 'Take' }));
  await expectNoViolations(document.body);

  await person.click(seal);
  const dialog = await screen.findByRole('dialog', { name: 'Seal the selection' });
  await person.type(within(dialog).getByRole('textbox', { name: /Internal reason/ }), 'plan');
  await person.click(within(dialog).getByRole('button', { name: 'Seal' }));
  await waitFor(() => expect(within(dialog).getByText(SEALED.code)).toBeDefined());
  const sent = host.calls.find((call) => call.command === 'selection_seal')?.payload as { ask: SelectionAsk };
  expect(sent.ask.own).toEqual([{ name: '5000004', value: 'a complaint' }]);
  expect(sent.ask.despite).toEqual([{ name: '5000002', value: 'other goods' }]);
});

it('says what differs when a sealed selection does not come out again', async () => {
  const person = userEvent.setup();
  renderApp(answers(), '/targets/selection');
  await person.click(await screen.findByRole('button', { name: 'Verify' }));
  expect(await screen.findByText('It does not come out the same')).toBeDefined();
  expect(screen.getByText('Item GD-1#1 is not as it was sealed.')).toBeDefined();
});
