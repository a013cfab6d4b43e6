import type { WallSheet } from '../document.ts';
import { WALL as A3 } from '../page-frame.ts';
import { paragraph } from '../paragraph.ts';
import type { Profile } from '../profile.ts';
import { textRuns } from '../runs.ts';
import { rowLines, tableXml } from '../table.ts';

/** What title, facts and table head take off the sheet's height, in twips. */
const ABOVE_ROWS = 1160 + 600 + 200 + 640;
const FOOT_LINE = 460;
const GAP = 160;
/** The least and greatest height of a row in twips (9 and 15 mm); the rows share the sheet between these. */
const LEAST_ROW = 510;
const GREATEST_ROW = 850;

/** A line of text in a row. */
const LINE = 440;

/** The height that lets all rows fill one sheet, those of several lines among them, within what can be read from a step away. */
function rowHeight({ foot }: WallSheet, lines: number[]): number {
  const room = A3.height - A3.margins.top - A3.margins.bottom - ABOVE_ROWS - GAP - foot.length * FOOT_LINE;
  const tall = lines.filter((count) => count > 1).reduce((sum, count) => sum + count * LINE, 0);
  const low = lines.filter((count) => count === 1).length;
  const share = Math.floor((room * 0.97 - tall) / Math.max(1, low));
  return Math.min(GREATEST_ROW, Math.max(LEAST_ROW, share));
}

/** From this row height on, the table is set in 小二 (18 points), below it in 小三 (15 points); in half points. */
const ROOMY_ROW = 560;
const ROOMY = 36;
const USUAL = 30;
const PADDING = 120;

/** A wall sheet: title, facts on one line, the table with its head on every sheet, and the lines at its foot. */
export function wallSheetXml(sheet: WallSheet, profile: Profile): string {
  const { fonts } = profile;
  const facts = sheet.facts.map(({ label, value }) => `${label}：${value}`).join('　　');
  const width = A3.width - A3.margins.left - A3.margins.right;
  const linesIn = (size: number) => rowLines(sheet.table, { width, size, padding: PADDING });
  const heightIn = (size: number) => rowHeight(sheet, linesIn(size));
  const roomy = heightIn(ROOMY) >= ROOMY_ROW && linesIn(ROOMY).every((lines) => lines === 1);
  const size = roomy ? ROOMY : USUAL;
  return (
    paragraph({ style: 'WallTitle' }, textRuns(sheet.title, fonts, 'title')) +
    paragraph({ style: 'WallFacts', after: 200 }, textRuns(facts, fonts, 'kai')) +
    tableXml(sheet.table, profile, {
      width,
      rowHeight: heightIn(size),
      size,
      head: 'WallHead',
      text: 'WallText',
      padding: PADDING,
    }) +
    paragraph({ line: GAP }) +
    sheet.foot.map((line) => paragraph({ style: 'WallFoot' }, textRuns(line, fonts, 'fang'))).join('')
  );
}
