import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { Refusal } from '#electron/values/refusal.ts';
import { notWritten, replaceFile } from '../replace-file.ts';
import { type DeskAnswer, type DeskCall, textOption, UsageError } from './command.ts';

/** Refuses a place where a file stands, unless --force says that it may be replaced. */
export function mayWriteTo(path: string, force: boolean): void {
  if (!existsSync(path) || force) return;
  throw new Refusal({
    code: 'file-exists',
    message: `${path} 已经存在，没有覆盖。`,
    remedy: '请换一个文件名，或加上 --force。',
  });
}

/**
 * Writes a file whole or not at all; answers where it stands, which is a numbered name beside the one asked for while
 * another program holds that, and says so.
 */
export async function writeOut(path: string, bytes: Uint8Array): Promise<{ file: string; said: string }> {
  try {
    const file = await replaceFile(path, bytes);
    return { file, said: file === path ? '' : `${path} 正被其他程序打开，没有覆盖，已另存为 ${file}` };
  } catch (error) {
    throw notWritten(path, error);
  }
}

/** Writes a made file to --out. What needs the chair's approval says whether it went out as a draft or clean. */
export async function saveDelivery(
  call: DeskCall,
  made: { file: string; name: string; standing?: 'draft' | 'final' },
): Promise<DeskAnswer> {
  const delivery = call.take(made.file);
  if (!delivery) throw new Error(`no file ${made.file} on the counter`);
  const out = resolve(textOption(call, 'out'));
  if (extname(out).toLowerCase() !== extname(made.name)) {
    throw new UsageError(`--out 应以 ${extname(made.name)} 结尾。`);
  }
  mayWriteTo(out, call.options.force === true);
  const { file, said } = await writeOut(out, delivery.bytes);
  const { standing } = made;
  return {
    json: { file, bytes: delivery.bytes.length, ...(standing && { standing }) },
    text: `${said || `已写出 ${file}`}${standing === 'draft' ? '（送审稿，未经主席审定）' : ''}`,
  };
}
