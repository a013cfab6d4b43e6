import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { node, root, say } from './setup.mjs';

const packageFolder = join(root, 'node_modules', 'electron');
const failure = join(root, 'node_modules', '.cache', 'electron-not-fetched.json');
const day = 24 * 3_600_000;

/**
 * The Electron program, or undefined where there is none on this machine. One of our own download counts only when it was
 * unpacked to its end: `path.txt` is written last, and its version is the package's.
 */
export function electronProgram(folder = packageFolder, environment = process.env) {
  const given = environment.ELECTRON_OVERRIDE_DIST_PATH;
  const name = read(join(folder, 'path.txt'));
  if (given) return existing(join(given, name ?? 'electron'));
  const unpacked = read(join(folder, 'dist', 'version'))
    ?.trim()
    .replace(/^v/, '');
  return name !== undefined && unpacked === versionIn(folder)
    ? existing(join(folder, 'dist', name))
    : undefined;
}

/** Where the download comes from, by the variables that `@electron/get` obeys and in its order. */
export const mirrorOf = (environment) =>
  environment.npm_config_electron_mirror ||
  environment.NPM_CONFIG_ELECTRON_MIRROR ||
  environment.npm_package_config_electron_mirror ||
  environment.ELECTRON_MIRROR ||
  'https://github.com/electron/electron/releases/download/';

/** True unless the same version from the same address was tried in vain within a day; the record is what a try left. */
export function mayTry(record, wanted, now) {
  if (record === undefined) return true;
  return record.version !== wanted.version || record.address !== wanted.address || now - record.at > day;
}

/**
 * Tries to fetch Electron: it gives up after 20 seconds where the download's address does not answer, and then tries again
 * the next day, or at once for another version or mirror. `npx install-electron` does the same by hand.
 */
export async function fetchElectron() {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH || process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return undefined;
  const wanted = { version: versionIn(packageFolder), address: mirrorOf(process.env) };
  if (!mayTry(parsed(read(failure)), wanted, Date.now())) return undefined;
  say(`正在从 ${wanted.address} 下载桌面运行环境（Electron，约 110 MB）；取不到时改用浏览器打开。`);
  await install((await answers(wanted.address)) ? 600_000 : 20_000);
  const program = electronProgram();
  if (program) return program;
  mkdirSync(dirname(failure), { recursive: true });
  writeFileSync(failure, JSON.stringify({ ...wanted, at: Date.now() }));
  say(
    '没有取得桌面运行环境，改用浏览器打开；明天会再试一次。也可以用环境变量 ELECTRON_MIRROR 指定镜像，或运行 npx install-electron。',
  );
  return undefined;
}

/** Runs the package's own installer, at most `limit` milliseconds, and says every ten seconds that it goes on. */
function install(limit) {
  return new Promise((resolve) => {
    const child = spawn(node, [join(packageFolder, 'install.js')], { stdio: ['ignore', 2, 2] });
    const begun = Date.now();
    const progress = setInterval(
      () => say(`  已下载 ${Math.round((Date.now() - begun) / 1000)} 秒，按 Ctrl+C 放弃……`),
      10_000,
    );
    const late = setTimeout(() => child.kill('SIGKILL'), limit);
    const done = () => {
      clearInterval(progress);
      clearTimeout(late);
      resolve();
    };
    child.once('error', done);
    child.once('close', done);
  });
}

async function answers(address) {
  try {
    await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(5000) });
    return true;
  } catch {
    return false;
  }
}

const existing = (path) => (existsSync(path) ? path : undefined);
const versionIn = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;

function parsed(text) {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
