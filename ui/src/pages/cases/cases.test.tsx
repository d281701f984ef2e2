import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { answer } from '../../test/answer';
import { expectNoViolations } from '../../test/axe';
import { CASE, TOTALS } from '../../test/fixtures_case';
import { workedAnswers } from '../../test/fixtures_host';
import { renderApp } from '../../test/render';

// The first test of a file also loads the page.
configure({ asyncUtilTimeout: 8000 });

const at = (tab: string, more = '') => `/cases/${CASE}?tab=${tab}${more}`;

describe('findings', () => {
  it('show the figures of the engine levy by levy, and what is out of time without an amount', async () => {
    renderApp(workedAnswers(), at('findings', '&finding=finding-A'));
    const difference = await screen.findByText('1,034,661');
    const block = difference.closest('section');
    expect(block?.getAttribute('aria-label')).toMatch(/KAPE-HC-50711-11-08-2025.*item.*1/);
    expect(within(block as HTMLElement).getAllByRole('row')).toHaveLength(9);
    expect(screen.getAllByText('4,989,739').length).toBeGreaterThan(0);
    const barred = screen.getByRole('list', { name: 'Items out of time' });
    expect(within(barred).getByText('KAPW-HC-915-14-09-2020 / 1')).toBeDefined();
    expect(barred.textContent).not.toMatch(/\d,\d{3}/);
    await expectNoViolations(document.body);
  });

  it('mark the steps where two findings meet on one item', async () => {
    renderApp(workedAnswers(), at('findings', '&finding=finding-A'));
    const step = await screen.findByText(/Step .*2.* of .*2/);
    expect(step.closest('section')?.getAttribute('aria-label')).toContain('KAPW-HC-7702-19-01-2026');
    expect(screen.getByText(/after finding .*B/)).toBeDefined();
  });

  it('are previewed as they are typed and recorded as they stand', async () => {
    const person = userEvent.setup();
    const recorded: unknown[] = [];
    const { host } = renderApp(
      {
        ...workedAnswers(),
        finding_record: (input) => {
          recorded.push(input);
          return answer({ case: CASE, findings: ['finding-B'], recomputed: TOTALS, notes: [] }, 'case');
        },
      },
      at('findings', '&finding=finding-B'),
    );
    const price = await screen.findByRole('textbox', { name: /Price per unit, KAPE-HC-50711/ });
    await person.clear(price);
    await person.type(price, '5.55');
    await waitFor(() => {
      const last = host.calls.filter((call) => call.command === 'finding_preview').at(-1);
      expect(JSON.stringify(last?.payload)).toContain('"unit_price":"5.55"');
    });
    await person.click(screen.getByRole('button', { name: 'Record the change' }));
    await waitFor(() => expect(JSON.stringify(recorded)).toContain('"unit_price":"5.55"'));
  });

  it('refuse to be recorded without a title and items, and say so', async () => {
    const person = userEvent.setup();
    const { host } = renderApp(workedAnswers(), at('findings', '&finding=new'));
    await person.click(await screen.findByRole('button', { name: 'Record the finding' }));
    expect(screen.getByText('Give the finding a title.')).toBeDefined();
    expect(screen.getByText('Name at least one item.')).toBeDefined();
    expect(host.calls.some((call) => call.command === 'finding_record')).toBe(false);
  });

  it('keep numbers of declarations and amounts left to right in Urdu', async () => {
    const urdu = { settings_get: () => answer({ values: { language: 'ur', grouping: 'lakh' } }) };
    renderApp({ ...workedAnswers(), ...urdu }, at('findings', '&finding=finding-A'));
    const difference = await screen.findByText('10,34,661');
    expect(document.documentElement.dir).toBe('rtl');
    expect(difference.getAttribute('dir')).toBe('ltr');
    for (const code of screen.getAllByText('KAPE-HC-50711-11-08-2025 / 1'))
      expect(code.getAttribute('dir')).toBe('ltr');
    await expectNoViolations(document.body);
  });

  it('open the working of a computed figure, and close it with Escape', async () => {
    const person = userEvent.setup();
    const { host } = renderApp(workedAnswers(), at('findings', '&finding=finding-A'));
    const figure = await screen.findByRole('button', { name: '1,034,661' });
    await person.click(figure);
    expect(await screen.findByText('5,702,734 × 20 % = 1,140,546.8 → 1,140,547')).toBeDefined();
    expect(screen.getByText(/levy_rate.*line .*7/)).toBeDefined();
    const asked = host.calls.find((call) => call.command === 'figure_trace');
    expect(asked?.payload).toMatchObject({ case: CASE, figure: 'finding/A/1/difference/total' });
    await person.keyboard('{Escape}');
    expect(screen.queryByText('5,702,734 × 20 % = 1,140,546.8 → 1,140,547')).toBeNull();
    expect(document.activeElement).toBe(figure);
  });

  it('open what a figure follows from inside its working', async () => {
    const person = userEvent.setup();
    const { host } = renderApp(workedAnswers(), at('findings', '&finding=finding-A'));
    await person.click(await screen.findByRole('button', { name: '1,034,661' }));
    await person.click(await screen.findByRole('button', { name: /Working of .*Customs value/ }));
    const asked = host.calls.filter((call) => call.command === 'figure_trace').at(-1);
    expect(asked?.payload).toMatchObject({ figure: 'finding/A/1/after/customs_value' });
    await expectNoViolations(document.body);
  });

  it('have no working before they are recorded', async () => {
    const person = userEvent.setup();
    renderApp(workedAnswers(), at('findings', '&finding=finding-A'));
    await screen.findByRole('button', { name: '1,034,661' });
    await person.type(screen.getByRole('textbox', { name: /Title/ }), '!');
    expect(screen.queryByRole('button', { name: '1,034,661' })).toBeNull();
  });
});

