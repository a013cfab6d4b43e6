import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { Refusal } from '#electron/values/refusal.ts';
import { type DeskCommand, purposeOption, textOption } from './command.ts';
import { writeOut } from './save.ts';

/** Writes everything the office owns as open files into an empty folder. */
export const exportAll: DeskCommand = {
  name: 'export all',
  summary: '导出全部资料（开放格式）',
  usage: '--vault 目录 --password-file 文件 --purpose 用途 --out 目录',
  options: { out: { type: 'string', required: true, help: '写到哪个空目录' }, purpose: purposeOption },
  opens: true,
  async run(call) {
    const out = resolve(textOption(call, 'out'));
    const purpose = textOption(call, 'purpose');
    if (existsSync(out) && readdirSync(out).length > 0) {
      throw new Refusal({
        code: 'folder-not-empty',
        message: `${out} 不是空目录，没有写入。`,
        remedy: '请换一个空目录。',
      });
    }
    const { file } = await call.client.exchange.composeAll({ purpose });
    const parts = unzipSync(call.take(file)?.bytes ?? new Uint8Array());
    const made = !existsSync(out);
    const files: string[] = [];
    try {
      for (const [name, bytes] of Object.entries(parts)) {
        const path = join(out, name);
        mkdirSync(dirname(path), { recursive: true });
        files.push((await writeOut(path, bytes)).file);
      }
    } catch (error) {
      // all or nothing: half an export looks like a whole one
      for (const file of files) rmSync(file, { force: true });
      if (made && existsSync(out)) rmSync(out, { recursive: true, force: true });
      throw error;
    }
    return { json: { folder: out, files }, text: files.map((path) => `写出 ${path}`).join('\n') };
  },
};
