import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { lookAt, openWindow, startBrowser } from '#support/browser.ts';
import { password } from '#support/office.ts';
import { buildPage, serve } from '#support/serving.ts';
import { crowdedYear } from './crowded-year.ts';
import { readyVault } from './ready-vault.ts';
import type { Office } from './screen.ts';
import { screens } from './screens.ts';
import { workedScreens } from './worked-screens.ts';
import { workedYear } from './worked-year.ts';

const folder = process.env.PICTURES ?? '';

const views = {
  usual: {},
  large: { type: 'larger' },
  wide: { width: 1920, height: 1080 },
  scaled: { scale: 1.25 },
} as const;

/** What went wrong, with whatever an assertion found. */
function saying(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'actual' in error ? `${error.message} ${JSON.stringify(error.actual)}` : error.message;
}

/** Every main screen in five states and three windows, for people to look at: PICTURES=folder npx vitest … pictures. */
describe.runIf(folder !== '')('the screens', () => {
  const place = mkdtempSync(join(tmpdir(), 'pictures-'));
  let browser: Browser;

  beforeAll(async () => {
    buildPage();
    mkdirSync(folder, { recursive: true });
    browser = await startBrowser();
    for (const [office, fill] of [
      ['empty', undefined],
      ['usual', workedYear],
      ['full', crowdedYear],
    ] as const)
      await readyVault(join(place, office), fill);
  });
  afterAll(async () => {
    await browser.close();
    rmSync(place, { recursive: true, force: true });
  });

  async function enter(
    office: Office,
    view: { width?: number; height?: number; scale?: number; type?: string },
  ) {
    const { page } = await openWindow(browser, view);
    // an address lives for a minute, and a host that nobody hears from ends: each round has its own
    const host = await serve(join(place, office), '2026-01-15');
    onTestFinished(async () => void (await host.stop()));
    await page.goto(await host.address());
    if (view.type)
      await page.evaluate((size) => localStorage.setItem('desk-type-size', JSON.stringify(size)), view.type);
    await page
      .getByLabel('密码', { exact: true })
      .or(page.getByRole('button', { name: '锁定' }))
      .waitFor();
    if (await page.getByLabel('密码', { exact: true }).isVisible()) {
      await page.getByLabel('密码', { exact: true }).fill(password);
      await page.getByRole('button', { name: '打开' }).click();
    }
    await page.getByRole('button', { name: '锁定' }).waitFor();
    // the year of the workbooks: the one after it has hardly begun
    if (office !== 'empty') await page.evaluate(() => sessionStorage.setItem('desk-year', '2025'));
    await page.reload();
    await page.getByRole('button', { name: '锁定' }).waitFor();
    return page;
  }

  async function take(page: Page, name: string) {
    await page.waitForTimeout(150);
    await lookAt(page, name);
  }

  const rounds = [
    ['empty', 'empty', views.usual],
    ['usual', 'usual', views.usual],
    ['full', 'full', views.usual],
    ['error', 'usual', views.usual],
    ['large', 'usual', views.large],
    ['wide', 'usual', views.wide],
    ['scaled', 'usual', views.scaled],
  ] as const;

  const each = rounds.flatMap((round) => [
    [`${round[0]}: main pages`, screens, ...round] as const,
    [`${round[0]}: behind a first press`, workedScreens, ...round] as const,
  ]);

  it.each(each)('%s', { timeout: 600_000 }, async (_, chosen, state, office, view) => {
    const page = await enter(office, view);
    const wrong: string[] = [];
    for (const screen of chosen) {
      if (state === 'empty' && screen.needsRecords) continue;
      await page.goto(`${new URL(page.url()).origin}/#/nowhere`);
      await page.waitForURL(/#\/today/);
      if (state === 'error' && !screen.open)
        await page.route(/\/rpc\/(?!vault|terms)/, (route) => route.fulfill({ status: 500, body: '{}' }));
      try {
        await screen.go(page, state === 'error');
        await take(page, `${screen.name}-${state}`);
      } catch (error) {
        wrong.push(`${screen.name}: ${saying(error)}`);
      }
      await page.unrouteAll();
      if (state === 'error') await page.reload();
    }
    await page.context().close();
    expect(wrong).toEqual([]);
  });
});
