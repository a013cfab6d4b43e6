import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, isAbsolute, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sysrootPackages } from './linux/sysroot.mjs';
import { argumentsOf, nodeRelease, root, runScript, SetupError, say } from './setup.mjs';

// `node scripts/bindings.mjs --arch x64`: the database's binding for systems of glibc 2.28 (UOS 20) and 2.31 (Kylin V10 SP1),
// built against Debian 11 with this machine's compiler, and looked at with objdump before it may be packed

const library = join(root, 'node_modules', 'better-sqlite3-multiple-ciphers');
/** The newest glibc that a package for old systems may ask for: UOS 20's. */
export const oldestGlibc = '2.28';

/** SHA-256 of the published bindings that are packed as they are; taken from better-sqlite3-multiple-ciphers 13.0.3. */
export const publishedHashes = {
  'win32-x64': 'd4f29082cde7efd5c1e85e794ba532efeef4f2f968c58cc54fe97c2095270262',
  'win32-arm64': '95ff36ee761a846fc4d0fae7eed209b47b21c8d41f5528f40d7beb5f30e62666',
};

/** A binding as the registry gives it. */
export const published = (name) => join(library, 'prebuilds', `${name}.node`);

/** Where our own binding of the library's present version is kept, whether it is there or not. */
export function bindingFor(arch) {
  const { version } = JSON.parse(readFileSync(join(library, 'package.json'), 'utf8'));
  return join(homedir(), '.cache', 'congress-desk', 'bindings', `${version}-linux-${arch}.node`);
}

/** What each processor's compiler is called, and the glibc by which all its old symbols are named. */
const targets = {
  x64: { triple: 'x86_64-linux-gnu', base: 'GLIBC_2.2.5' },
  arm64: { triple: 'aarch64-linux-gnu', base: 'GLIBC_2.17' },
};

/** glibc 2.29 gave these new versions; the old ones do the same work. */
const compat = (base) =>
  ['exp', 'log', 'pow', 'log2'].map((name) => `__asm__(".symver ${name},${name}@${base}");`).join('\n');

/** The newest version of glibc that a binding asks for, by `objdump -T`. */
export function newestGlibc(file, objdump = 'objdump') {
  const { stdout, status } = spawnSync(objdump, ['-T', file], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0) throw new SetupError(`${objdump} 读不了 ${file}，请先安装 binutils。`);
  return [...stdout.matchAll(/\bGLIBC_(\d+(?:\.\d+)+)\b/g)]
    .map(([, version]) => version)
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .at(-1);
}

/** True where a version of glibc is not newer than UOS 20's. */
export const isOldEnough = (version) => version.localeCompare(oldestGlibc, 'en', { numeric: true }) <= 0;

/** What libstdc++ of a newer compiler takes from a newer glibc: whether there are threads (2.32), random numbers (2.36). */
const newer = `#include <sys/random.h>
#include <stdlib.h>
#include <stdint.h>
__attribute__((visibility("hidden"))) char __libc_single_threaded = 0;
__attribute__((visibility("hidden"))) uint32_t arc4random(void) {
  uint32_t value;
  if (getrandom(&value, sizeof value, 0) != sizeof value) abort();
  return value;
}
`;

function run(command, args, cwd) {
  const { status, error } = spawnSync(command, args, { cwd, stdio: ['ignore', 2, 2] });
  if (status === 0) return;
  const why =
    error?.code === 'ENOENT' ? `没有 ${command}，请先安装。` : `${command} 没有成功，请看上面的说明。`;
  throw new SetupError(why);
}

function mustBe(sha256, file) {
  if (createHash('sha256').update(readFileSync(file)).digest('hex') !== sha256)
    throw new SetupError(`下载的 ${basename(file)} 与核对过的不是同一个文件。`);
}

/** Points links that name a place of the whole system to the same place inside the folder. */
function keepInside(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const link = join(entry.parentPath, entry.name);
    if (!entry.isSymbolicLink() || !isAbsolute(readlinkSync(link))) continue;
    const target = relative(entry.parentPath, join(folder, readlinkSync(link)));
    rmSync(link);
    symlinkSync(target, link);
  }
}

/** Debian 11's C library and kernel headers, unpacked; fetched once, each file known by its hash. */
async function sysrootOf(arch) {
  const folder = join(homedir(), '.cache', 'congress-desk', 'sysroot', arch);
  if (existsSync(join(folder, 'usr'))) return folder;
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  const mirror = process.env.DEBIAN_MIRROR ?? 'http://deb.debian.org/debian';
  for (const [path, sha256] of sysrootPackages[arch]) {
    say(`正在下载 ${basename(path)}。`);
    const answer = await fetch(`${mirror}/pool/main/${path}`);
    if (!answer.ok)
      throw new SetupError(`没有下载到 ${path}（${answer.status}），可用 DEBIAN_MIRROR 指定镜像。`);
    const file = join(part, basename(path));
    writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
    mustBe(sha256, file);
    run('dpkg-deb', ['-x', file, part], part);
    rmSync(file);
  }
  keepInside(part);
  renameSync(part, folder);
  return folder;
}

