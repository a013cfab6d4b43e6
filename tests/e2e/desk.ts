import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { lookAt, openWindow, startBrowser } from '#support/browser.ts';
import { buildPage, type Serving, serve } from '#support/serving.ts';

/** The day on which the whole main job is done. */
export const today = '2026-01-15';

/** The password that the wizard is given. */
export const password = 'qingxi-sanyue-jiedai';

/** One browser and one host on one vault, for all chapters in their order. */
export type Desk = { page: Page; host: Serving; faults: string[]; vault: string; recoveryCode: string };

let browser: Browser;
let folder: string;

/** Builds the page if it is stale, starts the host on an empty folder, or on what `make` left there, and opens its address. */
export async function sitDown(day = today, make?: (vault: string) => Promise<void>): Promise<Desk> {
  buildPage();
  folder = mkdtempSync(join(tmpdir(), 'main-job-'));
  const vault = join(folder, '保险库');
  await make?.(vault);
  const [started, host] = await Promise.all([startBrowser(), serve(vault, day)]);
  browser = started;
  const { page, faults } = await openWindow(browser);
  await page.goto(await host.address());
  return { page, host, faults, vault, recoveryCode: '' };
}

/** Ends browser and host; neither had anything to complain about. */
export async function getUp({ host, faults }: Desk): Promise<void> {
  await browser.close();
  const said = await host.stop();
  rmSync(folder, { recursive: true, force: true });
  expect({ said, faults }).toEqual({ said: '', faults: [] });
}

/** Goes to a place by the rail, as a hand would. */
export async function goTo(page: Page, place: string, heading = place): Promise<void> {
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: place, exact: true })
    .click();
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
}

/** The lines of the table that are drawn, each by its place, cell by cell as the eye reads them; a box to pick a row is none, and the heading of a group has none. */
const drawnRows = (page: Page): Promise<(readonly [number, string[]])[]> =>
  page
    .locator('tbody tr:not([aria-hidden])')
    .evaluateAll((rows) =>
      rows.map((row, at) => [
        Number(row.getAttribute('aria-rowindex') ?? at + 2),
        [...row.querySelectorAll<HTMLElement>('td:not(:has([type=checkbox]))')].map((cell) =>
          cell.innerText.trim(),
        ),
      ]),
    );

/** The table's rows as the eye reads them, cell by cell; its first `count` where given. A long list is read page by page. */
export async function rowsOf(page: Page, count = Number.POSITIVE_INFINITY): Promise<string[][]> {
  const table = page.locator('table').first();
  await table.locator('tbody tr').first().waitFor();
  const whole = Number((await table.getAttribute('aria-rowcount')) ?? 1) - 1;
  const read = new Map(await drawnRows(page));
  const scroller = table.locator('..');
  const rowsRead = () => [...read].filter(([, cells]) => cells.length > 0);
  while (read.size < whole && rowsRead().length < count) {
    await scroller.evaluate((element) => element.scrollBy(0, element.clientHeight / 2));
    await page.waitForTimeout(50);
    for (const [at, cells] of await drawnRows(page)) read.set(at, cells);
  }
  if (whole > 0) await scroller.evaluate((element) => element.scrollTo(0, 0));
  return rowsRead()
    .sort(([one], [other]) => one - other)
    .slice(0, count)
    .map(([, cells]) => cells);
}

/** The table's rows under some of its headings, in the order asked for; a heading that is not shown is a fault. */
export async function cellsUnder(page: Page, ...headings: string[]): Promise<string[][]> {
  const rows = await rowsOf(page);
  const shown = await page.locator('table').first().locator('thead th').allInnerTexts();
  const places = headings.map((heading) => shown.findIndex((words) => words.trim() === heading));
  expect(headings.filter((_, at) => places[at] === -1)).toEqual([]);
  return rows.map((cells) => places.map((place) => cells[place] ?? ''));
}

/** Waits until a page, or a part of one, says `words` somewhere. */
export const findWords = (within: Page | Locator, words: string | RegExp, options?: { timeout: number }) =>
  within.getByText(words).first().waitFor(options);

/** Waits until the page says `words` somewhere, and looks at it. */
export async function arrive(page: Page, words: string): Promise<void> {
  await findWords(page, words);
  await lookAt(page);
}

/** Chooses from a list that opens on a click. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page
    .getByRole('combobox', { name: label })
    .or(page.getByRole('textbox', { name: label }))
    .first()
    .click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Answers what whole numbers are wanted for, and goes on. */
export async function givePurpose(page: Page, purpose: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: purpose, exact: true }).check();
  await dialog.getByRole('button', { name: /^(显示|导出|存为 Word|存成表格)$/ }).click();
}
