import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAt, openWindow, startBrowser } from '#support/browser.ts';
import { password } from '#support/office.ts';
import { buildPage, type Serving, serve } from '#support/serving.ts';
import { choose, findWords } from './desk.ts';
import { readyVault } from './ready-vault.ts';

const chairPassword = '四个不相干的词-主席';

/** The verbs that 今日 offers the clerk of this office, and how what each says is done to its end. */
const verbs: [verb: string, done: (page: Page) => Promise<void>][] = [
  [
    '督办',
    async (page) => {
      const dialog = page.getByRole('dialog', { name: /：督办$/ });
      await dialog.getByRole('button', { name: '督办', exact: true }).click();
      await page.getByText('第 2026-001 号已登记督办').waitFor();
    },
  ],
  [
    '交办',
    async (page) => {
      const dialog = page.getByRole('dialog', { name: /：交办$/ });
      await dialog.getByLabel('承办单位').fill('镇水务站');
      await dialog.getByRole('button', { name: '交办', exact: true }).click();
      await page.getByText('第 2026-002 号已登记交办').waitFor();
    },
  ],
  [
    '看稿',
    async (page) => {
      await page.getByRole('heading', { level: 1, name: '代表意见建议督办单' }).waitFor();
      await page.getByRole('tab', { name: '版面' }).waitFor();
    },
  ],
  [
    '拟公告',
    async (page) => {
      await page.getByRole('heading', { level: 1, name: /公告/ }).waitFor();
    },
  ],
  [
    '排班',
    async (page) => {
      await page.getByRole('heading', { level: 1, name: '接待排班' }).waitFor();
      await findWords(page, '1月16日 周五');
    },
  ],
];

describe('今日', () => {
  const place = mkdtempSync(join(tmpdir(), 'today-'));
  let browser: Browser;
  let host: Serving;

  beforeAll(async () => {
    buildPage();
    const vault = join(place, 'vault');
    await readyVault(vault, async (client) => {
      await client.terms.save({ ordinal: 19, name: '清溪镇第十九届人民代表大会', fromOn: '2021-11-20' });
      const { id: stationId } = await client.stations.save({ name: '清溪站' });
      const deputy = async (name: string) =>
        (await client.deputies.save({ name, level: 'township', stationId })).id;
      const [lead, other] = [await deputy('欧明和'), await deputy('尹长礼')];
      const opinion = { leadId: lead, raisedOn: '2026-01-02' };
      const late = await client.opinions.save({ ...opinion, title: '和平村村组道路坑洼' });
      await client.opinions.assign({
        ...{ id: late.id, date: '2026-01-03', unit: '镇规划建设办', dueOn: '2026-01-10' },
      });
      await client.opinions.save({ ...opinion, title: '二组路灯坏了' });
      const answers = { 新的答复期限: '2026-01-31' };
      const slip = { template: 'urging-slip', year: 2026, subject: late.id, answers };
      const { id } = await client.officialDocuments.keep(slip);
      await client.officialDocuments.submit({ id });
      const same = await client.opinions.save({ ...opinion, leadId: other, title: '和平村三组道路坑洼难走' });
      await client.opinions.merge({ ids: [same.id], intoId: late.id, date: '2026-01-04' });
      await client.users.add({ label: '主席', role: 'chair', password: '口头告知的首次密码-2026' });
      await client.vault.unlock({ password: '口头告知的首次密码-2026', label: '主席' });
      await client.users.newPassword({ password: chairPassword });
    });
    [browser, host] = await Promise.all([startBrowser(), serve(vault, '2026-01-15')]);
  });
  afterAll(async () => {
    await browser.close();
    await host.stop();
    rmSync(place, { recursive: true, force: true });
  });

  async function enter(secret: string, label: string, scale = 1) {
    const { page } = await openWindow(browser, { scale });
    await page.goto(await host.address());
    await page.getByLabel('密码', { exact: true }).waitFor();
    await choose(page, '岗位', label);
    await page.getByLabel('密码', { exact: true }).fill(secret);
    await page.getByRole('button', { name: '打开' }).click();
    await page.getByRole('region', { name: '到期事项' }).waitFor();
    return page;
  }

  it('does each thing that its verbs say, to the end', async () => {
    const page = await enter(password, '经办人');
    await lookAt(page, 'today-clerk');
    for (const [verb, done] of verbs) {
      await page.goto(`${new URL(page.url()).origin}/#/today`);
      const lines = page.getByRole('region', { name: '到期事项' });
      await lines
        .getByRole('link', { name: new RegExp(`^${verb}：`) })
        .first()
        .click();
      await done(page);
    }
    // whatever else it offers is named above
    await page.goto(`${new URL(page.url()).origin}/#/today`);
    const lines = page.getByRole('region', { name: '到期事项' });
    await lines.waitFor();
    const offered = await lines.getByRole('link').allInnerTexts();
    expect(offered.filter((verb) => !verbs.some(([known]) => known === verb.trim()))).toEqual([]);
    await page.context().close();
  });

  it('and the pages it leads to are open to all, and not too wide at 125 %', async () => {
    const page = await enter(password, '经办人', 1.25);
    const look = async (hash: string, name: string, then?: () => Promise<void>) => {
      await page.goto(`${new URL(page.url()).origin}/#${hash}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle');
      await then?.();
      await lookAt(page, name);
    };
    await look('/today', 'today');
    await look('/opinions', 'opinions', async () => {
      await page.getByRole('checkbox', { name: '全选' }).check();
      await page.getByRole('button', { name: /^督办 \d 件$/ }).waitFor();
    });
    await look('/opinions', 'urge-all', async () => {
      await page.reload();
      await page.getByRole('checkbox', { name: '全选' }).check();
      await page.getByRole('button', { name: /^督办 \d 件$/ }).click();
      await page.getByRole('dialog').waitFor();
    });
    await look('/opinions', 'opinion', async () => {
      await page.reload();
      await page.getByRole('link', { name: '和平村村组道路坑洼' }).click();
      await page.getByRole('region', { name: '并入本件办理的' }).waitFor();
    });
    await look('/opinions/new', 'opinion-new', async () => {
      await page.getByLabel('标题').fill('和平村道路坑洼');
      await page.getByRole('region', { name: '相似的意见' }).waitFor();
    });
    // nothing is left for the next round
    await page.getByRole('button', { name: '返回' }).click();
    await page.getByRole('button', { name: '不保存，离开' }).click();
    await look('/approvals', 'approvals');
    await page.context().close();
  });

  it('has what waits for the chair at its head, and the chair signs from there', async () => {
    const page = await enter(chairPassword, '主席');
    await lookAt(page, 'today-chair');
    const waiting = page.getByRole('region', { name: '等签批用印' });
    await waiting.getByRole('link', { name: '签发：代表意见建议督办单' }).click();
    await page
      .getByRole('dialog', { name: '签发' })
      .getByRole('button', { name: '签发', exact: true })
      .click();
    await findWords(page, '已签发');
    await page.goto(`${new URL(page.url()).origin}/#/today`);
    await page.getByRole('link', { name: '用印：代表意见建议督办单' }).waitFor();
    await page.context().close();
  });
});
