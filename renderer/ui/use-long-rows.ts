import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import { usePrinting } from '#ui/use-printing.ts';

/** So many rows are drawn without further ado. */
const few = 100;
/** Rows drawn above and below those in sight. */
const beyond = 20;
/** What a row of one line takes, in pixels, until it is measured. */
const usualHeight = 41;

/** Whatever scrolls an element. */
function scrollerOf(element: HTMLElement | null): HTMLElement | null {
  for (let at = element?.parentElement; at; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return null;
}

/**
 * Which rows of a table within a page are drawn: all of a short one, and all on paper; of a long one those near the eye,
 * each as high as its words make it. `body` is for the table's body, `measure` for each row with its place in `data-index`;
 * `above` and `below` are the heights in pixels of what is not drawn.
 */
export function useLongRows(count: number) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [top, setTop] = useState(0);
  const printing = usePrinting();
  const long = count > few && !printing;
  useLayoutEffect(() => {
    if (!long) return;
    const found = scrollerOf(body.current);
    setScroller(found);
    if (!found || !body.current) return;
    const now =
      body.current.getBoundingClientRect().top - found.getBoundingClientRect().top + found.scrollTop;
    // what stands above the table may grow; half pixels are no growth
    if (Math.abs(now - top) > 1) setTop(now);
  });
  const virtualizer = useVirtualizer({
    count,
    enabled: long,
    getScrollElement: () => scroller,
    estimateSize: () => usualHeight,
    overscan: beyond,
    scrollMargin: top,
    initialRect: { width: 0, height: window.innerHeight },
  });
  if (!long)
    return {
      body,
      long,
      drawn: Array.from({ length: count }, (_, at) => at),
      ...{ above: 0, below: 0, measure: undefined },
    };
  const items = virtualizer.getVirtualItems();
  return {
    body,
    long,
    drawn: items.map(({ index }) => index),
    above: (items[0]?.start ?? top) - top,
    below: virtualizer.getTotalSize() - ((items.at(-1)?.end ?? top) - top),
    measure: virtualizer.measureElement,
  };
}
