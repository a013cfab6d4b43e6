import type { Page } from 'playwright';
import { findWords } from '../desk.ts';

/** The day on which the year by hand is done: a reception day of the general practice. */
export const day = '2026-11-26';

/** Keys that were pressed beyond the text itself, by task; each has a budget. */
export type Keys = { pressed: number };

/** Goes to an address of the house. */
export async function visit(page: Page, address: string, heading: string | RegExp): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await page.waitForLoadState('networkidle');
}

/** A field of the form or dialog in front, whatever kind it is. */
export function fieldOf(page: Page, label: string) {
  const place = page.getByRole('form').last();
  return place
    .getByRole('textbox', { name: label, exact: true })
    .or(place.getByRole('combobox', { name: label, exact: true }))
    .first();
}

/** Types into fields one by one and goes on with Enter, as a fast hand does: no list that drops down is waited for. */
export async function type(page: Page, said: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, words] of Object.entries(said)) {
    const field = fieldOf(page, label);
    await field.focus();
    await field.fill('');
    await field.pressSequentially(words);
    await field.press('Enter');
  }
}

/** Saves with Ctrl+S and waits for what is then said. */
export async function save(page: Page, said: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+s');
  await findWords(page, said);
}
