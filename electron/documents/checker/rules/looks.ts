import type { FontRole } from '../../profile.ts';
import { COMMON } from '../../profile.ts';
import { FACE_NAMES, hasPlainIdeographs, isFace, sizeName } from '../faces.ts';
import type { Fault, Reading, RunChange } from '../finding.ts';
import type { Paragraph, Run } from '../model.ts';
import { placeOf } from '../place.ts';

/** How an element is to be set; what is left out is free. */
export type Look = { role?: FontRole; size?: number };

/** The runs of a stretch that say something in Chinese and are not set as wanted. */
const runsOff = (paragraph: Paragraph, from: number, to: number, { role, size }: Look): Run[] =>
  paragraph.runs.filter(
    (run) =>
      run.from < to &&
      run.to > from &&
      hasPlainIdeographs(paragraph, { ...run, from: Math.max(run.from, from), to: Math.min(run.to, to) }) &&
      ((role !== undefined && !isFace(run.eastAsian.name, role)) ||
        (size !== undefined && run.size !== size)),
  );

/** Digits and letters in headlines go with their characters, in text they stand in a Western face. */
const latinOf = (role: FontRole) =>
  role === 'title' || role === 'hei' ? COMMON.fonts[role].name : COMMON.fonts.latin;

/** At most one fault for a stretch of a paragraph that is not set as wanted. */
export function lookFault(
  reading: Reading,
  paragraph: Paragraph,
  look: Look,
  stretch: { from: number; to: number } = { from: 0, to: paragraph.text.length },
): Fault[] {
  const { from, to } = stretch;
  const [first] = runsOff(paragraph, from, to, look);
  if (!first) return [];
  const { role, size } = look;
  const set: RunChange = {
    ...(role && { eastAsian: COMMON.fonts[role].name, latin: latinOf(role) }),
    ...(size !== undefined && { size }),
  };
  const named = [size === undefined ? '' : sizeName(size), role ? FACE_NAMES[role] : ''].join('');
  const found = [
    size === undefined ? '' : sizeName(first.size),
    role ? first.eastAsian.name || '未指定字体' : '',
  ].join('');
  return [
    {
      place: placeOf(reading, paragraph),
      found,
      expected: named,
      mends: [{ kind: 'run', paragraph: paragraph.index, from, to, set }],
    },
  ];
}
