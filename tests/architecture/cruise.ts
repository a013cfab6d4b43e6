import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The project's folder. */
export const root = join(import.meta.dirname, '..', '..');

/** One broken rule: its name, and the file that breaks it. */
export type Breach = { rule: string; from: string; to: string };

/** Runs dependency-cruiser with the project's rules over `electron` and `renderer` of a folder. */
export function cruise(folder: string): { modules: number; breaches: Breach[] } {
  const program = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      program,
      '--config',
      join(root, 'scripts', 'layers.cjs'),
      '--output-type',
      'json',
      'electron',
      'renderer',
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  if (!stdout.startsWith('{')) throw new Error(stderr || stdout);
  const { modules, summary } = JSON.parse(stdout) as {
    modules: { source: string }[];
    summary: { violations: { rule: { name: string }; from: string; to: string }[] };
  };
  return {
    modules: modules.filter(({ source }) => /^(electron|renderer)\//.test(source)).length,
    breaches: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}
