import { DATE_LINE, KIND_TAIL, LOOSE_NUMBER, writtenDate } from '../checker/patterns.ts';
import { annexLabel, saidLines } from './blocks.ts';

/** A written paper taken apart by its words; what a paper of ours says itself or has no place for is told in `left`. */
export type Recognised = {
  title?: string;
  addressees?: string;
  body: string;
  annexes?: string;
  note?: string;
  signature?: string;
  /** As 2026年3月6日. */
  date?: string;
  copyTo?: string;
  /** Of minutes: who came, who was excused, who sat in. */
  present?: string;
  absent?: string;
  observers?: string;
  /** Of a resolution: when and by whom it was passed, said under its title. */
  passed?: string;
  /** Lines that go into no part, as they stand. */
  left: string[];
};

const tight = (text: string) => text.replace(/[\s\u3000]/g, '');

/** Parts that not every kind of paper has; where a paper has none of them such lines are text. */
export type Wanted = { attendance?: boolean; passed?: boolean };

const MARK = /(文件|会议纪要|令)$/;
const SIGNERS = /^(.*?)签\s*发\s*人\s*[:：]/;
/** Who is addressed, and no sentence that leads to what follows: 会议决定：. */
const ADDRESSEES = /(?<!决定|决议|如下|认为|指出|要求|强调|通过|宣布|公告|通知|批准)[:：]$/;
const ANNEX_NOTE_MARK = /^附件\s*[:：]\s*/;
const ANNEX_NOTE = /^附件\s*[:：]\s*\S/;
const ANNEX_ITEM = /^\d{1,2}\s*[.．、]\s*\S/;
const COPIES = /^抄\s*送\s*[:：]/;
const PRINTING = /印发$/;
const NOTE = /^[（(](联系人|此件|附注|共印).*[）)]$/;

/** A title ends with the kind of paper; one of several lines is put together, 90 characters at most. */
function titleIn(lines: string[]): { title: string; from: number; to: number } | undefined {
  for (let from = 0; from < Math.min(lines.length, 8); from += 1) {
    let title = '';
    for (let to = from; to < Math.min(lines.length, from + 4); to += 1) {
      const line = tight(lines[to] ?? '');
      if (/[。；：:]$/.test(line) || line.includes('〔') || MARK.test(line)) break;
      title += line;
      if (title.length > 90) break;
      if (KIND_TAIL.test(title) || /(公告|决议|决定|纪要)$/.test(title)) return { title, from, to: to + 1 };
    }
  }
  return undefined;
}

/** A title that begins in the middle of a line behind a greeting: 大家好！关于…的通知. */
const GREETED = /^(.*[！!，,。？?～~])(关于.+)$/;

const ATTENDANCE: [part: 'present' | 'absent' | 'observers', pattern: RegExp][] = [
  ['present', /^(?:出席|参加|参会)(?:人员)?[:：]\s*(\S.*)$/],
  ['absent', /^(?:请假|缺席)(?:人员)?[:：]\s*(\S.*)$/],
  ['observers', /^列席(?:人员)?[:：]\s*(\S.*)$/],
];

/** Takes the lines of attendance out of minutes; names are parted by 、. */
function attendanceIn(
  lines: string[],
): { rest: string[] } & Pick<Recognised, 'present' | 'absent' | 'observers'> {
  const found: Pick<Recognised, 'present' | 'absent' | 'observers'> = {};
  const rest = lines.filter((line) => {
    for (const [part, pattern] of ATTENDANCE) {
      const names = pattern
        .exec(line)?.[1]
        ?.replace(/[。；]$/, '')
        .replace(/[（(]请假[）)]/g, '');
      if (names === undefined || found[part] !== undefined) continue;
      found[part] = joined(names);
      return false;
    }
    return true;
  });
  return { rest, ...found };
}

/** Names with 、 between them: 田　野 is one, set as wide as three characters. */
const joined = (names: string) =>
  names
    .trim()
    .replace(/(?<![\u4e00-\u9fff])([\u4e00-\u9fff])[ \u3000]+([\u4e00-\u9fff])(?![\u4e00-\u9fff])/g, '$1$2')
    .split(/[\s\u3000、，,]+/)
    .filter(Boolean)
    .join('、');

const PASSED = /^[（(]([^（()）]{6,60}(?:通过|批准))[）)]$/;

type Foot = { end: number; copyTo?: string; left: string[] };

/** Copies and printing at a paper's very end (GB/T 9704 7.4); `end` is where the lines before them end. */
function footIn(lines: string[], from: number): Foot {
  const foot: Foot = { end: lines.length, left: [] };
  for (; foot.end > from; foot.end -= 1) {
    const line = lines[foot.end - 1] ?? '';
    const bare = tight(line);
    if (PRINTING.test(bare) && bare.length < 60) foot.left.unshift(line);
    else if (COPIES.test(bare) && foot.copyTo === undefined)
      foot.copyTo = bare.replace(COPIES, '').replace(/。$/, '');
    else break;
  }
  return foot;
}

