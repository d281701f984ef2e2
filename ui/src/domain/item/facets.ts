import type { ItemFilter } from '../../api/bindings';

/** Facets in the order of the pane. */
export const FACETS = ['office', 'chapter', 'origin', 'concession', 'month', 'trader'] as const;
/** A facet of items. */
export type FacetName = (typeof FACETS)[number];

/** Values that were chosen, by facet. */
export type Chosen = Partial<Record<FacetName, string>>;

/** Greater than whatever can follow a beginning. */
const BEHIND = '\uffff';

/** The conditions that a chosen value of a facet stands for. */
export function facetFilters(name: FacetName, value: string): ItemFilter[] {
  switch (name) {
    case 'office':
      return between('gd_uid', value, value + BEHIND);
    case 'chapter':
      return between('pct', value, value + BEHIND);
    case 'month':
      return between('gd_date', `${value}-01`, `${value}-31`);
    case 'origin':
      return [{ column: 'origin', op: 'eq', value }];
    case 'concession':
      return [{ column: 'sro_key', op: 'eq', value }];
    case 'trader':
      return [{ column: 'trader_id', op: 'eq', value }];
  }
}

function between(column: string, from: string, to: string): ItemFilter[] {
  return [
    { column, op: 'from', value: from },
    { column, op: 'to', value: to },
  ];
}

/** The conditions of everything that was chosen. */
export function chosenFilters(chosen: Chosen): ItemFilter[] {
  return FACETS.flatMap((name) => {
    const value = chosen[name];
    return value === undefined ? [] : facetFilters(name, value);
  });
}
