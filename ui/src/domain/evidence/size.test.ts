import { expect, it } from 'vitest';
import { EVIDENCE_KINDS } from './kinds';
import { readableSize } from './size';

it('shows a size in the largest unit that leaves at least one', () => {
  expect(readableSize('999')).toBe('999 B');
  expect(readableSize('1536')).toBe('1.5 kB');
  expect(readableSize('9007199254740993')).toBe('9007199.2 GB');
  expect(readableSize('unknown')).toBe('unknown');
});

it('knows the kinds E01 to E22', () => {
  expect([EVIDENCE_KINDS[0], EVIDENCE_KINDS.at(-1), EVIDENCE_KINDS.length]).toEqual(['E01', 'E22', 22]);
});
