import { describe, expect, it } from 'vitest';
import { LANGUAGES, textOf } from './catalogue';
import { localeOf } from './locale';

const FILES = import.meta.glob<string>('../../../assets/locales/*/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function keysOf(language: string): string[] {
  const own = Object.entries(FILES).filter(
    ([path]) => path.includes(`/${language}/`) && !path.endsWith('/report.ftl'),
  );
  const text = own.map(([, words]) => words).join('\n');
  return [...text.matchAll(/^([a-z][\w-]*) =/gm)].map((found) => found[1] ?? '').sort();
}

describe('words of the window', () => {
  it.each(LANGUAGES.map((one) => one.code))('has the same keys in %s as in English', (language) => {
    expect(keysOf(language).length).toBeGreaterThan(100);
    expect(keysOf(language)).toEqual(keysOf('en'));
  });

  it.each(LANGUAGES.map((one) => one.code))('reads every message of %s', (language) => {
    for (const key of keysOf(language)) expect(textOf(language, key)).not.toBe(`⟦${key}⟧`);
  });

  it('shows a missing key instead of nothing', () => {
    expect(textOf('ur', 'no-such-key')).toBe('⟦no-such-key⟧');
  });
});

describe('dates', () => {
  it('names the month, in the language of the page', () => {
    expect(localeOf('en', 'million').date('2026-03-05')).toBe('05 Mar 2026');
    expect(localeOf('ur', 'million').date('2026-03-05T14:02:11Z')).toBe('05 مارچ 2026 14:02');
    expect(localeOf('en', 'million').date('soon')).toBe('soon');
  });
});
