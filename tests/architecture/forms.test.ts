import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './cruise.ts';

const screens = globSync('renderer/**/*.tsx', { cwd: root }).map((file) => ({
  file,
  text: readFileSync(join(root, file), 'utf8'),
}));

/** The files in which a component of Mantine is drawn, by their names. */
const drawing = (component: string) =>
  screens.flatMap(({ file, text }) => (new RegExp(`<${component}\\b`).test(text) ? [file] : [])).sort();

describe('a form', () => {
  it('lets be chosen by the one field that takes characters, pinyin and initials', () => {
    expect(drawing('Select')).toEqual(['renderer/ui/choice-field.tsx']);
    expect(drawing('Autocomplete')).toEqual(['renderer/ui/suggest-field.tsx']);
    // numbers, found by their digits in a list of the system's own: rows of a sheet, years
    expect(drawing('NativeSelect')).toEqual([
      'renderer/features/exchange/reading-editor.tsx',
      'renderer/ui/top-bar.tsx',
    ]);
  });

  it('keeps what is typed in the hook for forms, and not field by field in states of its own', () => {
    const typed = /\bset(?!FieldValue|Values\b)[A-Z]\w*\([^)\n]*event\.currentTarget\.(?:value|checked)\)/;
    expect(screens.flatMap(({ file, text }) => (typed.test(text) ? [file] : [])).sort()).toEqual([
      // told once it is left
      'renderer/features/exchange/reading-editor.tsx',
      // looks for something, and saves nothing
      'renderer/features/restore/choose-step.tsx',
      // fields themselves
      'renderer/ui/date-field.tsx',
      'renderer/ui/filters.tsx',
      'renderer/ui/list-find.tsx',
    ]);
  });

  it('has the manners of every form, but the door and what only looks for something', () => {
    const own = screens.filter(({ text }) => /<form\b/.test(text) && !/\{\.\.\.handlers\}/.test(text));
    expect(own.map(({ file }) => file).sort()).toEqual([
      'renderer/features/restore/choose-step.tsx',
      'renderer/features/restore/secret-step.tsx',
      'renderer/features/vault/unlock-page.tsx',
    ]);
  });
});
