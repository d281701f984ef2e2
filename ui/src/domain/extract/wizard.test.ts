import { describe, expect, it } from 'vitest';
import { SNIFFED } from '../../test/fixtures_extract';
import { sumOf } from './sums';
import {
  importedFrom,
  mapped,
  openQuestions,
  reconciled,
  sourceOf,
  totalColumns,
  unusedSources,
} from './wizard';

describe('rows of a file', () => {
  it('agree when stored, set aside and dropped account for all of them', () => {
    expect(reconciled({ records_in_file: 10, stored: 7, set_aside: 2, dropped: 1 })).toEqual({
      agrees: true,
      rest: 0,
    });
  });

  it('do not agree when one is missing or one too many', () => {
    expect(reconciled({ records_in_file: 10, stored: 7, set_aside: 2, dropped: 0 }).rest).toBe(1);
    expect(reconciled({ records_in_file: 10, stored: 9, set_aside: 2, dropped: 0 })).toEqual({
      agrees: false,
      rest: -1,
    });
  });
});

describe('a mapping', () => {
  it('follows the answer of a person before what was recognised', () => {
    const answers = mapped({}, 'HS CODE', 'PCT');
    expect(answers).toEqual({ 'map:HS CODE': 'PCT' });
    expect(sourceOf(SNIFFED, answers, 'HS CODE')).toBe('PCT');
    expect(sourceOf(SNIFFED, {}, 'HS CODE')).toBe('HS CODE');
    expect(sourceOf(SNIFFED, {}, 'ITEM NO')).toBe('');
  });

  it('names the columns that nothing reads', () => {
    const extra = { source: 'REMARKS', canonical: '', kind: 'text', samples: [] };
    const sniffed = { ...SNIFFED, columns: [...SNIFFED.columns, extra] };
    expect(unusedSources(sniffed, {})).toEqual(['REMARKS']);
    expect(unusedSources(sniffed, mapped({}, 'ITEM NO', 'REMARKS'))).toEqual([]);
  });

  it('leaves a question open until it has an answer', () => {
    const question = { key: 'sheet', message_key: 'question-sheet', column: '', choices: ['a'], samples: [] };
    const sniffed = { ...SNIFFED, questions: [question] };
    expect(openQuestions(sniffed, {})).toEqual(['sheet']);
    expect(openQuestions(sniffed, { sheet: 'a' })).toEqual([]);
  });
});

it('asks for totals of amounts only', () => {
  expect(totalColumns(SNIFFED)).toContain('ASSESSED IMPORT VALUE RS');
  expect(totalColumns(SNIFFED)).not.toContain('NTN');
});

it('adds whole amounts beyond the reach of a float', () => {
  expect(sumOf({ CD: '9007199254740993', ST: '2', RD: '' })).toBe('9007199254740995');
});

it('takes nothing but the result of an import for one', () => {
  expect(importedFrom('{"rows":1}')).toBeNull();
  expect(importedFrom('half a res')).toBeNull();
  expect(importedFrom('{"extract_id":"e"}')?.extract_id).toBe('e');
});
