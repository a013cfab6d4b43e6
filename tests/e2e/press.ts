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

/** Waits until what was pressed is drawn, and whatever it asked for. */
async function settle(page: Page, asking: () => number): Promise<void> {
  const drawn = () =>
    page.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    );
  await drawn();
  while (asking() > 0) {
    await page.waitForTimeout(10);
    await drawn();
  }
}

/** Answers the dialog that was opened, if one was, as somebody who goes on; then closes it. */
async function goOn(page: Page, settled: () => Promise<void>): Promise<string[]> {
  const dialog = page.getByRole('dialog').last();
  if (!(await dialog.isVisible())) return [];
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
  const said = await turnedAway(page);
  const close = dialog.getByRole('button', { name: '关闭', exact: true });
  if (await close.isVisible()) await close.click();
  const leave = dialog.getByRole('button', { name: '不保存，关闭' });
  if (await leave.isVisible()) await leave.click();
  await dialog.waitFor({ state: 'detached' });
  return said;
}

/** What forms said of who may save them, to somebody who may not. */
const turnedAway = (page: Page) =>
  page.getByRole('alert').filter({ hasText: '登录后操作' }).locator('p:first-of-type').allInnerTexts();

/**
 * Presses everything on the page that can be pressed, once, goes on in each dialog, and comes back where a press leads away; answers
 * what was said of who may do it instead.
 */
export async function pressAll(page: Page, comeBack: () => Promise<void>): Promise<string[]> {
  const asking = new Set<Request>();
  const begun = (request: Request) => void (request.url().includes('/rpc/') && asking.add(request));
  const over = (request: Request) => void asking.delete(request);
  page.on('request', begun).on('requestfinished', over).on('requestfailed', over);
  const settled = () => settle(page, () => asking.size);
  const place = () => new URL(page.url()).hash;
  const here = () => place().split('?')[0];
  const [start, address] = [place(), here()];
  const known: string[] = [];
  const wrong: string[] = [];
  for (;;) {
    const next = await page.locator(pressable).evaluateAll((all, pressed) => {
      const nameOf = (one: Element) => one.getAttribute('aria-label') ?? one.textContent?.trim() ?? '';
      const left = all.filter((one) => one.checkVisibility() && !pressed.includes(nameOf(one)));
      // what stands under a tab is pressed before the next tab is opened
      const one = left.find((other) => other.getAttribute('role') !== 'tab') ?? left[0];
      return one && { at: all.indexOf(one), name: nameOf(one) };
    }, known);
    // what a filter or another view took out of sight
    if (!next && place() !== start) {
      await comeBack();
      if (place() === start) continue;
    }
    if (!next) break;
    known.push(next.name);
    const button = page.locator(pressable).nth(next.at);
    await button.click();
    await settled();
    const items = await page.getByRole('menuitem').allInnerTexts();
    for (const [at, item] of items.entries()) {
      if (at > 0) await button.click();
      await page.getByRole('menuitem', { name: item, exact: true }).click();
      await settled();
      wrong.push(...(await goOn(page, settled)));
      if (here() !== address) await comeBack();
    }
    wrong.push(...(await goOn(page, settled)), ...(await turnedAway(page)));
    if (here() !== address) await comeBack();
  }
  page.off('request', begun).off('requestfinished', over).off('requestfailed', over);
  return wrong.map((said) => `says ${said}`);
}
