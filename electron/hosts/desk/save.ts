import { existsSync, writeFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { Refusal } from '#electron/values/refusal.ts';
import { type DeskAnswer, type DeskCall, textOption, UsageError } from './command.ts';

/**
 * Writes a made file to --out; an existing file is refused, never overwritten, unless --force says so. What needs the
 * chair's approval says whether it went out as a draft or clean.
 */
export function saveDelivery(
  call: DeskCall,
  made: { file: string; name: string; standing?: 'draft' | 'final' },
): DeskAnswer {
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
  const { standing } = made;
  return {
    json: { file: out, bytes: delivery.bytes.length, ...(standing && { standing }) },
    text: `已写出 ${out}${standing === 'draft' ? '（送审稿，未经主席审定）' : ''}`,
  };
}
