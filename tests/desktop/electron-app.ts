import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright';

const root = join(import.meta.dirname, '..', '..');
const { electronProgram } = (await import(
  pathToFileURL(join(root, 'scripts', 'electron-runtime.mjs')).href
)) as {
  electronProgram(): string | undefined;
};
const program = electronProgram();

/** Why the suite cannot run here, in one line; undefined where it can. */
export function cannotRun(): string | undefined {
  if (program === undefined)
    return 'no Electron program here; npx install-electron, or ELECTRON_OVERRIDE_DIST_PATH';
  if (!existsSync(join(root, 'out', 'main', 'main.js')))
    return 'nothing was built; npm run check builds first';
  if (process.getuid?.() === 0) return 'root has no sandbox; run it as another user';
  const display = process.platform !== 'linux' || process.env.DISPLAY || hasXvfb();
  return display ? undefined : 'no display and no Xvfb';
}

const hasXvfb = () => spawnSync('Xvfb', ['-help']).error === undefined;

/** A screen of 1366 × 768 where there is none; answers what ends it. */
export function startScreen(): () => void {
  if (process.platform !== 'linux' || process.env.DISPLAY) return () => {};
  const screen: ChildProcess = spawn('Xvfb', [':77', '-screen', '0', '1366x768x24'], { stdio: 'ignore' });
  process.env.DISPLAY = ':77';
  return () => void screen.kill();
}

/** The built application in a folder whose name has Chinese and a blank, as people install it. */
export function installedApp(): { folder: string; app: string } {
  const folder = mkdtempSync(join(tmpdir(), '履职台 测试-'));
  const app = join(folder, '程序 文件');
  const library = join('node_modules', 'better-sqlite3-multiple-ciphers');
  for (const part of ['package.json', 'out/main', 'out/renderer', 'resources', library])
    cpSync(join(root, part), join(app, part), { recursive: true });
  mkdirSync(join(folder, 'home'));
  return { folder, app };
}

/** The program's command line for one vault; its own data goes under `home`. */
export const commandLine = (app: string, vault: string, ...more: string[]) => [
  app,
  `--vault=${vault}`,
  ...more,
];

/** The environment of a login whose home is `home`: what the program leaves on the disk is found there. */
export const loginAt = (home: string): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  DISPLAY: process.env.DISPLAY ?? '',
  HOME: home,
  XDG_DATA_HOME: join(home, 'data'),
  LOCALAPPDATA: join(home, 'data'),
});

/** Starts the program a second time, as a double click does; answers its exit code. */
export function startAgain(args: string[], env: Record<string, string>): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(program ?? '', args, { env, stdio: 'ignore' });
    child.once('close', resolve);
  });
}

/** Starts the program, sandbox on; what it says in boxes is kept in `said`, and each box is answered by its first button. */
export async function launch(
  args: string[],
  env: Record<string, string>,
): Promise<{ electron: ElectronApplication; page: Page; said: string }> {
  const electron = await _electron.launch({ executablePath: program ?? '', args, env });
  const said = join(mkdtempSync(join(tmpdir(), 'said-')), 'boxes');
  await electron.evaluate(({ dialog }, file) => {
    const { appendFileSync } = process.getBuiltinModule('node:fs');
    const note = (text: string) => appendFileSync(file, `${text}\n`);
    dialog.showErrorBox = (title: string, text: string) => note(`${title}：${text.split('\n')[0]}`);
    dialog.showMessageBox = (async (...given: unknown[]) => {
      note((given.at(-1) as { message: string }).message);
      return { response: 0, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
  }, said);
  const page = await electron.firstWindow();
  page.setDefaultTimeout(30_000);
  await page.waitForSelector('#root > *');
  return { electron, page, said };
}

/** What was said in boxes, line by line. */
export const boxes = (said: string): string[] =>
  existsSync(said) ? readFileSync(said, 'utf8').trim().split('\n') : [];

/** Lets the next save dialogs answer with this path. */
export const saveTo = (electron: ElectronApplication, path: string): Promise<void> =>
  electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog;
  }, path);
