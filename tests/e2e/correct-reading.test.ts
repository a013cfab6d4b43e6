import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAt, openWindow, startBrowser } from '#support/browser.ts';
import { password } from '#support/office.ts';
import { buildPage, type Serving, serve } from '#support/serving.ts';
import { workbookBytes } from '../sheets/make-workbook.ts';
import { arrive, choose, findWords, goTo } from './desk.ts';
import { readyVault } from './ready-vault.ts';

const roster = readFileSync(join(import.meta.dirname, '..', 'exchange', 'cases', 'base-代表名册.xlsx'));

/** A list under two head rows, none of whose words the import knows. */
const list = (...rows: string[][]) =>
  workbookBytes((workbook) => {
    const sheet = workbook.addWorksheet('目录');
    sheet.addRow(['清溪镇2025年办理事项目录']);
    sheet.addRow(['顺序', '卷号', '何时', '反映者', '', '事由', '交给谁']);
    sheet.addRow(['', '', '', '哪个村', '称呼', '', '']);
    sheet.mergeCells('D2:E2');
    for (const row of rows) sheet.addRow(row);
  });

const firstFile = () =>
  list(
    ['一', '建2025-1', '3月4日', '石桥村', '罗春禾', '关于桥梁问题的建议', '镇规划建设办'],
    ['二', '建2025-2', '3月5日', '龙潭村', '邓开源、施明达', '关于水渠问题的建议', '镇水务站'],
  );
const secondFile = () => list(['一', '建2025-3', '6月1日', '大坪村', '杨采薇', '关于路灯的建议', '镇供电所']);

describe('a reading that is corrected', { concurrent: false }, () => {
  let folder: string;
  let host: Serving;
  let browser: Browser;
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    buildPage();
    folder = mkdtempSync(join(tmpdir(), 'correct-reading-'));
    await readyVault(join(folder, 'vault'), (_, bringIn) => bringIn('代表名册.xlsx', roster));
    host = await serve(join(folder, 'vault'), '2026-01-15');
    browser = await startBrowser();
    ({ page, faults } = await openWindow(browser));
    await page.goto(await host.address());
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: '打开' }).click();
    await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
  });
  afterAll(async () => {
    await browser.close();
    const said = await host.stop();
    rmSync(folder, { recursive: true, force: true });
    expect({ said, faults }).toEqual({ said: '', faults: [] });
  });

  async function chooseFile(name: string, bytes: Uint8Array) {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    await page.getByLabel('选择表格文件').setInputFiles(path);
  }
  const is = (column: string, field: string) => choose(page, `${column} 列是`, field);

  it('is said to be none of the kinds, and shows its first rows', async () => {
    await goTo(page, '导入');
    await chooseFile('目录.xlsx', await firstFile());
    await arrive(page, '没有认出表格');
    await page.getByRole('button', { name: '指明怎么读' }).click();
    await page.getByRole('cell', { name: '关于水渠问题的建议' }).waitFor();
    await lookAt(page, 'correct-1-unread');
  });

  it('is told its kind, its two head rows and its columns', async () => {
    await choose(page, '这张表是', '意见建议台账');
    await page.getByText('认出 1 份表格').waitFor();
    await page.getByRole('combobox', { name: '表头从第几行' }).selectOption('2');
    await findWords(page, '表头第 2 行');
    await page.getByRole('combobox', { name: '到第几行' }).selectOption('3');
    await page.getByText('表头第 2–3 行', { exact: false }).waitFor();
    for (const [column, field] of [
      ['B', '编号'],
      ['C', '提出日期'],
      ['D', '提出代表的单位（分清同名）'],
      ['E', '提出代表'],
      ['F', '标题'],
      ['G', '承办单位'],
    ] as const) {
      await is(column, field);
      await page.getByRole('combobox', { name: `${column} 列是`, disabled: false }).waitFor();
    }
    await page.getByText('读到 2 条：新增 2，更新 0，未变 0，不导入 0').waitFor();
    await lookAt(page, 'correct-2-told');
    // 1366 × 768 at 125 %
    await page.setViewportSize({ width: 1093, height: 614 });
    await lookAt(page, 'correct-2-told-at-125');
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  it('is written as it was told', async () => {
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('button', { name: '下一步' }).click();
    await arrive(page, '将新增 2 条，更新 0 条。');
    await page.getByRole('button', { name: '写入', exact: true }).click();
    await arrive(page, '已新增 2 条，更新 0 条。');
  });

  it('is remembered for the next file with the same heads', async () => {
    await page.getByRole('button', { name: '继续导入' }).click();
    await chooseFile('目录（二）.xlsx', await secondFile());
    await arrive(page, '认出 1 份表格');
    await page.getByText('读到 1 条：新增 1，更新 0，未变 0，不导入 0').waitFor();
    await page.getByText('看各列认成了什么').click();
    await page.getByText('按上次改正的读法', { exact: false }).waitFor();
    await page.getByText('反映者称呼 → 提出代表').waitFor();
    await lookAt(page, 'correct-3-remembered');
  });
});
