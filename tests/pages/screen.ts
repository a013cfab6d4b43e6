import type { Page } from 'playwright';

/** Which office a picture is taken in. */
export type Office = 'empty' | 'usual' | 'full';

/** A main screen: how one gets there from 今日, and into its faulty state. */
export type Screen = {
  name: string;
  /** It has an own faulty state; else the core's answer is spoilt. */
  open?: true;
  /** Nothing to see in an empty office. */
  needsRecords?: true;
  go(page: Page, wrong: boolean): Promise<void>;
};

export const to = (name: string, hash: string, rest: Partial<Screen> = {}): Screen => ({
  name,
  go: async (page) => {
    await page.evaluate((address) => {
      window.location.hash = address;
    }, hash);
    await page.getByRole('heading', { level: 1 }).or(page.getByRole('alert')).first().waitFor();
    await page.waitForLoadState('networkidle');
  },
  ...rest,
});

/** The first entry of a list. */
export const firstOf = (name: string, hash: string, tab?: string): Screen => ({
  name,
  needsRecords: true,
  go: async (page, wrong) => {
    if (wrong) await page.unrouteAll();
    await to(name, hash).go(page, false);
    if (wrong)
      await page.route(/\/rpc\/(?!vault|terms)/, (route) => route.fulfill({ status: 500, body: '{}' }));
    await page.locator('tbody a').first().click();
    await page.waitForURL((url) => !url.hash.endsWith(hash));
    await page.waitForLoadState('networkidle');
    if (tab && !wrong) await page.getByRole('tab', { name: tab }).click();
    await page.waitForLoadState('networkidle');
  },
});
