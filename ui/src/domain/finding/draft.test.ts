import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../api/bindings';
import { CASE, FINDINGS, ITEMS, ROWS, TOTALS } from '../../test/fixtures_case';
import {
  canBePreviewed,
  changeFor,
  draftProblems,
  emptyDraft,
  nextNumber,
  rowsOf,
  startedFrom,
  stepOf,
} from './draft';
import { isNonZero, leviesOf } from './levies';

describe('a draft of a finding', () => {
  it('takes the next free letter', () => {
    expect(nextNumber(['A', 'B', 'D'])).toBe('C');
    const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
    expect(nextNumber([...letters, 'A1'])).toBe('A2');
  });

  it('is not previewed before every item has a changed fact', () => {
    const item = ITEMS[0];
    if (!item) throw new Error('the worked case has items');
    const draft = emptyDraft(CASE, FINDINGS, '32(2)');
    expect(canBePreviewed(draft)).toBe(false);
    const empty = { ...draft, changes: [changeFor(item, 'value')] };
    expect(canBePreviewed(empty)).toBe(false);
    const stated = { ...empty, changes: empty.changes.map((change) => ({ ...change, unit_price: '5.10' })) };
    expect(canBePreviewed(stated)).toBe(true);
    expect(draftProblems(stated)).toEqual(['finding-needs-title']);
  });

  it('denies what the item claims when it is about a concession', () => {
    const claimed = ITEMS.find((item) => item.claim !== null);
    if (!claimed) throw new Error('an item of the worked case claims a concession');
    expect(changeFor(claimed, 'concession').deny).toBe(claimed.claim);
    expect(changeFor(claimed, 'value').deny).toBeNull();
  });
});

describe('a finding made of a candidate', () => {
  const candidate: Candidate = {
    candidate: 'c1',
    case: CASE,
    case_no: '',
    source: 'match',
    kind: 'value',
    gd: '',
    gd_item: 0,
    facts: { unit_price: '7.25' },
    sentence: { key: '', args: {}, english: 'The books show another price.' },
    amount: null,
    amount_note: '',
    status: 'open',
    reason: '',
    finding: null,
  };
  const empty = emptyDraft(CASE, FINDINGS, '32(2)');

  it('takes over the facts that the candidate proposes', () => {
    const begun = startedFrom(empty, ITEMS[0], candidate, null);
    expect(begun.changes[0]?.unit_price).toBe('7.25');
    expect(begun.candidate).toBe('c1');
  });

  it('takes no quantity of the books for a fact of a declaration', () => {
    const unexplained = { ...candidate, kind: 'unexplained', facts: { unexplained: '27700', ratio: '1.3' } };
    const begun = startedFrom(empty, ITEMS[0], unexplained, null);
    expect(begun.kind).toBe('concession');
    expect(begun.changes[0]).toEqual(changeFor(ITEMS[0] ?? never(), 'concession', 'EXM'));
    expect(startedFrom(empty, undefined, unexplained, null)).toMatchObject({ candidate: 'c1', changes: [] });
  });
});

function never(): never {
  throw new Error('the worked case has items');
}

describe('steps on one item', () => {
  it('stand in the order of application, value before classification', () => {
    const second = ROWS.find((row) => row.finding === 'A' && row.item === '6');
    if (!second) throw new Error('item 6 has two findings');
    expect(stepOf(TOTALS, second)).toEqual({ step: 2, of: 2, after: ['B'] });
  });

  it('are found by number or by id', () => {
    const byNumber = rowsOf(TOTALS, { finding: 'other', finding_no: 'A' });
    expect(byNumber.map((row) => row.item)).toEqual(['1', '5', '6']);
    expect(rowsOf(TOTALS, { finding: 'B', finding_no: 'X' })).toHaveLength(2);
  });
});

describe('levies', () => {
  it('stand in the order of the cascade, unknown ones last', () => {
    expect(leviesOf({ IT: '1', CES: '2' }, { CD: '3', AST: '4' })).toEqual(['CD', 'AST', 'IT', 'CES']);
  });

  it('count as changed only when some digit is not zero', () => {
    expect(isNonZero('0.00')).toBe(false);
    expect(isNonZero('-0.01')).toBe(true);
    expect(isNonZero(undefined)).toBe(false);
  });
});
