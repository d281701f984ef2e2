import { describe, expect, it } from 'vitest';
import { ENCODING_QUESTION, NUMBER_QUESTION, SNIFFED } from '../../test/fixtures_extract';
import {
  answered,
  canonicalOf,
  importedFrom,
  mapped,
  openQuestions,
  reconciled,
  stepFor,
  TOTALS,
  totalSource,
  withAnswered,
  withoutProfile,
} from './wizard';

describe('records of a file', () => {
  const counts = { records: 11, header: 1, stored: 7, set_aside: 2, dropped: 1 };

  it('agree when header, stored, set aside and dropped account for all of them', () => {
    expect(reconciled(counts)).toEqual({ agrees: true, rest: 0 });
  });

  it('do not agree when one is missing or one too many', () => {
    expect(reconciled({ ...counts, dropped: 0 }).rest).toBe(1);
    expect(reconciled({ ...counts, stored: 9 })).toEqual({ agrees: false, rest: -2 });
  });
});

describe('a mapping', () => {
  it('follows the answer of a person before what was recognised', () => {
    expect(canonicalOf(SNIFFED, {}, 'HS CODE')).toBe('HS CODE');
    const answers = mapped({}, 'SRO', 'HS CODE');
    expect(answers).toEqual({ 'map:HS CODE': 'SRO' });
    expect(canonicalOf(SNIFFED, answers, 'SRO')).toBe('HS CODE');
    expect(canonicalOf(SNIFFED, answers, 'HS CODE')).toBe('');
  });

  it('gives a column one meaning only, and takes it back', () => {
    const once = mapped({}, 'SRO', 'HS CODE');
    const twice = mapped(once, 'SRO', 'ITEM NO');
    expect(twice).toEqual({ 'map:ITEM NO': 'SRO' });
    expect(mapped(twice, 'SRO', '')).toEqual({});
  });
});

describe('questions', () => {
  it('block while nothing can be read without them, and not when cells can be set aside', () => {
    const sniffed = { ...SNIFFED, questions: [ENCODING_QUESTION, NUMBER_QUESTION] };
    expect(openQuestions(sniffed, {})).toEqual(['encoding']);
    expect(openQuestions(sniffed, { encoding: 'windows-1251' })).toEqual([]);
  });

  it('stay with their readings once they are answered', () => {
    const kept = withAnswered([NUMBER_QUESTION], [], { 'number:Total': 'eu' });
    expect(kept).toEqual([NUMBER_QUESTION]);
    expect(withAnswered([NUMBER_QUESTION], [], {})).toEqual([]);
  });

  it('lose an answer that is taken back', () => {
    expect(answered({ header: '4', footer: '1' }, 'header', '')).toEqual({ footer: '1' });
  });
});

it('names the column of the file that a total is summed from', () => {
  const columns = Object.fromEntries(TOTALS);
  expect(totalSource(SNIFFED, {}, columns.value ?? [])).toBe('ASSESSED IMPORT VALUE RS');
  const bare = { ...SNIFFED, columns: [] };
  expect(totalSource(bare, {}, columns.CD ?? [])).toBeNull();
});

it('leads a refusal to the step that can mend it', () => {
  expect(stepFor('error-encoding-unclear')).toBe('reading');
  expect(stepFor('error-missing-columns')).toBe('mapping');
  expect(stepFor('error-file-empty')).toBe('file');
  expect(stepFor('error-disk-full')).toBe('totals');
});

it('overrules each answer of a profile and none of the person', () => {
  const all = { header: '4', encoding: 'utf-8' };
  expect(withoutProfile({ encoding: 'utf-8' }, all)).toEqual({ header: '', encoding: 'utf-8' });
});

it('takes nothing but the result of an import for one', () => {
  expect(importedFrom('{"rows":1}')).toBeNull();
  expect(importedFrom('half a res')).toBeNull();
  expect(importedFrom('{"extract_id":"e"}')?.extract_id).toBe('e');
});
