import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

export const root = join(import.meta.dirname, '..', '..');

/** Where packages are laid out, each in a folder of its own. */
export const packages = join(root, 'out', 'packages');

/** The archive of a package that was laid out, by its folder's name. */
export const archiveOf = (name: string) => join(packages, name, 'resources', 'app.asar');

/** Which fuses of the runtime are on in a packed program. */
export async function fusesOf(program: string): Promise<Record<string, boolean>> {
  const wire = await getCurrentFuseWire(program);
  return Object.fromEntries(
    Object.values(FuseV1Options)
      .filter((fuse): fuse is FuseV1Options => typeof fuse === 'number')
      .map((fuse) => [FuseV1Options[fuse], String.fromCharCode(wire[fuse] ?? 0) === '1']),
  );
}

/** The fuses as decided for every system. */
export const decidedFuses = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

/** Runs `npm run pack` with these options and answers what it said; throws with it where it failed. */
export function pack(...options: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'scripts', 'pack.mjs'), ...options], { cwd: root });
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      const text = Buffer.concat(said).toString();
      if (code === 0) resolve(text);
      else reject(new Error(`pack ended with ${code}:\n${text}`));
    });
  });
}

/** The files under a folder, as paths with slashes, sorted. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const library = 'node_modules/better-sqlite3-multiple-ciphers';
const bundles = [
  'main',
  'core',
  'serve',
  'desk',
  'check-worker',
  'read-worker',
  'document-worker',
  'template-worker',
  'text-worker',
];
const shipped = ['demo', 'help', 'practices', 'templates'];

/** What must be inside for one system, beside the hashed names of the build. */
export function needed(binding: string): string[] {
  return [
    'LICENSE',
    'package.json',
    ...bundles.map((name) => `out/main/${name}.js`),
    'out/main/preload.cjs',
    'out/renderer/index.html',
    `${library}/LICENSE`,
    `${library}/package.json`,
    `${library}/prebuilds/${binding}.node`,
    ...shipped.flatMap((name) =>
      filesUnder(join(root, 'resources', name)).map((file) => `resources/${name}/${file}`),
    ),
    'resources/help/第三方许可.txt',
  ];
}

/** Where a file may stand; whatever stands elsewhere was not meant to be packed. */
const places = [
  /^(LICENSE|package\.json)$/,
  /^out\/main\/(shared\/)?[\w.-]+\.c?js$/,
  /^out\/renderer\/(index\.html|assets\/[\w.-]+\.(js|css|svg|png|woff2))$/,
  /^resources\/demo\/.+\.xlsx$/,
  /^resources\/help\/.+\.(md|png|txt|svg)$/,
  /^resources\/(practices|templates)\/.+\.(json|md)$/,
  /^node_modules\/better-sqlite3-multiple-ciphers\/(LICENSE|package\.json|lib\/(methods\/)?[\w-]+\.js)$/,
];

/** Words that only the machine that built it, or a source map, can have left. */
const traces = [root, `${homedir()}/.`, '//# sourceMappingURL='];

/** What is wrong with an unpacked archive, in words for a developer: files missing, files too many, traces of the build. */
export function faultsOf(folder: string, binding: string): string[] {
  const files = filesUnder(folder);
  const missing = needed(binding).filter((name) => {
    const path = join(folder, name);
    return !existsSync(path) || statSync(path).size === 0;
  });
  const allowed = (name: string) =>
    name === `${library}/prebuilds/${binding}.node` || places.some((place) => place.test(name));
  const traced = files
    .filter((name) => /\.(c?js|json|html|css|md|txt)$/.test(name))
    .flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return traces.filter((trace) => text.includes(trace)).map((trace) => `${name} has ${trace}`);
    });
  return [
    ...missing.map((name) => `missing ${name}`),
    ...files.filter((name) => !allowed(name)).map((name) => `not meant ${name}`),
    ...traced,
  ];
}
