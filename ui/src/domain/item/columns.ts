import type { ItemColumn, ItemFilter, ItemRow } from '../../api/bindings';
import type { GridColumn } from '../../components';
import type { Locale } from '../../i18n/locale';

/** Usual widths by what a column holds, in pixels. */
const WIDTHS: Record<string, number> = { code: 110, date: 104, number: 96, amount: 116, text: 180 };
/** Columns wider or narrower than their kind. */
const OWN_WIDTHS: Record<string, number> = {
  gd_uid: 216,
  description: 260,
  origin: 64,
  unit: 56,
  item_no: 56,
  currency: 72,
};

/** Columns a person looks at first, in this order; the others follow, hidden until they are chosen. */
const FIRST: readonly string[] = [
  'gd_uid',
  'gd_date',
  'item_no',
  'pct',
  'description',
  'trader_name',
  'origin',
  'quantity',
  'unit',
  'price_declared',
  'price_assessed',
  'currency',
  'value',
  'cd',
  'acd',
  'rd',
  'st',
  'ast',
  'it',
  'sro_raw',
];

/** True for a column whose values are figures. */
export function isFigure(column: ItemColumn): boolean {
  return column.kind === 'amount' || column.kind === 'number';
}

/** Title of a column: its text, or its name where no text exists. */
export function columnTitle(column: ItemColumn, locale: Locale): string {
  return locale.has(column.label_key) ? locale.t(column.label_key) : column.name;
}

/** A cell as a person reads it. An absent value is a dash: absent is not zero. */
export function cellText(column: ItemColumn, value: string | null | undefined, locale: Locale): string {
  if (value === null || value === undefined) return '–';
  if (column.kind === 'date') return locale.date(value);
  return isFigure(column) ? locale.figure(value) : value;
}

/** Grid columns over item rows. */
export function gridColumns(columns: readonly ItemColumn[], locale: Locale): GridColumn<ItemRow>[] {
  const place = (name: string) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  const shown = columns.map((column, at) => ({ column, at }));
  shown.sort((a, b) => place(a.column.name) - place(b.column.name) || a.at - b.at);
  return shown.map(({ column, at }) => ({
    id: column.name,
    hidden: !FIRST.includes(column.name),
    title: columnTitle(column, locale),
    width: OWN_WIDTHS[column.name] ?? WIDTHS[column.kind] ?? 120,
    align: isFigure(column) ? 'end' : 'start',
    text: (row) => cellText(column, row.values[at], locale),
    sortable: true,
    filterable: true,
  }));
}

/**
 * What a person typed above a column, as a condition. `>5` and `<5` are limits on figures and dates, `a|b` is one
 * of several, anything else is looked for inside the text.
 */
export function filterOf(column: ItemColumn, typed: string): ItemFilter | null {
  const text = typed.trim();
  if (text === '') return null;
  const limit = /^([<>])=?\s*(.+)$/.exec(text);
  if (limit && (isFigure(column) || column.kind === 'date')) {
    return {
      column: column.name,
      op: limit[1] === '>' ? 'from' : 'to',
      value: plain(column, limit[2] ?? ''),
    };
  }
  if (text.includes('|')) return { column: column.name, op: 'in', value: text };
  const exact = isFigure(column) || column.kind === 'date';
  return { column: column.name, op: exact ? 'eq' : 'contains', value: plain(column, text) };
}

function plain(column: ItemColumn, text: string): string {
  return isFigure(column) ? text.replace(/[,\s]/g, '') : text.trim();
}
