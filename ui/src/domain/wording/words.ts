import type { WordingLine } from '../../api/bindings';

/** Parts of a wording in the order of the anatomy of a finding. */
export const PARTS = ['title', 'condition', 'criterion', 'cause', 'effect', 'recommendation'] as const;

/** Languages of texts, each named in itself. */
export const LANGUAGES_OF_TEXTS = [
  ['en', 'English'],
  ['ur', 'اردو'],
  ['ru', 'Русский'],
] as const;

/** Title of a wording in the language of the window, else in English, else its code. */
export function titleOf(wording: WordingLine, language: string): string {
  return wording.texts[language]?.title ?? wording.texts.en?.title ?? wording.code;
}
