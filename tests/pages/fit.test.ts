import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Role } from '#electron/values/roles.ts';
import { lookAt, openWindow, remembered, startBrowser } from '#support/browser.ts';
import { misfits } from '#support/fit.ts';
import { buildPage, type Serving, serve } from '#support/serving.ts';
import { swept } from '#support/sweep.ts';
import { choose } from '../e2e/desk.ts';
import { readyVault } from '../e2e/ready-vault.ts';
import { filledAddresses, mayVisit } from './addresses.ts';
import { pressAll, settling, tellCommands } from './press.ts';
import { staff, staffedYear } from './staffed-year.ts';

describe('every page', () => {
  let place: string;
  let browser: Browser;
  let host: Serving;
  let addresses: string[];

  beforeAll(async () => {
    buildPage();
    place = mkdtempSync(join(tmpdir(), 'pages-fit-'));
    const vault = join(place, 'vault');
    await readyVault(vault, async (client, bringIn) => {
      await staffedYear(client, bringIn);
      addresses = await filledAddresses(client);
    });
    [browser, host] = await Promise.all([startBrowser(), serve(vault, '2026-01-15')]);
  });
  afterAll(async () => {
    await browser.close();
    await host.stop();
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
      <button style="width: 3em"><span style="display: block; overflow: hidden; white-space: nowrap">按不下的字</span></button>
      <p>放得下的话</p>
    </main>`);
    expect(await misfits(page)).toEqual([
      'cut: 没有地方的话',
      'runs over: 压到旁边的话',
      'cut: 按不下的字',
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

  it('is told of a button whose command is refused, and of a form that says who may', async () => {
    const { page } = await openWindow(browser);
    const refused = "<div role='alert'><p>“查看”不能督办。</p><p>请由主席或经办人登录后操作。</p></div>";
    const body = `<main>
      <button onclick="fetch('/rpc/vault/lock', { method: 'POST' })">锁定</button>
      <button onclick="fetch('/rpc/groups/remove', { method: 'POST' })">删除</button>
      <button onclick="this.insertAdjacentHTML('afterend', &quot;${refused}&quot;)">督办</button>
    </main>`;
    await page.route('http://desk/', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
    );
    await page.goto('http://desk/');
    const offered: string[] = [];
    await tellCommands(page, 'reader', (path) => offered.push(path));
    expect([await pressAll(page, settling(page), async () => {}), offered]).toEqual([
      ['says “查看”不能督办。'],
      ['groups.remove'],
    ]);
    await page.context().close();
  });

  // in the largest type the wide window has as many letters to a line as the usual type has at 125 %
  const views = swept(
    [
      ['125 %', { width: 1093, height: 614 }, 'usual'],
      ['largest', { width: 1366, height: 768 }, 'larger'],
      ['largest at 125 %', { width: 1093, height: 614 }, 'larger'],
    ] as const,
    2,
  );

  /** Somebody of a role at the desk. */
  async function enter(role: Role) {
    const { page } = await openWindow(browser, { scale: 1.25 });
    const settled = settling(page);
    onTestFinished(() => page.context().close());
    await page.addInitScript(() => sessionStorage.setItem('desk-year', '2025'));
    await page.goto(await host.address());
    await page.getByLabel('密码', { exact: true }).waitFor();
    await choose(page, '岗位', staff[role].label);
    await page.getByLabel('密码', { exact: true }).fill(staff[role].secret);
    await page.getByRole('button', { name: '打开' }).click();
    await page.getByRole('button', { name: '锁定' }).waitFor();
    return { page, settled };
  }

  async function visit(page: Page, settled: () => Promise<void>, address: string) {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, address);
    await page.waitForURL((url) => url.hash.startsWith(`#${address}`));
    await settled();
    await page.locator('h1').first().waitFor();
    await page.waitForFunction(() => document.querySelector('main [role="progressbar"]') === null);
  }

  /** What is wrong with the lists of the page: one goes sideways, or has no room for a row below its head. */
  const crushed = (page: Page) =>
    page.evaluate(() => {
      const hasNoRoom = (table: HTMLTableElement) => {
        const row = table.querySelector<HTMLElement>('tbody tr[aria-rowindex]');
        const room = (table.parentElement?.clientHeight ?? 0) - (table.tHead?.offsetHeight ?? 0);
        return row !== null && room < row.offsetHeight;
      };
      const tables = [...document.querySelectorAll<HTMLTableElement>('table[data-lines]')];
      return [
        ...(document.querySelector('table[data-sideways]') ? ['a list goes sideways'] : []),
        ...(tables.some(hasNoRoom) ? ['a list shows no whole row'] : []),
      ];
    });

  /** What does not fit at 125 %, in the largest type, and in both; nor does a list that goes sideways or shows no row. */
  async function misfitsOfAll(page: Page) {
    const wrong: string[] = [];
    for (const [name, size, type] of views) {
      await page.setViewportSize(size);
      await page.evaluate(async (typeSize) => {
        document.documentElement.dataset.typeSize = typeSize;
        // a list leaves out what finds no room once it has seen its own width
        for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
      }, type);
      const found = [...(await misfits(page)), ...(await crushed(page))];
      wrong.push(...found.map((words) => `${name} ${words}`));
    }
    return wrong;
  }

  /** The links of a page that lead where its reader is not let in. */
  const deadEnds = async (page: Page, role: Role) => {
    const links = await page
      .locator('a[href*="#/"]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash.slice(1)));
    return [...new Set(links)].filter((link) => !mayVisit(role, link)).map((link) => `leads to ${link}`);
  };

  it.each([
    ['chair', 50],
    ['liaison', 15],
    ['reader', 15],
    ['auditor', 3],
  ] as const)(
    'that the role %s sees cuts no words at 125 % nor in the largest type, needs no scrolling sideways, keeps nothing that is typed, asks nothing, leads nowhere and offers no button that is refused',
    { timeout: 300_000 },
    async (role, atLeast) => {
      const { page, settled } = await enter(role);
      const wrong: string[] = [];
      let at = '';
      page.on('response', async (response) => {
        if (response.status() !== 422) return;
        const said = await response.text();
        if (said.includes('not-permitted')) wrong.push(`${at} asks ${response.url()}`);
      });
      // the chair is refused hardly anything, and has the most to press
      const tries = role !== 'chair';
      if (tries) await tellCommands(page, role, (path) => wrong.push(`${at} offers ${path}`));
      // a page that the reader sees as well is looked at once
      const open = addresses.filter(
        (address) => mayVisit(role, address) && !(role === 'auditor' && mayVisit('reader', address)),
      );
      const pressed = new Set(tries ? swept(open, role === 'reader' ? 2 : 1) : []);
      for (at of open) {
        await visit(page, settled, at);
        // readers see what the chair sees, with less to press
        const fits = role === 'chair' || role === 'liaison' ? await misfitsOfAll(page) : [];
        wrong.push(
          ...[...fits, ...(await deadEnds(page, role)), ...(await remembered(page))].map(
            (words) => `${at} ${words}`,
          ),
        );
        if (pressed.has(at))
          wrong.push(
            ...(await pressAll(page, settled, () => visit(page, settled, at))).map(
              (words) => `${at} ${words}`,
            ),
          );
      }
      expect(open.length).toBeGreaterThan(atLeast);
      expect(wrong).toEqual([]);
    },
  );
});
