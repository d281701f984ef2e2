import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { answer } from '../../../test/answer';
import { expectNoViolations } from '../../../test/axe';
import { CASE, MONEY, TOTALS } from '../../../test/fixtures_case';
import { workedAnswers } from '../../../test/fixtures_host';
import { renderApp } from '../../../test/render';

// The first test of a file also loads the page.
configure({ asyncUtilTimeout: 8000 });

const OVERVIEW = `/cases/${CASE}?tab=overview`;

describe('money in stages', () => {
  it('says what is owed, what is late, and which payment bars recovery', async () => {
    const { host } = renderApp(workedAnswers(), OVERVIEW);
    const panel = await screen.findByRole('region', { name: 'Money in stages' });
    await within(panel).findByText('Letter 12');
    expect(within(panel).getByText('Outstanding').closest('div')?.textContent).toContain('750,000');
    expect(within(panel).getAllByText(/Overdue/)[0]?.textContent).toContain('150,000');
    const events = within(panel).getByRole('table', { name: 'Events of the demand' });
    const days = within(events).getAllByRole('rowheader');
    expect(days.map((day) => day.querySelector('time')?.dateTime)).toEqual(['2026-02-01', '2026-03-02']);
    const voluntary = within(panel).getByRole('table', { name: 'Paid before the audit began' });
    expect(within(voluntary).getAllByText(/recovery is barred under/)).toHaveLength(1);
    expect(within(voluntary).getAllByText(/recovery is open/)).toHaveLength(1);
    expect(host.calls.some((call) => call.command === 'case_totals')).toBe(false);
    await expectNoViolations(document.body);
  });

  it('asks no amount of what is framed, and the amount of what was paid', async () => {
    const person = userEvent.setup();
    const sent: unknown[] = [];
    const record = (input: unknown) => {
      sent.push(input);
      return answer(MONEY, 'case');
    };
    renderApp({ ...workedAnswers(), money_record: record }, OVERVIEW);
    await person.click(await screen.findByRole('button', { name: 'Record an event' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).queryByRole('textbox', { name: /^Amount/ })).toBeNull();
    expect(within(dialog).getByText(/computed and never typed/)).toBeDefined();
    await person.click(within(dialog).getByRole('button', { name: /Stage/ }));
    await person.click(await screen.findByRole('option', { name: 'Recovered' }));
    await person.type(within(dialog).getByRole('textbox', { name: /^Date/ }), '2026-03-05');
    await person.type(within(dialog).getByRole('textbox', { name: /^Reference/ }), 'Challan 9');
    const store = within(dialog).getByRole('button', { name: 'Record' });
    expect(store.hasAttribute('disabled')).toBe(true);
    await person.type(within(dialog).getByRole('textbox', { name: /^Amount/ }), '1200.50');
    await person.click(store);
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      stage: 'recovered',
      date: '2026-03-05',
      amount: '1200.50',
      reference: 'Challan 9',
      finding: null,
      until: null,
    });
  });

  it('removes an event with a written reason only', async () => {
    const person = userEvent.setup();
    const sent: unknown[] = [];
    const remove = (input: unknown) => {
      sent.push(input);
      return answer(MONEY, 'case');
    };
    renderApp({ ...workedAnswers(), money_remove: remove }, OVERVIEW);
    const events = await screen.findByRole('table', { name: 'Events of the demand' });
    await person.click(within(events).getAllByRole('button', { name: 'Remove' })[0] as HTMLElement);
    const dialog = await screen.findByRole('alertdialog');
    const confirm = within(dialog).getByRole('button', { name: 'Remove' });
    expect(confirm.hasAttribute('disabled')).toBe(true);
    await person.type(within(dialog).getByRole('textbox'), 'Entered twice');
    await person.click(confirm);
    await waitFor(() => expect(sent).toEqual([{ case: CASE, event: 'event-1', reason: 'Entered twice' }]));
  });
});

describe('the start of the audit', () => {
  it('is recorded after a warning that it is recorded once', async () => {
    const person = userEvent.setup();
    const sent: unknown[] = [];
    const start = (input: unknown) => {
      sent.push(input);
      return answer(MONEY, 'case');
    };
    renderApp({ ...workedAnswers(), audit_start: start }, OVERVIEW);
    await person.type(await screen.findByRole('textbox', { name: /Audit began on/ }), '2026-03-09');
    await person.type(screen.getByRole('textbox', { name: /^Proof/ }), 'Notice 4');
    await person.click(screen.getByRole('button', { name: 'Record the start' }));
    const dialog = await screen.findByRole('alertdialog');
    expect(within(dialog).getByText(/nobody can change or remove it/)).toBeDefined();
    expect(sent).toHaveLength(0);
    await person.click(within(dialog).getByRole('button', { name: 'Record the start' }));
    await waitFor(() => expect(sent).toEqual([{ case: CASE, date: '2026-03-09', proof: 'Notice 4' }]));
  });

  it('is shown without a form once it stands', async () => {
    const started = { ...MONEY, audit_started: '2026-03-09', audit_start_proof: 'Notice 4' };
    renderApp({ ...workedAnswers(), money_list: () => answer(started) }, OVERVIEW);
    expect(await screen.findByText('Notice 4')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Record the start' })).toBeNull();
  });
});

describe('limitation', () => {
  it('says of a rule whose day is not recorded that it is not', async () => {
    const [first, ...rest] = TOTALS.limitation;
    if (!first) throw new Error('the worked case has clocks');
    const rules = first.rules.map((rule, at) =>
      at === 0 ? { ...rule, status: 'DATE_MISSING', start: '', expiry: '', days_left: 0 } : rule,
    );
    const totals = { ...TOTALS, limitation: [{ ...first, rules }, ...rest] };
    renderApp({ ...workedAnswers(), case_figures: () => answer(totals) }, OVERVIEW);
    const table = await screen.findByRole('table', {
      name: 'Limitation: the declarations that end first',
    });
    expect(within(table).getAllByText('day not recorded')).toHaveLength(1);
  });
});
