import { describe, expect, it } from 'vitest';
import { grouped, plainDecimal } from './numbers';

describe('grouping', () => {
  it.each([
    ['1234567.50', 'million', '1,234,567.50'],
    ['1234567.50', 'lakh', '12,34,567.50'],
    ['123456789012345678901.01', 'lakh', '12,34,56,78,90,12,34,56,78,901.01'],
    ['-1000', 'million', '\u22121,000'],
    ['999', 'lakh', '999'],
    ['0.5', 'million', '0.5'],
    ['n/a', 'million', 'n/a'],
  ] as const)('writes %s in %s as %s', (decimal, grouping, text) => {
    expect(grouped(decimal, grouping)).toBe(text);
  });
});

describe('reading a typed amount', () => {
  it.each([
    ['12,34,567.50', '1234567.50'],
    ['1 234', '1234'],
    ['۱۲۳۴', '1234'],
    ['\u22125', '-5'],
  ])('reads %s as %s', (typed, decimal) => {
    expect(plainDecimal(typed)).toBe(decimal);
  });

  it.each(['', 'twelve', '1.2.3', '1e5'])('refuses %s', (typed) => {
    expect(plainDecimal(typed)).toBeNull();
  });
});
