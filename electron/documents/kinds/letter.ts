import type { LetterDocument } from '../document.ts';
import type { Frame } from '../frame.ts';
import type { Output } from '../output.ts';
import { pageNumbers } from '../page-frame.ts';
import { blankLines, paragraph } from '../paragraph.ts';
import { millimetres, type Profile, SMALL_CHARACTER, textWidth } from '../profile.ts';
import { textRuns } from '../runs.ts';
import { MARK_LINE, MARK_SIZE } from '../styles.ts';
import { inkDrop, markXml } from './mark.ts';
import { precedenceRuns } from './precedence.ts';

/** The measures of GB/T 9704 10.1 in millimetres: mark under the paper's edge, rule under the mark, rule over the foot, its length. */
const MARK_TOP = 30;
const UNDER_MARK = 4;
const OVER_FOOT = 20;
const RULE_LENGTH = 170;
/** What stands by a double rule keeps 7/8 of a 三号 character (15.75 points) from it, in twips. */
const FROM_RULE = 276;

/** The double rule's strokes, in eighths of a point, one point apart, and its whole height in twips. */
const [THICK, THIN, APART] = [18, 6, 20];
const RULE_HEIGHT = (THICK + THIN) * 2.5 + APART;

/** From the top of an exact line to its ink, and from its ink to its foot, for 三号 in the body's pitch. */
const overInk = (line: number) => inkDrop(line, 32);
const underInk = (line: number) => Math.round(0.2 * line - 0.1 * 320);

/** How far a mark's ink reaches under its baseline, as a share of its size. */
const MARK_DEPTH = 0.1;

function doubleRule(order: 'thick-thin' | 'thin-thick', profile: Profile, output: Output, before: number) {
  const { page, margins } = profile;
  const side = (page.width - millimetres(RULE_LENGTH)) / 2;
  if (output.printedPaper) return paragraph({ before, line: RULE_HEIGHT });
  const [top, bottom] = order === 'thick-thin' ? [THICK, THIN] : [THIN, THICK];
  const rule = (size: number) => ({ size, space: 0, color: 'FF0000' });
  return paragraph({
    before,
    line: APART,
    rules: { top: rule(top), bottom: rule(bottom) },
    indent: { left: side - margins.left, right: side - margins.right, unit: 1 },
  });
}

/** From the paper's edge to a header's first line, in twips. */
const HEADER = 400;

/**
 * A letter's pages. The margins are the first page's, which begins with the mark and ends over the second double rule; on
 * the others header and footer hold the text to its usual area.
 */
export function letterFrame(profile: Profile, output: Output): Frame {
  const { page, margins, line } = profile;
  const foot = millimetres(OVER_FOOT);
  const spacer = (height: number) => paragraph({ line: height });
  const numbers = pageNumbers(profile);
  const held = (number: string) =>
    spacer(margins.bottom - margins.footer - SMALL_CHARACTER) + number + spacer(margins.footer - foot);
  return {
    ...page,
    margins: {
      ...margins,
      top: millimetres(MARK_TOP) - inkDrop(MARK_LINE, MARK_SIZE),
      header: HEADER,
      footer: foot,
      bottom: foot + RULE_HEIGHT + FROM_RULE - underInk(line),
    },
    header: { odd: spacer(margins.top - HEADER), even: spacer(margins.top - HEADER), first: spacer(20) },
    footer: {
      odd: held(numbers.odd),
      even: held(numbers.even),
      first: doubleRule('thin-thick', profile, output, 0),
    },
  };
}

/** From the foot of the mark's line to the first rule, so that 4 mm part the rule from the mark's ink. */
const UNDER_INK = millimetres(UNDER_MARK) - Math.round(0.2 * MARK_LINE - MARK_DEPTH * MARK_SIZE * 10);

/** From the first rule to the line under it. */
const underRule = (line: number) => Math.max(20, FROM_RULE - overInk(line));

/** The lines under the first rule: copy number and urgency at the left, number and class at the right. */
function linesUnderRule(document: LetterDocument, profile: Profile): [left: string, right: string][] {
  const left = precedenceRuns(document, profile);
  const right = [document.number ?? '', ...(document.classification ? [document.classification] : [])];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [
    left[at] ?? '',
    right[at] ?? '',
  ]);
}

/** The empty lines around a title. */
const EMPTY_LINES = 3;

/**
 * How much the title's lines and the empty ones around it are opened or closed, in twips each, for the first page's last
 * line to end where the second rule wants it.
 */
export function letterShift(document: LetterDocument, titleCount: number, profile: Profile): number {
  const { line, titleLine, page } = profile;
  const { top, bottom } = letterFrame(profile, {}).margins;
  const above = linesUnderRule(document, profile).length + EMPTY_LINES;
  const fixed = MARK_LINE + UNDER_INK + RULE_HEIGHT + underRule(line) + above * line + titleCount * titleLine;
  const rest = (page.height - top - bottom - fixed - SAFETY) % line;
  return Math.floor((rest > line / 2 ? rest - line : rest) / (titleCount + EMPTY_LINES));
}

/** Left free, so that rounding does not push the last line on; in twips. */
const SAFETY = 12;

/**
 * The head of a letter: mark and double rule; copy number and urgency at the left, the number and the class at the right;
 * two empty lines (GB/T 9704 10.1).
 */
export function letterHeadXml(
  document: LetterDocument,
  titleCount: number,
  profile: Profile,
  output: Output,
): string {
  const { line, fonts } = profile;
  const tabs = [{ at: textWidth(profile), align: 'right' as const }];
  return (
    markXml(document.mark, profile, output) +
    doubleRule('thick-thin', profile, output, UNDER_INK) +
    paragraph({ line: underRule(line) }) +
    linesUnderRule(document, profile)
      .map(([left, right]) =>
        paragraph(
          { style: 'DocumentNumber', align: 'left', tabs },
          left,
          right ? '<w:r><w:tab/></w:r>' : '',
          textRuns(right, fonts, 'fang'),
        ),
      )
      .join('') +
    blankLines(2, { line: line + letterShift(document, titleCount, profile) })
  );
}
