import { Refusal } from '#electron/values/refusal.ts';
import { allRules, dxa, evenColumns, gridCell, gridRow, noPadding } from '../cells.ts';
import type { Ballot } from '../document.ts';
import type { Frame, Sheet } from '../frame.ts';
import { paragraph } from '../paragraph.ts';
import { millimetres, type Profile } from '../profile.ts';
import { textRuns } from '../runs.ts';
import { evenLines, setCharacters } from '../text-width.ts';
import { titleLines } from '../title-lines.ts';
import { element, valued } from '../xml.ts';
import { linesIn } from './form-layout.ts';

/** Ballots fill the page but for what printers cannot reach. */
const EDGE = millimetres(8);
/** At either side of a ballot's content. */
const INSIDE = millimetres(6);

/** How papers stand on a page, and the sizes (half points) and lines (twips) of their title and text. */
const LOOKS = {
  1: { across: 1, down: 1, title: 44, titleLine: 700, text: 32, line: 560, row: 800 },
  2: { across: 1, down: 2, title: 36, titleLine: 560, text: 28, line: 460, row: 640 },
  4: { across: 2, down: 2, title: 30, titleLine: 480, text: 24, line: 400, row: 520 },
  8: { across: 2, down: 4, title: 24, titleLine: 380, text: 18, line: 290, row: 360 },
} as const;

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

/** A column to be marked takes this share of a ballot's width; less where names are long or choices are many. */
const CHOICE_SHARE = 0.17;
const NARROW_SHARE = 0.11;
/** A name longer than this, in characters, is long. */
const LONG_NAME = 10;
/** At the sides of a head together, in twips. */
const HEAD_ROOM = 80;

/** Above and below a name together, in twips. */
const ROW_SPACE = 40;

type Look = (typeof LOOKS)[Ballot['perPage']];

/** The largest text, no larger than the paper's own, in which names fit `room` twips, with the least height of each row. */
function fitNames(names: string[], heads: string[], width: number, room: number, paper: Look) {
  const headLines = Math.max(...heads.map((head) => head.split('\n').length));
  for (const look of Object.values(LOOKS).filter(({ text }) => text <= paper.text)) {
    const least = names.map(
      (name) => linesIn(name, width - look.text * 10 + 140, look.text) * look.line + ROW_SPACE,
    );
    const head = headLines * look.line + ROW_SPACE;
    const spare = room - least.reduce((sum, height) => sum + height, head);
    if (spare >= 0) return { look, least, head, spare };
  }
  return undefined;
}

/** The width of a column to be marked: it gives way to long names as far as a head of three characters lets it. */
function choiceWidth(choices: string[], names: string[], width: number, { text }: Look): number {
  const most = Math.round(width * Math.min(CHOICE_SHARE, 1 / (choices.length + 1)));
  if (names.every((name) => setCharacters(name) <= LONG_NAME)) return most;
  const head = Math.min(3, Math.max(...choices.map(setCharacters))) * text * 10 + HEAD_ROOM;
  return Math.min(most, Math.max(Math.round(width * NARROW_SHARE), head));
}

/** The table to mark: a line for each name, a column for each choice, and empty lines for others. */
function markingTable(ballot: Ballot, width: number, room: number, paper: Look, profile: Profile): string {
  const { fonts } = profile;
  const names = [
    ...ballot.lines.map(({ name, note }) => name + (note ? `（${note}）` : '')),
    ...Array.from({ length: ballot.writeIns ?? 0 }, () => ''),
  ];
  const choice = choiceWidth(ballot.choices, names, width, paper);
  const widths = [width - choice * ballot.choices.length, ...ballot.choices.map(() => choice)];
  const heads = ballot.choices.map((head) => evenLines(head, Math.floor(choice / (paper.text * 10))));
  const fitted = fitNames(names, heads, widths[0] ?? 0, room, paper);
  if (fitted === undefined)
    throw new Refusal({
      code: 'ballot-too-small',
      message: `“${ballot.title}”有${names.length}行，每页${ballot.perPage}张排不下。`,
      remedy:
        ballot.perPage === 1
          ? '请把候选人或者项目分在几张票上，或者缩短名称和说明。'
          : '请减少每页的张数，或者缩短名称和说明。',
    });
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
    ),
    element('w:tblGrid', {}, ...widths.map((w) => element('w:gridCol', { 'w:w': w }))),
    rowOf([ballot.subject, ...heads], head, true),
    ...names.map((name, index) =>
      rowOf([name, ...ballot.choices.map(() => '')], least[index] ?? head, false),
    ),
  );
}

function paperXml(ballot: Ballot, width: number, height: number, look: Look, profile: Profile): string {
  const { fonts } = profile;
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
    markingTable(ballot, inner, room, look, profile) +
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

/**
 * Ballots of exactly equal size, cut apart along dashed lines; the places after the last one on its page stay empty. Lines
 * that a paper of this size cannot hold are refused.
 */
export function ballotSheet(ballot: Ballot, profile: Profile): Sheet {
  const frame = frameOf(profile);
  const look = LOOKS[ballot.perPage];
  const width = frame.width - 2 * EDGE;
  // The paragraph after the table needs a place on the last page.
  const height = Math.floor((frame.height - 2 * EDGE - 60) / look.down);
  const widths = evenColumns(width, look.across);
  const paper = paperXml(ballot, widths[0] ?? width, height, look, profile);
  const rows = Array.from({ length: Math.ceil(ballot.count / look.across) }, (_, row) =>
    gridRow(
      height,
      'exact',
      widths.map((cell, column) =>
        gridCell(cell, 1, row * look.across + column < ballot.count ? paper : '<w:p/>'),
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
    ),
    element('w:tblGrid', {}, ...widths.map((w) => element('w:gridCol', { 'w:w': w }))),
    ...rows,
  );
  return { content: table + paragraph({ line: 20 }), frame };
}
