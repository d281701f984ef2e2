import { expect, it } from 'vitest';
import { chosenFilters, facetFilters } from './facets';

it('asks for the beginning of a number or a code as a range', () => {
  expect(facetFilters('office', 'KAPE')).toEqual([
    { column: 'gd_uid', op: 'from', value: 'KAPE' },
    { column: 'gd_uid', op: 'to', value: 'KAPE\uffff' },
  ]);
  expect(facetFilters('chapter', '85').map((one) => one.column)).toEqual(['pct', 'pct']);
});

it('asks for a month by its days, and for the others exactly', () => {
  expect(facetFilters('month', '2025-02').map((one) => one.value)).toEqual(['2025-02-01', '2025-02-31']);
  expect(chosenFilters({ trader: '4295501-0', origin: 'CN' })).toEqual([
    { column: 'origin', op: 'eq', value: 'CN' },
    { column: 'trader_id', op: 'eq', value: '4295501-0' },
  ]);
});
