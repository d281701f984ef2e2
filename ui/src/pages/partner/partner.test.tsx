import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { answer } from '../../test/answer';
import { expectNoViolations } from '../../test/axe';
import { partnerAnswers } from '../../test/fixtures_partner';
import { renderApp } from '../../test/render';

// The first test of a file also loads the page.
configure({ asyncUtilTimeout: 8000 });

it('shows gaps with caution and conditions of use, and an unknown gap as a dash', async () => {
  const person = userEvent.setup();
  renderApp(partnerAnswers(), '/partner');
  const cell = await screen.findByRole('gridcell', { name: '871499' });
  expect(screen.getByRole('gridcell', { name: '–' })).toBeDefined();
  await person.click(cell);
  expect(screen.getAllByText(/Discrepancies are not proof/).length).toBeGreaterThan(0);
  expect(screen.getByText(/Risk analysis only/)).toBeDefined();
  expect(screen.getByText(/2.? partner rows state no weight/)).toBeDefined();
  await expectNoViolations(document.body);
});

it('takes a sure match into a case', async () => {
  const person = userEvent.setup();
  const { host } = renderApp(partnerAnswers(), '/partner?part=matches');
  await person.click(await screen.findByRole('gridcell', { name: 'lower value' }));
  expect(screen.getByText(/Same transport document/)).toBeDefined();
  await person.click(await screen.findByRole('button', { name: /Case/ }));
  await person.click((await screen.findAllByRole('option'))[0] as HTMLElement);
  await person.click(screen.getByRole('button', { name: 'Take into a case' }));
  expect(await screen.findByText(/1.* candidates taken/)).toBeDefined();
  const sent = host.calls.find((call) => call.command === 'partner_take')?.payload as { rows: string[] };
  expect(sent.rows).toEqual(['k1']);
});

it('imports a file only with conditions of use and the agreement that states them', async () => {
  const person = userEvent.setup();
  renderApp({ ...partnerAnswers(), partner_list: () => answer({ files: [] }) }, '/partner');
  await person.click(
    (await screen.findAllByRole('button', { name: 'Import a partner file' }))[0] as HTMLElement,
  );
  const dialog = await screen.findByRole('dialog');
  const start = within(dialog).getByRole('button', { name: 'Import' }) as HTMLButtonElement;
  await person.type(within(dialog).getByRole('textbox', { name: /File/ }), 'x.csv');
  expect(start.disabled).toBe(true);
  await person.type(within(dialog).getByRole('textbox', { name: /Conditions of use/ }), 'risk only');
  await person.type(within(dialog).getByRole('textbox', { name: /Agreement or letter/ }), 'Letter 7');
  expect(start.disabled).toBe(false);
});
