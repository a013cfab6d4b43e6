import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { node, root, say } from './setup.mjs';

const packageFolder = join(root, 'node_modules', 'electron');
const failure = join(root, 'node_modules', '.cache', 'electron-not-fetched');

/** The Electron program, or undefined where there is none on this machine. */
export function electronProgram() {
  const name = read(join(packageFolder, 'path.txt')) ?? 'electron';
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(packageFolder, 'dist');
  const program = join(folder, name);
  return existsSync(program) ? program : undefined;
}

/**
 * Tries once per version to fetch Electron: it gives up after 20 seconds where the download's address does not answer,
 * and remembers, so that the next start is quick. `npx install-electron` does the same by hand.
 */
export async function fetchElectron() {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH || process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return undefined;
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  if (read(failure) === version) return undefined;
  say('正在取得桌面运行环境（Electron）；取不到时改用浏览器打开。');
  const limit = (await answers()) ? 600_000 : 20_000;
  spawnSync(node, [join(packageFolder, 'install.js')], {
    stdio: 'ignore',
    timeout: limit,
    killSignal: 'SIGKILL',
  });
  const program = electronProgram();
  if (program) return program;
  mkdirSync(dirname(failure), { recursive: true });
  writeFileSync(failure, version);
  say('没有取得桌面运行环境，改用浏览器打开。以后可运行 npx install-electron 再试。');
  return undefined;
}

async function answers() {
  const address = process.env.ELECTRON_MIRROR || 'https://github.com/electron/electron/releases/download/';
  try {
    await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(5000) });
    return true;
  } catch {
    return false;
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
