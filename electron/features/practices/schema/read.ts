import type { z } from 'zod';
import { readJson } from './json.ts';
import { placeInFile } from './place.ts';
import { PRACTICE_PARTS, type Practice, practiceSchema } from './practice.ts';
import { issueWords } from './words.ts';

/** The texts of a practice's files by part; undefined where the folder has no such file. */
export type PracticeTexts = { [Part in keyof Practice]: string | undefined };

/** A practice, or sentences that name the file, the field and what is wrong with it. */
export type PracticeReading = { ok: true; practice: Practice } | { ok: false; problems: string[] };

function problemOf(issue: z.core.$ZodIssue, files: Record<string, unknown>): string {
  const [part = '', ...path] = issue.path;
  const schema = practiceSchema.shape[String(part) as keyof Practice];
  const place = placeInFile(schema, path, files[String(part)]);
  const isStrange = issue.code === 'unrecognized_keys';
  const subject = place === '' ? (isStrange ? '' : '内容') : `${place}${isStrange ? '里' : ''}`;
  return `${String(part)}.json：${subject}${issue.message}`;
}

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
  const parsed = practiceSchema.safeParse(files, { error: issueWords, reportInput: true });
  if (parsed.success) return { ok: true, practice: parsed.data };
  const issues = parsed.error.issues.filter(({ path }) => String(path[0]) in files);
  return { ok: false, problems: [...broken, ...issues.map((issue) => problemOf(issue, files))] };
}
