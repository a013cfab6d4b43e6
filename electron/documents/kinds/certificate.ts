import type { Certificate } from '../document.ts';
import type { Frame, Sheet } from '../frame.ts';
import { blankLines, paragraph } from '../paragraph.ts';
import { millimetres, type Profile } from '../profile.ts';
import { textRuns } from '../runs.ts';
import { setCharacters } from '../text-width.ts';
import { element } from '../xml.ts';

const RED = 'C00000';

const side = (name: string) =>
  element(`w:${name}`, { 'w:val': 'double', 'w:sz': 24, 'w:space': 30, 'w:color': RED });

/** A4 on its side, framed 30 points from the paper's edge. */
const frameOf = ({ page }: Profile): Frame => ({
  width: page.height,
  height: page.width,
  margins: {
    top: millimetres(34),
    right: millimetres(38),
    bottom: millimetres(24),
    left: millimetres(38),
    header: millimetres(10),
    footer: millimetres(10),
  },
  borders: element(
    'w:pgBorders',
    { 'w:offsetFrom': 'page' },
    ...['top', 'left', 'bottom', 'right'].map(side),
  ),
});

/** Title, body and closing line of a certificate: their pitches in twips, and one character of its text. */
const PITCH = { title: 1300, text: 900, small: 560 };
const CHARACTER = 440;
/** From the right edge to the date's end, in characters of the certificate's text. */
const DATE_RIGHT = 2;

/** A certificate on one sheet: title in red, recipient, text, and issuer over date at the right with room for the seal. */
export function certificateSheet(certificate: Certificate, profile: Profile): Sheet {
  const { fonts } = profile;
  const { issuer, date, recipient, number } = certificate;
  const style = 'Certificate';
  const overhang = (setCharacters(issuer) - setCharacters(date)) / 2;
  const dateRight = Math.max(DATE_RIGHT, overhang);
  const right = (characters: number) => ({ right: characters, unit: CHARACTER });
  const content =
    paragraph(
      { style: 'FormTitle', line: PITCH.title, after: 300 },
      textRuns([...certificate.title].join(certificate.title.length < 6 ? '　' : ''), fonts, 'title', {
        size: 104,
        color: RED,
      }),
    ) +
    paragraph({ style, align: 'left' }, textRuns(recipient, fonts, 'fang', { role: 'kai' })) +
    certificate.body
      .map((text) =>
        paragraph({ style, indent: { firstLine: 2, unit: CHARACTER } }, textRuns(text, fonts, 'fang')),
      )
      .join('') +
    blankLines(1, { style, line: PITCH.small }) +
    paragraph(
      { style, align: 'right', line: PITCH.small + 100, indent: right(dateRight - overhang) },
      textRuns(issuer, fonts, 'fang', { size: 36 }),
    ) +
    paragraph(
      { style, align: 'right', line: PITCH.small + 100, indent: right(dateRight) },
      textRuns(date, fonts, 'fang', { size: 36 }),
    ) +
    (number
      ? paragraph(
          { style, align: 'left', line: PITCH.small },
          textRuns(`编号：${number}`, fonts, 'fang', { size: 28 }),
        )
      : '');
  return { content, frame: frameOf(profile) };
}
