import { z } from 'zod';
import { Refusal } from '../../values/refusal.ts';

/** How the file of a return is named: 清溪镇2025年度人大代表履职情况统计表.lzsb. */
export const packageExtension = 'lzsb';

/** What an unsigned return says at the foot of each sheet. */
export const returnDraftLine = '送审稿：未经主席审定，不得上报。';

/** Files larger than this are no return: a township's year takes some hundred kilobytes. */
export const packageLimit = 5 * 1024 * 1024;

const words = z.string().max(5_000);
const row = z.array(words).max(100);
const tableSchema = z.object({
  title: words,
  /** Headings of two levels stand with a blank between. */
  columns: row,
  rows: z.array(row).max(5_000),
  totals: row,
  /** What stands under the table. */
  notes: z.array(words).max(20),
});

const contentSchema = z.object({
  township: words,
  county: words,
  year: z.number().int(),
  title: words,
  madeOn: words,
  standing: z.enum(['draft', 'final']),
  /** Who signed it, and when; '' for a draft. */
  signed: words,
  /** Where the log ended, in words. */
  logHead: words,
  tables: z.array(tableSchema).min(1).max(10),
});

/** What a township hands in for a year: who, which year, how it stands, and the figures. */
export type ReturnPackage = z.output<typeof contentSchema>;

const format = '履职台年度上报包';
const version = 1;
const fileSchema = z.object({
  format: z.literal(format),
  version: z.number().int().positive(),
  sum: z.string(),
  content: z.unknown(),
});

/** The SHA-256 of a text in UTF-8, in hexadecimal. */
export type Digest = (text: string) => string | Promise<string>;

/** A return as the text of a file; its sum is of the content, however the file is laid out. */
export async function packageText(content: ReturnPackage, digest: Digest): Promise<string> {
  const sum = await digest(JSON.stringify(content));
  return `${JSON.stringify({ format, version, sum, content }, undefined, 1)}\n`;
}

const noPackage = () =>
  new Refusal({
    code: 'no-return-package',
    message: '这不是履职台的年度上报包，或者文件不完整。',
    remedy: '请让乡镇重新导出、重新拷贝；统计表的 Excel 文件请用表格软件打开。',
  });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw noPackage();
  }
}

/** What a file of a return holds; refused where it is none, of a newer release, or not as it was made. */
export async function readPackage(text: string, digest: Digest): Promise<ReturnPackage> {
  const file = fileSchema.safeParse(parsed(text));
  if (!file.success) throw noPackage();
  const { sum, content } = file.data;
  if (file.data.version > version)
    throw new Refusal({
      code: 'newer-return-package',
      message: '这份上报包是较新版本的履职台做的。',
      remedy: '请先升级履职台，再打开它。',
    });
  if ((await digest(JSON.stringify(content))) !== sum)
    throw new Refusal({
      code: 'altered-return-package',
      message: '这份上报包的校验值不符：导出以后被改动过，或者拷贝时损坏。',
      remedy: '请不要使用，让乡镇重新导出、重新拷贝。',
    });
  const known = contentSchema.safeParse(content);
  if (!known.success) throw noPackage();
  return known.data;
}
