import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { answer } from '../../test/answer';
import { expectNoViolations } from '../../test/axe';
import { STATUS } from '../../test/demo_host';
import { renderApp } from '../../test/render';
import { strengthOf } from './strength';

const WORDS = 'basalt turmeric anchor violin meadow';
const NONE = { ...STATUS, state: 'none', person_name: '', office: '' };

async function enter(user: ReturnType<typeof userEvent.setup>, field: HTMLElement, text: string) {
  await user.click(field);
  await user.paste(text);
}

describe('the first run', () => {
  it('creates a home, and opens it only after the recovery code was kept', async () => {
    const user = userEvent.setup();
    let state = 'none';
    const create = () => {
      state = 'open';
      return answer({ dir: '/d', recovery_code: 'AAAA-BBBB', person: 'K', office: 'O' }, 'home');
    };
    const { host } = renderApp({ home_status: () => answer({ ...NONE, state }), home_create: create });
    await enter(user, await screen.findByRole('textbox', { name: /Your name/ }), 'Amina Raza');
    await enter(user, screen.getByRole('textbox', { name: /personnel number/ }), 'KHI-2214');
    await enter(user, screen.getByRole('textbox', { name: /Your office/ }), 'PCA South');
    await user.click(screen.getByRole('checkbox', { name: 'Show what I type' }));
    await enter(user, screen.getByRole('textbox', { name: /^Passphrase$/ }), WORDS);
    expect(screen.getByText('Good.')).toBeTruthy();
    const make = screen.getByRole('button', { name: 'Create' });
    expect((make as HTMLButtonElement).disabled).toBe(true);
    await enter(user, screen.getByRole('textbox', { name: /once more/ }), WORDS);
    await user.click(make);

    expect((await screen.findByRole('alertdialog')).textContent).toContain('AAAA-BBBB');
    expect(host.calls).toContainEqual({
      command: 'home_create',
      payload: { dir: null, passphrase: WORDS, person: 'KHI-2214', name: 'Amina Raza', office: 'PCA South' },
    });
    await user.keyboard('{Escape}');
    expect(screen.getByRole('alertdialog')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'I have written it down' }));
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(await screen.findByRole('navigation', { name: 'Places' })).toBeTruthy();
  });

  it('opens the demo home', async () => {
    const user = userEvent.setup();
    let state = 'none';
    const open = () => {
      state = 'open';
      return answer({ ...STATUS, demo: true }, 'home');
    };
    renderApp({ home_status: () => answer({ ...STATUS, state, demo: true }), demo_open: open });
    await user.click(await screen.findByRole('button', { name: 'Open the demo home' }));
    expect(await screen.findByText('Demo: invented data')).toBeTruthy();
  });

  it('says that a passphrase does not open the home', async () => {
    const user = userEvent.setup();
    const refuse = () => {
      throw {
        code: 'not_permitted',
        message_key: 'no-such-text',
        args: {},
        detail: 'wrong key',
        log_id: null,
      };
    };
    renderApp({ home_status: () => answer({ ...STATUS, state: 'locked' }), home_unlock: refuse });
    await user.type(await screen.findByLabelText('Passphrase'), 'wrong{Enter}');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('wrong key'));
  });

  it.each(['none', 'locked'])('has no accessibility violation when the home is %s', async (state) => {
    renderApp({ home_status: () => answer({ ...STATUS, state }) });
    await screen.findByRole('button', { name: 'Open the demo home' });
    await expectNoViolations(document.body);
  });
});

describe('the strength of a passphrase', () => {
  it.each([
    ['', 'empty'],
    ['short', 'short'],
    ['twelve chars', 'fair'],
    ['same same same same same', 'fair'],
    [WORDS, 'good'],
    ['دریا پہاڑ چراغ کتاب موسم', 'good'],
  ])('judges %s as %s', (passphrase, strength) => {
    expect(strengthOf(passphrase)).toBe(strength);
  });
});
