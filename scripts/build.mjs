import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node, root, SetupError, say } from './setup.mjs';

const stamp = join(root, 'out', '.built');
const sources = ['electron', 'renderer', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Builds the page and the bundles where a source is newer than the last whole build. */
export function ensureBuilt() {
  if (isBuilt()) return;
  say('正在生成界面，约需半分钟。');
  build();
}

/** Builds the page, then main, core, serve and desk, then the preload. */
export function build() {
  vite('scripts/vite.config.ts');
  vite('scripts/vite.electron.config.ts');
  vite('scripts/vite.electron.config.ts', '--mode', 'preload');
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stamp, '');
}

/** Builds by a configuration of Vite's, as for the office. */
export function vite(config, ...rest) {
  const script = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status } = spawnSync(node, [script, 'build', '--logLevel', 'warn', '--config', config, ...rest], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new SetupError(`没有生成成功（${config}），请看上面的说明。`);
}

function isBuilt() {
  if (!existsSync(stamp) || !existsSync(join(root, 'out', 'renderer', 'index.html'))) return false;
  const built = statSync(stamp).mtimeMs;
  return sources.every((name) => newest(join(root, name)) <= built);
}

/** When anything below a path was last changed, in milliseconds since 1970. */
export function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((time, name) => Math.max(time, newest(join(path, name))), stat.mtimeMs);
}
