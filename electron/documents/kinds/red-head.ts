import type { RedHeadDocument } from '../document.ts';
import type { Output } from '../output.ts';
import { blankLines, paragraph } from '../paragraph.ts';
import type { Profile } from '../profile.ts';
import { textRuns } from '../runs.ts';
import { JOINT, jointMarkXml } from './joint-mark.ts';
import { aboveMark, linesAbove, markXml, overRedRule } from './mark.ts';
import { precedenceLines } from './precedence.ts';
import { signerLines } from './signers.ts';

/** The organ mark's upper edge lies 35 mm under the text area's (GB/T 9704 7.2.4). */
const MARK_BELOW = 35;
/** The lines above the mark: copy number, secrecy, urgency; kept empty where there is none. */
const LINES_ABOVE = 3;

function numberLine(document: RedHeadDocument, profile: Profile, output: Output): string {
  const { number = '', signers = [] } = document;
  const look = overRedRule(output);
  if (signers.length > 0) return signerLines(number, signers, profile, look);
  return paragraph({ style: 'DocumentNumber', ...look }, textRuns(number, profile.fonts, 'fang'));
}

/** The head down to its red rule and the two empty lines under it (GB/T 9704 7.2). */
export function redHeadXml(document: RedHeadDocument, profile: Profile, output: Output): string {
  const { mark } = document;
  const joint = typeof mark !== 'string';
  const room = joint
    ? aboveMark(MARK_BELOW, profile, JOINT.line, JOINT.size)
    : aboveMark(MARK_BELOW, profile);
  const above = linesAbove(precedenceLines(document, profile, profile.line), LINES_ABOVE, room, profile);
  const before = room - above.height;
  return (
    above.xml +
    (joint
      ? (before > 0 ? paragraph({ line: before }) : '') + jointMarkXml(mark, profile, output)
      : markXml(mark, profile, output, { before })) +
    blankLines(2) +
    numberLine(document, profile, output) +
    blankLines(2)
  );
}
