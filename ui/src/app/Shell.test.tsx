import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { answer } from '../test/answer';
import { expectNoViolations } from '../test/axe';
import { JOB, STATUS } from '../test/demo_host';
import { renderApp } from '../test/render';

async function opened(answers = {}, address = '/') {
  const user = userEvent.setup();
  const app = renderApp(answers, address);
  await screen.findByRole('navigation');
  await screen.findByRole('heading', { level: 1 });
  return { user, ...app };
}

describe('the shell', () => {
  it('has the seven places, marks the present one, and counts what is late', async () => {
    await opened();
    const rail = screen.getByRole('navigation', { name: 'Places' });
    expect(within(rail).getAllByRole('link')).toHaveLength(7);
    const here = within(rail).getByRole('link', { current: 'page' });
    expect(here.textContent).toContain('Work list');
    await waitFor(() => expect(here.textContent).toContain('overdue'));
  });

  it('says what is safe and what waits', async () => {
    await opened();
    const status = screen.getByRole('contentinfo');
    expect(status.textContent).toContain('14:02');
    expect(status.textContent).toMatch(/3\W* actions not yet at the office/);
    expect(status.textContent).toContain(STATUS.person_name);
  });

  it('finds a command with Ctrl+K and runs it', async () => {
    const { user } = await opened();
    await user.keyboard('{Control>}k{/Control}');
    const field = await screen.findByRole('combobox');
    await user.type(field, 'settings');
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeTruthy();
    expect(window.location.hash).toBe('#/settings');
  });

  it('finds a case through the engine, and opens a pasted address', async () => {
    const { user } = await opened();
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox'), '014');
    expect(await screen.findByRole('option', { name: /PCA-KHI-2026-014/ })).toBeTruthy();
    await user.clear(screen.getByRole('combobox'));
    await user.type(screen.getByRole('combobox'), '#/settings?tab=about');
    await user.keyboard('{Enter}');
    expect(window.location.hash).toBe('#/settings?tab=about');
  });

  it('lists the keys of the page with a question mark', async () => {
    const { user } = await opened();
    await user.keyboard('{Shift>}[Slash]{/Shift}');
    const dialog = await screen.findByRole('dialog', { name: 'Keys of this page' });
    expect(within(dialog).getByText('Copy the selected rows')).toBeTruthy();
    await expectNoViolations(document.body);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('shows and hides help with F1', async () => {
    const { user } = await opened();
    await user.keyboard('{F1}');
    const help = await screen.findByRole('complementary', { name: 'Help' });
    expect(within(help).getByRole('heading', { name: 'Work list' })).toBeTruthy();
    await user.keyboard('{F1}');
    expect(screen.queryByRole('complementary', { name: 'Help' })).toBeNull();
  });

  it('changes language, direction and theme, and keeps them by the engine', async () => {
    const { user, host } = await opened({}, '/settings');
    await user.click(await screen.findByRole('button', { name: /Language/ }));
    await user.click(await screen.findByRole('option', { name: 'اردو' }));
    await waitFor(() => expect(document.documentElement.dir).toBe('rtl'));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('ترتیبات');
    expect(host.calls).toContainEqual({ command: 'settings_set', payload: { key: 'language', value: 'ur' } });
  });

  it('goes back to where it was', async () => {
    const { user } = await opened();
    await user.click(screen.getByRole('link', { name: /Settings/ }));
    await screen.findByRole('heading', { level: 1, name: 'Settings' });
    act(() => window.history.back());
    window.location.hash = '#/';
    expect(await screen.findByRole('heading', { level: 1, name: 'Work list' })).toBeTruthy();
  });

  it('says that an address leads nowhere', async () => {
    await opened({}, '/nowhere');
    expect(screen.getByRole('heading', { level: 1, name: 'No such page' })).toBeTruthy();
  });

  it('follows a job and can stop it', async () => {
    const { user, host } = await opened();
    act(() => host.emit({ job: JOB, changed: [] }));
    expect(await screen.findByRole('progressbar', { name: 'Long work' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(host.calls).toContainEqual({ command: 'job_cancel', payload: { job: 'job-1' } });
    act(() => host.emit({ job: { ...JOB, state: 'done' }, changed: [] }));
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('asks again what a job has changed', async () => {
    const { host } = await opened();
    await waitFor(() => expect(host.calls.some((call) => call.command === 'work_list')).toBe(true));
    const before = host.calls.filter((call) => call.command === 'work_list').length;
    act(() => host.emit({ changed: [{ kind: 'extract', id: '*' }] }));
    await waitFor(() => {
      expect(host.calls.filter((call) => call.command === 'work_list').length).toBe(before + 1);
    });
  });

  it('keeps the window when a page fails', async () => {
    const broken = () => {
      throw { code: 'file_damaged', messageKey: 'no-such-text', args: {}, detail: 'page 7', logId: 'L-1' };
    };
    await opened({ work_list: broken });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('The file is damaged.');
    expect(alert.textContent).toContain('What was saved earlier is safe.');
    expect(alert.textContent).toContain('L-1');
  });

  it('locks the home', async () => {
    let state = 'open';
    const lock = () => {
      state = 'locked';
      return answer({ ...STATUS, state }, 'home');
    };
    const { user } = await opened({ home_status: () => answer({ ...STATUS, state }), home_lock: lock });
    await user.click(screen.getByRole('button', { name: 'Lock' }));
    expect(await screen.findByRole('heading', { name: 'Unlock' })).toBeTruthy();
  });

  it.each(['en', 'ur'])('has no accessibility violation in %s', async (language) => {
    await opened({ settings_get: () => answer({ values: { language } }) });
    await screen.findByText('PCA-KHI-2026-021');
    await expectNoViolations(document.body);
  });
});
