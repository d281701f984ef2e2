import type { Changed } from '../api/bindings';

/** An answer of the door as the engine wraps it. */
export function answer(value: unknown, ...changed: string[]): { value: unknown; changed: Changed[] } {
  return { value, changed: changed.map((kind) => ({ kind, id: '*' })) };
}
