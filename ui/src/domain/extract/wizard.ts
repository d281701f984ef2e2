import type { Imported, Sniffed } from '../../api/bindings';

/** Steps of an import. */
export const STEPS = ['file', 'reading', 'mapping', 'problems', 'totals'] as const;
/** A step of an import. */
export type StepId = (typeof STEPS)[number];

/** Answers that say where a canonical column comes from. */
const MAP = 'map:';

/** Which source column a canonical one is read from: the person's answer, or what was recognised. */
export function sourceOf(sniffed: Sniffed, answers: Record<string, string>, canonical: string): string {
  const answered = answers[MAP + canonical];
  if (answered !== undefined) return answered;
  return sniffed.columns.find((column) => column.canonical === canonical)?.source ?? '';
}

/** Canonical columns of the file: recognised ones in the order of the file, then the missing ones. */
export function canonicalColumns(sniffed: Sniffed): string[] {
  const recognised = sniffed.columns.map((column) => column.canonical).filter((name) => name !== '');
  return [...new Set([...recognised, ...sniffed.missing])];
}

/** Source columns that nothing reads; they are kept with the file and not used. */
export function unusedSources(sniffed: Sniffed, answers: Record<string, string>): string[] {
  const used = new Set(canonicalColumns(sniffed).map((name) => sourceOf(sniffed, answers, name)));
  return sniffed.columns.map((column) => column.source).filter((source) => !used.has(source));
}

/** Answers with one source column chosen; the empty choice takes the answer back. */
export function mapped(
  answers: Record<string, string>,
  canonical: string,
  source: string,
): Record<string, string> {
  return { ...answers, [MAP + canonical]: source };
}

/** Names of questions that nobody has answered. */
export function openQuestions(sniffed: Sniffed, answers: Record<string, string>): string[] {
  return sniffed.questions.map((question) => question.key).filter((key) => (answers[key] ?? '') === '');
}

/** Amount columns whose total a covering letter may state, in the order of the file. */
export function totalColumns(sniffed: Sniffed): string[] {
  return sniffed.columns
    .filter((column) => column.kind === 'amount' && column.canonical !== '')
    .map((column) => column.canonical);
}

/** Every record of the file is stored, set aside or dropped; `rest` is what no column explains. */
export function reconciled(counts: {
  records_in_file: number;
  stored: number;
  set_aside: number;
  dropped: number;
}): { agrees: boolean; rest: number } {
  const rest = counts.records_in_file - counts.stored - counts.set_aside - counts.dropped;
  return { agrees: rest === 0, rest };
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
