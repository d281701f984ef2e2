import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { answer } from '../../test/answer';
import { expectNoViolations } from '../../test/axe';
import { PROFILE } from '../../test/fixtures_extract';
import { workedAnswers } from '../../test/fixtures_host';
import { renderApp } from '../../test/render';

it('lists mapping profiles, loads one from a file and removes one after asking', async () => {
  const person = userEvent.setup();
  const { host } = renderApp(
    {
      ...workedAnswers(),
      profile_load: () => answer(PROFILE, 'profile'),
      profile_remove: () => answer({ profiles: [] }, 'profile'),
    },
    '/settings?tab=profiles',
  );
  expect(await screen.findByText(PROFILE.name, undefined, { timeout: 8000 })).toBeDefined();
  await expectNoViolations(document.body);
  await person.type(screen.getByRole('textbox', { name: 'File of a profile' }), '/in/p.json');
  await person.click(screen.getByRole('button', { name: 'Load' }));
  await person.click(screen.getByRole('button', { name: /^Remove .*South/ }));
  await person.click(await screen.findByRole('button', { name: 'Remove' }));
  const sent = (command: string) => host.calls.find((call) => call.command === command)?.payload;
  expect(sent('profile_load')).toEqual({ path: '/in/p.json', name: null });
  expect(sent('profile_remove')).toEqual({ name: PROFILE.name });
});
