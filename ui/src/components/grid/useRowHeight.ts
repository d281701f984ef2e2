import { useEffect, useState } from 'react';

const USUAL_PX = 32;

function measured(): number {
  const row = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--row'));
  return Number.isFinite(row) && row > 0 ? row : USUAL_PX;
}

/** Height of a row in pixels, from the token `--row`; follows the density of the window. */
export function useRowHeight(): number {
  const [height, setHeight] = useState(measured);
  useEffect(() => {
    const changed = () => setHeight(measured());
    changed();
    const observer = new MutationObserver(changed);
    observer.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ['data-density', 'lang'],
    });
    return () => observer.disconnect();
  }, []);
  return height;
}
