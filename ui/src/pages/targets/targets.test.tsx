import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { answer } from '../../test/answer';
import { expectNoViolations } from '../../test/axe';
import { CASE, LINE } from '../../test/fixtures_case';
import { EXTRACT, RUN } from '../../test/fixtures_extract';
import { workedAnswers } from '../../test/fixtures_host';
import { renderApp } from '../../test/render';

// The first test of a file also loads the page.
configure({ asyncUtilTimeout: 8000 });

it('says why a target is one, and what was not assessed', async () => {
  const person = userEvent.setup();
  renderApp(workedAnswers(), '/targets');
  await person.click(await screen.findByText(LINE.trader_name));
  const reasons = await screen.findByRole('list', { name: 'Reasons, strongest first' });
  expect(within(reasons).getAllByRole('listitem')).toHaveLength(2);
  expect(screen.getByText(/^needs the column .*exit_date.*, which no extract has$/)).toBeDefined();
  await expectNoViolations(document.body);
});

it('opens a case on the trader with the period of the extract and a reason', async () => {
  const person = userEvent.setup();
  const opened = { case: CASE, case_no: LINE.case_no, items: 8, overlaps: [] };
  const { host } = renderApp({ ...workedAnswers(), case_open: () => answer(opened, 'case') }, '/targets');
  await person.click(await screen.findByText(LINE.trader_name));
  await person.click(await screen.findByRole('button', { name: 'Open a case' }));
  const dialog = await screen.findByRole('dialog', { name: 'Open a case' });
  const submit = within(dialog).getByRole('button', { name: 'Open a case' }) as HTMLButtonElement;
  expect(submit.disabled).toBe(true);
  await person.type(within(dialog).getByRole('textbox', { name: /Reason of selection/ }), 'frames as parts');
  await person.click(submit);
  await waitFor(() => {
    const sent = host.calls.find((call) => call.command === 'case_open');
    expect(sent?.payload).toEqual({
      trader: LINE.trader,
      from: EXTRACT.period_from,
      to: EXTRACT.period_to,
      case_no: null,
      extracts: RUN.extracts,
      run_id: RUN.run_id,
      reason: 'frames as parts',
      selection: null,
      how: 'RANK',
    });
  });
});
