import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { answer } from '../../test/answer';
import { expectNoViolations } from '../../test/axe';
import { CORRECTION, DOUBTED, EXTRACT, RECORD } from '../../test/fixtures_extract';
import { workedAnswers } from '../../test/fixtures_host';
import { renderApp } from '../../test/render';

// The first test of a file also loads the page.
configure({ asyncUtilTimeout: 8000 });

const details = (tab: string) => `/extracts/${DOUBTED.id}/details?tab=${tab}`;
const urdu = { settings_get: () => answer({ values: { language: 'ur' } }) };

describe('the extracts', () => {
  it('say which of them may be trusted', async () => {
    renderApp(workedAnswers(), '/extracts');
    const table = await screen.findByRole('table', { name: 'Extracts' });
    expect(within(table).getByText('Agreed')).toBeDefined();
    expect(within(table).getByText('Do not agree')).toBeDefined();
    await expectNoViolations(document.body);
  });

  it('show the reason of a difference that was accepted', async () => {
    const settled = { ...DOUBTED, totals_state: 'settled', settled_reason: 'letter of 3 March corrects it' };
    renderApp({ ...workedAnswers(), extract_list: () => answer({ extracts: [settled] }) }, '/extracts');
    expect(await screen.findByText('letter of 3 March corrects it')).toBeDefined();
  });

  it('teach what will be here when there is none', async () => {
    renderApp({ ...workedAnswers(), extract_list: () => answer({ extracts: [] }) }, '/extracts');
    expect(await screen.findByText(/Extracts of declarations will stand here/)).toBeDefined();
    expect(screen.getByRole('link', { name: 'Practise with the worked case' })).toBeDefined();
  });

  it('write the certificate in the language that was chosen', async () => {
    const person = userEvent.setup();
    const written = { path: '/out/c.pdf', rows: 1, sha256: '' };
    const answers = { ...workedAnswers(), extract_certificate: () => answer(written) };
    const { host } = renderApp(answers, '/extracts');
    await person.click(await screen.findByRole('button', { name: /Certificate of .*extract.csv/ }));
    const dialog = await screen.findByRole('dialog');
    await person.type(within(dialog).getByRole('textbox', { name: 'Save as' }), '/out/c.pdf');
    await person.click(within(dialog).getByRole('button', { name: 'Write the certificate' }));
    expect(await within(dialog).findByText(/Saved to/)).toBeDefined();
    const sent = host.calls.find((call) => call.command === 'extract_certificate');
    expect(sent?.payload).toEqual({ extract_id: EXTRACT.id, path: '/out/c.pdf', lang: 'en' });
  });
});

