import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { takePicture } from '#support/browser.ts';
import { cancelling } from './chapters/cancelling.ts';
import { deputies } from './chapters/deputies.ts';
import { documents } from './chapters/documents.ts';
import { firstRun } from './chapters/first-run.ts';
import { importing } from './chapters/importing.ts';
import { locking } from './chapters/locking.ts';
import { opinions } from './chapters/opinions.ts';
import { receptions } from './chapters/receptions.ts';
import { scores } from './chapters/scores.ts';
import { type Desk, getUp, sitDown } from './desk.ts';

/** A clerk of 清溪镇 does the main job on one afternoon: chapters in their order, one browser, one office. */
describe('the main job of the office', { concurrent: false }, () => {
  let desk: Desk;
  const at = () => desk;
  beforeAll(async () => {
    desk = await sitDown();
  });
  afterAll(() => getUp(desk));

  // one stands on the other: what comes after a failure would only wait in vain
  let failed = false;
  beforeEach(({ skip, onTestFailed }) => {
    if (failed) skip('an earlier step failed');
    onTestFailed(async () => {
      failed = true;
      await takePicture(desk.page, 'out/main-job-failed.png');
    });
  });

  describe('the first run', () => firstRun(at));
  describe('an import', () => importing(at));
  describe('deputies', () => deputies(at));
  describe('scores', () => scores(at));
  describe('opinions', () => opinions(at));
  describe('documents', () => documents(at));
  describe('a reception', () => receptions(at));
  describe('an import that is cancelled', () => cancelling(at));
  describe('the lock', () => locking(at));
});
