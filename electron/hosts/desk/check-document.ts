import { readFileSync, statSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { Refusal } from '#electron/values/refusal.ts';
import { type DeskAnswer, type DeskCommand, UsageError } from './command.ts';
import { mayWriteTo, writeOut } from './save.ts';

/** One departure from the standard, as it is printed. */
type Finding = {
  rule: string;
  clause: string;
  strength: 'rule' | 'recommended' | 'custom';
  place: string;
  places: string[];
  found: string;
  expected: string;
  fixable: boolean;
  asked?: true;
};

type Report = { ok: boolean; findings: Finding[]; unjudged: string[] };
type TakenBack = { finding: Finding; why: string };

/** The checker of documents, given by the entry since a host carries the core and does not reach into it. */
export type DocumentChecker = {
  check: (bytes: Uint8Array, fileName: string) => Promise<Report>;
  mend: (
    bytes: Uint8Array,
    fileName: string,
    accept: boolean,
  ) => Promise<{ bytes: Uint8Array; before: Report; after: Report; takenBack: TakenBack[] }>;
};

/** Answered beside the text: what goes to standard error, and 1 where a rule of the standard is broken. */
export type JudgedAnswer = DeskAnswer & { code: 0 | 1; err: string };

/** Larger files are not read at all. */
const LARGEST = 200 * 1024 * 1024;

const STRENGTHS = { rule: '违反', recommended: '一般要求', custom: '通行做法' };

function bytesOf(file: string): Uint8Array {
  const about = statSync(file, { throwIfNoEntry: false });
  if (!about?.isFile())
    throw new Refusal({ code: 'file-missing', message: `读不到文件 ${file}。`, remedy: '请检查路径。' });
  if (about.size > LARGEST)
    throw new Refusal({
      code: 'document-too-large',
      message: `“${basename(file)}”超过 200 MB，超出可以检查的范围。`,
      remedy: '请删去其中过大的图片或附件，另存一份后再检查。',
    });
  return readFileSync(file);
}

/** Where the mended copy goes; an existing file is refused unless --force says so, and the file checked always. */
function placeFor(out: string, source: string, force: boolean): string {
  const place = resolve(out);
  if (extname(place).toLowerCase() !== '.docx') throw new UsageError('--fix 应以 .docx 结尾。');
  if (place === resolve(source)) throw new UsageError('--fix 应写到另一个文件，原件不改。');
  mayWriteTo(place, force);
  return place;
}

const mendable = ({ fixable, asked }: Finding) =>
  fixable ? (asked ? '［加 --accept 可修正］' : '［可修正］') : '';
const lineOf = (finding: Finding) => {
  const { strength, place, found, expected, clause } = finding;
  return `［${STRENGTHS[strength]}］${place}：${found}；应为：${expected}（${clause}）${mendable(finding)}`;
};
const unjudgedLine = (sentence: string) => `［没有判断］${sentence}`;

/** What came of mending: what is left, what was not judged and what was taken back, each on a line. */
function outcomeOf({ findings, unjudged }: Report, takenBack: TakenBack[]): string {
  const lines = [
    ...findings.map(lineOf),
    ...takenBack.map(({ finding, why }) => `［没有改］${finding.place}：${finding.found}；${why}`),
    ...unjudged.map(unjudgedLine),
  ];
  const left =
    findings.length > 0
      ? `留下 ${findings.length} 处请人工修改：`
      : lines.length === 0
        ? '没有留下问题'
        : '查得到的都改好了，还要请人看：';
  return [left, ...lines].join('\n  ');
}

/** The findings a person has to see to, then in one line what came of the check. */
function answerOf(name: string, report: Report): JudgedAnswer {
  const { ok, findings, unjudged } = report;
  const broken = findings.filter(({ strength }) => strength === 'rule');
  const advice = findings.filter(({ strength }) => strength !== 'rule');
  const summary = ok
    ? `${name}：没有违反规定之处${advice.length > 0 ? `，另有 ${advice.length} 处可以改进` : ''}`
    : `${name}：违反规定 ${broken.length} 处，可以改进 ${advice.length} 处`;
  return {
    json: report,
    text: [...advice.map(lineOf), ...unjudged.map(unjudgedLine), summary].join('\n'),
    err: broken.map(lineOf).join('\n'),
    code: ok ? 0 : 1,
  };
}

/** Says where a document departs from GB/T 9704-2012; with --fix writes a mended copy. It needs no vault. */
export const checkDocumentCommand = (checker: DocumentChecker) =>
  ({
    name: 'check-document',
    summary: '检查公文格式（GB/T 9704-2012）',
    usage: '文件.docx [--fix 文件.docx [--accept] [--force]] [--json]',
    options: {
      fix: { type: 'string', help: '把可以修正的修正，另存到哪个文件' },
      accept: { type: 'boolean', help: '连同接受全部修订、删去批注' },
      force: { type: 'boolean', help: '覆盖已有文件' },
    },
    opens: false,
    vault: false,
    async run({ files, options }): Promise<JudgedAnswer> {
      const [file, ...others] = files;
      if (file === undefined || others.length > 0) throw new UsageError('请写出一个要检查的 .docx 文件。');
      const name = basename(file);
      if (typeof options.fix !== 'string') return answerOf(name, await checker.check(bytesOf(file), name));
      const out = placeFor(options.fix, file, options.force === true);
      const accept = options.accept === true;
      const { bytes, before, after, takenBack } = await checker.mend(bytesOf(file), name, accept);
      const { file: written, said } = await writeOut(out, bytes);
      const answer = answerOf(name, before);
      return {
        ...answer,
        json: { ...before, fixed: { file: written, ...after, takenBack } },
        text: `${answer.text}\n${said === '' ? `已写出修正稿 ${written}` : `${said}，是修正稿`}，${outcomeOf(after, takenBack)}`,
      };
    },
  }) satisfies DeskCommand & { vault: false };
