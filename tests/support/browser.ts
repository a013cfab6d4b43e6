import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium as engine, type Page } from 'playwright';
import { expect } from 'vitest';
import { chromium } from './chromium.ts';
import { measureContrastOnce } from './contrast-once.ts';
import { misfits } from './fit.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Debian's Chromium, without a window. */
export const startBrowser = (): Promise<Browser> => engine.launch(chromium);

/** The browser's own note on an answer that is a refusal of the core, or of a vault that is locked. */
const refused = /status of 42[23] /;

/** Where pictures of what was looked at are kept; none are taken unless asked for. */
const pictures = process.env.PICTURES;

/** Has every page of a window laid out and not painted: tests ask for words and places, and painting is a fifth of a page's cost. */
const leaveUnpainted = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('html { opacity: 0 }');
  document.adoptedStyleSheets = [sheet];
};

/** Takes a picture of a page, as it would be painted. */
export const takePicture = (page: Page, path: string): Promise<unknown> =>
  page.screenshot({ path, style: 'html { opacity: 1 !important }' });

/** A window on the office: 1366 × 768 at 100 % unless said otherwise, with axe at hand; what goes wrong in it is kept. */
export async function openWindow(
  browser: Browser,
  { width = 1366, height = 768, scale = 1 }: { width?: number; height?: number; scale?: number } = {},
) {
  const context = await browser.newContext({
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    deviceScaleFactor: scale,
    viewport: { width: Math.round(width / scale), height: Math.round(height / scale) },
  });
  if (!pictures) await context.addInitScript(leaveUnpainted);
  await context.addInitScript(axe);
  await context.addInitScript(
    `window.goodLooks = new Set(); window.axe.configure({ noHtml: true }); (${measureContrastOnce})(window.axe, window.goodLooks);`,
  );
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !refused.test(message.text())) faults.push(message.text());
  });
  return { page, faults };
}

let looked = 0;

/** What was found to have enough contrast since the start. */
let goodLooks: string[] = [];

/** The fields of a page of whose words the browser would keep a list on the disk. */
export const remembered = (page: Page): Promise<string[]> =>
  page
    .locator('input:not([type=checkbox], [type=radio], [type=file], [type=hidden])')
    .evaluateAll((fields) =>
      fields
        .filter((field) => !['off', 'new-password'].includes(field.getAttribute('autocomplete') ?? ''))
        .map((field) => `keeps what is typed: ${field.outerHTML}`),
    );

/** How many pages were looked at since the start. */
export const pagesLookedAt = () => looked;

/**
 * Looks at the page as it stands: nothing keeps a keyboard or a screen reader out, nothing is cut, runs over or needs scrolling sideways, no field's words are kept.
 * Fails, naming each; with PICTURES=folder it leaves a picture there, called `name` or by its number.
 */
export async function lookAt(page: Page, name?: string): Promise<void> {
  const { found, looks } = await page.evaluate(async (known) => {
    const { axe, goodLooks } = window as unknown as {
      axe: { run(where: object, how: object): Promise<AxeResults> };
      goodLooks: Set<string>;
    };
    for (const look of known) goodLooks.add(look);
    const { style } = document.documentElement;
    style.opacity = '1';
    const { violations } = await axe.run(
      // a long table is looked at to its twelfth row, since the rest is drawn alike
      { exclude: ['tbody > tr:nth-child(n + 13)'] },
      { resultTypes: ['violations'], selectors: false, elementRef: true, preload: false },
    );
    style.opacity = '';
    // a list that drops down belongs to its field, wherever it stands in the page, and is moved through from there
    const ofItsField = ['region', 'scrollable-region-focusable'];
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.flatMap(({ element }) =>
        ofItsField.includes(id) && element?.closest('[data-position]')
          ? []
          : [`${id}: ${element?.outerHTML.slice(0, 300)}`],
      ),
    );
    return { found, looks: [...goodLooks] };
  }, goodLooks);
  goodLooks = looks;
  found.push(...(await misfits(page)), ...(await remembered(page)));
  looked += 1;
  if (pictures)
    await takePicture(page, join(pictures, `${name ?? `main-job-${String(looked).padStart(2, '0')}`}.png`));
  expect(found, `at ${await page.title()} ${new URL(page.url()).hash}`).toEqual([]);
}

/** What the browser saved after `act`: the file's name and its bytes. */
export async function saved(page: Page, act: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

/** The page on paper: how many sheets of what size, in millimetres. */
export async function onPaper(page: Page): Promise<{ sheets: number; width: number; height: number }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  const millimetres = (points: string | undefined) => Math.round((Number(points) * 25.4) / 72);
  return {
    sheets: boxes.length,
    width: millimetres(boxes[0]?.[1]),
    height: millimetres(boxes[0]?.[2]),
  };
}
