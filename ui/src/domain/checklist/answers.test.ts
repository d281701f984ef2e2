import { describe, expect, it } from 'vitest';
import { QUESTIONS } from '../../test/fixtures_host';
import { applicable, choiceOfKey, isOpen, moved, needsComment, nextOpen, sectionsOf } from './answers';

const [first, second, hidden, last] = QUESTIONS as [(typeof QUESTIONS)[0], ...typeof QUESTIONS];

describe('questions', () => {
  it('leave out what an earlier answer made pointless', () => {
    expect(applicable(QUESTIONS).map((one) => one.name)).toEqual(['q01', 'q02', 'q04']);
    expect(hidden && isOpen(hidden)).toBe(false);
  });

  it('stand in their sections in order', () => {
    expect(sectionsOf(QUESTIONS).map((one) => one.questions.length)).toEqual([2, 1]);
  });

  it('are walked one by one and stop at either end', () => {
    expect(moved(QUESTIONS, 'q02', 1)).toBe('q04');
    expect(moved(QUESTIONS, 'q04', 1)).toBe('q04');
    expect(moved(QUESTIONS, 'q01', -1)).toBe('q01');
  });

  it('go on with the next hole, going round', () => {
    const done = { ...first, answer: 'yes' };
    expect(nextOpen([done, second, last].filter(Boolean) as typeof QUESTIONS, 'q04')).toBe('q02');
    expect(nextOpen([done], 'q01')).toBeNull();
  });
});

describe('answers', () => {
  it('have keys by their place on the keyboard', () => {
    expect(choiceOfKey(first, 'KeyA')).toBe('na');
    expect(choiceOfKey(first, 'KeyX')).toBeNull();
    expect(hidden && choiceOfKey(hidden, 'KeyY')).toBeNull();
  });

  it('need a reason when the question does not apply', () => {
    expect(needsComment('na', '  ')).toBe(true);
    expect(needsComment('na', 'no freight')).toBe(false);
    expect(needsComment('yes', '')).toBe(false);
  });
});
