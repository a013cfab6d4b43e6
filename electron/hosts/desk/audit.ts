import { resolve } from 'node:path';
import { Refusal } from '#electron/values/refusal.ts';
import { type DeskCall, type DeskCommand, textOption } from './command.ts';
import { mayWriteTo, writeOut } from './save.ts';

/** Checks that the log was not changed behind its back; refused (exit code 1) where it was. */
export const auditVerify: DeskCommand = {
  name: 'audit verify',
  summary: '核验操作日志',
  usage: '--vault 目录 --password-file 文件',
  options: {},
  opens: true,
  async run({ client }) {
    const { whole, message, seq, head } = await client.log.verify();
    const json = { ok: whole, message, seq, head };
    if (!whole)
      throw new Refusal({ code: 'log-altered', message, remedy: '请停止使用，改用最近一次备份核对。' }, json);
    return { json, text: head === '' ? message : `${message}末条校验 ${head}` };
  },
};

async function everyEntry({ client }: DeskCall) {
  const entries = [];
  for (let before: number | undefined; ; before = entries.at(-1)?.seq) {
    const { rows } = await client.log.list({ limit: 500, ...(before !== undefined && { before }) });
    entries.push(...rows);
    if (rows.length < 500) return entries.toReversed();
  }
}

/** Writes the log as JSON lines, oldest first. */
export const auditExport: DeskCommand = {
  name: 'audit export',
  summary: '导出操作日志',
  usage: '--vault 目录 --password-file 文件 --out 文件.jsonl',
  options: { out: { type: 'string', required: true, help: '写到哪个文件' } },
  opens: true,
  async run(call) {
    const entries = await everyEntry(call);
    const out = resolve(textOption(call, 'out'));
    mayWriteTo(out, false);
    await writeOut(out, Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')));
    return { json: { file: out, entries: entries.length }, text: `已写出 ${out}，共 ${entries.length} 条` };
  },
};
