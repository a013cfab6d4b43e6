import type { Matter } from './document.ts';
import { blankLines, paragraph } from './paragraph.ts';
import type { Profile } from './profile.ts';
import { textRuns } from './runs.ts';
import { setCharacters } from './text-width.ts';

/** The date ends four characters before the right edge, the signature is centred on it (GB/T 9704 7.3.5.1). */
const DATE_RIGHT = 4;

/** The right indents of signature and date, in characters; a signature wider than the room moves the date in. */
export function signatureIndents(body: string, date: string): { body: number; date: number } {
  const overhang = (setCharacters(body) - setCharacters(date)) / 2;
  const right = Math.max(DATE_RIGHT, overhang);
  return { body: right - overhang, date: right };
}

function annexList(titles: string[], profile: Profile): string {
  const one = titles.length === 1;
  return titles
    .map((title, index) => {
      const label = one ? '' : `${index + 1}．`;
      const number = one ? 0 : 1.5;
      const first = index === 0;
      const look = { left: 5 + number, hanging: number + (first ? 3 : 0) };
      return paragraph(
        { indent: look, keepNext: true, align: 'left' },
        textRuns(`${first ? '附件：' : ''}${label}${title}`, profile.fonts, 'fang'),
      );
    })
    .join('');
}

/** Everything between the body and the next page: the list of annexes, signature, date and note, never alone on a page. */
export function closingXml({ annexes = [], signature, note }: Matter, profile: Profile): string {
  const { fonts } = profile;
  const kept = { keepNext: true };
  let xml = '';
  if (annexes.length > 0)
    xml +=
      blankLines(1, kept) +
      annexList(
        annexes.map((annex) => annex.title),
        profile,
      );
  if (signature) {
    const right = signatureIndents(signature.body, signature.date);
    // Two empty lines leave the seal's upper edge within one line of the text.
    xml +=
      blankLines(2, kept) +
      paragraph(
        { ...kept, align: 'right', indent: { right: right.body } },
        textRuns(signature.body, fonts, 'fang'),
      ) +
      paragraph(
        { keepNext: note !== undefined, align: 'right', indent: { right: right.date } },
        textRuns(signature.date, fonts, 'fang'),
      );
  }
  if (note) xml += paragraph({ indent: { left: 2 } }, textRuns(`（${note}）`, fonts, 'fang'));
  return xml;
}