type Closing = { end: number } & Pick<Recognised, 'note' | 'signature' | 'date'>;

/** Note, day and signature at the end of the body, read from its end. */
function closingIn(lines: string[], from: number): Closing {
  const found: Closing = { end: lines.length };
  for (; found.end > from; found.end -= 1) {
    const bare = tight(lines[found.end - 1] ?? '');
    const date = DATE_LINE.test(bare) ? writtenDate(bare) : undefined;
    const [, signer = '', day = ''] = /^(\S.{1,30}?)[ \u3000]+(\S+)$/.exec(lines[found.end - 1] ?? '') ?? [];
    const both = DATE_LINE.test(day) && isBody(tight(signer)) ? writtenDate(day) : undefined;
    if (NOTE.test(bare) && found.note === undefined) found.note = bare.slice(1, -1);
    else if (date !== undefined && found.date === undefined) found.date = date;
    else if (both !== undefined && found.date === undefined) {
      found.date = both;
      found.signature = tight(signer);
    } else if (found.date !== undefined && found.signature === undefined && isBody(bare))
      found.signature = bare;
    else break;
  }
  return found;
}

/** A line that names who signs: no sentence, and not long. */
const isBody = (bare: string) =>
  bare.length <= 40 && !/[。；：，、]/.test(bare) && !/^附件|^[一二三四五六七八九十]+、/.test(bare);

/** The names that the list under the body gives to the annexes, and the lines without it. */
function withoutAnnexNote(lines: string[]): { body: string[]; names: string[] } {
  const at = lines.findIndex((line) => ANNEX_NOTE.test(line));
  if (at < 0) return { body: lines, names: [] };
  const after = lines.slice(at + 1).findIndex((line) => !ANNEX_ITEM.test(line));
  const end = after < 0 ? lines.length : at + 1 + after;
  const names = lines.slice(at, end).map((line) =>
    line
      .replace(ANNEX_NOTE_MARK, '')
      .replace(/^\d{1,2}\s*[.．、]\s*/, '')
      .replace(/。$/, ''),
  );
  return { body: lines.toSpliced(at, end - at), names };
}

/**
 * Takes a paper's text apart by its words (GB/T 9704 7.2, 7.3): mark, number and signers over the title, the title by its
 * kind, addressees by their colon, the list of annexes, day and signature, note, copies, and annexes after all of these.
 */
export function recognised(text: string, wanted: Wanted = {}): Recognised {
  const all = saidLines(text);
  const labelAt = all.findIndex((line, at) => at > 0 && annexLabel.test(tight(line)));
  const lines = all.slice(0, labelAt < 0 ? all.length : labelAt);
  const annexLines = labelAt < 0 ? [] : all.slice(labelAt);
  const left: string[] = [];
  const title = titleIn(lines);
  // Minutes that say what they are and no more have no title of their own.
  const markOnly = !title && MARK.test(tight(lines[0] ?? '')) ? 1 : 0;
  left.push(...lines.slice(0, title?.from ?? markOnly));
  let at = title?.to ?? markOnly;
  const result: Recognised = { body: '', left };
  if (title) {
    const [, greeting, own] = GREETED.exec(title.title) ?? [];
    if (greeting) left.push(greeting);
    result.title = own ?? title.title;
  }
  const passed = wanted.passed && title ? PASSED.exec(tight(lines[at] ?? ''))?.[1] : undefined;
  if (passed) {
    result.passed = passed;
    at += 1;
  }
  const next = lines[at] ?? '';
  if (title && ADDRESSEES.test(next.trim()) && next.length <= 120 && !next.includes('。')) {
    result.addressees = tight(next);
    at += 1;
  }
  // what stands after annexes on their own pages is the foot of the whole paper
  const last = annexLines.length > 0 ? annexLines : lines;
  const foot = footIn(last, last === lines ? at : 1);
  last.splice(foot.end);
  if (foot.copyTo !== undefined) result.copyTo = foot.copyTo;
  left.push(...foot.left);
  const { end, ...closing } = closingIn(lines, at);
  Object.assign(result, closing);
  const { rest, ...attendance } = wanted.attendance
    ? attendanceIn(lines.slice(at, end))
    : { rest: lines.slice(at, end) };
  Object.assign(result, attendance);
  const { body, names } = withoutAnnexNote(rest);
  result.body = body.join('\n');
  if (annexLines.length > 0) {
    result.annexes = annexLines.join('\n');
    left.push(...names.filter((name) => !annexLines.some((line) => tight(line) === tight(name))));
  } else if (names.length > 0) result.annexes = names.flatMap((name) => ['附件', name]).join('\n');
  return result;
}

/** What a line over the title is, where it is told by its words. */
export function overTitle(line: string): string | undefined {
  const bare = tight(line);
  if (SIGNERS.test(bare)) return '签发人';
  if (LOOSE_NUMBER.test(bare)) return '发文字号';
  if (MARK.test(bare)) return '发文机关标志';
  return undefined;
}
