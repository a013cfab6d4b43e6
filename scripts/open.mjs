import { resolve } from 'node:path';
import { electronProgram, fetchElectron } from './electron-runtime.mjs';
import { callersFolder, run, runEntry } from './run.mjs';
import { diedEarly, noWindowBecause } from './sandbox.mjs';
import { root, say } from './setup.mjs';

/** Options of opening the application, for `parseArgs`, and their help. */
export const openOptions = {
  vault: { type: 'string' },
  browser: { type: 'boolean', default: false },
  'link-file': { type: 'string' },
  help: { type: 'boolean', default: false },
};
export const openHelp = `  --browser          不用桌面窗口，用浏览器打开
  --link-file 文件   用浏览器打开时，把一次性地址写入只有本人可读的文件`;

/** Opens the desktop host where there is a display and an Electron, otherwise the browser host; gives the exit code. */
export async function openApplication(given) {
  const vault = given.vault && resolve(callersFolder(), given.vault);
  const program = given.browser || !hasDisplay() ? undefined : (electronProgram() ?? (await fetchElectron()));
  if (program) {
    const because = noWindowBecause(program);
    if (because) say(because);
    else {
      const started = Date.now();
      const code = await openWindow(program, vault);
      if (!diedEarly(code, Date.now() - started)) return code;
      say('桌面窗口没有打开，改在浏览器中打开，内容是一样的。');
    }
  }
  return runEntry('serve', [
    '--open',
    ...(vault ? ['--vault', vault] : []),
    ...(given['link-file'] ? ['--link-file', given['link-file']] : []),
  ]);
}

function openWindow(program, vault) {
  // a shell inside another Electron (an editor's terminal) says that every Electron is to be a plain Node
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env;
  // fcitx reaches windows under X11; under Wayland it does not everywhere
  const display = process.platform === 'linux' ? ['--ozone-platform=x11'] : [];
  return run(program, [root, ...display, ...(vault ? [`--vault=${vault}`] : [])], environment);
}

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
