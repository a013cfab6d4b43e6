import { COMMON, GBT_33476, type Profile } from '../profile.ts';
import { withinMillimetre } from './finding.ts';
import type { Section } from './model.ts';

/** The paper of official documents. */
export const A4 = COMMON.page;

/** Whether a section is set on A4 paper, upright. */
export const isA4 = ({ width, height }: Section) =>
  withinMillimetre(width, A4.width) && withinMillimetre(height, A4.height);

/** The layout that a section is meant to have: GB/T 33476.2 where its margin at the head is nearer to that one's than to 37 mm. */
export function layoutOf({ margins: { top } }: Section): Profile {
  const middle = (GBT_33476.margins.top + COMMON.margins.top) / 2;
  return top < middle && middle - top < GBT_33476.margins.top - 1800 ? GBT_33476 : COMMON;
}

/** Whether a section's margins are those of one of both layouts, to the millimetre. */
export const marginsFit = ({ margins }: Section) =>
  [COMMON, GBT_33476].some(({ margins: wanted }) =>
    (['top', 'right', 'bottom', 'left'] as const).every((side) =>
      withinMillimetre(margins[side], wanted[side]),
    ),
  );

/** From the margin's upper edge to the middle of the page number, in twips: 7 mm, half a line's gap less by GB/T 33476.2. */
export const numberDistance = ({ bottom }: { bottom: number }) =>
  withinMillimetre(bottom, GBT_33476.margins.bottom) ? 260 : 397;
