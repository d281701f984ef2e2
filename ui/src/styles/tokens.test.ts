import { describe, expect, it } from 'vitest';
import sheet from './tokens.css?raw';

type Colour = [number, number, number];

function colour(text: string): Colour | null {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1];
  if (!hex) return null;
  const long = hex.length === 3 ? [...hex].map((one) => one + one).join('') : hex;
  return [0, 2, 4].map((at) => Number.parseInt(long.slice(at, at + 2), 16)) as Colour;
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(rgb: Colour): number {
  const [r = 0, g = 0, b = 0] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Colour, b: Colour): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function themes(): Record<string, Map<string, Colour>> {
  const found = {
    light: new Map<string, Colour>(),
    dark: new Map<string, Colour>(),
    contrast: new Map<string, Colour>(),
  };
  const [usual = '', high = ''] = sheet.split('[data-theme="contrast"]');
  for (const [, name = '', light = '', dark = ''] of usual.matchAll(
    /--([\w-]+): light-dark\((#\w+), (#\w+)\)/g,
  )) {
    const [one, other] = [colour(light), colour(dark)];
    if (one) found.light.set(name, one);
    if (other) found.dark.set(name, other);
  }
  for (const [, name = '', value = ''] of high.matchAll(/--([\w-]+): (#\w+)/g)) {
    const one = colour(value);
    if (one) found.contrast.set(name, one);
  }
  return found;
}

/** Text and what it stands on. WCAG 2.2 AA asks for 4.5. */
const TEXT: readonly [ink: string, ground: string][] = [
  ['ink', 'page'],
  ['ink', 'panel'],
  ['ink', 'accent-soft'],
  ['ink', 'practice'],
  ['ink', 'overdue-soft'],
  ['ink-soft', 'page'],
  ['ink-soft', 'panel'],
  ['ink-soft', 'sunken'],
  ['accent', 'panel'],
  ['accent', 'accent-soft'],
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-strong'],
  ['due', 'panel'],
  ['overdue', 'panel'],
  ['overdue', 'accent-soft'],
  ['conflict', 'panel'],
];

/** Edges of controls and the ring of the focus. WCAG 2.2 AA asks for 3. */
const EDGES: readonly [edge: string, ground: string][] = [
  ['edge', 'panel'],
  ['focus', 'panel'],
  ['focus', 'page'],
];

describe.each(Object.entries(themes()))('the %s theme', (_name, tokens) => {
  const ratio = (a: string, b: string) => contrast(tokens.get(a) ?? [0, 0, 0], tokens.get(b) ?? [0, 0, 0]);

  it.each(TEXT)('lets %s be read on %s', (ink, ground) => {
    expect(ratio(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(EDGES)('lets %s be seen on %s', (edge, ground) => {
    expect(ratio(edge, ground)).toBeGreaterThanOrEqual(3);
  });
});
