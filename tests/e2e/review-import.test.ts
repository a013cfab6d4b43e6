import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAt, openWindow, startBrowser } from '#support/browser.ts';
import { password } from '#support/office.ts';
import { buildPage, type Serving, serve } from '#support/serving.ts';
import { workbookBytes } from '../sheets/make-workbook.ts';
import { arrive, goTo } from './desk.ts';
import { readyVault } from './ready-vault.ts';

const roster = readFileSync(join(import.meta.dirname, '..', 'exchange', 'cases', 'base-代表名册.xlsx'));

const ledger = (...rows: (string | number)[][]) =>
  workbookBytes((workbook) => {
    const sheet = workbook.addWorksheet('台账');
    sheet.addRow(['清溪镇2025年代表建议台账']);
    sheet.addRow(['序号', '提出日期', '提出代表', '标题', '内容', '承办单位', '联系手机']);
    for (const row of rows) sheet.addRow(row);
    workbook.addWorksheet('站点').addRows([
      ['站名', '地点说明'],
      ['石桥站', '村部一楼'],
    ]);
  });

const before = () =>
  ledger(
    [1, '3月4日', '罗春禾', '关于加快石桥村道路硬化的建议', '村组道路坑洼，雨天难行。', '镇规划建设办', ''],
    [2, '3月5日', '邓开源', '关于完善龙潭片区供水的建议', '旱季缺水。', '镇水务站', ''],
  );
const after = () =>
  ledger(
    [1, '3月6日', '罗春禾', '关于加快石桥村道路硬化的建议', '', '镇交通办', '13800001111'],
    [2, '3月5日', '邓开源', '关于完善龙潭片区灌溉沟渠的建议', '沟渠淤塞。', '镇水务站', ''],
  );

/** 1366 × 768 at 125 %. */
const scaled = { width: 1093, height: 614 };
const usual = { width: 1366, height: 768 };

describe('a ledger that comes again', { concurrent: false }, () => {
  let folder: string;
  let host: Serving;
  let browser: Browser;
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    buildPage();
    folder = mkdtempSync(join(tmpdir(), 'review-import-'));
    const first = await before();
    await readyVault(join(folder, 'vault'), async (_, bringIn) => {
      await bringIn('代表名册.xlsx', roster);
      await bringIn('台账.xlsx', first);
    });
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

  async function look(name: string) {
    await lookAt(page, name);
    await page.setViewportSize(scaled);
    await lookAt(page, `${name}-at-125`);
    await page.setViewportSize(usual);
  }

  it('shows what an update changes, old beside new, and names what is not taken', async () => {
    await goTo(page, '导入');
    const path = join(folder, '台账2.xlsx');
    writeFileSync(path, await after());
    await page.getByLabel('选择表格文件').setInputFiles(path);
    await arrive(page, '认出 1 份表格');
    await page.getByText('读到 2 条：新增 0，更新 1，未变 0，不导入 1').waitFor();
    await page.getByText('G 列“联系手机”没有导入，有 1 格填了内容。').waitFor();
    await page.getByText('工作表“站点”没有导入', { exact: false }).waitFor();
    await page.getByText('看更新会改动什么（1 条）').click();
    const table = page.getByRole('table', { name: /道路硬化.*新旧对照/ });
    await expect
      .poll(() => table.getByRole('row').allInnerTexts())
      .toEqual([
        '栏目\t现有记录\t表格里',
        '提出日期\t2025-03-04\t2025-03-06',
        '承办单位\t镇规划建设办\t镇交通办',
      ]);
    await look('import-updates');
  });

  it('asks of the row that may be one record or another, and counts as answered', async () => {
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByText('请选定 1 处').waitFor();
    await look('import-questions');
    await page.getByRole('radio', { name: '是另一条，新增' }).check();
    await page.getByText('将新增 1 条，更新 1 条', { exact: false }).first().waitFor();
    await look('import-answered');
    await page.getByRole('button', { name: '下一步' }).click();
    await arrive(page, '将新增 1 条，更新 1 条。');
    await page.getByRole('button', { name: '写入', exact: true }).click();
    await arrive(page, '已新增 1 条，更新 1 条。');
  });
});
