import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { packageText } from '#features/county/schema.ts';
import { password } from '#support/office.ts';
import { demoPaths, demoYear, readyVault } from '../e2e/ready-vault.ts';
import {
  boxes,
  cannotRun,
  commandLine,
  installedApp,
  launch,
  loginAt,
  saveTo,
  startAgain,
  startScreen,
} from './electron-app.ts';

const because = cannotRun();

type Task = { type: string; mode: string; tasks?: Task[] };
const testsOf = ({ type, tasks = [], ...task }: Task): Task[] =>
  type === 'test' ? [{ type, ...task }] : tasks.flatMap(testsOf);

it.runIf(because)('is left out here, which one line says with the count of tests', ({ task }) => {
  const left = testsOf(task.file as Task).filter(({ mode }) => mode === 'skip');
  process.stderr.write(
    `Skipped: ${left.length} tests of the desktop host in a real Electron (${because}).\n`,
  );
  expect(left.length).toBeGreaterThan(15);
});

describe.skipIf(because)('the desktop host in a real Electron', { timeout: 120_000 }, () => {
  let folder: string;
  let app: string;
  let endScreen: () => void;
  let count = 0;
  let home: string;
  let vault: string;
  let started: Awaited<ReturnType<typeof launch>> | undefined;

  beforeAll(() => {
    endScreen = startScreen();
    ({ folder, app } = installedApp());
  });
  afterAll(() => {
    endScreen();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    count += 1;
    home = join(folder, `家 ${count}`);
    vault = join(home, '保险库');
    mkdirSync(home);
  });
  afterEach(async () => {
    await started?.electron.close().catch(() => {});
    started = undefined;
  });

  const args = (...more: string[]) => commandLine(app, vault, ...more);
  async function start(...more: string[]) {
    started = await launch(args(...more), loginAt(home));
    return started;
  }
  async function unlock(page: Page) {
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: '打开' }).click();
    await page.getByRole('button', { name: '锁定' }).waitFor();
  }
  const ended = (electron: ElectronApplication) =>
    new Promise<number | null>((resolve) => electron.process().once('exit', resolve));
  const goTo = (page: Page, hash: string) =>
    page.evaluate((address) => {
      window.location.hash = address;
    }, hash);
  const coreOf = (electron: ElectronApplication) =>
    electron.evaluate(
      ({ app }) => app.getAppMetrics().find(({ name }) => name === 'congress-desk core')?.pid ?? 0,
    );

  it('shows our page with one function and no Node, goes nowhere, and is granted nothing but the clipboard', async () => {
    const { page } = await start();
    const looks = () => [location.origin, typeof window.desk, 'process' in window, 'require' in window];
    expect(await page.evaluate(looks)).toEqual(['app://office', 'function', false, false]);
    expect(await page.evaluate(() => window.open('https://example.com'))).toBeNull();
    await page.evaluate(() => window.location.assign('https://example.com'));
    expect(page.url()).toMatch(/^app:\/\/office\//);
    const fetched = () =>
      fetch('https://example.com').then(
        () => 'reached',
        () => 'refused',
      );
    expect(await page.evaluate(fetched)).toBe('refused');
    const state = () => navigator.permissions.query({ name: 'geolocation' }).then((status) => status.state);
    expect(await page.evaluate(state)).toBe('denied');
  });

  it('makes a vault whose copied code is the one on the screen, imports, saves, and opens again', async () => {
    const { electron, page } = await start();
    await page.getByRole('checkbox', { name: '我知道有上面的风险' }).check();
    await page.getByRole('button', { name: '仍放在这里' }).click();
    await page.getByRole('textbox', { name: '乡镇名称' }).fill('清溪镇');
    await page.getByRole('textbox', { name: /所属县/ }).fill('云岭县');
    for (const _ of ['单位', '做法']) await page.getByRole('button', { name: '下一步' }).click();
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByLabel('再输入一次').fill(password);
    await page.getByRole('button', { name: '建立保险库' }).click();
    const groups = await page.getByRole('list', { name: '恢复码' }).getByRole('listitem').allInnerTexts();
    const digits = groups.map((group) => group.replace(/\s/g, '').slice(1));
    await page.getByRole('button', { name: /复制/ }).click();
    await expect
      .poll(() => electron.evaluate(async ({ clipboard }) => (await clipboard.readText()).replace(/\D/g, '')))
      .toBe(digits.join(''));
    for (const label of await page.getByText(/^第 \d 组$/).allInnerTexts())
      await page.getByLabel(label).fill(digits[Number(/\d/.exec(label)?.[0]) - 1] ?? '');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('button', { name: '先看看' }).click();

    await goTo(page, '/exchange');
    await page.getByLabel('选择表格文件').setInputFiles(demoPaths);
    await page.getByText('认出 5 份表格').waitFor();
    await page.getByRole('button', { name: '下一步' }).click();
    const list = join(home, '问题 清单.xlsx');
    await saveTo(electron, list);
    await page.getByRole('button', { name: '存为清单' }).click();
    await expect.poll(() => existsSync(list)).toBe(true);
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('button', { name: '写入', exact: true }).click();
    await page.getByText('已新增 736 条，更新 0 条。').waitFor();
    await electron.close();
    await unlock((await start()).page);
  });

  describe('on an office with its year', () => {
    beforeEach(() => readyVault(vault, demoYear));

    it('is the same caller after its page was loaded anew', async () => {
      const { page } = await start();
      await unlock(page);
      await page.reload();
      await page.getByRole('button', { name: '锁定' }).waitFor();
    });

    it('is one program for one vault, and another beside it for another', async () => {
      const { electron } = await start();
      expect(await startAgain(args(), loginAt(home))).toBe(0);
      expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
      const beside = await launch(commandLine(app, join(home, '演示')), loginAt(home));
      expect(await beside.page.title()).not.toBe('');
      await beside.electron.close();
    });

    it.runIf(process.platform === 'linux')(
      'starts anew where somebody opens it while it is closing',
      async () => {
        const { electron, page } = await start();
        await unlock(page);
        const gone = ended(electron);
        electron.process().kill('SIGTERM');
        expect(await startAgain(args(), loginAt(home))).toBe(0);
        await gone;
        // the one that was started anew holds the lock of this vault's folder, a link that names host and process
        const data = join(home, 'data', 'congress-desk');
        const holder = () => {
          const [own] = readdirSync(data).filter((name) => name.startsWith('desktop'));
          const lock = lstatSync(join(data, own ?? '', 'SingletonLock'), { throwIfNoEntry: false });
          return lock
            ? Number(
                readlinkSync(join(data, own ?? '', 'SingletonLock'))
                  .split('-')
                  .at(-1),
              )
            : 0;
        };
        await expect.poll(holder, { timeout: 30_000 }).toBeGreaterThan(0);
        expect(holder()).not.toBe(electron.process().pid);
        process.kill(holder(), 'SIGTERM');
        await expect.poll(holder, { timeout: 30_000 }).toBe(0);
      },
    );

    it('says so and ends where its core is killed', async () => {
      const { electron, said } = await start();
      const gone = ended(electron);
      process.kill(await coreOf(electron), 'SIGKILL');
      expect([await gone, boxes(said)]).toEqual([3, ['履职台已停止：核心程序意外结束。']]);
    });

    it('says that memory ran out where its core has too little', async () => {
      const { electron, page, said } = await start('--js-flags=--max-old-space-size=24');
      const gone = ended(electron);
      await unlock(page).catch(() => {});
      await goTo(page, '/opinions').catch(() => {});
      await page.evaluate(() => window.desk?.({ kind: 'connect' })).catch(() => {});
      expect([await gone, boxes(said)[0]]).toEqual([
        3,
        expect.stringMatching(/^履职台已停止：核心程序内存不足/),
      ]);
    });

    it('loads its page anew where the page crashed', async () => {
      const { electron, page, said } = await start();
      await unlock(page);
      await electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
      );
      await expect.poll(() => boxes(said)).toEqual(['界面意外停止。']);
      const again = await electron.firstWindow();
      await again.getByRole('button', { name: '锁定' }).waitFor();
    });

    it('ends at SIGTERM with a form half filled, and its file is whole', async () => {
      const { electron, page } = await start();
      await unlock(page);
      await goTo(page, '/receptions/new');
      await page.getByRole('textbox').first().fill('李');
      const gone = ended(electron);
      electron.process().kill('SIGTERM');
      expect(await gone).toBe(0);
      await unlock((await start()).page);
    });

    it('waits with its end until the backup at the end of a session is whole', async () => {
      const { electron, page } = await start();
      await unlock(page);
      const gone = ended(electron);
      electron.process().kill('SIGTERM');
      await gone;
      const names = readdirSync(join(vault, 'backups'));
      expect(names.filter((name) => !name.endsWith('.desk'))).toEqual([]);
      expect(names.length).toBeGreaterThan(0);
    });

    it.each([
      ['A4', 'A4', ['595 x 842']],
      ['A4 on its side', 'A4 landscape', ['842 x 595']],
      ['A3', 'A3', ['842 x 1191']],
      ['mixed', undefined, ['595 x 842', '1191 x 842']],
    ])('makes a PDF of %s', async (_what, size, expected) => {
      const { electron, page } = await start();
      await page.evaluate((paper) => {
        const rules = paper
          ? `@page { size: ${paper} }`
          : '@page one { size: A4 } @page two { size: A3 landscape } #one { page: one } #two { page: two }';
        document.head.insertAdjacentHTML('beforeend', `<style>${rules}</style>`);
        document.body.innerHTML = paper ? '<p>一</p>' : '<p id="one">一</p><p id="two">二</p>';
      }, size);
      const file = join(home, '页 面.pdf');
      await saveTo(electron, file);
      await page.evaluate(() => window.desk?.({ kind: 'pdf', name: '页面' }));
      const { stdout } = spawnSync('pdfinfo', ['-f', '1', '-l', '9', file], { encoding: 'utf8' });
      const sizes = [...stdout.matchAll(/size:\s+([\d.]+) x ([\d.]+)/g)].map(
        ([, width, height]) => `${Math.round(Number(width))} x ${Math.round(Number(height))}`,
      );
      expect(sizes).toEqual(expected);
    });

    it('says so where there is no printer', async () => {
      const { electron, page, said } = await start();
      await electron.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        if (window) window.webContents.getPrintersAsync = async () => [];
      });
      await page.evaluate(() => window.desk?.({ kind: 'print' }));
      expect(boxes(said)).toEqual(['这台电脑没有装打印机。']);
    });

    it('opens on a township’s return, without a password, and shows what it holds', async () => {
      const content = {
        ...{ township: '清溪镇', county: '云岭县', year: 2025, title: '上报', madeOn: '2026-01-15' },
        ...{ standing: 'draft' as const, signed: '', logHead: '' },
        tables: [{ title: '上报', columns: ['姓名'], rows: [['欧明和']], totals: [], notes: [] }],
      };
      const file = join(home, '清溪 镇.lzsb');
      const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
      writeFileSync(file, await packageText(content, sha256));
      const { page } = await start(file);
      await page.getByText('清溪镇人大主席团').waitFor();
      await page.getByRole('cell', { name: '欧明和' }).waitFor();
    });

    it('keeps a secret and gives it out again, or says that the system keeps none', async () => {
      const { page } = await start();
      const answer = await page.evaluate(async () => {
        const store = (await window.desk?.({ kind: 'secrets' })) as { available: boolean };
        if (!store.available) return undefined;
        await window.desk?.({ kind: 'keep-secret', name: 'a', secret: '一二三' });
        return window.desk?.({ kind: 'recall-secret', name: 'a' });
      });
      expect([undefined, { secret: '一二三' }]).toContainEqual(answer);
    });

    it('asks nothing of a network and leaves no word of the records beside the vault', async () => {
      const log = join(home, 'net.json');
      const { electron, page } = await start(`--log-net-log=${log}`, '--net-log-capture-mode=Everything');
      await unlock(page);
      for (const place of ['/deputies', '/opinions', '/receptions']) {
        await goTo(page, place);
        await page.getByRole('heading', { level: 1 }).waitFor();
      }
      await electron.close();
      const asked = [
        ...readFileSync(log, 'utf8').matchAll(/"(?:url|host)":"(?!app:|data:|blob:|devtools:)([^"]+)"/g),
      ];
      // Playwright itself looks on over 127.0.0.1
      expect(
        asked
          .map(([, address]) => address)
          .filter((address) => !/127\.0\.0\.1|localhost/.test(address ?? '')),
      ).toEqual([]);
      const data = join(home, 'data', 'congress-desk');
      const kept = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      );
      const words = ['尹长礼', '大坪代表联络站', '清溪镇'].flatMap((word) => [
        Buffer.from(word),
        Buffer.from(word, 'utf16le'),
      ]);
      const found = kept
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((file) => words.some((word) => readFileSync(file).includes(word)));
      expect(found).toEqual([]);
    });

    it('fits a screen of 1366 × 768 at 125 %', async () => {
      const { electron, page } = await start('--force-device-scale-factor=1.25');
      await unlock(page);
      const [bounds, area] = await electron.evaluate(({ BrowserWindow, screen }) => [
        BrowserWindow.getAllWindows()[0]?.getBounds(),
        screen.getPrimaryDisplay().workArea,
      ]);
      expect(bounds?.width).toBeLessThanOrEqual(area?.width ?? 0);
      expect(bounds?.height).toBeLessThanOrEqual(area?.height ?? 0);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0);
    });
  });
});
