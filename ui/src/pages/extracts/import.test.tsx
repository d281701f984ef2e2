import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { SniffIn } from '../../api/bindings';
import { Failure } from '../../host/host';
import type { Handler } from '../../host/memory';
import { answer } from '../../test/answer';
import { expectNoViolations } from '../../test/axe';
import { ENCODING_QUESTION, NUMBER_QUESTION, PROFILE, SNIFFED } from '../../test/fixtures_extract';
import { workedAnswers } from '../../test/fixtures_host';
import { renderApp } from '../../test/render';

// The first test of a file also loads the page.
configure({ asyncUtilTimeout: 8000 });

/** Opens the wizard on a file and gives its host and how to go on. */
async function begun(answers: Record<string, Handler> = {}) {
  const person = userEvent.setup();
  const { host } = renderApp({ ...workedAnswers(), ...answers }, '/extracts/import');
  await person.type(await screen.findByRole('textbox', { name: 'Path of the file' }), 'a.csv');
  await screen.findByText('extract.csv');
  const next = async (times = 1) => {
    for (let at = 0; at < times; at += 1)
      await person.click(screen.getByRole('button', { name: 'Continue' }));
  };
  const asked = () =>
    host.calls.filter((call) => call.command === 'extract_sniff').at(-1)?.payload as SniffIn;
  return { person, host, next, asked };
}

