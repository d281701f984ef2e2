import type { TraderFile, TraderMix, TraderShare, TraderYear } from '../../api/bindings';

/** Parts of a trader's imports that are compared over the years. */
export const MIXES = ['pct', 'origins', 'agents', 'channels'] as const;
export type Mix = (typeof MIXES)[number];

/** What a year says of a part: its share, that it is below the largest ones, or that there is none. */
export type Part = TraderShare | 'below' | 'none';

/** Columns of the table: every year, and the sum of all when there is more than one. */
export function columnsOf(file: TraderFile): TraderYear[] {
  return file.years.length > 1 && file.total ? [...file.years, file.total] : file.years;
}

/** Names of the parts that any column holds, those of the whole first. */
export function partNames(columns: readonly TraderYear[], mix: Mix): string[] {
  const largest = [...columns].reverse();
  return [...new Set(largest.flatMap((year) => year[mix]?.parts.map((part) => part.name) ?? []))];
}

/** The part of that name in a year. A year lists its five largest parts only; a smaller one is not nothing. */
export function partOf(mix: TraderMix | null, name: string): Part {
  if (!mix) return 'none';
  const found = mix.parts.find((part) => part.name === name);
  return found ?? (mix.others > 0 ? 'below' : 'none');
}

/** Names of the concessions claimed in any year. */
export function concessionNames(columns: readonly TraderYear[]): string[] {
  return [...new Set([...columns].reverse().flatMap((year) => year.concessions.map((one) => one.name)))];
}
