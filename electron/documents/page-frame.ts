import type { Frame, Sides } from './frame.ts';
import { pageNumberLine, turnedPageNumber } from './page-number.ts';
import { millimetres, type Profile } from './profile.ts';

/** Page numbers one character in from the outer edge, or in the middle where the office wants them there. */
export const pageNumbers = (profile: Profile): Sides => ({
  odd: pageNumberLine(profile, 'odd'),
  even: pageNumberLine(profile, 'even'),
});

/** The upright A4 page of an official document. */
export const uprightFrame = (profile: Profile): Frame => ({
  ...profile.page,
  margins: profile.margins,
  footer: pageNumbers(profile),
});

/** The same page without a number: a blank page before the edition block, and the edition's own after it (GB/T 9704 7.5). */
export const unnumberedFrame = (profile: Profile): Frame => ({
  ...profile.page,
  margins: profile.margins,
  footer: { odd: '<w:p/>', even: '<w:p/>' },
});

/** A profile whose text area is the sheet's turned on its side: its upper edge is where the sheet is bound. */
export const turned = (profile: Profile): Profile => {
  const { page, margins } = profile;
  return {
    ...profile,
    page: { width: page.height, height: page.width },
    margins: {
      ...margins,
      top: margins.left,
      right: margins.top,
      bottom: margins.right,
      left: margins.bottom,
    },
  };
};

/** An A4 page on its side; its number stands where it would on the upright sheet (GB/T 9704 8). */
export const turnedFrame = (profile: Profile): Frame => ({
  ...turned(profile).page,
  margins: turned(profile).margins,
  header: { odd: turnedPageNumber(profile, 'odd'), even: turnedPageNumber(profile, 'even') },
});

/** A profile for an A3 sheet on its side, bound at its left edge and folded in. */
export const wide = (profile: Profile): Profile => ({
  ...profile,
  page: { width: millimetres(420), height: profile.page.height },
});

/** An A3 page on its side, numbered like an upright one. */
export const wideFrame = (profile: Profile): Frame => uprightFrame(wide(profile));

/** A wall sheet: A3 on its side with 20 mm at the sides, and no page number; lengths in twips. */
export const WALL: Frame = {
  width: millimetres(420),
  height: millimetres(297),
  margins: {
    top: millimetres(16),
    right: millimetres(20),
    bottom: millimetres(14),
    left: millimetres(20),
    header: millimetres(8),
    footer: millimetres(8),
  },
};
