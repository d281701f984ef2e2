import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { TriageLineIn, TriageMarkIn, TriageProgress } from '../../api/bindings';
import type { Handler } from '../../host/memory';
import { Failure } from '../../i18n/failure';
import { answer } from '../../test/answer';
import { expectNoViolations } from '../../test/axe';
import { CASE } from '../../test/fixtures_case';
import { workedAnswers } from '../../test/fixtures_host';
import { LINE_ONE, LINE_TWO, LISTS, MIRROR, PROGRESS } from '../../test/fixtures_triage';
import { renderApp } from '../../test/render';

// The first test of a file also loads the page.
configure({ asyncUtilTimeout: 8000 });

const ADDRESS = `/cases/${CASE}/triage`;

/** A desk with two lines that remembers its marks. */
function desk(more: Record<string, Handler> = {}): Record<string, Handler> {
  const marks: TriageMarkIn[] = [];
  const progress = (): TriageProgress => {
    const last = marks.at(-1);
    const undo = last ? { gd: last.gd, gd_item: last.gd_item, outcome: last.outcome, was: null } : null;
    return { ...PROGRESS, done: marks.length, left: 2 - marks.length, undo };
  };
  return {
    ...workedAnswers(),
    triage_lists: () => answer(LISTS),
    triage_line: ({ item }: TriageLineIn) => answer(item?.startsWith('KAPW') ? LINE_TWO : LINE_ONE),
    triage_progress: () => answer(progress()),
    triage_mark: (input: TriageMarkIn) => {
      marks.push(input);
      return answer({ case: CASE, line: progress().undo, progress: progress() }, 'triage');
    },
    triage_undo: () => {
      const line = progress().undo;
      marks.pop();
      return answer({ case: CASE, line, progress: progress() }, 'triage');
    },
    finding_mirror: () => answer(MIRROR),
    ...more,
  };
}

