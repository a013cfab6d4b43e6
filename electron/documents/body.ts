import { chineseNumber } from '#electron/values/chinese-number.ts';
import type { Block, Heading, Table } from './document.ts';
import type { KeepLast } from './first-page.ts';
import { bodyLines, spreadsIn } from './line-breaks.ts';
import { paragraph } from './paragraph.ts';
import { type FontRole, millimetres, type Profile, textWidth } from './profile.ts';
import { textRuns } from './runs.ts';
import { tableXml } from './table.ts';

const FACES: Record<Heading['level'], FontRole> = { 1: 'hei', 2: 'kai', 3: 'fang', 4: 'fang' };

/** The mark before a heading (GB/T 9704 7.3.3): 一、 then （一） then 1. then （1）. */
function ordinal(level: Heading['level'], count: number): string {
  if (level === 1) return `${chineseNumber(count)}、`;
  if (level === 2) return `（${chineseNumber(count)}）`;
  return level === 3 ? `${count}.` : `（${count}）`;
}

/** Numbers headings in order; a heading starts the levels under it afresh. */
export function numbered(blocks: Block[]): Block[] {
  const counts = [0, 0, 0, 0];
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    const count = (counts[block.level - 1] ?? 0) + 1;
    counts.fill(0, block.level);
    counts[block.level - 1] = count;
    return { ...block, text: ordinal(block.level, count) + block.text };
  });
}

/** An item that reads like a heading: what follows stands beside it or over it, so it need not be kept with that. */
const isItem = ({ level }: Heading, next: Block | undefined): boolean =>
  next === undefined || (next.kind === 'heading' && next.level <= level);

/** Running text, from its character `from` on where others before it are set by themselves. */
function runningText(text: string, { fonts }: Profile, from = 0): string {
  let at = from;
  let runs = '';
  for (const { from: begins, to, extra } of spreadsIn(text)) {
    if (to <= from) continue;
    const first = Math.max(at, begins);
    const spacing = Math.ceil(extra / (to - first));
    runs += textRuns(text.slice(at, first), fonts, 'fang');
    runs += textRuns(text.slice(first, to), fonts, 'fang', { spacing });
    at = to;
  }
  return runs + textRuns(text.slice(at), fonts, 'fang');
}

function headingXml(heading: Heading, next: Block | undefined, profile: Profile, keepNext: boolean): string {
  const { level, text, runOn } = heading;
  const { fonts } = profile;
  if (runOn === undefined)
    return paragraph(
      { style: `Heading${level}`, keepNext: isItem(heading, next) && !keepNext ? 'off' : undefined },
      textRuns(text, fonts, FACES[level]),
    );
  const look = level < 3 ? { role: FACES[level] } : { bold: level === 3 && profile.thirdLevelBold };
  const lead = textRuns(text, fonts, 'fang', look);
  return paragraph(
    { style: `RunInHeading${level}`, keepNext },
    lead,
    runningText(text + runOn, profile, text.length),
  );
}

/** A line too low to see, which parts two tables or follows a floating one. */
export const hairline = () => paragraph({ line: 20 });

/** More columns than this are set in 五号 (10.5 points), fewer in 小四 (12 points). */
const ROOMY_COLUMNS = 5;

/** A row's least height, unless its table says otherwise; in twips. */
const ROW_HEIGHT = 454;

/** Around a table, in twips. */
const GAP_ABOVE = 100;
const GAP_BELOW = 200;

function bodyTable(table: Table, profile: Profile, keepNext: boolean): string {
  const { fonts } = profile;
  const caption =
    table.caption && paragraph({ style: 'TableCaption' }, textRuns(table.caption, fonts, 'hei'));
  const unit =
    table.unit &&
    paragraph(
      { style: 'TableText', align: 'right', keepNext: true },
      textRuns(`单位：${table.unit}`, fonts, 'fang'),
    );
  const compact = table.columns.length > ROOMY_COLUMNS ? { size: 21, line: 340 } : {};
  const grid = tableXml(table, profile, {
    width: textWidth(profile),
    rowHeight: table.rowHeight === undefined ? ROW_HEIGHT : millimetres(table.rowHeight),
    head: 'TableHead',
    text: 'TableText',
    keepNext,
    ...compact,
  });
  const above = caption || unit ? '' : paragraph({ line: GAP_ABOVE, keepNext: true });
  return [caption, unit, above, grid, paragraph({ line: GAP_BELOW, keepNext })].filter(Boolean).join('');
}

/** A paragraph of which only what follows its first lines is kept with the next. */
function cutParagraph(text: string, lines: number, { fonts }: Profile): string {
  const all = bodyLines(text);
  const [head, tail] = [all.slice(0, lines), all.slice(lines)].map((part) => part.join(''));
  return (
    paragraph({ style: 'BodyText' }, textRuns(head ?? '', fonts, 'fang')) +
    paragraph({ keepNext: true }, textRuns(tail ?? '', fonts, 'fang'))
  );
}

/** The body's blocks in their styles; `keepLast` holds the last paragraph on the page of what follows it. */
export function bodyXml(blocks: Block[], profile: Profile, keepLast: KeepLast = false): string {
  return numbered(blocks)
    .map((block, index) => {
      const last = index === blocks.length - 1;
      const keepNext = keepLast !== false && last;
      if (block.kind === 'heading') return headingXml(block, blocks[index + 1], profile, keepNext);
      if (block.kind === 'table') return bodyTable(block, profile, keepNext);
      if (last && typeof keepLast === 'object') return cutParagraph(block.text, keepLast.cutAfter, profile);
      return paragraph({ style: 'BodyText', keepNext }, runningText(block.text, profile));
    })
    .join('');
}
