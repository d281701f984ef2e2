import axe from 'axe-core';
import { expect } from 'vitest';

/** Colour contrast needs a painted page; tokens.test.ts checks it from the tokens instead. */
const RULES = { 'color-contrast': { enabled: false } };

/** Fails with every violation that axe finds under an element. */
export async function expectNoViolations(element: Element): Promise<void> {
  const found = await axe.run(element, { rules: RULES });
  const told = found.violations.map(
    (one) => `${one.id}: ${one.help}\n  ${one.nodes.map((node) => node.html).join('\n  ')}`,
  );
  expect(told).toEqual([]);
}
