import type { Attendance, MinutesDocument } from '../document.ts';
import { bodyLines } from '../line-breaks.ts';
import type { Output } from '../output.ts';
import { blankLines, paragraph } from '../paragraph.ts';
import { CHARACTER, type Profile, textWidth } from '../profile.ts';
import { textRuns } from '../runs.ts';
import { aboveMark, linesAbove, markXml, overRedRule } from './mark.ts';

/** The mark's upper edge lies 35 mm under the text area's (GB/T 9704 10.3). */
const MARK_BELOW = 35;
const LINES_ABOVE = 3;

/**
 * The head of minutes: mark and number, then issuer and date over the red rule. The standard leaves all but the mark to the
 * issuing body; this is how most set it.
 */
export function minutesHeadXml(document: MinutesDocument, profile: Profile, output: Output): string {
  const { fonts } = profile;
  const { number, date } = document;
  const room = aboveMark(MARK_BELOW, profile);
  const above = linesAbove([], LINES_ABOVE, room, profile);
  const tabs = [
    { at: CHARACTER, align: 'left' as const },
    { at: textWidth(profile) - CHARACTER, align: 'right' as const },
  ];
  const tab = '<w:r><w:tab/></w:r>';
  return (
    above.xml +
    markXml(document.mark, profile, output, { before: room - above.height }) +
    (number
      ? blankLines(1) + paragraph({ style: 'DocumentNumber' }, textRuns(number, fonts, 'fang'))
      : blankLines(2)) +
    paragraph(
      { align: 'left', tabs, ...overRedRule(output) },
      tab,
      textRuns(document.issuer, fonts, 'fang'),
      tab,
      textRuns(date ?? '', fonts, 'fang'),
    ) +
    blankLines(2)
  );
}

/** The lists of who was there that have names. */
function listsOf({ present, absent, observers }: Attendance): { label: string; names: string }[] {
  const lists = [
    { label: '出席：', names: present },
    { label: '请假：', names: absent },
    { label: '列席：', names: observers },
  ];
  return lists.flatMap(({ label, names }) => (names ? [{ label, names }] : []));
}

/** The lines that {@link attendanceXml} takes; none where nobody is named. */
export function attendanceLines(attendance: Attendance | undefined): number {
  const lists = attendance ? listsOf(attendance) : [];
  const lines = lists.map(({ label, names }) => bodyLines(label + names, 2).length);
  return lines.length === 0 ? 0 : lines.reduce((sum, each) => sum + each, 1);
}

/**
 * Who was there, under an empty line: labels in black, names under their first (GB/T 9704 10.3); one list never stands alone on
 * the next page.
 */
export function attendanceXml(attendance: Attendance, { fonts }: Profile): string {
  const lists = listsOf(attendance);
  return (
    blankLines(1, { keepNext: true }) +
    lists
      .map(({ label, names }, at) =>
        paragraph(
          { keepNext: at < lists.length - 1, indent: { left: 5, hanging: 3 } },
          textRuns(label, fonts, 'fang', { role: 'hei' }),
          textRuns(names, fonts, 'fang'),
        ),
      )
      .join('')
  );
}