describe('line triage', () => {
  it('shows a line with its facts, its levies, its peers as a figure and as a table', async () => {
    const person = userEvent.setup();
    renderApp(desk(), ADDRESS);
    expect(await screen.findByRole('heading', { name: 'BICYCLE PARTS' })).toBeDefined();
    const facts = screen.getByRole('table', { name: 'As declared' });
    expect(within(facts).getByRole('row', { name: /Price per unit/ }).textContent).toMatch(
      /3\.7.*3\.7.*5\.55/,
    );
    expect(screen.getByText('The description says FRAMES.')).toBeDefined();
    expect(screen.getByText('PCA-S-2025-0007')).toBeDefined();
    await waitFor(() => expect(window.location.hash).toContain('item=KAPE-HC-50711-11-08-2025%231'));
    await expectNoViolations(document.body);
    await person.click(screen.getByRole('button', { name: 'Show as table' }));
    expect(screen.getByRole('row', { name: /VR-1/ }).textContent).toContain('5.2');
  });

  it('marks with one key, shows the next line at once and takes the mark back by name', async () => {
    const person = userEvent.setup();
    const { host } = renderApp(desk(), ADDRESS);
    await screen.findByRole('heading', { name: 'BICYCLE PARTS' });
    await waitFor(() =>
      expect(screen.getByRole('button', { name: /Price/ })).toHaveProperty('disabled', false),
    );
    await person.keyboard('2');
    expect(await screen.findByRole('heading', { name: 'FRAMES OF STEEL' })).toBeDefined();
    const sent = host.calls.find((call) => call.command === 'triage_mark');
    expect(sent?.payload).toMatchObject({
      gd: 'KAPE-HC-50711-11-08-2025',
      gd_item: 1,
      outcome: 'price',
      note: '',
    });
    await screen.findByRole('button', { name: /Take back: .*Price.* on .*KAPE-HC-50711/ });
    await person.keyboard('u');
    expect(await screen.findByRole('heading', { name: 'BICYCLE PARTS' })).toBeDefined();
    expect(host.calls.some((call) => call.command === 'triage_undo')).toBe(true);
    await screen.findByRole('button', { name: /Nothing to take back/ });
  });

  it('keeps digits typed into the note, and sends the note with the mark', async () => {
    const person = userEvent.setup();
    const { host } = renderApp(desk(), ADDRESS);
    await screen.findByRole('heading', { name: 'BICYCLE PARTS' });
    await waitFor(() =>
      expect(screen.getByRole('button', { name: /Clean/ })).toHaveProperty('disabled', false),
    );
    await person.keyboard('n');
    await person.keyboard('see page 12{Enter}');
    expect(host.calls.some((call) => call.command === 'triage_mark')).toBe(false);
    await person.keyboard('6');
    await waitFor(() => {
      const sent = host.calls.find((call) => call.command === 'triage_mark');
      expect(sent?.payload).toMatchObject({ outcome: 'quantity', note: 'see page 12' });
    });
    await screen.findByRole('heading', { name: 'FRAMES OF STEEL' });
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveProperty('value', '');
  });

  it('moves by J and K without marking, and opens a finding of the suggested kind by F', async () => {
    const person = userEvent.setup();
    const { host } = renderApp(desk(), ADDRESS);
    await screen.findByRole('heading', { name: 'BICYCLE PARTS' });
    await person.keyboard('j');
    await screen.findByRole('heading', { name: 'FRAMES OF STEEL' });
    await person.keyboard('k');
    await screen.findByRole('heading', { name: 'BICYCLE PARTS' });
    expect(host.calls.some((call) => call.command === 'triage_mark')).toBe(false);
    await person.keyboard('f');
    await waitFor(() => expect(window.location.hash).toContain('kind=classification'));
    expect(window.location.hash).toContain('item=KAPE-HC-50711-11-08-2025%231');
    expect(await screen.findByRole('button', { name: /CLS.* classification.*Type/ })).toBeDefined();
  });

  it('comes back to a line whose mark was refused, and says why', async () => {
    const person = userEvent.setup();
    const refuse = () => {
      throw new Failure({ code: 'invalid_input', messageKey: 'error-triage-note', args: { most: 2000 } });
    };
    renderApp(desk({ triage_mark: refuse }), ADDRESS);
    await screen.findByRole('heading', { name: 'BICYCLE PARTS' });
    await waitFor(() =>
      expect(screen.getByRole('button', { name: /Clean/ })).toHaveProperty('disabled', false),
    );
    await person.keyboard('1');
    expect(await screen.findByText(/The note is longer than/)).toBeDefined();
    await waitFor(() => expect(screen.getByRole('heading', { name: 'BICYCLE PARTS' })).toBeDefined());
  });

  it('reads from the right in Urdu, with codes and amounts left to right', async () => {
    const urdu = { settings_get: () => answer({ values: { language: 'ur', grouping: 'lakh' } }) };
    renderApp(desk(urdu), ADDRESS);
    await screen.findByRole('heading', { name: 'سطری جانچ' });
    expect(document.documentElement.dir).toBe('rtl');
    expect((await screen.findByText('12,34,567')).getAttribute('dir')).toBe('ltr');
    await expectNoViolations(document.body);
  });

  it('says so when a queue holds nothing', async () => {
    renderApp(desk(), `${ADDRESS}?list=named`);
    expect(await screen.findByText(/This queue holds no lines/)).toBeDefined();
  });
});

describe('the consistency mirror', () => {
  it('shows the same heading and issue of earlier cases and lends their words', async () => {
    const person = userEvent.setup();
    renderApp(desk(), `/cases/${CASE}?tab=findings&finding=finding-B`);
    const panel = await screen.findByRole('region', { name: /Earlier findings on heading/ });
    await within(panel).findByText('PCA-S-2025-0007 A');
    expect(panel.textContent).toMatch(/found \/ declared .*1\.500/);
    await person.click(within(panel).getByText('Read its wording'));
    await person.click(within(panel).getByRole('button', { name: 'Use this wording' }));
    expect(screen.getByRole('textbox', { name: /^Condition/ })).toHaveProperty(
      'value',
      'A second transfer was paid for the same goods.',
    );
    await expectNoViolations(document.body);
  });
});
