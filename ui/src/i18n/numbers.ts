/** How whole numbers are grouped: 1,234,567 or 12,34,567. */
export type Grouping = 'million' | 'lakh';

/** The minus sign of typography, as wide as a figure. */
const MINUS = '\u2212';

/** Groups a decimal given as text. Never passes through a float; what is no decimal comes back unchanged. */
export function grouped(decimal: string, grouping: Grouping): string {
  const parts = /^([-\u2212]?)(\d+)(\.\d+)?$/.exec(decimal.trim());
  if (!parts) return decimal;
  const [, sign, whole = '', fraction = ''] = parts;
  const trimmed = whole.replace(/^0+(?=\d)/, '');
  return (sign ? MINUS : '') + groupWhole(trimmed, grouping) + fraction;
}

function groupWhole(digits: string, grouping: Grouping): string {
  const size = grouping === 'lakh' ? 2 : 3;
  const groups = [digits.slice(-3)];
  let rest = digits.slice(0, -3);
  while (rest !== '') {
    groups.unshift(rest.slice(-size));
    rest = rest.slice(0, -size);
  }
  return groups.join(',');
}

/** Takes a typed amount back to a plain decimal: drops grouping marks and spaces, folds Arabic digits. Null if it is none. */
export function plainDecimal(typed: string): string | null {
  const folded = typed
    .replace(/[\u0660-\u0669]/g, (d) => String(d.charCodeAt(0) - 0x0660))
    .replace(/[\u06F0-\u06F9]/g, (d) => String(d.charCodeAt(0) - 0x06f0))
    .replace(/\u066B/g, '.')
    .replace(/[,\u066C\u00A0\u202F\s]/g, '')
    .replace(MINUS, '-');
  return /^-?\d+(\.\d+)?$/.test(folded) ? folded : null;
}
