import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Draft, ReferencePackage, ReferenceProblem, ReferenceRule } from '../../api/bindings';
import { Failure } from '../../host/host';
import { answer } from '../../test/answer';
import { expectNoViolations } from '../../test/axe';
import { PACKAGE } from '../../test/fixtures_extract';
import { renderApp } from '../../test/render';

const AUTHOR = { person: 'P-1', name: 'Amna Demo', office: 'PCA-S', fingerprint: 'ab'.repeat(16) };
const GAP: ReferenceProblem = {
  severity: 'warning',
  code: 'gap',
  table: 'kibor',
  file: 'kibor.csv',
  lines: [2, 3],
  subject: '',
  from: '2020-10-01',
  to: '2025-06-30',
  column: '',
  other: '',
  sentence: 'kibor.csv, lines 2 and 3: nothing holds',
};
const SIGNED: ReferencePackage = {
  ...PACKAGE,
  id: 'p2',
  name: 'PK tariff',
  version: '2',
  signed: true,
  author: AUTHOR,
  approver: { ...AUTHOR, person: 'P-2', name: 'Bilal Demo' },
  valid_to: null,
  warnings: [GAP],
  warning_count: 1,
};
const DRAFT: Draft = {
  id: 'd1',
  name: 'PK tariff',
  state: 'submitted',
  note: 'Sales tax from July 2027',
  mine: false,
  author: AUTHOR,
  reviewer: null,
  review_note: '',
  tables: ['levy_rate'],
  content: 'c1',
  changes: [
    {
      table: 'levy_rate',
      kind: 'changed',
      line: 12,
      before: [{ name: 'rate', value: '18' }],
      after: [{ name: 'rate', value: '19' }],
    },
  ],
  problems: [],
  package: null,
};
const RULE: ReferenceRule = {
  date: '2025-08-04',
  pct: '4821.9000',
  rates: [{ levy: 'CD', rate: '10', specific: false, source: 'pct_tariff, line 4' }],
  unit: 'KGM',
  refusal: null,
  kinds: [{ kind: 'ruling', found: 'none', rows: [] }],
  code: {
    editions: ['2022'],
    edition: '2022',
    held: true,
    successors: [],
    predecessors: [],
    instead: [],
  },
};

const ANSWERS = {
  reference_list: () => answer({ packages: [SIGNED, PACKAGE] }),
  reference_draft_list: () => answer({ drafts: [DRAFT] }),
  reference_draft_show: () => answer(DRAFT),
  reference_shapes: () => answer({ tables: [] }),
  reference_rows: () =>
    answer({ table: 'levy_rate', package: '', version: '', columns: [], count: 0, rows: [] }),
};

describe('reference packages', () => {
  it('tell a signed package with its people from an unsigned folder', async () => {
    const { container } = renderApp(ANSWERS, '/reference');
    const table = await screen.findByRole('table', { name: 'Packages' });
    const [, signed, folder] = within(table).getAllByRole('row');
    expect(signed?.textContent).toMatch(/PK tariff2signedAmna Demo PCA-SBilal Demo/);
    expect(signed?.textContent).toContain('further on');
    expect(folder?.textContent).toContain('unsigned');
    await expectNoViolations(container);
  });

  it('show the rows of a warning in words', async () => {
    renderApp(ANSWERS, '/reference');
    await userEvent.click(await screen.findByRole('button', { name: 'PK tariff' }));
    const problems = await screen.findByRole('list', { name: 'Errors and warnings' });
    expect(problems.textContent).toContain('nothing holds for');
    expect(problems.textContent).toContain('KIBOR');
  });

  it('load a package of an unknown key only after its fingerprint is accepted', async () => {
    const asked: unknown[] = [];
    const facts = {
      code: 'not_permitted',
      messageKey: 'error-reference-signer',
      args: { name: 'PK tariff', person: 'Bilal Demo', fingerprint: 'cd'.repeat(16) },
    };
    renderApp(
      {
        ...ANSWERS,
        reference_load: (input) => {
          asked.push(input);
          if ((input as { trust: string | null }).trust === null) throw new Failure(facts);
          return answer(SIGNED);
        },
      },
      '/reference',
    );
    await userEvent.type(await screen.findByLabelText('Signed file or folder'), 'a.jaizapkg');
    await userEvent.click(screen.getByRole('button', { name: 'Load the package' }));
    expect(await screen.findByText('cdcd cdcd cdcd cdcd cdcd cdcd cdcd cdcd')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /trust this key/ }));
    await waitFor(() =>
      expect(asked).toEqual([
        { path: 'a.jaizapkg', trust: null },
        { path: 'a.jaizapkg', trust: 'cd'.repeat(16) },
      ]),
    );
  });

  it('answer which rule was in force, and say where there is none', async () => {
    renderApp({ ...ANSWERS, reference_rule: () => answer(RULE) }, '/reference?tab=rule');
    await userEvent.type(await screen.findByLabelText(/Day/), '2025-08-04');
    await userEvent.click(screen.getByRole('button', { name: 'Look it up' }));
    expect(await screen.findByText('pct_tariff, line 4')).toBeTruthy();
    expect(screen.getByText('No row of the loaded tables holds on this day.')).toBeTruthy();
    expect(screen.getByText(/Edition in force/).textContent).toContain('2022');
  });

  it('let the second person approve a draft, with the change in view', async () => {
    const asked: unknown[] = [];
    const { container } = renderApp(
      {
        ...ANSWERS,
        reference_draft_approve: (input) => {
          asked.push(input);
          return answer({ ...DRAFT, state: 'approved' });
        },
      },
      '/reference/drafts/d1',
    );
    const changes = await screen.findByRole('table', { name: 'Changes' });
    expect(within(changes).getByText('18').closest('del')).not.toBeNull();
    expect(within(changes).getByText('19').closest('ins')).not.toBeNull();
    await expectNoViolations(container);
    await userEvent.click(screen.getByRole('button', { name: 'Approve' }));
    const dialog = await screen.findByRole('alertdialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Approve' }));
    await waitFor(() => expect(asked).toEqual([{ draft: 'd1', note: '' }]));
  });

  it('offer the author no approval of an own draft', async () => {
    const own = { ...DRAFT, mine: true };
    renderApp({ ...ANSWERS, reference_draft_show: () => answer(own) }, '/reference/drafts/d1');
    await screen.findByRole('button', { name: 'Save for the other person' });
    expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
  });
});
