import { configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { answer } from '../../test/answer';
import { expectNoViolations } from '../../test/axe';
import { CASE, TOTALS } from '../../test/fixtures_case';
import { workedAnswers } from '../../test/fixtures_host';
import { LIBRARY, RENDERED, WORDING } from '../../test/fixtures_wording';
import { renderApp } from '../../test/render';

// The first test of a file also loads the page.
configure({ asyncUtilTimeout: 8000 });

const library = { ...workedAnswers(), wording_list: () => answer(LIBRARY) };

describe('library of wordings', () => {
  it('shows a wording with its version, its law and what its variables mean', async () => {
    renderApp(library, '/library');
    expect(await screen.findByDisplayValue('Price paid above price declared')).toBeDefined();
    expect(screen.getByText('1-bddfe93a')).toBeDefined();
    expect(screen.getByDisplayValue('Customs Act 1969, s. 25(1)')).toBeDefined();
    expect(screen.getByText('name of the trader')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Take out of the library' })).toBeNull();
    await expectNoViolations(document.body);
  });

  it('records a change as a new version, the other languages untouched', async () => {
    const person = userEvent.setup();
    const saved: unknown[] = [];
    renderApp(
      {
        ...library,
        wording_save: (input) => {
          saved.push(input);
          return answer({ new: 0, changed: 1, unchanged: 0 }, 'wording');
        },
      },
      '/library?code=VAL-REMIT',
    );
    const cause = await screen.findByRole('textbox', { name: 'Cause' });
    await person.type(cause, 'Payments outside the invoice.');
    await person.click(screen.getByRole('button', { name: 'Record as new version' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    const { texts } = saved[0] as typeof WORDING;
    expect(texts.en?.cause).toBe('Payments outside the invoice.');
    expect(texts.en?.title).toBe(WORDING.texts.en?.title);
    expect(texts.ur).toEqual(WORDING.texts.ur);
  });

  it('writes an Urdu text right to left though it begins with a variable', async () => {
    const urdu = { settings_get: () => answer({ values: { language: 'ur' } }) };
    renderApp({ ...library, ...urdu }, '/library?code=VAL-REMIT');
    const condition = await screen.findByDisplayValue(/کے بینک ریکارڈ/);
    expect(condition.getAttribute('dir')).toBe('rtl');
  });
});

describe('words of a finding', () => {
  it('are taken over by a button, with what has no value named beforehand', async () => {
    const person = userEvent.setup();
    const recorded: unknown[] = [];
    renderApp(
      {
        ...library,
        wording_render: () => answer(RENDERED),
        finding_record: (input) => {
          recorded.push(input);
          return answer({ case: CASE, findings: ['finding-B'], recomputed: TOTALS, notes: [] }, 'case');
        },
      },
      `/cases/${CASE}?tab=findings&finding=finding-B`,
    );
    await person.click(await screen.findByRole('button', { name: /Wording/ }));
    await person.click(await screen.findByRole('option', { name: 'Price paid above price declared' }));
    expect(await screen.findByText(/Bank records of Khyber Cycles/)).toBeDefined();
    expect(screen.getByText(/No value for/).closest('p')?.textContent).toContain('{found_price}');
    const before = screen.getByRole('textbox', { name: /^Condition/ }) as HTMLTextAreaElement;
    expect(before.value).not.toContain('Khyber Cycles');
    await person.click(screen.getByRole('button', { name: 'Take these words' }));
    const after = screen.getByRole('textbox', { name: /^Condition/ }) as HTMLTextAreaElement;
    expect(after.value).toContain('Bank records of Khyber Cycles');
    await person.click(screen.getByRole('button', { name: 'Record the change' }));
    await waitFor(() => expect(JSON.stringify(recorded)).toContain('VAL-REMIT@1-bddfe93a'));
  });
});
