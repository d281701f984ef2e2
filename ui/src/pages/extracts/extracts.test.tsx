import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { answer } from '../../test/answer';
import { expectNoViolations } from '../../test/axe';
import { DOUBTED, SNIFFED } from '../../test/fixtures_extract';
import { workedAnswers } from '../../test/fixtures_host';
import { renderApp } from '../../test/render';

// The first test of a file also loads the page.
configure({ asyncUtilTimeout: 8000 });

describe('the extracts', () => {
  it('say which of them may be trusted', async () => {
    renderApp(workedAnswers(), '/extracts');
    const table = await screen.findByRole('table', { name: 'Extracts' });
    expect(within(table).getByText('Agreed')).toBeDefined();
    expect(within(table).getByText('Do not agree')).toBeDefined();
    await expectNoViolations(document.body);
  });

  it('teach what will be here when there is none', async () => {
    renderApp({ ...workedAnswers(), extract_list: () => answer({ extracts: [] }) }, '/extracts');
    expect(await screen.findByText(/Extracts of declarations will stand here/)).toBeDefined();
    expect(screen.getByRole('link', { name: 'Practise with the worked case' })).toBeDefined();
  });

  it('show what was set aside with its code points', async () => {
    const person = userEvent.setup();
    renderApp(workedAnswers(), '/extracts');
    await person.click(await screen.findByRole('button', { name: /1. record/ }));
    const dialog = await screen.findByRole('dialog', { name: new RegExp(DOUBTED.file_name) });
    expect(await within(dialog).findByText(/U\+0038 U\+0037/)).toBeDefined();
    expect(within(dialog).getByText('The PCT code cannot be read.')).toBeDefined();
  });
});

describe('the import', () => {
  it('goes through five steps and accounts for every row', async () => {
    const person = userEvent.setup();
    const { host } = renderApp(workedAnswers(), '/extracts/import');
    await person.type(await screen.findByRole('textbox', { name: 'Path of the file' }), 'a.csv');
    expect(await screen.findByText('extract.csv')).toBeDefined();
    const next = async () => person.click(screen.getByRole('button', { name: 'Continue' }));
    await next();
    expect(screen.getByText(/is taken for the header/)).toBeDefined();
    await next();
    expect(screen.getByText('Missing')).toBeDefined();
    await expectNoViolations(document.body);
    await next();
    expect(screen.getByText(/One column is missing: .*Item number/)).toBeDefined();
    await next();
    await person.type(screen.getByRole('textbox', { name: 'Customs value, rupees' }), '23,413,506');
    await person.click(screen.getByRole('button', { name: 'Import' }));
    expect(await screen.findByText('The rows agree.')).toBeDefined();
    const sent = host.calls.find((call) => call.command === 'extract_import_start');
    expect(sent?.payload).toEqual({
      path: 'a.csv',
      answers: {},
      totals: { 'ASSESSED IMPORT VALUE RS': '23413506' },
      rows_out: null,
    });
  });

  it('does not begin while a question is open', async () => {
    const person = userEvent.setup();
    const question = {
      key: 'sheet',
      message_key: 'question-sheet',
      column: '',
      choices: ['A', 'B'],
      samples: ['x'],
    };
    const sniffed = { ...SNIFFED, questions: [question] };
    renderApp({ ...workedAnswers(), extract_sniff: () => answer(sniffed) }, '/extracts/import');
    await person.type(await screen.findByRole('textbox', { name: 'Path of the file' }), 'a.csv');
    await screen.findByText('extract.csv');
    for (let step = 0; step < 4; step += 1)
      await person.click(screen.getByRole('button', { name: 'Continue' }));
    expect((screen.getByRole('button', { name: 'Import' }) as HTMLButtonElement).disabled).toBe(true);
    expect(screen.getByText(/One question is still open/)).toBeDefined();
  });

  it('reads from right to left in Urdu, with the cells of the file left to right', async () => {
    const person = userEvent.setup();
    const urdu = { settings_get: () => answer({ values: { language: 'ur' } }) };
    renderApp({ ...workedAnswers(), ...urdu }, '/extracts/import');
    await person.type(await screen.findByRole('textbox', { name: 'فائل کا راستہ' }), 'a.csv');
    const cell = await screen.findByText('GD_NO_Complete');
    expect(document.documentElement.dir).toBe('rtl');
    expect(cell.closest('table')?.getAttribute('dir')).toBe('ltr');
    await expectNoViolations(document.body);
  });
});
