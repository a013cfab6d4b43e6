import type { ListOrder } from '#ui/list-column.ts';
import { windowMemory } from '#ui/window-memory.ts';

/** How a list was left. */
export type ListState = {
  /** How far down, in pixels, while it was filtered and sorted as `of` says. */
  top: number;
  of: string | undefined;
  order: ListOrder | undefined;
  /** Every column was asked for, whatever room there is. */
  whole: boolean;
};

const asFirstSeen: ListState = { top: 0, of: undefined, order: undefined, whole: false };

/** By page. */
const left = windowMemory<ListState>();

/** How a page's list was left; as it is first seen where it never was. */
export const listState = (page: string): ListState => left.get(page) ?? asFirstSeen;

/** Keeps how a page's list stands. */
export const keepListState = (page: string, changes: Partial<ListState>): void =>
  void left.set(page, { ...listState(page), ...changes });