describe('a checklist', () => {
  it('is answered by keys and goes on to the next hole', async () => {
    const person = userEvent.setup();
    const { host } = renderApp(workedAnswers(), at('checklists'));
    await screen.findByRole('heading', { name: /Can the price be traced/ });
    await person.keyboard('y');
    expect(await screen.findByRole('heading', { name: /Are all payments/ })).toBeDefined();
    const sent = host.calls.find((call) => call.command === 'checklist_answer');
    expect(sent?.payload).toMatchObject({ answers: [{ question: 'q01', value: 'yes', comment: '' }] });
  });

  it('asks what an answer made relevant', async () => {
    const person = userEvent.setup();
    renderApp(workedAnswers(), at('checklists'));
    await screen.findByRole('heading', { name: /Can the price be traced/ });
    expect(screen.queryByText('Which payments are missing?')).toBeNull();
    await person.keyboard('{ArrowDown}');
    await screen.findByRole('heading', { name: /Are all payments/ });
    await person.keyboard('n');
    expect(await screen.findByRole('heading', { name: 'Which payments are missing?' })).toBeDefined();
  });

  it('takes “not applicable” only with its reason', async () => {
    const person = userEvent.setup();
    const { host } = renderApp(workedAnswers(), at('checklists'));
    await screen.findByRole('heading', { name: /Can the price be traced/ });
    await person.keyboard('a');
    expect(await screen.findByText(/needs its reason/)).toBeDefined();
    expect(host.calls.some((call) => call.command === 'checklist_answer')).toBe(false);
    await person.type(screen.getByRole('textbox', { name: 'Comment' }), 'cash sale');
    await person.tab();
    await waitFor(() => {
      const sent = host.calls.find((call) => call.command === 'checklist_answer');
      expect(sent?.payload).toMatchObject({ answers: [{ value: 'na', comment: 'cash sale' }] });
    });
  });
});

describe('a case', () => {
  it.each(['overview', 'items', 'checklists', 'evidence', 'reports', 'trail'])(
    'has no barrier in %s',
    async (tab) => {
      renderApp(workedAnswers(), at(tab));
      const open = await screen.findByRole('tab', { selected: true });
      expect(open.getAttribute('data-key') ?? open.id).toContain(tab);
      await waitFor(() => expect(screen.queryByText('One moment…')).toBeNull());
      await expectNoViolations(document.body);
    },
  );

  it('settles a conflict with a value and its reason', async () => {
    const person = userEvent.setup();
    const { host } = renderApp(
      { ...workedAnswers(), conflict_settle: () => answer({ case: CASE, remaining: 0 }, 'case') },
      at('trail'),
    );
    const card = await screen.findByRole('region', { name: /Conflict in/ });
    const [keep] = within(card).getAllByRole('button', { name: 'Keep this value' });
    if (keep) await person.click(keep);
    const dialog = await screen.findByRole('alertdialog');
    await person.type(within(dialog).getByRole('textbox'), 'as the bank says');
    await person.click(within(dialog).getByRole('button', { name: 'Settle the conflict' }));
    await waitFor(() => {
      const sent = host.calls.find((call) => call.command === 'conflict_settle');
      expect(sent?.payload).toMatchObject({ value: 'undervaluation', reason: 'as the bank says' });
    });
  });
});

describe('books of the auditee', () => {
  it('are imported by kind and file, and show what became of their records', async () => {
    const person = userEvent.setup();
    let books: unknown[] = [];
    const { host } = renderApp(
      {
        ...workedAnswers(),
        book_list: () => answer({ books }),
        book_import: () => {
          books = [BOOK];
          return answer(BOOK, 'book');
        },
      },
      at('evidence'),
    );
    await person.click(await screen.findByRole('button', { name: 'Import a book' }));
    const dialog = await screen.findByRole('dialog');
    await person.type(within(dialog).getByRole('textbox', { name: /Path of the file/ }), '/books/paid.csv');
    await person.click(within(dialog).getByRole('button', { name: /^Book/ }));
    await person.click(await screen.findByRole('option', { name: 'Payments' }));
    await person.click(within(dialog).getByRole('button', { name: 'Import a book' }));
    await waitFor(() =>
      expect(host.calls).toContainEqual({
        command: 'book_import',
        payload: { case: CASE, kind: 'payments', path: '/books/paid.csv', answers: {} },
      }),
    );
    expect(await screen.findByText('paid.csv')).toBeDefined();
    expect(screen.getByText('1,250,000')).toBeDefined();
    await expectNoViolations(document.body);
  });
});

const BOOK = {
  id: 'book-1',
  case: CASE,
  kind: 'payments',
  table: 'AP_Payments_Made',
  file_name: 'paid.csv',
  sha256: 'ab'.repeat(32),
  imported_at: '2026-11-23 04:00',
  records_in_file: 5,
  header_record: 1,
  dropped: 0,
  set_aside: 1,
  stored: 3,
  period_from: '2025-08-01',
  period_to: '2025-09-30',
  sums: { amount: '1250000' },
  columns: { amount: 'AMOUNT' },
  unmapped: [],
  formats: [],
};
