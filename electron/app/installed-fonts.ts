import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

const registry = ['HKLM', 'HKCU'].map(
  (root) => `${root}\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Fonts`,
);

/** The families named by `fc-list : family`, each under every name it has. */
export const familiesOfFontconfig = (output: string): string[] =>
  output
    .split(/[\n,]/)
    .map((name) => name.replaceAll('\\', '').trim())
    .filter((name) => name !== '');

/** The families that the registry of Windows names: `宋体 & 新宋体 (TrueType)    REG_SZ    simsun.ttc`. */
export const familiesOfRegistry = (output: string): string[] =>
  output
    .split(/\r?\n/)
    .flatMap((line) => /^\s{4}(.+?)(?: \((?:TrueType|OpenType|All res)\))?\s{4}REG_SZ/.exec(line)?.[1] ?? [])
    .flatMap((names) => names.split(' & '))
    .map((name) => name.trim());

/** The console of a Chinese Windows writes GBK. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gbk').decode(bytes);
  }
}

const quiet = { timeout: 10_000, maxBuffer: 1 << 24, windowsHide: true } as const;

async function onWindows(): Promise<string[]> {
  const lists = await Promise.all(
    registry.map((key) =>
      run('reg', ['query', key], { ...quiet, encoding: 'buffer' }).then(
        ({ stdout }) => familiesOfRegistry(decoded(stdout)),
        () => [],
      ),
    ),
  );
  return lists.flat();
}

/** The font families of this machine by every name they have; undefined where they cannot be listed. */
export async function installedFonts(): Promise<string[] | undefined> {
  try {
    const families =
      process.platform === 'win32'
        ? await onWindows()
        : familiesOfFontconfig((await run('fc-list', [':', 'family'], quiet)).stdout);
    return families.length > 0 ? families : undefined;
  } catch {
    return undefined;
  }
}
