import { expect, it } from 'vitest';
import { localeOf } from '../../i18n/locale';
import { COLUMNS } from '../../test/fixtures_extract';
import { cellText, filterOf } from './columns';

const column = (name: string) => {
  const found = COLUMNS.find((one) => one.name === name);
  if (!found) throw new Error(`no column ${name}`);
  return found;
};

it('reads limits on figures and days', () => {
  expect(filterOf(column('value'), '> 1,000,000')).toEqual({ column: 'value', op: 'from', value: '1000000' });
  expect(filterOf(column('gd_date'), '<2025-10-01')).toEqual({
    column: 'gd_date',
    op: 'to',
    value: '2025-10-01',
  });
});

it('looks inside text, and takes a bar for either', () => {
  expect(filterOf(column('description'), ' frame ')).toEqual({
    column: 'description',
    op: 'contains',
    value: 'frame',
  });
  expect(filterOf(column('origin'), 'CN|JP')).toEqual({ column: 'origin', op: 'in', value: 'CN|JP' });
  expect(filterOf(column('description'), '>5')).toEqual({
    column: 'description',
    op: 'contains',
    value: '>5',
  });
});

it('asks nothing of an empty field', () => {
  expect(filterOf(column('value'), '  ')).toBeNull();
});

it('shows what is absent as a dash and not as zero', () => {
  const locale = localeOf('en', 'million');
  expect(cellText(column('cd'), null, locale)).toBe('–');
  expect(cellText(column('cd'), '0', locale)).toBe('0');
});