describe('the import', () => {
  it('goes through five steps and accounts for every row', async () => {
    const { person, host, next } = await begun();
    await expectNoViolations(document.body);
    await next();
    expect(screen.getByText(/is taken for the header/)).toBeDefined();
    await expectNoViolations(document.body);
    await next();
    expect(screen.getByRole('table', { name: 'Columns of the file' })).toBeDefined();
    await expectNoViolations(document.body);
    await next();
    expect(screen.getByText('The rows agree.')).toBeDefined();
    expect(screen.getAllByText('The PCT code cannot be read.').length).toBeGreaterThan(0);
    expect(screen.getByText('Write the code with 8 digits, for example 8481.8090.')).toBeDefined();
    await expectNoViolations(document.body);
    await next();
    await person.type(screen.getByRole('textbox', { name: 'Customs value' }), '23,413,506');
    await expectNoViolations(document.body);
    await person.click(screen.getByRole('button', { name: 'Import' }));
    expect(await screen.findByText('The rows agree.')).toBeDefined();
    expect(screen.getByRole('table', { name: 'Totals compared' })).toBeDefined();
    const sent = host.calls.find((call) => call.command === 'extract_import_start');
    expect(sent?.payload).toEqual({
      path: 'a.csv',
      answers: {},
      totals: { value: '23413506' },
      rows_out: null,
      profile: null,
    });
  });

  it('takes the header from a click on its row number', async () => {
    const { person, next, asked } = await begun();
    await next();
    await person.click(screen.getByRole('button', { name: /Row .*3.* is the header/ }));
    await waitFor(() => expect(asked().answers).toEqual({ header: '3' }));
    await person.click(screen.getByRole('button', { name: 'Let the program find the header' }));
    await person.click(await screen.findByRole('button', { name: 'There is no header' }));
    await waitFor(() => expect(asked().answers).toEqual({ header: '0' }));
  });

  it('counts the footer from the end of the file', async () => {
    const records = SNIFFED.preview.length;
    const trial = SNIFFED.trial && { ...SNIFFED.trial, records };
    const { person, next, asked } = await begun({ extract_sniff: () => answer({ ...SNIFFED, trial }) });
    await next();
    await person.click(screen.getByRole('radio', { name: /rows below the last item begin/ }));
    await person.click(
      screen.getByRole('button', { name: new RegExp(`Row .*${records - 1}.* is the first`) }),
    );
    await waitFor(() => expect(asked().answers).toEqual({ footer: '2' }));
  });

  it('sends the answer to a question with the next look, and lets it be changed', async () => {
    const { person, next, asked } = await begun({
      extract_sniff: ({ answers }: SniffIn) =>
        answer({ ...SNIFFED, questions: answers['number:Total'] ? [] : [NUMBER_QUESTION] }),
    });
    await next(2);
    await person.click(screen.getByRole('radio', { name: /with a comma for decimals/ }));
    await waitFor(() => expect(asked().answers).toEqual({ 'number:Total': 'eu' }));
    expect(await screen.findByText('Questions, all answered')).toBeDefined();
    await person.click(await screen.findByRole('radio', { name: /Not sure/ }));
    expect(await screen.findByText('One question')).toBeDefined();
  });

  it('goes on while a way of writing stays open, and says what becomes of such cells', async () => {
    const { next } = await begun({
      extract_sniff: () => answer({ ...SNIFFED, questions: [NUMBER_QUESTION] }),
    });
    await next(3);
    expect(screen.getByText(/Its doubtful cells will be set aside/)).toBeDefined();
    await next();
    const start = screen.getByRole('button', { name: 'Import' }) as HTMLButtonElement;
    await waitFor(() => expect(start.disabled).toBe(false));
  });

  it('does not begin while nothing can be read without an answer', async () => {
    const { person, next, asked } = await begun({
      extract_sniff: ({ answers }: SniffIn) =>
        answer({ ...SNIFFED, questions: answers.encoding ? [] : [ENCODING_QUESTION], trial: null }),
    });
    await next();
    await person.click(screen.getByRole('radio', { name: /Windows-1251/ }));
    await waitFor(() => expect(asked().answers).toEqual({ encoding: 'windows-1251' }));
    await next(3);
    const start = () => screen.getByRole('button', { name: 'Import' }) as HTMLButtonElement;
    await waitFor(() => expect(start().disabled).toBe(false));
  });

  it('maps a column of the file to another meaning', async () => {
    const { person, next, asked } = await begun();
    await next(2);
    const table = screen.getByRole('table', { name: 'Columns of the file' });
    const choice = within(table).getByRole('combobox', { name: /SRO.* is taken for/ });
    await person.selectOptions(choice, 'ITEM NO');
    await waitFor(() => expect(asked().answers).toEqual({ 'map:ITEM NO': 'SRO' }));
  });

  it('reads under the profile that is chosen', async () => {
    const { person, asked } = await begun();
    await person.click(screen.getByRole('button', { name: /Mapping profile/ }));
    await person.click(await screen.findByRole('option', { name: /South, quarterly/ }));
    await waitFor(() => expect(asked().profile).toBe(PROFILE.id));
  });

  it('returns to the step that can mend a refusal, with every answer kept', async () => {
    const refuse = () => {
      throw new Failure({ code: 'invalid_input', messageKey: 'error-missing-columns', args: {} });
    };
    const { person, next } = await begun({ extract_import_start: refuse });
    await next(4);
    await person.type(screen.getByRole('textbox', { name: 'Rows' }), '8');
    await person.click(screen.getByRole('button', { name: 'Import' }));
    expect(await screen.findByText(/Columns that are needed are not found/)).toBeDefined();
    expect(screen.getByRole('table', { name: 'Columns of the file' })).toBeDefined();
    await next(2);
    expect((screen.getByRole('textbox', { name: 'Rows' }) as HTMLInputElement).value).toBe('8');
  });

  it('keeps the last look while an answer does not fit', async () => {
    const { person, next } = await begun({
      extract_sniff: ({ answers }: SniffIn) => {
        if (answers.header)
          throw new Failure({ code: 'invalid_input', messageKey: 'error-import-answer', args: {} });
        return answer(SNIFFED);
      },
    });
    await next();
    await person.click(screen.getByRole('button', { name: /Row .*3.* is the header/ }));
    expect(await screen.findByText('An answer does not fit this file.')).toBeDefined();
    expect(screen.getByText('GD_NO_Complete')).toBeDefined();
  });

  it('saves the mapping as a profile at the end', async () => {
    const { person, host, next } = await begun({ profile_save: () => answer(PROFILE, 'profile') });
    await next(4);
    await person.click(screen.getByRole('button', { name: 'Import' }));
    await person.type(await screen.findByRole('textbox', { name: 'Name of the profile' }), 'South');
    await person.click(screen.getByRole('button', { name: 'Save as a profile' }));
    expect(await screen.findByText(/Saved: /)).toBeDefined();
    const sent = host.calls.find((call) => call.command === 'profile_save');
    expect(sent?.payload).toMatchObject({ name: 'South' });
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
