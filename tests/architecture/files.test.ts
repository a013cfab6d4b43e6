import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './cruise.ts';

const files = ['electron', 'renderer'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|css)$/.test(name))
    .map((name) => join(folder, name)),
);
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');
const code = files.filter((file) => !file.endsWith('.css'));

/** Statements of a module that do more than pass on what another file exports. */
const ownStatements = (text: string) =>
  text
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .replace(/^export (type )?(\*|\{[^}]*\})[^;]*? from '[^']+';/gm, '')
    .trim();

describe('the source files', () => {
  it('are there to be looked at', () => {
    expect(files.length).toBeGreaterThan(200);
  });

  it('have at most 300 lines, nine in ten at most 200', () => {
    const lengths = files.map((file) => [file, textOf(file).split('\n').length - 1] as const);
    expect(lengths.filter(([, lines]) => lines > 300)).toEqual([]);
    expect(lengths.filter(([, lines]) => lines > 200).length).toBeLessThanOrEqual(files.length / 10);
  });

  it('export by name only', () => {
    const byDefault = (text: string) => /^export default\b|\bas default\b/m.test(text);
    expect(byDefault('export default 1;')).toBe(true);
    expect(code.filter((file) => byDefault(textOf(file)))).toEqual([]);
  });

  it('are no barrels', () => {
    expect(ownStatements("export * from './a.ts';\nexport { b } from './b.ts';\n")).toBe('');
    const barrels = code.filter(
      (file) => /^index\./.test(basename(file)) || ownStatements(textOf(file)) === '',
    );
    expect(barrels).toEqual([]);
  });

  it('keep in the browser but the session of a tab and how the window is set: no word of the records', () => {
    const keeps =
      /localStorage|sessionStorage|useLocalStorage|indexedDB|document\.cookie|\bcaches\.|serviceWorker/;
    expect(code.filter((file) => keeps.test(textOf(file))).sort()).toEqual([
      'renderer/host/browser.ts',
      'renderer/ui/frame.tsx',
      'renderer/ui/type-size.ts',
      'renderer/use-year.ts',
    ]);
  });

  it('are named in kebab-case', () => {
    const named = /^([a-z0-9]+(-[a-z0-9]+)*)(\.module|\.d)?\.(tsx?|css)$/;
    expect(files.filter((file) => !named.test(basename(file)))).toEqual([]);
  });
});
