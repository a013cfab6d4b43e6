import { describedAs } from '../cells.ts';
import type { JointMark } from '../document.ts';
import type { Output } from '../output.ts';
import { paragraph } from '../paragraph.ts';
import { type Profile, textWidth } from '../profile.ts';
import { textRuns } from '../runs.ts';
import { textCharacters } from '../text-width.ts';
import { element, valued } from '../xml.ts';

/** The pitch (twips) and size (half points) of the names in a joint mark: 36 points. */
export const JOINT = { line: 900, size: 72 };
/** The share of the text width that names and 文件 take together. */
const SHARE = 0.96;
/** Between the names and 文件, in characters of their size. */
const GAP = 0.5;

const cell = (width: number, ...content: string[]) =>
  element(
    'w:tc',
    {},
    element('w:tcPr', {}, element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }), valued('w:vAlign', 'center')),
    ...content,
  );

/**
 * The mark of a joint issue (GB/T 9704 7.2.4): the bodies under one another, spread to one width, the host first; 文件 at
 * their right, in the middle of their height.
 */
export function jointMarkXml({ bodies, suffix = '' }: JointMark, profile: Profile, output: Output): string {
  const { fonts } = profile;
  const em = JOINT.size * 10;
  const longest = Math.max(...bodies.map(textCharacters));
  const wide = longest + (suffix ? textCharacters(suffix) + GAP : 0);
  const scale = Math.min(100, Math.floor((SHARE * textWidth(profile) * 100) / (wide * em)));
  const character = (em * scale) / 100;
  const names = Math.ceil(longest * character) + 20;
  const right = suffix ? Math.ceil((textCharacters(suffix) + GAP) * character) + 20 : 0;

  const runs = (text: string, spacing: number) =>
    textRuns(text, fonts, 'title', { scale, spacing, size: JOINT.size });
  const line = (align: 'left' | 'right', ...content: string[]) =>
    paragraph({ style: 'Mark', line: JOINT.line, align }, ...(output.printedPaper ? [] : content));
  // The last character stands in a run of its own, since spacing would follow it too and push it off the line.
  const spread = (name: string) => {
    const [last = '', ...others] = [...name].reverse();
    const gap = Math.floor(((longest - textCharacters(name)) * character) / Math.max(1, others.length));
    return gap > 0 ? runs(others.reverse().join(''), gap) + runs(last, 0) : runs(name, 0);
  };

  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      element('w:tblW', { 'w:w': names + right, 'w:type': 'dxa' }),
      valued('w:jc', 'center'),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element(
        'w:tblCellMar',
        {},
        ...['left', 'right'].map((side) => element(`w:${side}`, { 'w:w': 0, 'w:type': 'dxa' })),
      ),
      describedAs('联合行文的发文机关标志'),
    ),
    element(
      'w:tblGrid',
      {},
      element('w:gridCol', { 'w:w': names }),
      suffix ? element('w:gridCol', { 'w:w': right }) : undefined,
    ),
    element(
      'w:tr',
      {},
      cell(names, ...bodies.map((name) => line('left', spread(name)))),
      suffix ? cell(right, line('right', runs(suffix, 0))) : undefined,
    ),
  );
}
