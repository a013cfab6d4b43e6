import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium as engine } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from '#support/chromium.ts';
import { password } from '#support/office.ts';
import { buildPage, type Serving, serve } from '#support/serving.ts';
import { goTo, today } from '../e2e/desk.ts';
import { demoYear, readyVault } from '../e2e/ready-vault.ts';

let folder: string;
let host: Serving;

beforeAll(async () => {
  buildPage();
  folder = mkdtempSync(join(tmpdir(), 'browser-profile-'));
  const vault = join(folder, '保险库');
  await readyVault(vault, demoYear);
  host = await serve(vault, today);
});

afterAll(async () => {
  await host?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Works with a browser profile on disk, then says which of the words its files hold. */
async function wordsLeft(
  words: string[],
  work: (context: BrowserContext) => Promise<void>,
): Promise<string[]> {
  const profile = mkdtempSync(join(folder, 'profile-'));
  // the whole browser, as offices have it: its shell for tests keeps less on the disk
  const browser = { ...chromium, executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' };
  const context = await engine.launchPersistentContext(profile, { ...browser, locale: 'zh-CN' });
  await work(context);
  await context.close();
  const bytes = readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name)));
  return words.filter((word) =>
    [Buffer.from(word), Buffer.from(word, 'utf16le'), Buffer.from(encodeURIComponent(word))].some((form) =>
      bytes.some((file) => file.includes(form)),
    ),
  );
}

describe('the browser’s profile on the disk', () => {
  it('holds no word of the records that were read, searched and typed', async () => {
    const words = ['赵国伟', '欧明和', '清溪镇', '村口的桥', password];
    const left = await wordsLeft(words, async (context) => {
      const page = await context.newPage();
      await page.goto(await host.address());
      await page.getByLabel('密码', { exact: true }).fill(password);
      await page.keyboard.press('Enter');
      await goTo(page, '代表', '代表名册');
      await page.getByLabel('姓名、拼音或首字母').fill('欧明和');
      await page.getByRole('link', { name: '欧明和' }).click();
      await page.getByRole('heading', { level: 1, name: '欧明和' }).waitFor();
      await goTo(page, '接待', '接待登记');
      await page.getByRole('link', { name: '登记接待' }).click();
      await page.getByLabel('反映的主要问题及诉求').fill('村口的桥');
    });
    expect(left).toEqual([]);
  });

  it('would be seen to hold what a page keeps', async () => {
    const left = await wordsLeft(['赵国伟'], async (context) => {
      const page = await context.newPage();
      await page.goto(await host.address());
      await page.evaluate(() => localStorage.setItem('deputy', '赵国伟'));
    });
    expect(left).toEqual(['赵国伟']);
  });
});