/** The library's own options, but for temporary tables in memory and a synced write-ahead log. */
function sqliteOptions() {
  const text = readFileSync(join(library, 'deps', 'defines.gypi'), 'utf8');
  const defines = [...text.matchAll(/'([A-Z0-9_]+(?:=[^']*)?)'/g)].map(([, define]) => define);
  return [
    ...defines.filter((define) => !/^SQLITE_(TEMP_STORE|DEFAULT_WAL_SYNCHRONOUS)=/.test(define)),
    'SQLITE_TEMP_STORE=2',
    'SQLITE_DEFAULT_WAL_SYNCHRONOUS=2',
  ].map((define) => `-D${define}`);
}

async function build(arch) {
  const { triple, base } = targets[arch];
  const sysroot = await sysrootOf(arch);
  const folder = mkdtempSync(join(tmpdir(), 'binding-'));
  try {
    const compiler = (name) => (process.arch === arch ? name : `${triple}-${name}`);
    // before the compiler's own folders, which are this machine's
    const libraries = ['usr/lib', 'lib'].map((path) => `-L${join(sysroot, path, triple)}`);
    const common = [
      '-O3',
      '-fPIC',
      '-DNDEBUG',
      `--sysroot=${sysroot}`,
      `-I${join(sysroot, 'usr', 'include', triple)}`,
    ];
    writeFileSync(join(folder, 'compat.h'), `${compat(base)}\n`);
    writeFileSync(join(folder, 'newer.c'), newer);
    const sqlite = join(library, 'deps', 'sqlite3');
    const include = ['-include', 'compat.h'];
    say('正在编译数据库组件，约需两分钟。');
    run(
      compiler('gcc'),
      [
        ...common,
        '-std=gnu99',
        '-w',
        ...include,
        ...sqliteOptions(),
        `-I${sqlite}`,
        '-c',
        join(sqlite, 'sqlite3.c'),
        '-o',
        'sqlite3.o',
      ],
      folder,
    );
    run(compiler('gcc'), [...common, '-c', 'newer.c', '-o', 'newer.o'], folder);
    const napi = [
      'NAPI_VERSION=10',
      'NAPI_DISABLE_CPP_EXCEPTIONS',
      'NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
    ];
    run(
      compiler('g++'),
      [
        ...[...common, '-std=c++20', '-w', '-fvisibility=hidden', '-fvisibility-inlines-hidden', ...include],
        ...napi.map((define) => `-D${define}`),
        ...[sqlite, join(root, 'node_modules', 'node-addon-api'), join(nodeRelease(), 'include', 'node')].map(
          (path) => `-I${path}`,
        ),
        ...['-c', join(library, 'src', 'better_sqlite3.cpp'), '-o', 'binding.o'],
      ],
      folder,
    );
    const linked = [
      `--sysroot=${sysroot}`,
      '-shared',
      '-static-libstdc++',
      '-static-libgcc',
      '-Wl,-Bsymbolic',
    ];
    run(
      compiler('g++'),
      [
        ...linked,
        ...libraries,
        '-Wl,--exclude-libs,ALL',
        '-s',
        'binding.o',
        'sqlite3.o',
        'newer.o',
        '-o',
        'binding.node',
        '-lm',
        '-ldl',
        '-lpthread',
      ],
      folder,
    );
    const needs = newestGlibc(join(folder, 'binding.node'), compiler('objdump'));
    if (!isOldEnough(needs)) throw new SetupError(`编译出来的组件要求 glibc ${needs}，高于 ${oldestGlibc}。`);
    mkdirSync(join(bindingFor(arch), '..'), { recursive: true });
    writeFileSync(bindingFor(arch), readFileSync(join(folder, 'binding.node')));
    return needs;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const help = `用法：node scripts/bindings.mjs [--arch x64|arm64]
  在 Debian 12 上为 UOS 20、麒麟 V10 编译数据库组件；编译 arm64 需要 g++-aarch64-linux-gnu`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runScript(async () => {
    const given = argumentsOf(
      { arch: { type: 'string', default: process.arch }, help: { type: 'boolean' } },
      help,
    );
    if (given === undefined) return 0;
    if (!(given.arch in targets)) throw Object.assign(new SetupError(help), { exitCode: 2 });
    say(`已编译 ${bindingFor(given.arch)}，最高要求 glibc ${await build(given.arch)}。`);
    return 0;
  });
}
