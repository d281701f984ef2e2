/** The levies of an import declaration in the order of the cascade. */
export const LEVIES = ['CD', 'ACD', 'RD', 'FED', 'ST', 'AST', 'IT'] as const;

/** Levy codes that occur in any of the maps, in the order of the cascade; unknown ones last. */
export function leviesOf(...maps: readonly { [levy in string]: string }[]): string[] {
  const found = new Set(maps.flatMap((map) => Object.keys(map)));
  const known = LEVIES.filter((levy) => found.has(levy));
  const others = [...found].filter((levy) => !LEVIES.some((one) => one === levy)).sort();
  return [...known, ...others];
}

/** True for a decimal text that is not zero. */
export function isNonZero(decimal: string | undefined): boolean {
  return decimal !== undefined && /[1-9]/.test(decimal);
}
