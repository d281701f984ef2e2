import { describe, expect, it } from 'vitest';
import { directionOf } from './direction';

describe('direction of a text', () => {
  it('follows most of the words, not the first letter', () => {
    expect(directionOf('KAPE-HC-1-11-08-2025 / 1 کے مال کی تفصیل')).toBe('rtl');
    expect(directionOf('{auditee} کے بینک ریکارڈ میں')).toBe('rtl');
    expect(directionOf('Crescent Home Ltd سے گزارش ہے کہ دستاویزات کے ساتھ جواب دے')).toBe('rtl');
    expect(directionOf('کراچی is where the goods were cleared')).toBe('ltr');
    expect(directionOf('Банковские документы')).toBe('ltr');
  });

  it('leaves a text without words to the browser', () => {
    expect(directionOf('KAPE-HC-1-11-08-2025')).toBe('auto');
    expect(directionOf('')).toBe('auto');
  });
});
