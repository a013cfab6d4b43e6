import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Exit codes after which nothing is to be tried: done, said why by itself, hung up, Ctrl+C, ended from outside. */
const settled = new Set([0, 3, 129, 130, 143]);

/** True where a program ended so soon and so that its window never stood. */
export const diedEarly = (code, milliseconds) => !settled.has(code) && milliseconds < 10_000;

/**
 * Why Chromium's window cannot stand on this Linux, in a sentence, or undefined: it refuses root, and needs user namespaces or
 * a chrome-sandbox beside it that belongs to root with mode 4755. scripts/linux/start.sh asks the same of an installed one.
 */
export function noWindowBecause(
  program,
  { platform = process.platform, uid = process.getuid?.(), hasNamespaces = namespaces } = {},
) {
  if (platform !== 'linux') return undefined;
  if (uid === 0) return '不能以 root 身份打开履职台的窗口，改在浏览器中打开。';
  if (isSetUid(join(dirname(program), 'chrome-sandbox')) || hasNamespaces()) return undefined;
  return '这台电脑没有开放窗口所需的隔离功能，改在浏览器中打开，内容是一样的。';
}

function isSetUid(file) {
  const about = statSync(file, { throwIfNoEntry: false });
  return about !== undefined && about.uid === 0 && (about.mode & 0o4755) === 0o4755;
}

const namespaces = () => spawnSync('unshare', ['--user', 'true']).status === 0;
