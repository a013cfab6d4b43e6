import type { JointMark } from '../document.ts';
import type { Output } from '../output.ts';
import { blankLines, type ParagraphLook, paragraph } from '../paragraph.ts';
import { millimetres, type Profile, textWidth } from '../profile.ts';
import { textRuns } from '../runs.ts';
import { MARK_LINE, MARK_SIZE } from '../styles.ts';
import { textCharacters } from '../text-width.ts';

/** The text area's upper edge on paper, whatever margin a layout sets to reach it (GB/T 9704 5.2.1). */
const TEXT_TOP = 37;

/** The share of the text width a long mark is narrowed to. */
const MARK_SHARE = 0.96;

/** How far ink begins under the top of an exact line of this pitch (twips) and size (half points). */
export const inkDrop = (line: number, size: number) => Math.round(0.8 * line - 0.845 * size * 10);

/** The mark's character scale in percent that keeps it on one line within the text width. */
export function markScale(mark: string, profile: Profile): number {
  const natural = textCharacters(mark) * MARK_SIZE * 10;
  return Math.min(100, Math.floor((MARK_SHARE * textWidth(profile) * 100) / natural));
}

/** The mark on one line; on printed paper an empty line of the same height. */
export function markXml(mark: string, profile: Profile, output: Output, look: ParagraphLook = {}): string {
  const scale = markScale(mark, profile);
  const runs = output.printedPaper ? '' : textRuns(mark, profile.fonts, 'title', { scale });
  return paragraph({ style: 'Mark', ...look }, runs);
}

/** The twips between the margin and the line of a mark whose ink begins `below` millimetres under the text area's edge. */
export const aboveMark = (below: number, { margins }: Profile, line = MARK_LINE, size = MARK_SIZE) =>
  millimetres(TEXT_TOP + below) - margins.top - inkDrop(line, size);

/** A mark as one line of text, for screens: 甲镇人民政府 乙镇人民政府文件. */
export const markText = (mark: string | JointMark) =>
  typeof mark === 'string' ? mark : mark.bodies.join(' ') + (mark.suffix ?? '');

/** A red rule's thickness (eighths of a point) and distance from the text over it (points). */
const RED_RULE = { size: 12, space: 8 };

/** The look of a paragraph over the red rule; on printed paper the rule's room without the rule (GB/T 9704 7.2.7). */
export const overRedRule = ({ printedPaper }: Output): ParagraphLook =>
  printedPaper
    ? { after: RED_RULE.space * 20 + RED_RULE.size * 2.5 }
    : { rules: { bottom: { ...RED_RULE, color: 'FF0000' } } };

/** The lines above a mark, with what they say and at least `count` of them, squeezed to `room` twips where a wide pitch needs it. */
export function linesAbove(texts: (string | undefined)[], count: number, room: number, { line }: Profile) {
  const pitch = Math.min(line, Math.floor(room / Math.max(count, texts.length)));
  const look = pitch === line ? {} : { line: pitch };
  const lines = texts.map((text) => (text === undefined ? paragraph(look) : text));
  return {
    xml: lines.join('') + blankLines(Math.max(0, count - texts.length), look),
    height: pitch * Math.max(count, texts.length),
  };
}
