import { existsSync, writeFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { Refusal } from '#electron/values/refusal.ts';
import { type DeskAnswer, type DeskCall, textOption, UsageError } from './command.ts';

/** Writes a made file to --out; an existing file is refused, never overwritten, unless --force says so. */
export function saveDelivery(call: DeskCall, made: { file: string; name: string }): DeskAnswer {
  const delivery = call.take(made.file);
  if (!delivery) throw new Error(`no file ${made.file} on the counter`);
  const out = resolve(textOption(call, 'out'));
  if (extname(out).toLowerCase() !== extname(made.name)) {
    throw new UsageError(`--out 应以 ${extname(made.name)} 结尾。`);
  }
  if (existsSync(out) && call.options.force !== true) {
    throw new Refusal({
      code: 'file-exists',
      message: `${out} 已经存在，没有覆盖。`,
      remedy: '请换一个文件名，或加上 --force。',
    });
  }
  writeFileSync(out, delivery.bytes);
  return { json: { file: out, bytes: delivery.bytes.length }, text: `已写出 ${out}` };
}
