import type { TriageLine } from '../../api/bindings';

/** An outcome of a line: its key, and the kind of finding it leads to. */
export interface Outcome {
  id: string;
  keys: string;
  /** Kind of finding; null when none is called for. */
  kind: string | null;
}

/** What a person may say of a line, in the order of the keys. */
export const OUTCOMES: readonly Outcome[] = [
  { id: 'clean', keys: 'Digit1', kind: null },
  { id: 'price', keys: 'Digit2', kind: 'value' },
  { id: 'class', keys: 'Digit3', kind: 'classification' },
  { id: 'origin', keys: 'Digit4', kind: 'origin' },
  { id: 'concession', keys: 'Digit5', kind: 'concession' },
  { id: 'quantity', keys: 'Digit6', kind: 'quantity' },
  { id: 'skip', keys: 'KeyS', kind: null },
];

/** Kinds of finding by the family of the indicator that hit. */
const FAMILIES: Record<string, string> = {
  VAL: 'value',
  CLS: 'classification',
  ORG: 'origin',
  QTY: 'quantity',
  EXM: 'concession',
  RTE: 'concession',
};

/** Kind of finding that an outcome leads to. */
export function kindOf(outcome: string | undefined): string | null {
  return OUTCOMES.find((one) => one.id === outcome)?.kind ?? null;
}

/** Kind of finding a line suggests: its mark says so, else the strongest signal. */
export function suggestedKind(line: TriageLine): string {
  const family = line.hits[0]?.indicator.split('-')[0] ?? '';
  return kindOf(line.mark?.outcome) ?? FAMILIES[family] ?? 'value';
}

/** Declaration and item of a line as its address names them. */
export function lineKey(at: { gd: string; gd_item: number }): string {
  return `${at.gd}#${at.gd_item}`;
}
