import { configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { expectNoViolations } from '../../test/axe';
import { partnerAnswers } from '../../test/fixtures_partner';
import { renderApp } from '../../test/render';

// The first test of a file also loads the page.
configure({ asyncUtilTimeout: 8000 });

it('says every gap with its limit and columns, and what was not assessed', async () => {
  const person = userEvent.setup();
  renderApp(partnerAnswers(), '/transit');
  await person.click(await screen.findByRole('gridcell', { name: 'KAPE-TP-2' }));
  expect(screen.getByText(/no border exit is recorded/)).toBeDefined();
  expect(screen.getByText('gd_date, exit_date')).toBeDefined();
  expect(screen.getByText(/Not assessed, since the file states too little/)).toBeDefined();
  await expectNoViolations(document.body);
});

it('shows the letter and names what is missing for it', async () => {
  const person = userEvent.setup();
  renderApp(partnerAnswers(), '/transit');
  await person.click(await screen.findByRole('gridcell', { name: 'KAPE-TP-2' }));
  await person.click(screen.getByRole('button', { name: 'Write the letter' }));
  expect(await screen.findByText('Pay Rs 70000 under BG-1.')).toBeDefined();
  expect(screen.getByText(/transport document/)).toBeDefined();
});

it('marks a guarantee that ran out with goods in transit', async () => {
  const person = userEvent.setup();
  renderApp(partnerAnswers(), '/transit?tab=guarantees');
  await person.click(await screen.findByRole('gridcell', { name: 'BG-1' }));
  expect(screen.getAllByText('Expired with goods in transit').length).toBeGreaterThan(1);
  expect(await screen.findByRole('table', { name: /^Account of .?BG-1/ })).toBeDefined();
  await expectNoViolations(document.body);
});
