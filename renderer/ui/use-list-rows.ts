import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { keepListState, listState } from '#ui/list-memory.ts';

/** Rows drawn above and below those in sight, so that a turn of the wheel finds them there. */
const beyond = 8;

/**
 * Which lines of a long list are drawn: those in sight, some beyond, and the one in hand, which keeps its focus however far
 * the list is scrolled. `heights` are in pixels, and `shape` changes when they do. A list of `page` opens where it was left;
 * filtered or sorted anew, which `of` tells, it is seen from its top.
 */
export function useListRows(
  count: number,
  heights: { of(line: number): number; shape: string },
  { page, of }: { page: string; of: string },
) {
  const scroller = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<number>();
  const rangeExtractor = useCallback(
    (range: Range) => {
      const near = defaultRangeExtractor(range);
      if (held === undefined || held >= range.count || near.includes(held)) return near;
      return [...near, held].sort((one, other) => one - other);
    },
    [held],
  );
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: heights.of,
    overscan: beyond,
    initialOffset: () => listState(page).top,
    // the first drawing already has rows; the true height follows before it is seen
    initialRect: { width: 0, height: window.innerHeight },
    rangeExtractor,
  });
  const { shape } = heights;
  const sized = useRef(shape);
  useLayoutEffect(() => {
    if (sized.current === shape) return;
    sized.current = shape;
    virtualizer.measure();
  }, [shape, virtualizer]);
  const seen = useRef(of);
  useLayoutEffect(() => {
    if (seen.current === of) return;
    seen.current = of;
    // filters that are put back as they were left come into the address once the page is there
    if (listState(page).of === of) return;
    keepListState(page, { of, top: 0 });
    virtualizer.scrollToOffset(0);
  }, [page, of, virtualizer]);
  const keepTop = () => keepListState(page, { of, top: scroller.current?.scrollTop ?? 0 });
  /** Draws a line wherever it is, and answers it. */
  const reach = (line: number): HTMLElement | null => {
    flushSync(() => setHeld(line));
    return scroller.current?.querySelector<HTMLElement>(`[aria-rowindex="${line + 2}"]`) ?? null;
  };
  return { scroller, virtualizer, hold: setHeld, reach, keepTop };
}
