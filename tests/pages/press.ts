import type { Page, Request } from 'playwright';
import { allows, type ProcedurePath } from '#electron/permissions.ts';
import type { Role } from '#electron/values/roles.ts';
import { metaOf } from '#support/procedures.ts';

/** What can be pressed on a page: its buttons and tabs; of a list its first rows, whose buttons are those of all. */
const pressable = 'main :is(button, [role="tab"]):not(:disabled, thead *, tbody > tr:nth-child(n + 4) *)';

/** The refusal that every command is answered with while buttons are tried: nothing is changed by them. */
const notNow = { code: 'tried', message: '试按' };
const answered = { json: { defined: true, code: 'REFUSED', status: 422, message: '试按', data: notNow } };

/** Lets no command through, and tells of each that is asked for though its role is refused it. */
export async function tellCommands(page: Page, role: Role, told: (path: string) => void): Promise<void> {
  await page.route('**/rpc/**', async (route) => {
    const path = new URL(route.request().url()).pathname.split('/').slice(2).join('.') as ProcedurePath;
    if (metaOf(path).kind === 'query') return await route.continue();
    if (!allows(path, role)) told(path);
    return await route.fulfill({
      status: 422,
      contentType: 'application/json',
      body: JSON.stringify(answered),
    });
  });
}

/** Answers a wait that lasts until the page has drawn what was done in it and whatever it asked for, and has nothing more to do. */
export function settling(page: Page): () => Promise<void> {
  const asking = new Set<Request>();
  let allAnswered = () => {};
  const over = (request: Request) => {
    if (asking.delete(request) && asking.size === 0) allAnswered();
  };
  page.on('request', (request) => void (/\/rpc\/|\.js$/.test(request.url()) && asking.add(request)));
  page.on('requestfinished', over).on('requestfailed', over);
  const drawn = () =>
    page.evaluate(async () => {
      for (let turn = 0; turn < 2; turn += 1) {
        await new Promise(requestAnimationFrame);
        // a page that is drawn in pieces lets frames pass between them; one that never draws may never be idle
        await new Promise((idle) => requestIdleCallback(idle, { timeout: 500 }));
      }
    });
  return async () => {
    await drawn();
    while (asking.size > 0) {
      await new Promise<void>((done) => {
        allAnswered = done;
      });
      await drawn();
    }
  };
}

/** What a page shows to whoever presses: what was not pressed yet, what a press opened, and what it said of who may do it. */
const shownTo = (page: Page, pressed: readonly string[]) =>
  page.evaluate(
    ([pressable, names]) => {
      const nameOf = (one: Element) => one.getAttribute('aria-label') ?? one.textContent?.trim() ?? '';
      const seen = (selector: string) =>
        [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility());
      const all = [...document.querySelectorAll(pressable)];
      const left = all.filter((one) => one.checkVisibility() && !names.includes(nameOf(one)));
      // what stands under a tab is pressed before the next tab is opened
      const one = left.find((other) => other.getAttribute('role') !== 'tab') ?? left[0];
      return {
        next: one && { at: all.indexOf(one), name: nameOf(one) },
        items: seen('[role="menuitem"]').map((item) => item.innerText),
        hasDialog: seen('[role="dialog"]').length > 0,
        turnedAway: seen('[role="alert"]')
          .filter((alert) => alert.textContent?.includes('登录后操作'))
          .flatMap((alert) => [...alert.querySelectorAll<HTMLElement>('p:first-of-type')])
          .map((words) => words.innerText),
      };
    },
    [pressable, pressed] as const,
  );

/** Answers the dialog that was opened, as somebody who goes on; then closes it. Answers what was said of who may. */
async function goOn(page: Page, settled: () => Promise<void>): Promise<string[]> {
  const dialog = page.getByRole('dialog').last();
  const away = dialog.getByRole('button', { name: '不保存，离开' });
  if (await away.isVisible()) {
    await away.click();
    await settled();
    return [];
  }
  const choice = dialog.getByRole('radio').first();
  if (await choice.isVisible()) await choice.check();
  await dialog.locator('button:not(:disabled)').last().click();
  await settled();
  const { turnedAway } = await shownTo(page, []);
  const close = dialog.getByRole('button', { name: '关闭', exact: true });
  if (await close.isVisible()) await close.click();
  const leave = dialog.getByRole('button', { name: '不保存，关闭' });
  if (await leave.isVisible()) await leave.click();
  await dialog.waitFor({ state: 'detached' });
  return turnedAway;
}

/**
 * Presses everything on the page that can be pressed, once, goes on in each dialog, and comes back where a press leads away; answers
 * what was said of who may do it instead.
 */
export async function pressAll(
  page: Page,
  settled: () => Promise<void>,
  comeBack: () => Promise<void>,
): Promise<string[]> {
  const place = () => new URL(page.url()).hash;
  const here = () => place().split('?')[0];
  const [start, address] = [place(), here()];
  const known: string[] = [];
  const wrong: string[] = [];
  const look = () => shownTo(page, known);
  /** Goes on in what a press opened, and comes back from where it led. */
  async function goneOn() {
    await settled();
    let shown = await look();
    if (shown.hasDialog) {
      wrong.push(...(await goOn(page, settled)));
      shown = await look();
    }
    wrong.push(...shown.turnedAway);
    if (here() === address) return shown;
    await comeBack();
    return await look();
  }
  let shown = await look();
  while (shown.next || place() !== start) {
    if (!shown.next) {
      // what a filter or another view took out of sight
      await comeBack();
      shown = await look();
      if (!shown.next) break;
    }
    known.push(shown.next.name);
    const button = page.locator(pressable).nth(shown.next.at);
    await button.click();
    shown = await goneOn();
    for (const [at, item] of shown.items.entries()) {
      if (at > 0) await button.click();
      await page.getByRole('menuitem', { name: item, exact: true }).click();
      shown = await goneOn();
    }
  }
  return wrong.map((said) => `says ${said}`);
}
