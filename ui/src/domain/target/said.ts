import type { NotAssessed, Reason } from '../../api/bindings';
import type { Locale } from '../../i18n/locale';

/** Arguments that name a message of their own. */
const PHRASES = ['group'];

/** The sentence of a reason in the person's language; in English when a part of it has no text. */
export function sentenceOf(reason: Reason, locale: Locale): string {
  if (reason.said.length === 0 || !reason.said.every((part) => locale.has(part.key))) {
    return reason.sentence;
  }
  let sentence = '';
  for (const part of reason.said) {
    const args = Object.fromEntries(
      Object.entries(part.args).map(([name, value]) => [
        name,
        PHRASES.includes(name) ? phrase(value ?? '', locale) : (value ?? ''),
      ]),
    );
    const text = locale.t(part.key, args);
    // Only what stands behind "the strongest:" needs a blank; clauses begin with their mark.
    sentence += sentence.endsWith(':') ? ` ${text}` : text;
  }
  return sentence;
}

/** What an indicator lacks, part by part in the person's language; in English when a part has no text. */
export function whyLeftOut(left: NotAssessed, locale: Locale): string[] {
  if (left.said.length === 0) {
    return [left.reason];
  }
  return left.said.map((part) =>
    locale.has(part.key) ? locale.t(part.key, part.args as Record<string, string>) : part.english,
  );
}

/** Title of an indicator in the person's language. */
export function titleOf(indicator: string, title: string, locale: Locale): string {
  const key = `risk-title-${indicator}`;
  return locale.has(key) ? locale.t(key) : title;
}

/** A group that has a message of its own; a group of countries keeps its name. */
function phrase(value: string, locale: Locale): string {
  const key = `risk-${value}`;
  return locale.has(key) ? locale.t(key) : value;
}
