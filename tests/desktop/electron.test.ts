import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const electronFolder = join(root, 'node_modules', 'electron');
const program = programHere();

function programHere(): string | undefined {
  const pathFile = join(electronFolder, 'path.txt');
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electronFolder, 'dist');
  const path = join(folder, existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron');
  return existsSync(path) && existsSync(join(root, 'out', 'main', 'main.js')) ? path : undefined;
}

if (!program) {
  process.stderr.write(
    'Skipped: the desktop host in a real Electron (no Electron program here; npx install-electron).\n',
  );
}

describe.skipIf(!program)('the desktop host in a real Electron', () => {
  let electron: ElectronApplication;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), 'electron-'));

  beforeAll(async () => {
    electron = await _electron.launch({
      executablePath: program ?? '',
      args: [
        root,
        '--no-sandbox',
        `--vault=${join(folder, 'vault')}`,
        `--user-data-dir=${join(folder, 'user')}`,
      ],
    });
    page = await electron.firstWindow();
    await page.waitForSelector('#root > *');
  });
  afterAll(async () => {
    await electron.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows our page, with one function on its window and no Node', async () => {
    expect(
      await page.evaluate(() => [
        location.origin,
        typeof window.desk,
        'process' in window,
        'require' in window,
      ]),
    ).toEqual(['app://office', 'function', false, false]);
  });

  it('opens no window, goes nowhere and reaches no network', async () => {
    expect(await page.evaluate(() => window.open('https://example.com'))).toBeNull();
    await page.evaluate(() => window.location.assign('https://example.com'));
    expect(page.url()).toMatch(/^app:\/\/office\//);
    expect(
      await page.evaluate(() =>
        fetch('https://example.com').then(
          () => 'reached',
          () => 'refused',
        ),
      ),
    ).toBe('refused');
  });

  it('grants no permission', async () => {
    const state = () => navigator.permissions.query({ name: 'geolocation' }).then((status) => status.state);
    expect(await page.evaluate(state)).toBe('denied');
  });
});
