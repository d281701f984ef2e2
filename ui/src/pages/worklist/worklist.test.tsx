import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { WorkLine } from '../../api/bindings';
import { answer } from '../../test/answer';
import { expectNoViolations } from '../../test/axe';
import { LINES } from '../../test/demo_host';
import { workedAnswers } from '../../test/fixtures_host';
import { renderApp } from '../../test/render';

// The first test of a file also loads the page.
configure({ asyncUtilTimeout: 8000 });

const STAGES = [{ stage: 'detected', amount: '900', quarter: '300' }];

function listed(...lines: Partial<WorkLine>[]) {
  const whole = lines.map((line) => ({ ...(LINES[2] as WorkLine), ...line }));
  return { work_list: () => answer({ lines: whole, stages: STAGES, counts: {} }) };
}

async function cellsOf(name: string) {
  const cell = await screen.findByText(name);
  return cell.closest('[role=row]') as HTMLElement;
}

describe('the work list', () => {
  it('says under each stage what of it happened in this quarter', async () => {
    renderApp({ ...workedAnswers(), ...listed({}) }, '/');
    const strip = await screen.findByRole('region', { name: 'Demand by stage' });
    expect(strip.textContent).toContain('900 PKR');
    expect(strip.textContent).toMatch(/this quarter.*300/);
  });

  it('shows for whom a line waits, and a reply that is overdue', async () => {
    const lines = listed(
      { id: 'a', label: 'CASE-A', waiting_for: 'auditee', reply_due: '2026-12-01' },
      { id: 'b', label: 'CASE-B', next: 'reply_overdue', reply_due: '2026-10-01' },
    );
    renderApp({ ...workedAnswers(), ...lines }, '/');
    expect((await cellsOf('CASE-A')).textContent).toContain('the auditee');
    const late = await cellsOf('CASE-B');
    expect(late.textContent).toContain('reply overdue');
    expect(within(late).getByText('Pursue the reply')).toBeDefined();
    await expectNoViolations(document.body);
  });

  it('shows the reason in place of money where figures cannot be computed, and what is out of time', async () => {
    const problem = 'No rate of CD for 8512.1000 on 04-08-2025.';
    const lines = listed({ label: 'CASE-C', money: '0', problem, barred: 2, days_left: null });
    renderApp({ ...workedAnswers(), ...lines }, '/');
    const row = await cellsOf('CASE-C');
    expect(within(row).getByText(problem)).toBeDefined();
    expect(row.textContent).toMatch(/2.*items/);
  });

  it('leads from a candidate finding to the decision, and says why its day is the last', async () => {
    const person = userEvent.setup();
    const lines = listed({
      kind: 'candidate',
      label: 'KAPE-HC-1-04-08-2025 / 2',
      state: 'quantity',
      next: 'decide',
      address: '/cases/1?tab=findings&candidate=c1',
      why: '32(2)',
      clock_from: '2025-08-06',
      clock_gd: 'KAPE-HC-1-04-08-2025',
    });
    renderApp({ ...workedAnswers(), ...lines }, '/');
    const row = await cellsOf('KAPE-HC-1-04-08-2025 / 2');
    expect(row.textContent).toContain('Quantity');
    expect(within(row).getByRole('link', { name: 'Decide on it' }).getAttribute('href')).toContain(
      'candidate=c1',
    );
    await person.click(within(row).getByText('Quantity'));
    const why = await screen.findByText(/counted from/);
    expect(why.textContent?.replaceAll(/[\u2066-\u2069]/g, '')).toMatch(
      /32\(2\): counted from .*2025.*, declaration KAPE-HC-1-04-08-2025/,
    );
  });
});
