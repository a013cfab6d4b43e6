import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { takePicture } from '#support/browser.ts';
import { password } from '#support/office.ts';
import { beginning } from './by-hand/beginning.ts';
import { counter } from './by-hand/counter.ts';
import { day } from './by-hand/hand.ts';
import { papers } from './by-hand/papers.ts';
import { year } from './by-hand/year.ts';
import { type Desk, getUp, sitDown } from './desk.ts';
import { readyVault } from './ready-vault.ts';

/** A clerk does the office's year from an empty vault, without any workbook; what the main job does not come by is open to a keyboard and a reader. */
describe('a year by hand', { concurrent: false }, () => {
  let desk: Desk;
  const at = () => desk;
  beforeAll(async () => {
    desk = await sitDown(day, (vault) => readyVault(vault, undefined, day));
    await desk.page.getByLabel('密码', { exact: true }).fill(password);
    await desk.page.getByRole('button', { name: '打开' }).click();
    await desk.page.getByRole('button', { name: '锁定' }).waitFor();
  });
  afterAll(() => getUp(desk));

  // one stands on the other: what comes after a failure would only wait in vain
  let failed = false;
  beforeEach(({ skip, onTestFailed }) => {
    if (failed) skip('an earlier step failed');
    onTestFailed(async () => {
      failed = true;
      await takePicture(desk.page, 'out/year-by-hand-failed.png');
    });
  });

  describe('the beginning', () => beginning(at));
  describe('the counter', () => counter(at));
  describe('the rest of the year', () => year(at));
  describe('what goes out', () => papers(at));
});
