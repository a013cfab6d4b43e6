import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

// Runs on any Node from 20 on and without node_modules: it is what makes them.

/** The project's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The Node 24 that the project runs on, whatever runs this. */
export const node = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** Node's own release for this machine, unpacked: its program, headers and licence. */
export function nodeRelease() {
  const inner = join(root, 'node_modules', 'node', 'node_modules');
  return join(inner, readdirSync(inner).find((name) => /^node-(linux|win|darwin)/.test(name)) ?? '');
}

/** One line on what is being done; on stderr, so that a command's own output stays clean. */
export const say = (line) => process.stderr.write(`${line}\n`);

/** Something that the person has to mend; its message says how. */
export class SetupError extends Error {
  exitCode = 1;
}

/** Ends the script with a clear word for a {@link SetupError} and with the trace for anything else. */
export async function runScript(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exitCode = error.exitCode;
  }
}

/** The script's options; prints `help` and gives undefined where asked to, or refuses with it for a wrong one. */
export function argumentsOf(options, help) {
  let given;
  try {
    given = parseArgs({ options }).values;
  } catch {
    throw Object.assign(new SetupError(help), { exitCode: 2 });
  }
  if (!given.help) return given;
  process.stdout.write(`${help}\n`);
  return undefined;
}

/** Runs `npm ci` where node_modules does not match package-lock.json, and makes sure of Node 24. */
export function ensureInstalled(folder = root) {
  if (!isInstalled(folder)) {
    say('正在安装依赖（npm ci），约需一分钟。');
    const [command, first] = npm();
    const { status } = spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: ['ignore', 2, 2],
      shell: command === 'npm' && process.platform === 'win32',
    });
    if (status !== 0) throw new SetupError('依赖没有装好：请检查网络后重试，或手工运行 npm ci 查看原因。');
    writeStamp(folder);
  }
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? '';
  if (!version.startsWith('v24.')) {
    throw new SetupError(
      `项目需要 node_modules 里的 Node 24，现在是“${version || '没有'}”。\n请运行 npm ci（不要加 --ignore-scripts）。`,
    );
  }
}

/** True where node_modules holds what package-lock.json asks for: by our stamp, or else by npm's own record. */
export function isInstalled(folder = root) {
  const wanted = read(join(folder, 'package-lock.json'));
  if (wanted === undefined || !existsSync(join(folder, 'node_modules'))) return false;
  if (read(stampFile(folder)) === wanted) return true;
  const record = read(join(folder, 'node_modules', '.package-lock.json'));
  if (record === undefined || !matches(JSON.parse(wanted).packages, JSON.parse(record).packages))
    return false;
  writeStamp(folder);
  return true;
}

/** True where every package installed is the one locked, and only optional ones are missing. */
export function matches(locked, installed) {
  const places = Object.keys(locked).filter((place) => place !== '');
  return (
    places.every((place) => locked[place].optional || place in installed) &&
    Object.keys(installed).every((place) => locked[place]?.version === installed[place].version)
  );
}

/** What tests need beyond npm packages, and how to know that it is there. */
const testPackages = {
  'chromium-headless-shell': () => has('chromium-headless-shell'),
  'fonts-noto-cjk': () => hasFont('Noto Sans CJK SC'),
  'fonts-lxgw-wenkai': () => hasFont('LXGW WenKai'),
  // as wide as Times New Roman, letter by letter
  'fonts-liberation': () => hasFont('Liberation Serif'),
  'libreoffice-writer-nogui': () => hasOffice('libswlo.so'),
  'libreoffice-calc-nogui': () => hasOffice('libsclo.so'),
  'poppler-utils': () => has('pdftoppm'),
  strace: () => has('strace'),
};

/** Installs Chromium, fonts and LibreOffice on Debian as root; elsewhere says what is missing. */
export function ensureTestPackages() {
  const missing = Object.keys(testPackages).filter((name) => !testPackages[name]() && !isPackage(name));
  if (missing.length === 0) return;
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    throw new SetupError(
      `测试还需要这些软件：${missing.join('、')}。\nDebian 或 Ubuntu 请运行：sudo apt-get install ${missing.join(' ')}\n` +
        '其他系统请安装 Chromium（可用环境变量 CHROMIUM 指明位置）、LibreOffice、poppler 和上述中文字体。',
    );
  }
  say(`正在安装测试所需的软件：${missing.join('、')}。`);
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  const { status } = spawnSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...missing],
    options,
  );
  if (status !== 0) throw new SetupError('测试所需的软件没有装好，请看上面 apt-get 的说明。');
}

function npm() {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []];
}

function has(command) {
  if (command === 'chromium-headless-shell' && process.env.CHROMIUM) return existsSync(process.env.CHROMIUM);
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, command)));
}

const hasOffice = (library) =>
  ['/usr/lib', '/usr/lib64', '/opt'].some((folder) =>
    existsSync(join(folder, 'libreoffice', 'program', library)),
  );

// biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own placeholder
const format = '${db:Status-Status}';
const isPackage = (name) =>
  spawnSync('dpkg-query', ['-W', '-f', format, name], { encoding: 'utf8' }).stdout === 'installed';

const hasFont = (family) =>
  (spawnSync('fc-list', [`:family=${family}`], { encoding: 'utf8' }).stdout ?? '').trim() !== '';

const stampFile = (folder) => join(folder, 'node_modules', '.cache', 'installed-lock.json');

function writeStamp(folder) {
  mkdirSync(dirname(stampFile(folder)), { recursive: true });
  writeFileSync(stampFile(folder), readFileSync(join(folder, 'package-lock.json')));
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
