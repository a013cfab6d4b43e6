import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// Runs on any Node from 20 on and without node_modules, as setup.mjs does.

/** Where the faces are kept between installs; tests/support/fonts.conf names the same folder. */
export const fontFolder = join(homedir(), '.cache', 'congress-desk', 'fonts');

/** Free faces with all of GB 2312, in the shapes that GB/T 9704 asks for. */
const FACES = [
  'FandolFang-Regular.otf',
  'FandolKai-Regular.otf',
  'FandolHei-Regular.otf',
  'FandolSong-Regular.otf',
];
const PACKAGE = 'texlive-lang-chinese';
const INSIDE = 'usr/share/texlive/texmf-dist/fonts/opentype/public/fandol';

/** True where all the faces are in their folder. */
export const hasFaces = (folder = fontFolder) => FACES.every((face) => existsSync(join(folder, face)));

/**
 * Fetches the four Fandol faces that page tests set documents in, out of Debian's package (49 MB) without installing it;
 * where that cannot be done it says so in one line and gives false, and tests set their pages in Noto and LXGW instead.
 */
export function ensureFonts(say, folder = fontFolder) {
  if (hasFaces(folder)) return true;
  if (!existsSync('/etc/debian_version')) {
    say(`没有下载仿宋、楷体、黑体、宋体的替代字体：只能从 Debian 软件源获取。可以自行放入 ${folder}。`);
    return false;
  }
  say('正在下载测试公文版面用的中文字体（49 MB，只需一次）。');
  const workshop = mkdtempSync(join(tmpdir(), 'fonts-'));
  try {
    const fault = download(workshop) ?? unpack(workshop, folder);
    if (fault) say(`中文字体没有装好（${fault}），公文版面测试改用 Noto 和霞鹜文楷。`);
    return fault === undefined;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

const run = (command, args, cwd) => spawnSync(command, args, { cwd, encoding: 'utf8' });

function download(workshop) {
  // Older package lists name a file that is no longer there; fetch them anew only then.
  if (run('apt-get', ['download', '-qq', PACKAGE], workshop).status === 0) return undefined;
  run('apt-get', ['update', '-qq'], workshop);
  const { status } = run('apt-get', ['download', '-qq', PACKAGE], workshop);
  return status === 0 ? undefined : `apt-get download ${PACKAGE} 失败`;
}

function unpack(workshop, folder) {
  const file = readdirSync(workshop).find((name) => name.endsWith('.deb'));
  if (file === undefined || run('dpkg-deb', ['-x', file, 'tree'], workshop).status !== 0)
    return 'dpkg-deb 解包失败';
  mkdirSync(folder, { recursive: true });
  for (const face of FACES) {
    const source = join(workshop, 'tree', INSIDE, face);
    if (!existsSync(source)) return `软件包里没有 ${face}`;
    copyFileSync(source, join(folder, face));
  }
  return undefined;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = ensureFonts((line) => process.stderr.write(`${line}\n`)) ? 0 : 1;
