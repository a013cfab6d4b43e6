import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { beginning } from './by-hand/beginning.ts';
import { counter } from './by-hand/counter.ts';
import { day } from './by-hand/hand.ts';
import { papers } from './by-hand/papers.ts';
import { year } from './by-hand/year.ts';
import { firstRun } from './chapters/first-run.ts';
import { type Desk, getUp, sitDown } from './desk.ts';

/** A clerk does the office's year from an empty vault, without any workbook; every page is open to a keyboard and a reader. */
describe('a year by hand', { concurrent: false }, () => {
  let desk: Desk;
  const at = () => desk;
  beforeAll(async () => {
    desk = await sitDown(day);
  });
  afterAll(() => getUp(desk));

  // one stands on the other: what comes after a failure would only wait in vain
  let failed = false;
  beforeEach(({ skip, onTestFailed }) => {
    if (failed) skip('an earlier step failed');
    onTestFailed(async () => {
      failed = true;
      await desk.page.screenshot({ path: 'out/year-by-hand-failed.png' });
    });
  });

  describe('the first run', () => firstRun(at));
  describe('the beginning', () => beginning(at));
  describe('the counter', () => counter(at));
  describe('the rest of the year', () => year(at));
  describe('what goes out', () => papers(at));
});
