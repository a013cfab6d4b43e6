import { Refusal } from '#electron/values/refusal.ts';
import { allRules, describedAs, dxa, evenColumns, gridCell, gridRow, noPadding } from '../cells.ts';
import type { Ballot } from '../document.ts';
import type { Frame, Sheet } from '../frame.ts';
import { paragraph } from '../paragraph.ts';
import { millimetres, type Profile } from '../profile.ts';
import { textRuns } from '../runs.ts';
import { evenLines } from '../text-width.ts';
import { titleLines } from '../title-lines.ts';
import { element, valued } from '../xml.ts';
import {
  COUNTS,
  choiceWidth,
  fitNames,
  LOOKS,
  type Paper,
  ROW_SPACE,
  smallestText,
} from './ballot-layout.ts';
import { linesIn } from './form-layout.ts';

/** Ballots fill the page but for what printers cannot reach. */
const EDGE = millimetres(8);
/** At either side of a ballot's content. */
const INSIDE = millimetres(6);

const frameOf = ({ page }: Profile): Frame => ({
  ...page,
  margins: { top: EDGE, right: EDGE, bottom: EDGE, left: EDGE, header: 200, footer: 200 },
});

/** Over and under a ballot's content together, under its title, and under its table, in twips. */
const MARGIN = 360;
const UNDER_TITLE = 160;
const UNDER_TABLE = 140;
/** Over the line that is sealed. */
const SEAL_ROOM = 120;

/**
 * The table to mark: a line for each name, a column for each choice, and empty lines for others; undefined where it does
 * not fit.
 */
function markingTable(
  ballot: Ballot,
  width: number,
  room: number,
  paper: Paper,
  profile: Profile,
): string | undefined {
  const { fonts } = profile;
  const names = [
    ...ballot.lines.map(({ name, note }) => name + (note ? `（${note}）` : '')),
    ...Array.from({ length: ballot.writeIns ?? 0 }, () => ''),
  ];
  const choice = choiceWidth(ballot.choices, names, width, paper.look);
  const widths = [width - choice * ballot.choices.length, ...ballot.choices.map(() => choice)];
  const heads = ballot.choices.map((head) => evenLines(head, Math.floor(choice / (paper.look.text * 10))));
  const fitted = fitNames(names, heads, widths[0] ?? 0, room, paper);
  if (fitted === undefined) return undefined;
  const { look, least, head, spare } = fitted;
  const gain = Math.floor(Math.min(spare / (names.length + 1), look.row * 1.4 - look.line - ROW_SPACE));
  const cell = (text: string, column: number, head: boolean) =>
    gridCell(
      widths[column] ?? 0,
      1,
      paragraph(
        {
          style: head ? 'FormLabel' : 'FormText',
          line: look.line,
          align: head || column > 0 ? 'center' : 'left',
          ...(column === 0 && !head ? { indent: { left: look.text * 10, right: 60, unit: 1 } } : {}),
        },
        textRuns(text, fonts, head ? 'hei' : 'fang', { size: look.text }),
      ),
    );
  const rowOf = (texts: string[], height: number, head: boolean) =>
    gridRow(
      height + gain,
      'atLeast',
      texts.map((text, column) => cell(text, column, head)),
    );
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      dxa('w:tblW', width),
      valued('w:jc', 'center'),
      allRules(),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      noPadding(),
      describedAs(ballot.title),
    ),
    element('w:tblGrid', {}, ...widths.map((w) => element('w:gridCol', { 'w:w': w }))),
    rowOf([ballot.subject, ...heads], head, true),
    ...names.map((name, index) =>
      rowOf([name, ...ballot.choices.map(() => '')], least[index] ?? head, false),
    ),
  );
}

