import type { MatchFigure, MatchItem, MatchLine, MatchRow } from '../../api/bindings';
import type { GridColumn } from '../../components';
import { StatusMark } from '../../components';
import type { Locale } from '../../i18n/locale';

/** Parts of a match run, each a grid of its own. */
export const PARTS = ['differ', 'lines', 'items', 'agree', 'not_compared'] as const;
export type Part = (typeof PARTS)[number];

type Column = GridColumn<MatchRow>;

/** Columns of a part: pairs show both sides and the differences, what is alone its own side and the reason. */
export function matchColumns(part: Part, locale: Locale): Column[] {
  if (part === 'lines') return [taken(locale), ...lineColumns(locale), reason(locale)];
  if (part === 'items') return [taken(locale), ...itemColumns(locale), reason(locale)];
  const { t } = locale;
  return [
    taken(locale),
    text('gd', t('match-gd'), 252, (row) => each(row.items, (item) => `${item.gd} / ${item.gd_item}`)),
    ...figures('price', t('match-price'), (row) => row.price, locale),
    ...figures('quantity', t('match-quantity'), (row) => row.quantity, locale),
    ...figures('value', t('match-value'), (row) => row.value, locale),
    text('goods', t('match-goods'), 200, (row) => each(row.items, (item) => item.text)),
    text('line', t('match-line'), 170, (row) => each(row.lines, (line) => `${line.book} ${line.record}`)),
    text('invoice', t('match-invoice'), 110, (row) => each(row.lines, (line) => line.invoice)),
    text('by', t('match-by'), 170, (row) => row.by.map((one) => t(`match-by-${one}`)).join(', ')),
    end('days', t('match-days'), 70, (row) => (row.days === null ? '' : locale.figure(row.days))),
  ];
}

function text(id: string, title: string, width: number, of: (row: MatchRow) => string): Column {
  return { id, title, width, text: of };
}

function end(id: string, title: string, width: number, of: (row: MatchRow) => string): Column {
  return { id, title, width, align: 'end', text: of };
}

function each<T>(list: readonly T[], of: (one: T) => string): string {
  return list.map(of).filter(Boolean).join(' · ');
}

function taken({ t }: Locale): Column {
  const words = (row: MatchRow) => (row.candidates.length > 0 ? t('match-taken') : '');
  return {
    id: 'taken',
    title: t('match-candidate'),
    width: 88,
    text: words,
    cell: (row) => row.candidates.length > 0 && <StatusMark kind="flag">{words(row)}</StatusMark>,
  };
}

function reason({ t }: Locale): Column {
  return text('reason', t('match-reason'), 320, (row) => t(`match-reason-${row.reason}`));
}

/** One figure: what was declared and what the books say, and by how much they differ. */
function figures(
  id: string,
  name: string,
  of: (row: MatchRow) => MatchFigure | null,
  { t, figure }: Locale,
): Column[] {
  const said = (pick: (found: MatchFigure) => string) => (row: MatchRow) => {
    const found = of(row);
    return found ? pick(found) : '';
  };
  const both = (found: MatchFigure) => `${figure(found.declared)} → ${figure(found.books)}`;
  const apart = (found: MatchFigure) => `${figure(found.difference)} ${found.unit}`;
  const ltr = (pick: (found: MatchFigure) => string, mark: boolean) => (row: MatchRow) => {
    const found = of(row);
    if (!found) return '–';
    const words = <bdi dir="ltr">{pick(found)}</bdi>;
    return mark && !found.agrees ? <StatusMark kind="due">{words}</StatusMark> : words;
  };
  return [
    { ...end(id, t('match-both', { name }), id === 'price' ? 160 : 172, said(both)), cell: ltr(both, false) },
    { ...end(`${id}-difference`, t('match-difference', { name }), 120, said(apart)), cell: ltr(apart, true) },
  ];
}

function lineColumns({ t, figure, date }: Locale): Column[] {
  const of = (pick: (line: MatchLine) => string) => (row: MatchRow) => each(row.lines, pick);
  return [
    text(
      'line',
      t('match-line'),
      200,
      of((line) => `${line.book} ${line.record}`),
    ),
    text(
      'day',
      t('match-day'),
      110,
      of((line) => (line.day ? date(line.day) : '')),
    ),
    text(
      'invoice',
      t('match-invoice'),
      130,
      of((line) => line.invoice),
    ),
    text(
      'gd',
      t('match-gd'),
      210,
      of((line) => line.gd),
    ),
    text(
      'text',
      t('match-text'),
      220,
      of((line) => line.text),
    ),
    end(
      'quantity',
      t('match-quantity'),
      120,
      of((line) => `${figure(line.quantity)} ${line.unit}`),
    ),
    end(
      'value',
      t('match-value'),
      140,
      of((line) => `${figure(line.value)} ${line.currency}`),
    ),
  ];
}

function itemColumns({ t, figure, date }: Locale): Column[] {
  const of = (pick: (item: MatchItem) => string) => (row: MatchRow) => each(row.items, pick);
  return [
    text(
      'gd',
      t('match-gd'),
      236,
      of((item) => `${item.gd} / ${item.gd_item}`),
    ),
    text(
      'day',
      t('match-day'),
      110,
      of((item) => date(item.day)),
    ),
    text(
      'pct',
      t('match-pct'),
      96,
      of((item) => item.pct),
    ),
    text(
      'goods',
      t('match-goods'),
      230,
      of((item) => item.text),
    ),
    end(
      'quantity',
      t('match-quantity'),
      120,
      of((item) => `${figure(item.quantity)} ${item.unit}`),
    ),
    end(
      'value',
      t('match-value'),
      140,
      of((item) => `${figure(item.value)} ${item.currency}`),
    ),
  ];
}
