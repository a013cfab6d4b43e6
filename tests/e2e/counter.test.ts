import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAt, openWindow, startBrowser } from '#support/browser.ts';
import { password } from '#support/office.ts';
import { buildPage, type Serving, serve } from '#support/serving.ts';
import { findWords } from './desk.ts';
import { readyVault } from './ready-vault.ts';

/** So many keys a voter and the assigned opinion may take beyond the text itself (issue 10). */
const budget = 15;

/** A hand at the keyboard: what is said is text, every other key is counted. */
function hand(page: Page) {
  const keys: string[] = [];
  return {
    keys,
    text: (words: string) => page.keyboard.type(words),
    press: async (key: string) => {
      keys.push(key);
      await page.keyboard.press(key);
    },
  };
}

describe('a voter at the counter', () => {
  const place = mkdtempSync(join(tmpdir(), 'counter-'));
  let browser: Browser;
  let host: Serving;

  beforeAll(async () => {
    buildPage();
    const vault = join(place, 'vault');
    await readyVault(vault, async (client) => {
      await client.terms.save({ ordinal: 19, name: '清溪镇第十九届人民代表大会', fromOn: '2021-11-20' });
      const { id: stationId } = await client.stations.save({ name: '清溪站' });
      await client.stations.save({ name: '大坪站' });
      for (const name of ['欧明和', '尹长礼'])
        await client.deputies.save({ name, level: 'township', stationId });
    });
    [browser, host] = await Promise.all([startBrowser(), serve(vault, '2026-01-15')]);
  });
  afterAll(async () => {
    await browser.close();
    await host.stop();
    rmSync(place, { recursive: true, force: true });
  });

  it(`is registered and turned into an assigned opinion within ${budget} keys beyond the text`, async () => {
    const { page, faults } = await openWindow(browser);
    await page.goto(await host.address());
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: '打开' }).click();
    await page.getByRole('link', { name: '登记接待' }).first().click();
    const form = page.getByRole('form', { name: '登记接待' });
    await form.locator('input:focus').waitFor();
    // what can be chosen has arrived
    await page.waitForLoadState('networkidle');
    const { keys, text, press } = hand(page);

    // as fast as a hand can be: no list that drops down is waited for
    await press('Enter'); // the day is today
    await text('清溪');
    await press('Enter');
    await text('omh');
    await press('Enter');
    await press('Enter');
    await press('Enter'); // at the station, as mostly
    await press('Enter'); // not without a name
    await text('李国秀');
    await press('Enter');
    await text('13800001111');
    await press('Enter');
    await text('和平村三组');
    await press('Enter');
    await text('三组村道坑洼，校车进不来。');
    await lookAt(page, 'counter-reception');
    await press('Control+s');
    await findWords(page, '已登记接待');
    await press('F8');
    await page.getByRole('form', { name: '转为意见' }).locator('input:focus').waitFor();
    await press('Control+s');
    const dialog = page.getByRole('dialog', { name: /：交办$/ });
    await dialog.locator('input:focus').waitFor();
    await text('镇规划建设办');
    await lookAt(page, 'counter-assign');
    await press('Control+s');
    await page.getByText('第 2026-001 号已登记交办').waitFor();

    const said = await page.getByRole('main').innerText();
    for (const words of ['三组村道坑洼，校车进不来。', '欧明和', '镇规划建设办', '还有 90 天'])
      expect(said).toContain(words);
    expect({ keys, faults }).toEqual({ keys: expect.any(Array), faults: [] });
    expect(keys.length).toBeLessThanOrEqual(budget);
    expect(keys).toHaveLength(13);
  });
});
