import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { newest, vite } from '../../scripts/build.mjs';

const root = join(import.meta.dirname, '..', '..');
const built = join(root, 'out', 'programs');
const sources = ['electron', 'scripts/programs.ts', 'tests/faults/children', 'package.json'];

/**
 * The folder of the bundled programs, built where a source changed since: a program that is started from its sources
 * compiles hundreds of files first, each time. A folder is renamed into its place when it is whole, so that files of tests
 * which build at the same moment do not see each other's halves.
 */
function programs(): string {
  const name = String(Math.round(Math.max(...sources.map((path) => newest(join(root, path))))));
  const folder = join(built, name);
  if (existsSync(folder)) return folder;
  const part = join(built, `${name}-${process.pid}`);
  vite('tests/support/programs.config.ts', '--outDir', part);
  const isOld = (other: string) => /^\d+$/.test(other) && other !== name;
  for (const old of readdirSync(built).filter(isOld)) rmSync(join(built, old), { recursive: true });
  try {
    renameSync(part, folder);
  } catch {
    rmSync(part, { recursive: true });
  }
  return folder;
}

let folder: string | undefined;

/** Path of a program, bundled: `desk`, `serve`, or `child-` and the name of one of tests/faults/children. */
export function program(name: string): string {
  folder ??= programs();
  return join(folder, `${name}.js`);
}
