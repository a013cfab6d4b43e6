import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDocument } from '#documents/checker/check.ts';
import { SOWN } from './faults.ts';
import { HABITS } from './habits.ts';
import { OTHER_FAULTS } from './other/faults.ts';
import { fileOf } from './other/file.ts';
import { HANDS } from './other/hands.ts';
import { OTHER_PAPERS } from './other/papers.ts';
import { PAPERS } from './papers.ts';
import { ODD_PAPERS } from './papers-odd.ts';
import { writePaper } from './write.ts';

/** What came of checking the set: a line a writer, and a line a rule that was sown. */
export type Measured = {
  documents: number;
  writers: { name: string; documents: number; right: number; wrong: number }[];
  sown: { rule: string; sown: number; found: number }[];
  /** Findings of what is not so, and faults that were not found, in words. */
  wrong: string[];
  missed: string[];
};

/** Papers opened and saved again by another word processor, which writes all of the file anew. */
const SAVED = join(import.meta.dirname, 'saved');
const SAVED_BY = 'LibreOffice 另存';

/** Faults that follow of themselves from one that was sown. */
const FOLLOWS: Record<string, string[]> = {
  成文日期用汉字: ['beyond-gb2312'],
  附件没有另面: ['edition-on-odd-page'],
  跳过第二个序号: ['numbering-repeat'],
  缺附件2: ['edition-on-odd-page'],
  标题居左: ['body-face', 'body-indent'],
  正文宋体小四: ['closing-face', 'edition-face'],
  留着修订: ['theme-fonts'],
  日期用汉字: ['beyond-gb2312'],
  成文晚于开会: ['printed-before-issue'],
  成文晚于报送: ['printed-before-issue'],
  引用的文号用圆括号: ['half-width-marks'],
  自然段内跳过三: ['numbering-repeat'],
  第三项重号: ['numbering-skip'],
  请示用报告的结尾: ['request-closing'],
  六有列了五有: ['signature-alone'],
  一级序号用点: ['heading-face', 'numbering-skip'],
};

/** Every paper in every writer's habits, and every fault sown into one. */
export const EVERYTHING = {
  written: HABITS.flatMap((habits) => [...PAPERS, ...ODD_PAPERS].map((paper) => ({ habits, paper }))),
  sownFaults: SOWN,
  otherFaults: OTHER_FAULTS,
};

/** Checks papers as writers write them, and sown faults, and tells right findings from wrong ones. */
export async function measure({ written, sownFaults, otherFaults } = EVERYTHING): Promise<Measured> {
  const hands = Object.values(HANDS).map(({ name }) => name);
  const names = [...HABITS.map(({ name }) => name), ...hands, SAVED_BY];
  const writers: Measured['writers'] = names.map((name) => ({ name, documents: 0, right: 0, wrong: 0 }));
  const sown = new Map<string, { rule: string; sown: number; found: number }>();
  const [wrong, missed]: [string[], string[]] = [[], []];
  const count = (writer: string, rules: string[], due: ReadonlySet<string>, of: string) => {
    const row = writers.find(({ name }) => name === writer);
    if (!row) return;
    row.documents += 1;
    for (const rule of rules) {
      if (due.has(rule)) row.right += 1;
      else {
        row.wrong += 1;
        wrong.push(`${writer}：${of}：${rule}`);
      }
    }
  };
  const rulesIn = async (bytes: Uint8Array) =>
    (await checkDocument(bytes, '公文.docx')).findings.map(({ rule }) => rule);
  for (const { habits, paper } of written) {
    const due = new Set([...habits.breaks, ...(paper.breaks ?? [])]);
    count(habits.name, await rulesIn(writePaper(paper, habits)), due, paper.name);
  }
  for (const file of readdirSync(SAVED)) {
    count(SAVED_BY, await rulesIn(readFileSync(join(SAVED, file))), new Set(), file);
  }
  for (const { name, hand, breaks = [], text } of OTHER_PAPERS)
    count(hand.name, await rulesIn(fileOf(text, hand)), new Set([...hand.breaks, ...breaks]), name);
  const sow = (rule: string, what: string, writer: string, breaks: string[], rules: string[]) => {
    count(writer, rules, new Set([rule, ...breaks, ...(FOLLOWS[what] ?? [])]), what);
    const row = sown.get(rule) ?? { rule, sown: 0, found: 0 };
    sown.set(rule, { ...row, sown: row.sown + 1, found: row.found + (rules.includes(rule) ? 1 : 0) });
    if (!rules.includes(rule)) missed.push(`${writer}：${what}：${rule}`);
  };
  for (const { rule, what, paper, habits, edit } of sownFaults)
    sow(
      rule,
      what,
      habits.name,
      [...habits.breaks, ...(paper.breaks ?? [])],
      await rulesIn(writePaper(paper, habits, edit)),
    );
  for (const { rule, what, paper, text, edit } of otherFaults)
    sow(
      rule,
      what,
      paper.hand.name,
      [...paper.hand.breaks, ...(paper.breaks ?? [])],
      await rulesIn(fileOf(text, paper.hand, edit)),
    );
  const documents =
    HABITS.length * (PAPERS.length + ODD_PAPERS.length) + OTHER_PAPERS.length + readdirSync(SAVED).length;
  return { documents, writers, sown: [...sown.values()], wrong, missed };
}
