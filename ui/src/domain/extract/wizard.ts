import type { Imported, Sniffed, SniffQuestion } from '../../api/bindings';

/** Answers of a person: question and answer. */
export type Answers = Record<string, string>;

/** Steps of an import. */
export const STEPS = ['file', 'reading', 'mapping', 'problems', 'totals'] as const;
/** A step of an import. */
export type StepId = (typeof STEPS)[number];

/** Answers that say where a canonical column comes from. */
const MAP = 'map:';
/** Questions that may stay open: cells that can be read in two ways are set aside. */
const WAYS = ['number:', 'date:'];

/** Answers with one more; an empty one takes the earlier one back. */
export function answered(answers: Answers, key: string, value: string): Answers {
  const { [key]: _, ...rest } = answers;
  return value === '' ? rest : { ...rest, [key]: value };
}

/** Which canonical column a column of the file is; empty when it is kept and not used. */
export function canonicalOf(sniffed: Sniffed, answers: Answers, source: string): string {
  const own = Object.entries(answers).find(([key, value]) => key.startsWith(MAP) && value === source);
  if (own) return own[0].slice(MAP.length);
  const found = sniffed.columns.find((column) => column.source === source)?.canonical ?? '';
  return answers[MAP + found] === undefined ? found : '';
}

/** Answers with a column of the file taken for a canonical one; the empty choice takes the answer back. */
export function mapped(answers: Answers, source: string, canonical: string): Answers {
  const others = Object.entries(answers).filter(([key, value]) => !(key.startsWith(MAP) && value === source));
  return answered(Object.fromEntries(others), MAP + canonical, canonical === '' ? '' : source);
}

/** True when nobody but a person said what the column is; only then can it be laid down again. */
export function isMappedByHand(answers: Answers, source: string): boolean {
  return Object.entries(answers).some(([key, value]) => key.startsWith(MAP) && value === source);
}

/** True for a question about a way of writing, which may stay open. */
export function mayStayOpen(question: Pick<SniffQuestion, 'key'>): boolean {
  return WAYS.some((kind) => question.key.startsWith(kind));
}

/** Names of the questions without an answer, without which nothing can be read. */
export function openQuestions(sniffed: Sniffed, answers: Answers): string[] {
  const needed = sniffed.questions.filter((question) => !mayStayOpen(question));
  return needed.map((question) => question.key).filter((key) => (answers[key] ?? '') === '');
}

/** Questions as they stand now, with those that were answered before, so that an answer can be changed. */
export function withAnswered(
  before: readonly SniffQuestion[],
  now: readonly SniffQuestion[],
  answers: Answers,
): SniffQuestion[] {
  const keys = new Set(now.map((question) => question.key));
  const kept = before.filter(({ key, readings }) => !keys.has(key) && readings.length > 0 && answers[key]);
  return [...now, ...kept];
}

/** Totals that a covering letter may state, with the columns they are summed from. */
export const TOTALS: readonly (readonly [total: string, columns: readonly string[]])[] = [
  ['rows', []],
  ['gds', ['gd_uid', 'GD_NO_Complete']],
  ['value', ['value', 'ASSESSED IMPORT VALUE RS']],
  ['CD', ['cd', 'Customs Duty PAID']],
  ['ACD', ['acd', 'Additional Custom Duty PAID']],
  ['RD', ['rd', 'REG.DUTY PAID']],
  ['ST', ['st', 'Sales Tax PAID']],
  ['AST', ['ast', 'ADD SALES TAX PAID']],
  ['IT', ['it', 'Income Tax PAID']],
];

/** The column of the file that a total is taken from; null when the file has none. */
export function totalSource(sniffed: Sniffed, answers: Answers, columns: readonly string[]): string | null {
  const found = sniffed.columns.find(({ source }) => columns.includes(canonicalOf(sniffed, answers, source)));
  return found?.source ?? null;
}

/** Every record of the file is the header, stored, set aside or dropped; `rest` is what none of them explains. */
export function reconciled(counts: {
  records: number;
  header: number;
  stored: number;
  set_aside: number;
  dropped: number;
}): { agrees: boolean; rest: number } {
  const rest = counts.records - counts.header - counts.stored - counts.set_aside - counts.dropped;
  return { agrees: rest === 0, rest };
}

/** Refusals with the step where they can be mended; what is not named is a matter of the columns. */
const MENDED: Partial<Record<string, StepId>> = {
  'error-encoding': 'reading',
  'error-encoding-unclear': 'reading',
  'error-unclosed-quote': 'reading',
  'error-missing-columns': 'mapping',
  'error-column-twice': 'mapping',
  'error-import-answer': 'mapping',
  'error-profile': 'file',
  'error-no-such-profile': 'file',
  'error-not-understood': 'reading',
  'error-no-such-sheet': 'file',
  'error-reader-stopped': 'file',
  'error-file-empty': 'file',
  'error-file-unreadable': 'file',
  'error-file-not-supported': 'file',
  'error-file-damaged': 'file',
  'error-bad-reference': 'mapping',
};

/** The step that can mend a refusal; the last one when another try is all that can be done. */
export function stepFor(messageKey: string): StepId {
  return MENDED[messageKey] ?? 'totals';
}

/**
 * Answers that leave a profile aside: each of its answers is overruled by an empty one.
 * `of` are the answers as the engine joined them, `own` those of the person.
 */
export function withoutProfile(own: Answers, of: Answers): Answers {
  const given = Object.keys(of).filter((key) => own[key] === undefined);
  return { ...Object.fromEntries(given.map((key) => [key, ''])), ...own };
}

/** The result of an import job, as the job's text holds it. Null for anything else. */
export function importedFrom(text: string | null): Imported | null {
  if (text === null) return null;
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && 'extract_id' in parsed
      ? (parsed as Imported)
      : null;
  } catch {
    return null;
  }
}
