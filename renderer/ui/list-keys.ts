import type { KeyboardEvent } from 'react';
import type { Lines } from '#ui/list-groups.ts';

/** How far each key goes from a row, in rows, where `page` rows are in sight. */
const steps = (page: number): Partial<Record<string, number>> => ({
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: page,
  PageUp: -page,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
});

/** What a hand on the keyboard holds of a row: its link or its box. */
const handles = ['a', 'input[type="checkbox"]'];

/** The line of an element of the list, counted from 0; undefined in the head. */
export const lineOf = (element: Element): number | undefined => {
  const index = Number(element.closest('tr')?.getAttribute('aria-rowindex'));
  return index >= 2 ? index - 2 : undefined;
};

/** Arrows, page and end keys go from row to row along what they began on, links or boxes; headings of groups are stepped over. */
export function stepRows(
  event: KeyboardEvent<HTMLElement>,
  { lines, page, reach }: { lines: Lines; page: number; reach: (line: number) => HTMLElement | null },
): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const step = steps(page)[event.key];
  const target = event.target as HTMLElement;
  const handle = handles.find((selector) => target.matches(selector));
  const from = lineOf(target);
  if (step === undefined || handle === undefined || from === undefined) return;
  event.preventDefault();
  const to = Math.min(Math.max(from + step, 0), lines.count - 1);
  // over the first row there is only its heading, and below the last there is none
  const beyond = to > 0 && step < 0 ? to - 1 : to + 1;
  reach(lines.headingAt(to) ? beyond : to)
    ?.querySelector<HTMLElement>(handle)
    ?.focus();
}