function paperXml(
  ballot: Ballot,
  width: number,
  height: number,
  paper: Paper,
  profile: Profile,
): string | undefined {
  const { fonts } = profile;
  const { look } = paper;
  const inner = width - 2 * INSIDE;
  const small = look.text - 2;
  const instructions = ballot.instructions.reduce(
    (sum, text) => sum + linesIn(text, inner + 200, small) * look.line * 0.85,
    0,
  );
  const titles = titleLines(ballot.title, [], Math.floor(inner / (look.title * 10)));
  const { occasion, sealed } = ballot;
  const lines = (occasion ? look.line : 0) + (sealed ? look.line + SEAL_ROOM : 0);
  const room =
    height - MARGIN - titles.length * look.titleLine - instructions - lines - UNDER_TITLE - UNDER_TABLE;
  const indent = { left: INSIDE, right: INSIDE, unit: 1 };
  const beside = (text: string, align: 'center' | 'right', space: { before?: number; after?: number }) =>
    paragraph(
      { style: 'FormText', line: look.line, align, indent, ...space },
      textRuns(text, fonts, 'fang', { size: small }),
    );
  const table = markingTable(ballot, inner, room, paper, profile);
  if (table === undefined) return undefined;
  return (
    titles
      .map((title, index) =>
        paragraph(
          {
            style: 'FormTitle',
            line: look.titleLine,
            indent,
            ...(index === titles.length - 1 && !occasion ? { after: UNDER_TITLE } : {}),
          },
          textRuns(title, fonts, 'title', { size: look.title }),
        ),
      )
      .join('') +
    (occasion ? beside(occasion, 'center', { after: UNDER_TITLE }) : '') +
    table +
    paragraph({ line: UNDER_TABLE }) +
    ballot.instructions
      .map((text) =>
        paragraph(
          { style: 'FormText', line: Math.round(look.line * 0.85), align: 'both', indent },
          textRuns(text, fonts, 'fang', { size: small }),
        ),
      )
      .join('') +
    (sealed ? beside(sealed, 'right', { before: SEAL_ROOM }) : '')
  );
}

const cutLine = (side: string) =>
  element(`w:${side}`, { 'w:val': 'dashed', 'w:sz': 4, 'w:space': 0, 'w:color': '808080' });

/** The papers of one size, `perPage` of them on a page; undefined where they cannot hold their lines. */
function papersOf(ballot: Ballot, perPage: Ballot['perPage'], frame: Frame, profile: Profile) {
  const look = LOOKS[perPage];
  const width = frame.width - 2 * EDGE;
  // The paragraph after the table needs a place on the last page.
  const height = Math.floor((frame.height - 2 * EDGE - 60) / look.down);
  const widths = evenColumns(width, look.across);
  const smallest = smallestText(ballot.perPage, perPage);
  const xml = paperXml(ballot, widths[0] ?? width, height, { look, smallest }, profile);
  return xml === undefined ? undefined : { xml, look, width, height, widths };
}

/**
 * Ballots of exactly equal size, cut apart along dashed lines; the places after the last one on its page stay empty. Where
 * a paper cannot hold its lines, fewer stand on a page; lines that a whole page cannot hold are refused.
 */
export function ballotSheet(ballot: Ballot, profile: Profile): Sheet {
  const frame = frameOf(profile);
  const [papers] = COUNTS.filter((count) => count <= ballot.perPage).flatMap(
    (count) => papersOf(ballot, count, frame, profile) ?? [],
  );
  if (papers === undefined)
    throw new Refusal({
      code: 'ballot-too-small',
      message: `“${ballot.title}”有${ballot.lines.length + (ballot.writeIns ?? 0)}行，一页一张也排不下。`,
      remedy: '请把候选人或者项目分在几张票上，或者缩短名称和说明。',
    });
  const { xml, look, width, height, widths } = papers;
  const rows = Array.from({ length: Math.ceil(ballot.count / look.across) }, (_, row) =>
    gridRow(
      height,
      'exact',
      widths.map((cell, column) =>
        gridCell(cell, 1, row * look.across + column < ballot.count ? xml : '<w:p/>'),
      ),
    ),
  );
  const table = element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      dxa('w:tblW', width),
      element('w:tblBorders', {}, ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(cutLine)),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      noPadding(),
      describedAs(`${ballot.title}，沿虚线裁开`),
    ),
    element('w:tblGrid', {}, ...widths.map((w) => element('w:gridCol', { 'w:w': w }))),
    ...rows,
  );
  return { content: table + paragraph({ line: 20 }), frame };
}
