import type { Precedence } from '../document.ts';
import { paragraph } from '../paragraph.ts';
import type { Profile } from '../profile.ts';
import { textRuns } from '../runs.ts';

/** The runs of what stands first on a document: copy number in the body's face, then urgency in black (GB/T 9704 7.2.1, 7.2.3). */
export function precedenceRuns({ copyNumber, urgency }: Precedence, { fonts }: Profile): string[] {
  return [
    ...(copyNumber ? [textRuns(copyNumber, fonts, 'fang')] : []),
    ...(urgency ? [textRuns(urgency, fonts, 'fang', { role: 'hei' })] : []),
  ];
}

/** The lines over a mark, one element each, at the left edge from the first line on. */
export const precedenceLines = (precedence: Precedence, profile: Profile, line: number): string[] =>
  precedenceRuns(precedence, profile).map((runs) => paragraph({ line, align: 'left' }, runs));
