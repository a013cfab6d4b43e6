import { Refusal } from '#electron/values/refusal.ts';
import { type DeskCall, type DeskCommand, numberOption, textOption, UsageError } from './command.ts';
import { saveDelivery } from './save.ts';

type Request = Parameters<DeskCall['client']['officialDocuments']['preview']>[0];

const listed = (words: string[]) => words.join('、') || '（无）';

/** The record named by its id or by a part of its label that no other has. */
async function subjectOf(call: DeskCall, template: string, year: number): Promise<string | undefined> {
  const { subject } = call.options;
  if (typeof subject !== 'string') return undefined;
  const choices = await call.client.officialDocuments.subjects({ template, year });
  const found = choices.filter(({ id, label }) => id === subject || label.includes(subject));
  if (found.length === 1) return found[0]?.id;
  const known = listed((found.length > 0 ? found : choices).slice(0, 20).map(({ label }) => label));
  throw new UsageError(`--subject “${subject}”应只对上一条记录，现对上 ${found.length} 条。可写：${known}。`);
}

/** What was answered by --set 字段=值; a field that the template does not ask for is wrong usage. */
async function answersOf(call: DeskCall, request: Request): Promise<Record<string, string>> {
  const { set = [] } = call.options;
  const pairs = (Array.isArray(set) ? set : [String(set)]).map((text): [string, string] => {
    const at = text.indexOf('=');
    if (at < 1) throw new UsageError(`--set 应写成 字段=值，现在是“${text}”。`);
    return [text.slice(0, at), text.slice(at + 1)];
  });
  if (pairs.length === 0) return {};
  const { questions } = await call.client.officialDocuments.preview(request);
  const asked = questions.flatMap(({ kind, field }) => (kind === 'rows' ? [] : [field]));
  for (const [field] of pairs)
    if (!asked.includes(field))
      throw new UsageError(`这种公文不问“${field}”，可以填的有：${listed(asked)}。`);
  return Object.fromEntries(pairs);
}

const notFilled = (details: string[]) =>
  new Refusal({
    code: 'document-gaps',
    message: `还有 ${details.length} 处没有填，公文没有写出。`,
    remedy: '请用 --set 字段=值 填上；先要一份没填完的，加上 --with-gaps。',
    details,
  });

/** Writes an official document from a template; one that is not filled only where that is asked for. */
export const officialDocument: DeskCommand = {
  name: 'document',
  summary: '制作公文',
  usage:
    '--vault 目录 --password-file 文件 --template 模板 --year 年度 [--subject 记录] [--set 字段=值]… --out 文件.docx [--with-gaps]',
  options: {
    template: { type: 'string', required: true, help: '如 notice 通知、supervision-report 通报' },
    subject: { type: 'string', help: '所依据的记录：编号或标题里的几个字' },
    set: { type: 'string', multiple: true, help: '填一项，如 会议时间=3月6日上午9时，可写多次' },
    number: { type: 'string', help: '发文字号，如 清人大主席团〔2025〕5号' },
    date: { type: 'string', help: '成文日期，如 2025-12-31，不写则为今天' },
    year: { type: 'string', required: true, help: '年度，如 2025' },
    out: { type: 'string', required: true, help: '写到哪个文件' },
    'with-gaps': { type: 'boolean', help: '还有没填的也写出，没填处印作×××' },
    force: { type: 'boolean', help: '覆盖已有文件' },
  },
  opens: true,
  async run(call) {
    const template = textOption(call, 'template');
    const templates = await call.client.officialDocuments.templates({});
    if (!templates.some(({ name }) => name === template)) {
      const known = templates.map(({ name, label }) => `${name} ${label}`).join('、');
      throw new UsageError(`没有模板“${template}”，可用：${known}。`);
    }
    const year = numberOption(call, 'year', 1954, 2999);
    const subject = await subjectOf(call, template, year);
    const { number, date } = call.options;
    const request: Request = {
      template,
      year,
      ...(subject !== undefined && { subject }),
      ...(typeof number === 'string' && { number }),
      ...(typeof date === 'string' && { issuedOn: date }),
    };
    const answered = { ...request, answers: await answersOf(call, request) };
    const { blanks } = await call.client.officialDocuments.preview(answered);
    if (blanks.length > 0 && call.options['with-gaps'] !== true) throw notFilled(blanks);
    const saved = await saveDelivery(call, await call.client.officialDocuments.compose(answered));
    return {
      ...saved,
      json: { ...(saved.json as object), blanks },
      text: [saved.text, ...blanks].join('\n'),
    };
  },
};
