import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { extentOf, offsetAt, scrollTopAt } from './model';

/** The part of the rows that is in sight. */
export interface Windowing {
  offset: number;
  viewport: number;
  spacer: number;
  /** Where the row at an index is drawn inside the spacer. */
  topOf: (index: number) => number;
  /** Brings a row into sight. */
  reveal: (index: number) => void;
  onScroll: () => void;
}

/** Scrolls `count` rows of a fixed height under a header; scaled where the page would grow too high. */
export function useWindowing(
  scroller: RefObject<HTMLDivElement | null>,
  count: number,
  rowHeight: number,
  chrome: number,
): Windowing {
  const [offset, setOffset] = useState(0);
  const [height, setHeight] = useState(0);
  const viewport = Math.max(height - chrome, rowHeight);
  const extent = useMemo(() => extentOf(count, rowHeight), [count, rowHeight]);
  const scaled = extent.total !== extent.spacer;
  const aimed = useRef<number | null>(null);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = () => setHeight(element.clientHeight);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  const moveTo = useCallback(
    (wanted: number) => {
      const element = scroller.current;
      if (!element) return;
      const next = Math.min(Math.max(wanted, 0), Math.max(extent.total - viewport, 0));
      setOffset(next);
      aimed.current = scrollTopAt(extent, viewport, next);
      element.scrollTop = aimed.current;
    },
    [scroller, extent, viewport],
  );

  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const top = element.scrollTop;
    // A position set by `moveTo` comes back rounded: the exact offset is known already.
    if (aimed.current !== null && Math.abs(top - aimed.current) < 2) return;
    aimed.current = null;
    setOffset(offsetAt(extent, viewport, top));
  }, [scroller, extent, viewport]);

  // Beyond the cap one pixel of the wheel would skip rows, so the wheel moves the content itself.
  const latest = useRef(offset);
  latest.current = offset;
  useEffect(() => {
    const element = scroller.current;
    if (!element || !scaled) return undefined;
    const wheel = (event: WheelEvent) => {
      if (event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      const unit = event.deltaMode === 1 ? rowHeight : event.deltaMode === 2 ? viewport : 1;
      latest.current += event.deltaY * unit;
      moveTo(latest.current);
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, [scroller, scaled, moveTo, rowHeight, viewport]);

  const reveal = useCallback(
    (index: number) => {
      const top = index * rowHeight;
      if (top < offset) moveTo(top);
      else if (top + rowHeight > offset + viewport) moveTo(top + rowHeight - viewport);
    },
    [moveTo, offset, viewport, rowHeight],
  );

  const shift = scaled ? scrollTopAt(extent, viewport, offset) - offset : 0;
  return {
    offset,
    viewport,
    spacer: extent.spacer,
    topOf: (index) => index * rowHeight + shift,
    reveal,
    onScroll,
  };
}
