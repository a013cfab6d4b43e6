import type { Attendance, MinutesDocument } from '../document.ts';
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

/** Who was there, under an empty line: labels in black, names under their first (GB/T 9704 10.3). */
export function attendanceXml({ present, absent, observers }: Attendance, { fonts }: Profile): string {
  const lists: [label: string, names: string | undefined][] = [
    ['出席', present],
    ['请假', absent],
    ['列席', observers],
  ];
  return (
    blankLines(1) +
    lists
      .filter(([, names]) => names)
      .map(([label, names = '']) =>
        paragraph(
          { indent: { left: 5, hanging: 3 } },
          textRuns(`${label}：`, fonts, 'fang', { role: 'hei' }),
          textRuns(names, fonts, 'fang'),
        ),
      )
      .join('')
  );
}
