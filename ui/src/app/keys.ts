/** A key by its place on the keyboard, so that an Urdu layout does not move it: `Ctrl+KeyK`, `KeyJ`, `Shift+Slash`. */
export type KeySpec = string;

/** True when the pressed keys are the ones meant. Command and Ctrl are one. */
export function pressed(event: KeyboardEvent, keys: KeySpec): boolean {
  const parts = keys.split('+');
  const code = parts.pop();
  return (
    (event.code === code || event.key === code) &&
    (event.ctrlKey || event.metaKey) === parts.includes('Ctrl') &&
    event.shiftKey === parts.includes('Shift') &&
    event.altKey === parts.includes('Alt')
  );
}

const SIGNS: Record<string, string> = {
  Slash: '/',
  Space: 'Space',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** The keys as printed on them: `Ctrl`, `K`. */
export function keyNames(keys: KeySpec): string[] {
  if (keys === 'Shift+Slash') return ['?'];
  return keys.split('+').map((part) => SIGNS[part] ?? part.replace(/^(Key|Digit)/, ''));
}

/** True while letters belong to a field or a dialog, not to the page. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof Element)) return false;
  return (
    target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="alertdialog"]') !==
    null
  );
}
