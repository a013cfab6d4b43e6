import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { root } from './pack.ts';

/** A machine as far as the starter asks about it, and what the window's program does on it. */
type Machine = { uid?: number; namespaces?: boolean; dies?: number; serves?: number };

/** Runs the Linux starter beside a program that only notes how it was called; answers those notes and what was said. */
function started({ uid = 1000, namespaces = true, dies = 0, serves = 0 }: Machine, ...args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), '履职台 starter-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const log = join(folder, 'log');
  const script = (name: string, text: string) =>
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  copyFileSync(join(root, 'scripts', 'linux', 'start.sh'), join(folder, 'congress-desk'));
  chmodSync(join(folder, 'congress-desk'), 0o755);
  script(
    'congress-desk.bin',
    `printf '%s|' "$@" >> '${log}'; echo "$ELECTRON_RUN_AS_NODE" >> '${log}'\n` +
      `case " $* " in *" --browser-host "*) exit ${serves} ;; esac\nexit ${dies}`,
  );
  script('id', `echo ${uid}`);
  script('unshare', `exit ${namespaces ? 0 : 1}`);
  // no box of the desktop in a test
  for (const box of ['zenity', 'kdialog', 'notify-send']) script(box, 'exit 0');
  const { status, stderr } = spawnSync(join(folder, 'congress-desk'), args, {
    encoding: 'utf8',
    env: { PATH: `${folder}:/usr/bin:/bin`, ELECTRON_RUN_AS_NODE: '1' },
  });
  const calls = readFileSync(log, 'utf8').trimEnd().split('\n');
  return { status, said: stderr.trim(), calls };
}

const window = '--ozone-platform=x11|';
const browser = '--no-sandbox|--ozone-platform=headless|--disable-gpu|--browser-host|';

describe('the starter on Linux', () => {
  it('opens the window under X11, passing its arguments on, and lets no Electron pass for a plain Node', () => {
    expect(started({}, '--vault=/文 件/v', '通知.docx')).toEqual({
      status: 0,
      said: '',
      calls: [`${window}--vault=/文 件/v|通知.docx|`],
    });
  });

  it('serves the browser, and says why, for root and where there is no sandbox to be had', () => {
    expect(started({ uid: 0 })).toEqual({
      status: 0,
      said: '不能以 root 身份打开履职台的窗口，改在浏览器中打开。请用普通用户登录后再用桌面窗口。',
      calls: [browser],
    });
    const without = started({ namespaces: false }, '--vault=/v');
    expect(without.calls).toEqual([`${browser}--vault=/v|`]);
    expect(without.said).toContain(
      '改在浏览器中打开，内容是一样的。要用桌面窗口，请管理员运行：sudo chown root:root',
    );
  });

  it('opens no window without its sandbox, even where AppImage’s own starter asks for one', () => {
    expect(started({}, '--no-sandbox', '--vault=/v').calls).toEqual([`${window}--vault=/v|`]);
    expect(started({ namespaces: false }, '--no-sandbox', '--vault=/v').calls).toEqual([
      `${browser}--vault=/v|`,
    ]);
  });

  it.each([133, 134, 139, 1])('serves the browser where the window’s program dies at once (%d)', (dies) => {
    expect(started({ dies })).toEqual({
      status: 0,
      said: '桌面窗口没有打开，改在浏览器中打开，内容是一样的。',
      calls: [window, browser],
    });
  });

  it.each([3, 129, 130, 143])('adds nothing where it ended by itself or was ended (%d)', (dies) => {
    expect(started({ dies })).toEqual({ status: dies, said: '', calls: [window] });
  });

  it('says so where the browser could not be served either', () => {
    expect(started({ uid: 0, serves: 1 })).toMatchObject({
      status: 1,
      said: expect.stringMatching(/浏览器版没有启动成功，可能是保险库正在别处打开。$/),
    });
  });

  it('serves the browser at once where asked to', () => {
    expect(started({}, '--browser-host', '--vault=/v').calls).toEqual([
      `${browser}--browser-host|--vault=/v|`,
    ]);
  });
});
