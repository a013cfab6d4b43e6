import type { ParagraphLook } from '../paragraph.ts';
import { paragraph } from '../paragraph.ts';
import { CHARACTER, type Profile, textWidth } from '../profile.ts';
import { textRuns } from '../runs.ts';
import { textCharacters } from '../text-width.ts';

const TAB = '<w:r><w:tab/></w:r>';
const LABEL = '签发人：';
const A_LINE = 2;

/** A name of two characters spread to three, so that names stand under one another. */
export const spreadName = (name: string) => (/^\p{Script=Han}{2}$/u.test(name) ? [...name].join('　') : name);

/**
 * The document number one character in from the left, the signers one in from the right, two a line under one another, the
 * number beside the last of them (GB/T 9704 7.2.5, 7.2.6). Tabs, since an indent would shorten the rule below.
 */
export function signerLines(
  number: string,
  signers: string[],
  profile: Profile,
  last: ParagraphLook,
): string {
  const { fonts } = profile;
  const character = (CHARACTER * profile.characterScale) / 100;
  const names = signers.map(spreadName);
  const longest = Math.max(...names.map(textCharacters));
  const columns = Math.min(A_LINE, names.length);
  const first = textWidth(profile) - CHARACTER - (columns * longest + (columns - 1)) * character;
  const tabs = [
    { at: CHARACTER, align: 'left' as const },
    { at: Math.round(first - textCharacters(LABEL) * character), align: 'left' as const },
    { at: Math.round(first), align: 'left' as const },
    { at: Math.round(first + (longest + 1) * character), align: 'left' as const },
  ];
  const rows = Array.from({ length: Math.ceil(names.length / A_LINE) }, (_, row) =>
    names.slice(row * A_LINE, (row + 1) * A_LINE),
  );
  return rows
    .map((row, index) => {
      const ends = index === rows.length - 1;
      const signed = row.map((name) => textRuns(name, fonts, 'fang', { role: 'kai' }));
      return paragraph(
        { style: 'DocumentNumber', align: 'left', tabs, ...(ends ? last : {}) },
        TAB,
        ends ? textRuns(number, fonts, 'fang') : '',
        TAB,
        index === 0 ? textRuns(LABEL, fonts, 'fang') : TAB,
        signed.join(TAB),
      );
    })
    .join('');
}
