import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#electron/values/refusal.ts';
import { readWorkbook } from '#sheets/read.ts';
import { readInWorker } from '#sheets/read-in-worker.ts';
import { workbooks } from '#support/office.ts';
import { workbookBytes } from './make-workbook.ts';

const bytesOf = (name: string) => new Uint8Array(readFileSync(join(workbooks, name)));

async function reasonOf(reading: Promise<unknown>) {
  try {
    await reading;
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
  throw new Error('the workbook was not refused');
}

describe('a workbook read in a thread of its own', () => {
  it('is the same as one read here', async () => {
    const bytes = bytesOf('意见建议台账2025.xlsx');
    expect(await readInWorker(bytes, '台账.xlsx')).toEqual(await readWorkbook(bytes, '台账.xlsx'));
  });

  it('is refused for the same reasons', async () => {
    expect(await reasonOf(readInWorker(strToU8('不是表格'), '通知.xlsx'))).toEqual(
      await reasonOf(readWorkbook(strToU8('不是表格'), '通知.xlsx')),
    );
  });

  it('is given up when it takes more time or memory than it may, and the office goes on', async () => {
    const large = await workbookBytes((workbook) => {
      const sheet = workbook.addWorksheet('台账');
      for (let row = 1; row <= 8000; row++)
        sheet.addRow([row, `第${row}件`, '关于解决饮水问题的建议', row * 7]);
    });
    expect(
      (await reasonOf(readInWorker(large, '台账.xlsx', { megabytes: 1024, seconds: 0.01 }))).message,
    ).toBe('“台账.xlsx”读了 0.01 秒还没有读完，超出可以导入的范围。');
    expect((await reasonOf(readInWorker(large, '台账.xlsx', { megabytes: 12, seconds: 30 }))).message).toBe(
      '“台账.xlsx”展开后占用内存过多，超出可以导入的范围。',
    );
    expect(await readInWorker(bytesOf('述职评议计票2025.xlsx'), '计票.xlsx')).toHaveLength(1);
  });

  it('is refused when it declares a document type', async () => {
    const parts = unzipSync(bytesOf('述职评议计票2025.xlsx'));
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
    parts['xl/worksheets/sheet1.xml'] = strToU8(
      sheet.replace('<worksheet', '<!DOCTYPE worksheet [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet'),
    );
    expect((await reasonOf(readInWorker(zipSync(parts), '计票.xlsx'))).code).toBe('damaged-workbook');
  });
});
