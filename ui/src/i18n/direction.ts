const ARABIC_WORD = /\p{Script=Arabic}{2,}/gu;
/** Words with a small letter; codes and numbers of declarations are capitals and tell nothing. */
const OTHER_WORD = /\p{Letter}*\p{Lowercase_Letter}+/gu;

/**
 * Direction of a text that a person wrote: that of most of its words, not of its first letter, because
 * an Urdu sentence often begins with the name of a firm or the number of a declaration.
 */
export function directionOf(text: string): 'rtl' | 'ltr' | 'auto' {
  const named = text.replaceAll(/\{[^}]*\}/g, ' ');
  const arabic = named.match(ARABIC_WORD)?.length ?? 0;
  const other = named.match(OTHER_WORD)?.length ?? 0;
  if (arabic === 0 && other === 0) return 'auto';
  return arabic > other ? 'rtl' : 'ltr';
}
