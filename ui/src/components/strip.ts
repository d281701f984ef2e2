/** Left and right end of the strip's drawing. */
const ENDS: readonly [number, number] = [12, 388];

/** Places decimals on a line; all equal values stand in the middle. Floats only place dots, they are never shown. */
export function stripScale(decimals: readonly string[]): (decimal: string) => number {
  const values = decimals.map(Number).filter(Number.isFinite);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const [from, to] = ENDS;
  return (decimal) => {
    const value = Number(decimal);
    if (!Number.isFinite(value) || high === low) return (from + to) / 2;
    return from + ((value - low) / (high - low)) * (to - from);
  };
}
