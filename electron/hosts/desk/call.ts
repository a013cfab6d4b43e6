import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { isAtTheDoor } from '#electron/procedure.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { type DeskAnswer, type DeskCall, type DeskCommand, textOption, UsageError } from './command.ts';
import { passwordFrom } from './password-file.ts';
import { type Procedure, procedures } from './procedures.ts';
import { mayWriteTo, saveDelivery } from './save.ts';

type Made = Parameters<typeof saveDelivery>[1];
type AnyClient = Record<string, Record<string, (input: unknown) => Promise<unknown>>>;

function procedureNamed(names: string[]): Procedure {
  const [name, ...more] = names;
  if (name === undefined || more.length > 0) throw new UsageError('请写出一个接口的名称，如 scoring.year。');
  const found = procedures.find((procedure) => procedure.name === name);
  if (!found) throw new UsageError(`没有接口“${name}”；用 desk procedures 查看全部接口。`);
  return found;
}

async function writtenIn(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch {
    throw new Refusal({ code: 'file-missing', message: `读不到文件 ${file}。`, remedy: '请检查路径。' });
  }
}

/** What --input holds; wrong usage where the procedure takes none, or needs one and got none. */
async function inputOf(call: DeskCall, { name, input }: Procedure): Promise<unknown> {
  if (call.options.input === undefined) {
    if (input && !input.safeParse(undefined).success) throw new UsageError(`${name} 要用 --input 给出内容。`);
    return undefined;
  }
  if (!input) throw new UsageError(`${name} 不需要 --input。`);
  const file = textOption(call, 'input');
  const written = await writtenIn(file);
  try {
    return JSON.parse(written);
  } catch {
    throw new UsageError(`${file === '-' ? '标准输入' : file} 里不是 JSON。`);
  }
}

/** Lets in whoever the password belongs to; what works before the door needs no password. */
async function enter(call: DeskCall, { meta }: Procedure): Promise<void> {
  if (isAtTheDoor(meta) && call.options['password-file'] === undefined) return;
  await call.client.vault.unlock({ password: passwordFrom(textOption(call, 'password-file')) });
}

/** Each event of a stream as one line of JSON. */
async function eventsOf(answer: unknown): Promise<DeskAnswer> {
  const events: unknown[] = [];
  for await (const event of answer as AsyncIterable<unknown>) events.push(event);
  return { json: events, text: events.map((event) => JSON.stringify(event)).join('\n') };
}

/** Runs one procedure of the contract through the gate: its answer, or its refusal, is JSON. */
export const callProcedure: DeskCommand = {
  name: 'call',
  summary: '调用一个接口，供程序使用',
  usage: '接口 --vault 目录 --password-file 文件 [--input 文件|-] [--out 文件]',
  options: {
    input: { type: 'string', help: '内容（JSON）所在文件，- 为标准输入' },
    out: { type: 'string', help: '接口做出文件的，写到哪个文件' },
    force: { type: 'boolean', help: '覆盖已有文件' },
  },
  opens: false,
  answers: 'json',
  async run(call) {
    const procedure = procedureNamed(call.files);
    const { name, meta, makesFile } = procedure;
    if (call.options.out !== undefined && !makesFile)
      throw new UsageError(`${name} 不做文件，不能用 --out。`);
    if (call.options.out !== undefined)
      mayWriteTo(resolve(textOption(call, 'out')), call.options.force === true);
    const input = await inputOf(call, procedure);
    await enter(call, procedure);
    const [feature = '', verb = ''] = name.split('.');
    const answer = await (call.client as unknown as AnyClient)[feature]?.[verb]?.(input);
    if (meta.manner === 'streams') return eventsOf(answer);
    const { json } =
      call.options.out === undefined ? { json: answer ?? null } : await saveDelivery(call, answer as Made);
    return { json, text: JSON.stringify(json, null, 2) };
  },
};
