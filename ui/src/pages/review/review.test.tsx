import { configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { answer } from '../../test/answer';
import { expectNoViolations } from '../../test/axe';
import { CASE } from '../../test/fixtures_case';
import { workedAnswers } from '../../test/fixtures_host';
import { renderApp } from '../../test/render';

// The first test of a file also loads the page.
configure({ asyncUtilTimeout: 8000 });

it('says in plain words whether a report may be relied on', async () => {
  const person = userEvent.setup();
  const { host } = renderApp(workedAnswers(), '/review');
  await person.type(await screen.findByRole('textbox', { name: 'Path of the report' }), 'r.pdf');
  expect(host.calls.some((call) => call.command === 'report_verify')).toBe(false);
  await person.click(screen.getByRole('button', { name: 'Verify' }));
  expect(await screen.findByText('This report may be relied on')).toBeDefined();
  expect(screen.getByText('The figures recompute')).toBeDefined();
  await expectNoViolations(document.body);
});

it('leads to the demo case while in the practice home, and to the practice home while not', async () => {
  const first = renderApp(workedAnswers(), '/training');
  expect(await screen.findByRole('button', { name: 'Open the practice home' })).toBeDefined();
  first.unmount();
  const status = (await first.host.rpc('home_status', {})) as { value: object };
  renderApp({ ...workedAnswers(), home_status: () => answer({ ...status.value, demo: true }) }, '/training');
  const link = await screen.findByRole('link', { name: 'Valuation' });
  expect(link.getAttribute('href')).toContain(`/cases/${CASE}?tab=checklists&checklist=c3_valuation`);
});

it('says per case what is recorded, sent and waiting, and exchanges through a folder', async () => {
  const person = userEvent.setup();
  const done = {
    with: 'folder:/mnt/office',
    at: '2026-04-02T08:00:00Z',
    streams: [],
    sent: 2,
    received: 1,
    blobs_sent: 0,
    blobs_received: 0,
    problems: [],
    warnings: [],
  };
  const { host } = renderApp({ ...workedAnswers(), sync_run: () => answer(done, 'sync') }, '/sync');
  expect(await screen.findByRole('table', { name: 'By case' })).toBeDefined();
  await person.click(screen.getByRole('button', { name: 'Exchange now' }));
  expect(await screen.findByText('Done. Both sides hold the same.')).toBeDefined();
  expect(host.calls.find((call) => call.command === 'sync_run')?.payload).toEqual({
    with: 'folder:/mnt/office',
  });
  await expectNoViolations(document.body);
});
