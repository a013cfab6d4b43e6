import type { z } from 'zod';
import { placeInFile } from './place.ts';
import { PRACTICE_PARTS, type Practice, partTitle, practiceSchema } from './practice.ts';
import { issueWords } from './words.ts';

/** Text read as JSON, or the line where it stops being JSON (undefined for its end). */
type JsonReading = { ok: true; data: unknown } | { ok: false; line: number | undefined };

/** The line that the engine's message points to: by number, or by quoting what stands there. */
function lineIn(message: string, text: string): number | undefined {
  const line = /\(line (\d+) column/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const wrong = /^Unexpected token '(.)'/u.exec(message)?.[1];
  const snippet = /, (?:\.{3})?"([\s\S]*)"(?:\.{3})? is not valid JSON$/.exec(message)?.[1];
  const at = snippet === undefined ? -1 : text.indexOf(snippet);
  if (wrong === undefined || at < 0) return undefined;
  return text.slice(0, text.indexOf(wrong, at)).split('\n').length;
}

/** Reads JSON text, a byte order mark left aside, and says where it is broken. */
function readJson(text: string): JsonReading {
  const plain = text.replace(/^\ufeff/u, '');
  try {
    return { ok: true, data: JSON.parse(plain) };
  } catch (problem) {
    return { ok: false, line: lineIn(problem instanceof Error ? problem.message : '', plain) };
  }
}

/** The texts of a practice's files by part; undefined where the folder has no such file. */
export type PracticeTexts = { [Part in keyof Practice]: string | undefined };

/** A practice as its files have it: by part, by that part's fields, as JSON values. */
export type PracticeFiles = { readonly [Part in keyof Practice]: Readonly<Record<string, unknown>> };

/** What is wrong at one place of a practice, as a sentence that names the field but not the part. */
export type PracticeProblem = { part: keyof Practice; path: readonly PropertyKey[]; text: string };

/** A practice's values once they are checked, or all that is wrong with them. */
export type PracticeCheck = { ok: true; practice: Practice } | { ok: false; problems: PracticeProblem[] };

/** A practice, or sentences that name the file, the field and what is wrong with it. */
export type PracticeReading =
  | { ok: true; practice: Practice; files: PracticeFiles }
  | { ok: false; problems: string[] };

function problemOf(issue: z.core.$ZodIssue, files: Record<string, unknown>): PracticeProblem {
  const [first, ...path] = issue.path;
  const part = String(first) as keyof Practice;
  const place = placeInFile(practiceSchema.shape[part], path, files[part]);
  const isStrange = issue.code === 'unrecognized_keys';
  const subject = place === '' ? (isStrange ? '' : '内容') : `${place}${isStrange ? '里' : ''}`;
  return { part, path, text: `${subject}${issue.message}` };
}

/** Checks the values of a practice, part by part and one part against another. */
export function checkPractice(files: Record<string, unknown>): PracticeCheck {
  const parsed = practiceSchema.safeParse(files, { error: issueWords, reportInput: true });
  if (parsed.success) return { ok: true, practice: parsed.data };
  const issues = parsed.error.issues.filter(({ path }) => String(path[0]) in files);
  return { ok: false, problems: issues.map((issue) => problemOf(issue, files)) };
}

/** A problem as the settings say it: 计分细则：计分项“接待选民”的“封顶分”应为数字. */
export const problemWords = ({ part, text }: PracticeProblem): string => `${partTitle(part)}：${text}`;

/** Reads a whole practice from its files' texts and reports everything that is wrong at once. */
export function readPractice(texts: PracticeTexts): PracticeReading {
  const files: Record<string, unknown> = {};
  const broken: string[] = [];
  for (const part of PRACTICE_PARTS) {
    const text = texts[part];
    const reading = text === undefined ? undefined : readJson(text);
    if (reading?.ok) files[part] = reading.data;
    else if (reading === undefined) broken.push(`${part}.json：做法文件夹里没有这个文件`);
    else {
      const line = reading.line === undefined ? '末尾' : `第${reading.line}行附近`;
      broken.push(`${part}.json：${line}写法有误，请检查逗号、引号和括号有没有多写或漏写`);
    }
  }
  const check = checkPractice(files);
  if (check.ok) return { ok: true, practice: check.practice, files: files as PracticeFiles };
  return {
    ok: false,
    problems: [...broken, ...check.problems.map(({ part, text }) => `${part}.json：${text}`)],
  };
}
