const UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** A size in bytes, given as text, in the largest unit that leaves at least one. One decimal place, cut off. */
export function readableSize(bytes: string): string {
  if (!/^\d+$/.test(bytes)) return bytes;
  let tenths = BigInt(bytes) * 10n;
  let unit = 0;
  while (tenths >= 10_000n && unit < UNITS.length - 1) {
    tenths /= 1000n;
    unit += 1;
  }
  const whole = tenths / 10n;
  return unit === 0 ? `${whole} ${UNITS[0]}` : `${whole}.${tenths % 10n} ${UNITS[unit]}`;
}
