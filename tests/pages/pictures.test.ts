import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Role } from '#electron/values/roles.ts';
import { lookAt, openWindow, startBrowser } from '#support/browser.ts';
import { buildPage, serve } from '#support/serving.ts';
import { choose } from '../e2e/desk.ts';
import { readyVault } from '../e2e/ready-vault.ts';
import { filledAddresses, mayVisit } from './addresses.ts';
import { crowdedYear } from './crowded-year.ts';
import { type Office, to } from './screen.ts';
import { screens } from './screens.ts';
import { staff, staffedYear } from './staffed-year.ts';
import { workedScreens } from './worked-screens.ts';

const folder = process.env.PICTURES ?? '';

const views = {
  '1366': {},
  '1920': { width: 1920, height: 1080 },
  '125%': { scale: 1.25 },
} as const;

const fills = { empty: undefined, usual: staffedYear, full: crowdedYear };

/** The states of a screen, and the office and type size that each is seen in. */
const states = {
  empty: ['empty', 'usual'],
  usual: ['usual', 'usual'],
  full: ['full', 'usual'],
  error: ['usual', 'usual'],
  large: ['usual', 'larger'],
} as const;

/** What went wrong, with whatever an assertion found. */
function saying(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'actual' in error ? `${error.message} ${JSON.stringify(error.actual)}` : error.message;
}

/** Every main screen in five states and three windows, for people to look at: PICTURES=folder npx vitest … pictures -t 'full at 125%'. */
describe.runIf(folder !== '')('the screens', () => {
  const place = mkdtempSync(join(tmpdir(), 'pictures-'));
  let browser: Browser;

  const made = new Map<Office, string[]>();
  /** The vault of an office, made where a chosen round needs it; answers the addresses of its records. */
  async function ready(office: Office): Promise<string[]> {
    const known = made.get(office);
    if (known) return known;
    const found: string[] = [];
    await readyVault(join(place, office), async (client, bringIn) => {
      await fills[office]?.(client, bringIn);
      if (office === 'usual') found.push(...(await filledAddresses(client)));
    });
    made.set(office, found);
    return found;
  }

  beforeAll(async () => {
    buildPage();
    mkdirSync(folder, { recursive: true });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(place, { recursive: true, force: true });
  });

  async function enter(
    office: Office,
    view: { width?: number; height?: number; scale?: number },
    type: string,
    role: Role = 'clerk',
  ) {
    await ready(office);
    const { page } = await openWindow(browser, view);
    // an address lives for a minute, and a host that nobody hears from ends: each round has its own
    const host = await serve(join(place, office), '2026-01-15');
    onTestFinished(async () => void (await host.stop()));
    await page.goto(await host.address());
    await page.evaluate((size) => localStorage.setItem('desk-type-size', JSON.stringify(size)), type);
    await page
      .getByLabel('密码', { exact: true })
      .or(page.getByRole('button', { name: '锁定' }))
      .waitFor();
    if (await page.getByLabel('密码', { exact: true }).isVisible()) {
      const { label, secret } = staff[role];
      if (office === 'usual') await choose(page, '岗位', label);
      await page.getByLabel('密码', { exact: true }).fill(secret);
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
    // bars come with a library of their own, after the page
    await page.waitForFunction(() =>
      [...document.querySelectorAll('figure [role="img"]')].every((plot) => plot.childElementCount > 0),
    );
    await page.waitForTimeout(150);
    await lookAt(page, name);
  }

  const each = Object.entries(states).flatMap(([state, [office, type]]) =>
    Object.entries(views).flatMap(([width, view]) => [
      [`${state} at ${width}: main pages`, screens, state, office, type, view] as const,
      [`${state} at ${width}: behind a first press`, workedScreens, state, office, type, view] as const,
    ]),
  );

  it.each(each)('%s', { timeout: 600_000 }, async (name, chosen, state, office, type, view) => {
    const page = await enter(office, view, type);
    const wrong: string[] = [];
    for (const screen of chosen) {
      if (state === 'empty' && screen.needsRecords) continue;
      await page.goto(`${new URL(page.url()).origin}/#/nowhere`);
      await page.waitForURL(/#\/today/);
      if (state === 'error' && !screen.open)
        await page.route(/\/rpc\/(?!vault|terms)/, (route) => route.fulfill({ status: 500, body: '{}' }));
      try {
        await screen.go(page, state === 'error');
        await take(page, `${name.split(':')[0]} ${screen.name}`);
      } catch (error) {
        wrong.push(`${screen.name}: ${saying(error)}`);
      }
      await page.unrouteAll();
      if (state === 'error') await page.reload();
    }
    await page.context().close();
    expect(wrong).toEqual([]);
  });

  const roleRounds = (['chair', 'liaison', 'reader', 'auditor'] as const).flatMap((role) =>
    (['usual', 'large'] as const).flatMap((state) =>
      Object.entries(views).map(([width, view]) => [role, state, width, view] as const),
    ),
  );

  it.each(roleRounds)('%s, %s at %s', { timeout: 600_000 }, async (role, state, width, view) => {
    const [office, type] = states[state];
    const page = await enter(office, view, type, role);
    const wrong: string[] = [];
    for (const address of await ready(office)) {
      if (!mayVisit(role, address)) continue;
      try {
        await to('', address).go(page, false);
        await take(page, `${role} ${state} at ${width} ${address.replaceAll('/', '_')}`);
      } catch (error) {
        wrong.push(`${address}: ${saying(error)}`);
      }
    }
    await page.context().close();
    expect(wrong).toEqual([]);
  });
});
