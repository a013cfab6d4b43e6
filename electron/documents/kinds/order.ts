import type { OrderDocument } from '../document.ts';
import type { Output } from '../output.ts';
import { blankLines, paragraph } from '../paragraph.ts';
import type { Profile } from '../profile.ts';
import { textRuns } from '../runs.ts';
import { aboveMark, markXml } from './mark.ts';

/** The mark's upper edge lies 20 mm under the text area's (GB/T 9704 10.2). */
const MARK_BELOW = 20;

/** The head of an order: mark, two empty lines, number, two empty lines; it has neither rule nor title. */
export const orderHeadXml = ({ mark, number }: OrderDocument, profile: Profile, output: Output): string =>
  paragraph({ line: aboveMark(MARK_BELOW, profile) }) +
  markXml(mark, profile, output) +
  blankLines(2) +
  paragraph({ style: 'DocumentNumber' }, textRuns(number, profile.fonts, 'fang')) +
  blankLines(2);