describe('one extract', () => {
  it('accounts for every record and says in words what was noted', async () => {
    renderApp(workedAnswers(), details('account'));
    expect(await screen.findByText('The rows agree.')).toBeDefined();
    expect(screen.getByText('The NTN was filled up with zeros.')).toBeDefined();
    expect(screen.getByText(/Hidden rows of the workbook/)).toBeDefined();
    await expectNoViolations(document.body);
  });

  it('settles a difference with a reason, and not without', async () => {
    const person = userEvent.setup();
    const settle = { extract_settle: () => answer({ ...DOUBTED, totals_state: 'settled' }, 'extract') };
    const { host } = renderApp({ ...workedAnswers(), ...settle }, details('account'));
    await person.click(await screen.findByRole('button', { name: 'Accept the difference' }));
    const dialog = await screen.findByRole('alertdialog');
    const accept = within(dialog).getByRole('button', { name: 'Accept' });
    expect((accept as HTMLButtonElement).disabled).toBe(true);
    await person.type(within(dialog).getByRole('textbox'), 'The letter counts one rupee twice.');
    await person.click(accept);
    const sent = host.calls.find((call) => call.command === 'extract_settle');
    expect(sent?.payload).toEqual({
      extract_id: DOUBTED.id,
      reason: 'The letter counts one rupee twice.',
    });
  });

  it('lists problems with their code points, and narrows them to the open ones', async () => {
    const person = userEvent.setup();
    renderApp(workedAnswers(), details('problems'));
    const table = await screen.findByRole('table', { name: 'Records set aside' });
    expect(within(table).getByText(/U\+0038 U\+0037/)).toBeDefined();
    expect(within(table).getByText('The PCT code cannot be read.')).toBeDefined();
    expect(within(table).getByText('ABC-1')).toBeDefined();
    await person.click(screen.getByRole('button', { name: /State/ }));
    await person.click(await screen.findByRole('option', { name: 'Open' }));
    await waitFor(() => expect(within(table).queryByText('ABC-1')).toBeNull());
  });

  it('corrects a cell of a record with its reason', async () => {
    const person = userEvent.setup();
    let record = RECORD;
    const { host } = renderApp(
      {
        ...workedAnswers(),
        extract_record: () => answer(record),
        extract_correct: () => {
          const mended = {
            ...CORRECTION,
            record: 7,
            column: 'HS CODE',
            before: '8714.99',
            after: '8714.9900',
          };
          const problems = RECORD.problems.map((one) => ({ ...one, corrected: true }));
          record = { ...RECORD, problems, corrections: [mended] };
          return answer(DOUBTED, 'extract');
        },
      },
      details('problems'),
    );
    await person.click(await screen.findByRole('button', { name: /Open record .*7/ }));
    const cell = await screen.findByRole('textbox', { name: /New text for .*HS CODE/ });
    const correct = screen.getByRole('button', { name: 'Correct the record' });
    expect((correct as HTMLButtonElement).disabled).toBe(true);
    await person.clear(cell);
    await person.type(cell, '8714.9900');
    expect((correct as HTMLButtonElement).disabled).toBe(true);
    await person.type(screen.getByRole('textbox', { name: /Reason of the correction/ }), 'bill of entry 12');
    await person.click(correct);
    const sent = host.calls.find((call) => call.command === 'extract_correct');
    expect(sent?.payload).toEqual({
      extract_id: DOUBTED.id,
      record: 7,
      cells: { 'HS CODE': '8714.9900' },
      reason: 'bill of entry 12',
    });
    expect(await screen.findByText('invoice 17, page 2')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Correct the record' })).toBeNull();
    await expectNoViolations(document.body);
  });

  it('keeps the log of corrections', async () => {
    renderApp(workedAnswers(), details('corrections'));
    const table = await screen.findByRole('table', { name: 'Corrections' });
    expect(within(table).getByText('ABC-1')).toBeDefined();
    expect(within(table).getByText('4295501-0')).toBeDefined();
  });

  it('reads from right to left in Urdu', async () => {
    renderApp({ ...workedAnswers(), ...urdu }, details('problems'));
    expect(await screen.findAllByText('پی سی ٹی کوڈ پڑھا نہیں جا سکتا۔')).not.toEqual([]);
    expect(document.documentElement.dir).toBe('rtl');
    await expectNoViolations(document.body);
  });
});

describe('the explorer', () => {
  it('narrows the rows by a value of a facet, and takes it back', async () => {
    const person = userEvent.setup();
    const { host } = renderApp(workedAnswers(), `/extracts/${EXTRACT.id}`);
    const facet = await screen.findByRole('region', { name: 'Origin' });
    await person.click(await within(facet).findByRole('button', { name: /CN/ }));
    const asked = () => host.calls.filter((call) => call.command === 'items_open').at(-1)?.payload;
    await waitFor(() =>
      expect(asked()).toMatchObject({ filters: [{ column: 'origin', op: 'eq', value: 'CN' }] }),
    );
    await person.click(await within(facet).findByRole('button', { name: /No longer only/ }));
    await waitFor(() => expect(asked()).toMatchObject({ filters: [] }));
  });

  it('shows a quiet word until a facet is counted', async () => {
    const slow = { items_facet: () => new Promise<never>(() => undefined) };
    renderApp({ ...workedAnswers(), ...slow }, `/extracts/${EXTRACT.id}`);
    const facet = await screen.findByRole('region', { name: 'Month' });
    expect(within(facet).getByText('Counting…')).toBeDefined();
  });
});
