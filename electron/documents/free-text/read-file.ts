import { decodedText } from '#electron/threads/decoded-text.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { openSafely } from '../checker/guard.ts';
import type { Model, Paragraph } from '../checker/model.ts';
import { readPackage } from '../checker/read.ts';
import { markdownText } from './markdown.ts';

/** A file's words a line each, tables' cells parted by tabs, and sentences on what has none. */
export type Words = { text: string; notes: string[] };

/** Longer texts than this are no paper of an office, and are not read. */
export const longestText = 200_000;

const said = ({ listMark, text }: Paragraph) => `${listMark ?? ''}${text.replaceAll('\t', '　')}`;

/** The paragraphs of a table a line each row. */
function rowsOf(cells: Paragraph[]): string[] {
  const rows: string[][] = [];
  for (const paragraph of cells) {
    const { row = 0, column = 0 } = paragraph.cell ?? {};
    rows[row] ??= [];
    rows[row][column] = (rows[row][column] ?? '') + said(paragraph).trim();
  }
  return rows.filter(Boolean).map((cells) => Array.from(cells, (cell) => cell ?? '').join('\t'));
}

function wordsOf({ paragraphs, pictures, traces }: Model): Words {
  const lines: string[] = [];
  const boxed = paragraphs.filter((paragraph) => paragraph.boxed && paragraph.text.trim() !== '');
  for (let at = 0; at < paragraphs.length; at += 1) {
    const paragraph = paragraphs[at];
    if (!paragraph || paragraph.boxed) continue;
    if (!paragraph.cell) lines.push(...said(paragraph).split('\n'));
    else {
      const { table } = paragraph.cell;
      const end = paragraphs.findIndex((other, index) => index > at && other.cell?.table !== table);
      const cells = paragraphs.slice(at, end < 0 ? paragraphs.length : end);
      lines.push(...rowsOf(cells));
      at += cells.length - 1;
    }
  }
  const changes = traces.insertions + traces.deletions;
  return {
    text: lines.join('\n'),
    notes: [
      ...boxed.map(({ text }) => `文本框里的“${text.trim().slice(0, 30)}”没有带入。`),
      ...(pictures > 0 ? [`原文件里有 ${pictures} 张图片，没有带入。`] : []),
      ...(changes > 0 ? [`原文件里有 ${changes} 处修订，按接受修订以后的文字带入。`] : []),
      ...(traces.comments > 0 ? [`原文件里有 ${traces.comments} 条批注，没有带入。`] : []),
    ],
  };
}

const notRead = (fileName: string, why: string, remedy: string) =>
  new Refusal({ code: 'text-file', message: `“${fileName}”${why}，没有读入。`, remedy });

/** The words of a `.docx`, `.txt` or `.md` file; refused by name where it is of another kind, hostile or no text. */
export async function readWords(bytes: Uint8Array, fileName: string): Promise<Words> {
  if (/\.docx$/i.test(fileName))
    return wordsOf(readPackage(await openSafely(bytes, fileName), fileName).model);
  if (!/\.(txt|md|markdown)$/i.test(fileName))
    throw notRead(
      fileName,
      '不是 .docx、.txt 或 .md 文件',
      '请在 WPS 或 Word 里打开，另存为 .docx 再选；也可以把文字复制过来粘贴。',
    );
  const text = decodedText(bytes);
  if (text === undefined)
    throw notRead(fileName, '里的文字认不出来', '请用记事本打开，另存为“UTF-8”编码再选。');
  if (text.length > longestText)
    throw notRead(fileName, `超过 ${longestText / 10_000} 万字`, '请只留下要成文的部分再选。');
  return /\.(md|markdown)$/i.test(fileName) ? markdownText(text) : { text, notes: [] };
}
