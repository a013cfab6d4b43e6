import type { RedHeadDocument } from './document.ts';
import { blankLines, paragraph } from './paragraph.ts';
import { CHARACTER, millimetres, type Profile, textWidth } from './profile.ts';
import { textRuns } from './runs.ts';
import { MARK_LINE, MARK_SIZE } from './styles.ts';
import { textCharacters } from './text-width.ts';

/** The organ mark's upper edge lies 35 mm under the text area's, which is 37 mm under the paper's (GB/T 9704 7.2.4). */
const MARK_TOP = millimetres(37 + 35);
/** How far the ink of the mark begins under the top of its exact line, in twips: 0.8 of the line less 0.83 of the size. */
const MARK_INK = Math.round(0.8 * MARK_LINE - 0.83 * MARK_SIZE * 10);
/** The lines above the mark: copy number, secrecy, urgency; kept empty where there is none. */
const LINES_ABOVE = 3;
/** The share of the text width a long mark is narrowed to. */
const MARK_SHARE = 0.96;

/** The mark's character scale in percent that keeps it on one line within the text width. */
export function markScale(mark: string, profile: Profile): number {
  const natural = textCharacters(mark) * MARK_SIZE * 10;
  return Math.min(100, Math.floor((MARK_SHARE * textWidth(profile) * 100) / natural));
}

/** 1.5 points thick, 4 mm under the document number (GB/T 9704 7.2.7). */
const RULE = { size: 12, space: 8 };

function numberLine({ number = '', signer }: RedHeadDocument, profile: Profile): string {
  const { fonts } = profile;
  if (signer === undefined)
    return paragraph({ align: 'center', redRule: RULE }, textRuns(number, fonts, 'fang'));
  // Tabs, since an indent would shorten the rule under the line.
  const tabs = [
    { at: CHARACTER, align: 'left' as const },
    { at: textWidth(profile) - CHARACTER, align: 'right' as const },
  ];
  const tab = '<w:r><w:tab/></w:r>';
  return paragraph(
    { align: 'left', tabs, redRule: RULE },
    tab,
    textRuns(number, fonts, 'fang'),
    tab,
    textRuns('签发人：', fonts, 'fang'),
    textRuns(signer, fonts, 'fang', { role: 'kai' }),
  );
}

/** The head down to its red rule and the two empty lines under it (GB/T 9704 7.2). */
export function redHeadXml(document: RedHeadDocument, profile: Profile): string {
  const { line, margins, fonts } = profile;
  const above = document.urgency
    ? paragraph({ style: 'Urgency' }, textRuns(document.urgency, fonts, 'hei')) + blankLines(LINES_ABOVE - 1)
    : blankLines(LINES_ABOVE);
  const before = MARK_TOP - margins.top - LINES_ABOVE * line - MARK_INK;
  const scale = markScale(document.mark, profile);
  return (
    above +
    paragraph({ style: 'Mark', before }, textRuns(document.mark, fonts, 'title', { scale })) +
    blankLines(2) +
    numberLine(document, profile) +
    blankLines(2)
  );
}
