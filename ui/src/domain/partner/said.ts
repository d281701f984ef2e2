import type { Sentence } from '../../api/bindings';
import type { Locale } from '../../i18n/locale';

/** Arguments that are names, codes or days; the rest are figures. */
const WORDS = [
  'partner',
  'code',
  'neighbour',
  'bl',
  'container',
  'exporter',
  'importer',
  'heading',
  'hubs',
  'entered',
  'exit',
  'there',
  'out',
  'kinds',
];
const DAYS = ['entered', 'exit'];

/** A sentence of the engine in the person's language; in English when there is no text for its key. */
export function said(sentence: Sentence, locale: Locale): string {
  if (!locale.has(sentence.key)) return sentence.english;
  const args = Object.entries(sentence.args).map(([name, value]) => [name, shown(name, value ?? '', locale)]);
  return locale.t(sentence.key, Object.fromEntries(args));
}

function shown(name: string, value: string, locale: Locale): string | number {
  if (name === 'count') return Number(value);
  if (DAYS.includes(name)) return locale.date(value);
  return WORDS.includes(name) || Number.isNaN(Number(value)) || value === '' ? value : locale.figure(value);
}
