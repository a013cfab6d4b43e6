import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Refusal } from '#electron/values/refusal.ts';
import type { ImportedFile } from '#features/exchange/contract.ts';
import { withUnanswered } from '#features/exchange/rules/unanswered.ts';
import { type DeskCommand, UsageError } from './command.ts';

const bytesOf = (file: string): Uint8Array => {
  try {
    // a pipe would be waited for
    if (statSync(file).isFile()) return readFileSync(file);
  } catch {}
  throw new Refusal({ code: 'file-missing', message: `读不到文件 ${file}。`, remedy: '请检查路径。' });
};

/** What a program reads of one imported file. */
const reportOf = ({ file, kind, read, added, updated, unchanged, skipped, problems }: ImportedFile) => ({
  file,
  kind,
  read,
  added,
  updated,
  unchanged,
  skipped,
  problems: problems.map(({ sheet, row, column, code, message }) => ({ sheet, row, column, code, message })),
});

const linesOf = (file: ImportedFile) => [
  `${file.file}：${file.kindName}，读 ${file.read} 行，新增 ${file.added}，更新 ${file.updated}，未变 ${file.unchanged}，跳过 ${file.skipped}`,
  ...file.problems.map(({ sheet, row, column, message }) => `  ${sheet} 第${row}行 ${column}列：${message}`),
];

/** Brings in workbooks; with --dry-run only says what would happen. */
export const importWorkbooks: DeskCommand = {
  name: 'import',
  summary: '导入现有表格',
  usage: '--vault 目录 --password-file 文件 [--dry-run] 表格...',
  options: { 'dry-run': { type: 'boolean', help: '只说会发生什么，不写入' } },
  opens: true,
  async run({ client, put, files, options }) {
    if (files.length === 0) throw new UsageError('请写出要导入的表格。');
    const uploads = files.map((file) => put(basename(file), bytesOf(file)));
    const preview = await client.exchange.preview({ uploads });
    if (preview.refused.length > 0) {
      throw new Refusal({
        code: 'unreadable-files',
        message: '有表格不能导入，全部没有写入。',
        details: preview.refused.map(({ file, message, remedy = '' }) => `${file}：${message}${remedy}`),
      });
    }
    let imported: ImportedFile[] = preview.files.map(withUnanswered);
    if (options['dry-run'] !== true) {
      for await (const event of await client.exchange.apply({ plan: preview.plan })) {
        if (event.type === 'done') imported = event.files;
      }
    }
    const left = preview.books.flatMap(({ file, left: own }) =>
      own
        .filter(({ plain }) => !plain)
        .map(({ sheet, row, column, message }) => ({ file, sheet, row, column, message })),
    );
    return {
      json: { files: imported.map(reportOf), left },
      text: [
        ...imported.flatMap(linesOf),
        ...left.map(({ file, sheet, message }) => `${file} ${sheet}：${message}`),
      ].join('\n'),
    };
  },
};
