import type { Sentence } from '../../api/bindings';
import type { Locale } from '../../i18n/locale';

/** Arguments that are figures; the rest are words and codes. */
const FIGURES = [
  'books',
  'declared',
  'value',
  'quantity',
  'sold',
  'imported',
  'unexplained',
  'available',
  'justified',
  'count',
  'items',
];

/** A sentence of the engine in the person's language; in English when there is no text for its key. */
export function said(sentence: Sentence, locale: Locale): string {
  if (sentence.key === '' || !locale.has(sentence.key)) return sentence.english;
  const args = Object.fromEntries(
    Object.entries(sentence.args).map(([name, value]) => [
      name,
      FIGURES.includes(name) && value !== undefined ? locale.figure(value) : (value ?? ''),
    ]),
  );
  return locale.t(sentence.key, args);
}

/** Values by currency as one text: `USD 1,200 · PKR 5`. */
export function valuesOf(values: Record<string, string | undefined>, locale: Locale): string {
  return Object.entries(values)
    .map(([currency, sum]) => `${currency} ${locale.figure(sum ?? '0')}`)
    .join(' · ');
}
