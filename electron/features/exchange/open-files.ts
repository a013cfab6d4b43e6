import { strToU8, zipSync } from 'fflate';
import { tableColumns, tableWord } from '#electron/nouns/words.ts';

type Table = { name: string; rows: Record<string, unknown>[] };
type OpenFile = { name: string; bytes: Uint8Array };

const epoch = new Date(1980, 0, 1);

function tableWords({ name, rows }: Table): string {
  const word = tableWord(name);
  const row = rows[0] ?? {};
  const told = new Map(tableColumns(name, row).map(({ column, field }) => [column, field.word]));
  const columns = Object.keys(row).map((column) => `  - ${column}：${told.get(column) ?? '内部编号或标记'}`);
  return [`## ${name}.jsonl（${word === name ? '内部记录' : word}，${rows.length} 行）`, ...columns].join(
    '\n',
  );
}

/** What each file of an export holds, for whoever opens it without this program. */
function guide(tables: Table[]): string {
  return [
    '# 履职台导出资料说明',
    '',
    '“登记表”文件夹里是可直接打开的表格，表头与导入时相同，可以再导回来。',
    '“记录”文件夹里是全部记录，每行一条 JSON，日期写作 YYYY-MM-DD，各表用 id 互相对应：',
    '',
    ...tables.map(tableWords),
    '',
    '数据库文件 office.db 本身可用支持 SQLCipher 4 的工具打开：cipher=sqlcipher，legacy=4，页大小 4096，原始密钥在 office.key 里由密码或恢复码解出。',
    '',
  ].join('\n');
}

/** Everything the office owns as one archive of open files. */
export function openArchive(registers: OpenFile[], tables: Table[]): Uint8Array {
  const lines = ({ rows }: Table) => rows.map((row) => JSON.stringify(row)).join('\n');
  return zipSync(
    Object.fromEntries([
      ['说明.md', strToU8(guide(tables))],
      ...registers.map(({ name, bytes }) => [`登记表/${name}`, bytes]),
      ...tables.map((table) => [`记录/${table.name}.jsonl`, strToU8(lines(table))]),
    ]),
    { mtime: epoch },
  );
}
