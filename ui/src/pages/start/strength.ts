/** How well a passphrase guards. The engine has the last word; this only advises while it is typed. */
export type Strength = 'empty' | 'short' | 'fair' | 'good';

const FEWEST_LETTERS = 12;
const GOOD_WORDS = 5;

/** Five different words are good; twelve letters are the least. */
export function strengthOf(passphrase: string): Strength {
  const letters = [...passphrase.normalize('NFC')].length;
  if (letters === 0) return 'empty';
  const words = passphrase.split(/[\s.\-_]+/).filter((word) => [...word].length >= 3);
  const different = new Set(words.map((word) => word.toLowerCase())).size;
  if (letters < FEWEST_LETTERS) return 'short';
  return different >= GOOD_WORDS ? 'good' : 'fair';
}
