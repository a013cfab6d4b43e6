import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWindow, startBrowser } from '#support/browser.ts';
import { password } from '#support/office.ts';
import { buildPage, type Serving, serve } from '#support/serving.ts';
import { itInWhole } from '#support/sweep.ts';
import { filled, formAddresses, oneOfEach, withoutDraft } from './form-routes.ts';
import { readyVault } from './ready-vault.ts';

/** Forms that are drawn from the fields of their nouns as those of a deputy and a report-back are, which stand for them in the gate. */
const drawnAlike = /^\/(activities|deeds|groups|stations|terms)\/(new|:id\/edit)$/;

/** Milliseconds after which a form that does not answer is told by its address, and the next one is looked at. */
const patience = 8_000;

let place: string;
let browser: Browser;
let host: Serving;
let page: Page;
let records: Record<string, string>;

const goTo = (hash: string) =>
  page.evaluate((to) => {
    // the form of the page before must be gone, or it would be taken for the one of this address
    for (const form of document.querySelectorAll('main form')) form.setAttribute('data-left', '');
    window.location.hash = to;
  }, hash);

const formOn = (): Locator =>
  page.locator('main form:not([data-left])').filter({ has: page.locator('button[type=submit]') });

/** Where the keyboard is. */
const hand = () =>
  page.evaluate(() => {
    const field = document.activeElement as HTMLElement;
    const { top, bottom } = field.getBoundingClientRect();
    return {
      isSave: field.matches('[type=submit]'),
      goesOn: field.matches('input'),
      isInvalid: field.getAttribute('aria-invalid') === 'true',
      isSeen: top >= 0 && bottom <= window.innerHeight,
    };
  });

const leaving = () => page.getByRole('dialog', { name: '填写的内容还没有保存' });
const answer = (name: string) => leaving().getByRole('button', { name });

/** Enter goes on from field to field up to the button that saves, and never presses it. */
async function entersThrough(form: Locator): Promise<string[]> {
  const before = page.url();
  await form.locator('input:visible, textarea:visible').first().focus();
  for (let turn = 0; turn < 60; turn += 1) {
    const { isSave, goesOn } = await hand();
    if (isSave) break;
    await page.keyboard.press(goesOn ? 'Enter' : 'Tab');
  }
  return [
    ...((await hand()).isSave ? [] : ['回车走不到保存']),
    ...(page.url() === before && (await form.isVisible()) ? [] : ['回车离开了这一页']),
  ];
}

/** A form that corrects a record begins with all that the record must have. */
async function beginsWhole(form: Locator): Promise<string[]> {
  const empty = () =>
    form
      .locator('input[required]:visible, textarea[required]:visible')
      .evaluateAll((fields) => (fields as HTMLInputElement[]).filter(({ value }) => value === '').length);
  await expect.poll(empty, { timeout: patience }).toBe(0);
  return [];
}

/** What is missing is said as soon as its field is left, named beside 保存, and the hand is led there. */
async function namesWhatIsMissing(form: Locator): Promise<string[]> {
  const needed = form.locator('input[required]:visible, textarea[required]:visible').first();
  await needed.fill('');
  await needed.blur();
  await expect.poll(() => needed.getAttribute('aria-invalid'), { timeout: patience }).toBe('true');
  await needed.press('Control+s');
  await form.getByRole('status').filter({ hasText: '请先改好' }).waitFor();
  await expect.poll(async () => (await hand()).isInvalid, { timeout: patience }).toBe(true);
  return (await hand()).isSeen ? [] : ['没有滚动到出错的栏目'];
}

/** Esc asks where something would be lost; 继续填写 leads back to the field, with what was typed. */
async function asksBeforeItLeaves(text: Locator, kept: boolean): Promise<string[]> {
  await text.fill('试填的内容');
  await page.keyboard.press('Escape');
  await answer('继续填写').click();
  await leaving().waitFor({ state: 'detached' });
  await expect.poll(() => text.evaluate((field) => field === document.activeElement)).toBe(true);
  const stays = (await text.inputValue()) === '试填的内容';
  await page.keyboard.press('Escape');
  await leaving().waitFor();
  return [
    ...(stays ? [] : ['继续填写时内容没有了']),
    ...((await answer('留作草稿，离开').isVisible()) === kept ? [] : ['草稿不像说好的那样']),
  ];
}

/** What is wrong with the form at an address, in words. */
async function walk(address: string): Promise<string[]> {
  const to = filled(address, records);
  await goTo(to);
  const form = formOn();
  await form.waitFor();
  const kept = !withoutDraft.includes(address);
  const text = form
    .locator('input:is([type=text], :not([type])):not([aria-haspopup]):visible, textarea:visible')
    .first();
  const wrong = [
    ...((await form.locator('[role=combobox][readonly]').count()) > 0 ? ['有选项不能打字查找'] : []),
    // a record is corrected in the form in which it was entered
    ...(address.endsWith('/edit') ? await beginsWhole(form) : await entersThrough(form)),
    ...((await form.locator('[required]:visible').count()) > 0 ? await namesWhatIsMissing(form) : []),
    ...(await asksBeforeItLeaves(text, kept)),
  ];
  if (kept) {
    await answer('留作草稿，离开').click();
    await leaving().waitFor({ state: 'detached' });
    await goTo(to);
    await page.getByRole('button', { name: '接着填' }).click();
    await expect.poll(() => text.inputValue(), { timeout: patience }).toBe('试填的内容');
    await text.focus();
    await page.keyboard.press('Escape');
  }
  await answer('不保存，离开').click();
  await leaving().waitFor({ state: 'detached' });
  return wrong;
}

describe('every form that an address leads to', { concurrent: false }, () => {
  beforeAll(async () => {
    buildPage();
    place = mkdtempSync(join(tmpdir(), 'form-routes-'));
    const vault = join(place, 'vault');
    await readyVault(vault, async (client) => {
      records = await oneOfEach(client);
    });
    [browser, host] = await Promise.all([startBrowser(), serve(vault, '2026-01-15')]);
    ({ page } = await openWindow(browser));
    page.setDefaultTimeout(patience);
    await page.goto(await host.address());
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: '打开' }).click();
    await page.getByRole('button', { name: '锁定' }).waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await host.stop();
    rmSync(place, { recursive: true, force: true });
  });

  it('are known by their names', () => {
    expect(formAddresses).toEqual(
      expect.arrayContaining([...withoutDraft, '/deputies/new', '/opinions/:id/edit', '/terms/open']),
    );
    expect(formAddresses.length).toBeGreaterThan(20);
  });

  for (const address of formAddresses) {
    const walked = drawnAlike.test(address) ? itInWhole : it;
    walked(
      `${address} names what is missing, goes on with Enter, asks with Esc and keeps what was typed`,
      async () => {
        try {
          expect(await walk(address)).toEqual([]);
        } catch (error) {
          // what this form left open must not stand in the way of the next
          await page.reload();
          await page.getByRole('button', { name: '锁定' }).waitFor();
          throw error;
        }
      },
    );
  }
});
