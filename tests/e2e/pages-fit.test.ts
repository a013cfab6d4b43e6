import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAt, openWindow, startBrowser } from '#support/browser.ts';
import { misfits } from '#support/fit.ts';
import { password } from '#support/office.ts';
import { buildPage, type Serving, serve } from '#support/serving.ts';
import { filledAddresses } from './addresses.ts';
import { readyVault } from './ready-vault.ts';
import { workedYear } from './worked-year.ts';

describe('every page', () => {
  let place: string;
  let browser: Browser;
  let host: Serving;
  let addresses: string[];

  beforeAll(async () => {
    buildPage();
    place = mkdtempSync(join(tmpdir(), 'pages-fit-'));
    await readyVault(join(place, 'vault'), async (client, bringIn) => {
      await workedYear(client, bringIn);
      addresses = await filledAddresses(client);
    });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(place, { recursive: true, force: true });
  });

  it('is told of what does not fit, of each kind', async () => {
    const { page } = await openWindow(browser);
    const box = 'width: 3em; white-space: nowrap';
    await page.setContent(`<main id="root">
      <p style="${box}; overflow: hidden; text-overflow: ellipsis">没有地方的话</p>
      <p style="${box}; overflow: hidden; text-overflow: ellipsis" title="说得清的话，悬停可看">说得清的话，悬停可看</p>
      <p style="${box}">压到旁边的话</p>
      <table style="table-layout: fixed; width: 1em; overflow-wrap: anywhere"><tr><td>59</td></tr></table>
      <select style="width: 4em"><option>第十九届 · 2025 年</option></select>
      <p>放得下的话</p>
    </main>`);
    expect(await misfits(page)).toEqual([
      'cut: 没有地方的话',
      'runs over: 压到旁边的话',
      'broken: 59',
      'cut: 第十九届 · 2025 年',
    ]);
    await page.setContent('<!doctype html><main id="root"><p style="width: 3000px">宽</p></main>');
    expect(await misfits(page)).toEqual(['sideways: HTML 3008', 'sideways: MAIN 3000']);
    await page.context().close();
  });

  it('is told of letters that are too faint, whatever was seen before', async () => {
    const { page } = await openWindow(browser);
    // of a single letter axe says nothing
    const line = (colour: string) => `<p style="color: ${colour}">满意的有几件</p>`;
    const shown = (...lines: string[]) =>
      page.setContent(
        `<!doctype html><html lang="zh"><title>页</title><main><h1>页</h1>${lines.join('')}</main>`,
      );
    await shown(line('#222'), line('#222'));
    await lookAt(page);
    await shown(line('#222'), line('#ccc'));
    await expect(lookAt(page)).rejects.toThrow();
    await shown(line('#222'));
    await lookAt(page);
    await page.context().close();
  });

  it('cuts no words at 125 % nor in the largest type, and needs no scrolling sideways', {
    timeout: 300_000,
  }, async () => {
    const { page } = await openWindow(browser, { scale: 1.25 });
    host = await serve(join(place, 'vault'), '2026-01-15');
    await page.goto(await host.address());
    await page.evaluate(() => sessionStorage.setItem('desk-year', '2025'));
    await page.reload();
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: '打开' }).click();
    await page.getByRole('button', { name: '锁定' }).waitFor();
    const views = [
      ['125 %', { width: 1093, height: 614 }, 'usual'],
      ['largest', { width: 1366, height: 768 }, 'larger'],
    ] as const;
    const wrong: string[] = [];
    for (const address of addresses) {
      await page.evaluate((hash) => {
        window.location.hash = hash;
      }, address);
      await page.waitForURL((url) => url.hash.startsWith(`#${address}`));
      await page.waitForLoadState('networkidle');
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      // what the page asks for comes after it stands
      await page.waitForTimeout(400);
      await page.waitForLoadState('networkidle');
      await page.waitForFunction(() => document.querySelector('main [role="progressbar"]') === null);
      for (const [name, size, type] of views) {
        await page.setViewportSize(size);
        await page.evaluate(async (typeSize) => {
          document.documentElement.dataset.typeSize = typeSize;
          // a list leaves out what finds no room once it has seen its own width
          for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
        }, type);
        wrong.push(...(await misfits(page)).map((words) => `${address} ${name} ${words}`));
      }
    }
    await page.context().close();
    await host.stop();
    expect(addresses.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });
});
