import { readWordsInWorker } from '#documents/free-text/in-worker.ts';
import { isMarkdown, markdownText } from '#documents/free-text/markdown.ts';
import { overTitle, type Recognised, recognised } from '#documents/free-text/recognise.ts';
import { tidied } from '#documents/free-text/tidy.ts';
import { isFree, type Template } from '#documents/template/schema.ts';
import type { Handlers } from '#electron/procedure.ts';
import { isPlainDate, plainDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { freeTextContract } from './contract/free-text.ts';

/** The day of 2026年3月6日; undefined where there is no such day. */
function dayOf(written: string | undefined) {
  const parts = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(written ?? '');
  const day = parts && plainDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return day && isPlainDate(day) ? day : undefined;
}

const withoutColon = (text: string) => text.replace(/[:：]$/, '');

/** Which question of a free template each part of a written paper answers. */
const questions = {
  title: '标题',
  addressees: '主送机关',
  body: '正文',
  annexes: '附件',
  note: '联系人及电话',
  copyTo: '抄送机关',
  present: '出席人员',
  absent: '请假人员',
  observers: '列席人员',
  passed: '通过情况',
} as const;

const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}……` : text);
const linesIn = (text: string) => text.split('\n').length;

/** Reads a text at hand into the questions of a free document: what each part became, and what was left out. */
export function freeTextService(deps: {
  template: (name: string) => Promise<Template>;
  take: (upload: string) => { name: string; bytes: Uint8Array };
  body: string;
}): Handlers<typeof freeTextContract> {
  async function wordsFrom(from: { text: string } | { upload: string }) {
    if ('text' in from)
      return isMarkdown(from.text) ? markdownText(from.text) : { text: from.text, notes: [] };
    const { bytes, name } = deps.take(from.upload);
    return readWordsInWorker(bytes, name);
  }

  function answersOf(template: Template, found: Recognised) {
    const asked = new Set(template.asks.map(({ field }) => field));
    const answers: Record<string, string> = {};
    const read: string[] = [];
    const left: string[] = [];
    for (const [part, field] of Object.entries(questions) as [keyof typeof questions, string][]) {
      const text = found[part];
      if (!text) continue;
      const value = part === 'addressees' ? withoutColon(text) : text;
      if (!asked.has(field)) left.push(`${field}：${short(value)}（${template.label}里没有这一项）`);
      else {
        answers[field] = value;
        read.push(
          part === 'body' || part === 'annexes'
            ? `${field}：${linesIn(value)} 行`
            : `${field}：${short(value)}`,
        );
      }
    }
    return { answers, read, left };
  }

  return {
    readText: async ({ template: name, from }) => {
      const template = await deps.template(name);
      if (!isFree(template))
        throw new Refusal({
          code: 'not-free',
          message: `“${template.label}”由记录填写，不能从现有文字做起。`,
          remedy: '请在“自拟”一类里选一种公文。',
        });
      const { text, notes } = await wordsFrom(from);
      if (text.trim() === '')
        throw new Refusal({
          code: 'text-empty',
          message: '里面没有文字，没有读入。',
          remedy: '请换一份有文字的文件，或者把文字粘贴进来；扫描件和图片里的字要先转成文字。',
        });
      const tidy = tidied(text);
      const asks = new Set(template.asks.map(({ field }) => field));
      const wanted = { attendance: asks.has('出席人员'), passed: asks.has('通过情况') };
      const found = recognised(tidy.text, wanted);
      const { answers, read, left } = answersOf(template, found);
      const issuedOn = dayOf(found.date);
      const signedElsewhere = found.signature !== undefined && found.signature !== deps.body;
      return {
        answers,
        ...(issuedOn && { issuedOn }),
        read: [...read, ...(found.date ? [`成文日期：${found.date}`] : [])],
        left: [
          ...left,
          ...tidy.left.map((line) => `“${short(line)}”：网页上的字`),
          ...found.left.map((line) => {
            const what = overTitle(line);
            return what ? `${what}“${short(line)}”：由软件另排` : `“${short(line)}”`;
          }),
          ...(signedElsewhere ? [`署名“${found.signature}”：由软件按发文机关排`] : []),
          ...tidy.notes,
          ...notes,
        ],
      };
    },
  };
}
