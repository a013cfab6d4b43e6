import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cruise, root } from './cruise.ts';

const sources = ['electron', 'renderer'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  ),
);

describe('the layers', () => {
  it('hold, and every source file was looked at', () => {
    const { modules, breaches } = cruise(root);
    expect(breaches).toEqual([]);
    // with a TypeScript that it cannot use, dependency-cruiser reads no module and is content
    expect(modules).toBeGreaterThanOrEqual(sources.length);
    expect(sources.length).toBeGreaterThan(200);
  });
});

/** Each breach: the rule it must break, the file that breaks it, and the import by which it does. */
const breaches: [rule: string, from: string, imported: string, what?: 'value'][] = [
  ['no-circles', 'electron/features/terms/rules/one.ts', './two.ts'],
  ['every-import-resolves', 'electron/features/terms/rules/lost.ts', './nowhere.ts'],
  ['values-are-pure', 'electron/values/a.ts', 'zod'],
  ['values-are-pure', 'electron/values/b.ts', '#features/terms/rules/two.ts'],
  ['rules-are-pure', 'electron/features/deputies/rules.ts', 'zod'],
  ['rules-are-pure', 'electron/features/groups/rules.ts', 'node:fs'],
  ['rules-are-pure', 'electron/features/stations/rules/a.ts', '../store.ts'],
  ['rules-are-pure', 'electron/features/stations/rules/b.ts', '../contract.ts'],
  ['scoring-forms-know-zod', 'electron/features/scoring/rules/forms/a.ts', 'node:fs'],
  ['facts-are-pure', 'electron/features/groups/facts.ts', './store.ts'],
  ['fields-are-declarations', 'electron/features/vault/fields.ts', '#features/stations/fields.ts'],
  ['nouns-know-fields', 'electron/nouns/a.ts', '#features/stations/store.ts'],
  ['only-the-list-knows-every-noun', 'electron/nouns/b.ts', '#features/stations/fields.ts'],
  ['schemas-know-zod', 'electron/features/practices/schema/a.ts', 'node:path'],
  ['schemas-know-zod', 'electron/features/practices/schema/b.ts', '../store.ts'],
  ['rules-take-types-of-settings', 'electron/features/stations/rules/c.ts', '../settings.ts', 'value'],
  ['fields-of-settings-know-zod', 'electron/settings/a.ts', '#features/stations/contract.ts'],
  ['settings-know-zod', 'electron/features/boards/settings.ts', './store.ts'],
  ['contracts-know-contracts', 'electron/features/activities/contract.ts', './service.ts'],
  ['contracts-know-contracts', 'electron/features/ledgers/contract.ts', 'exceljs'],
  ['the-whole-contract-lists-contracts', 'electron/contract.ts', '#features/stations/service.ts'],
  ['procedure-knows-zod', 'electron/procedure.ts', '@orpc/server'],
  ['permissions-name-procedures', 'electron/permissions.ts', '#features/stations/service.ts'],
  ['stores-know-the-database', 'electron/features/opinions/store.ts', '#features/stations/rules/two.ts'],
  ['stores-know-the-database', 'electron/features/receptions/store.ts', './service.ts'],
  ['documents-know-no-store', 'electron/features/boards/documents.ts', './store.ts'],
  ['documents-know-no-store', 'electron/features/county/documents.ts', './service.ts'],
  [
    'features-meet-only-through-contracts-and-rules',
    'electron/features/scoring/service.ts',
    '#features/stations/store.ts',
  ],
  [
    'features-meet-only-through-contracts-and-rules',
    'electron/features/today/service.ts',
    '#features/stations/service.ts',
  ],
  ['features-know-no-host', 'electron/features/vault/service.ts', '#electron/hosts/a.ts'],
  ['features-know-no-host', 'electron/features/exchange/service.ts', '#electron/gate.ts'],
  ['only-stores-touch-the-database', 'electron/features/reportbacks/service.ts', '#database/open.ts'],
  ['only-stores-touch-the-database', 'electron/hosts/b.ts', '#database/open.ts'],
  ['the-database-knows-no-feature', 'electron/database/a.ts', '#features/stations/rules/two.ts'],
  ['sheets-know-no-feature', 'electron/sheets/a.ts', '#features/stations/contract.ts'],
  ['documents-know-no-feature', 'electron/documents/a.ts', '#features/stations/contract.ts'],
  ['threads-know-nothing-of-ours', 'electron/threads/a.ts', '#electron/gate.ts'],
  ['hosts-know-contracts', 'electron/hosts/c.ts', '#electron/app.ts'],
  ['hosts-know-contracts', 'electron/hosts/d.ts', '#features/stations/service.ts'],
  ['entries-know-hosts-and-the-root', 'electron/serve.ts', '#features/stations/service.ts'],
  ['nobody-imports-an-entry', 'electron/hosts/e.ts', '#electron/serve.ts'],
  ['only-hosts-know-electron', 'electron/features/terms/service.ts', 'electron'],
  ['only-hosts-know-electron', 'electron/app.ts', 'electron'],
  ['only-hosts-know-electron', 'electron/hosts/http/a.ts', 'electron'],
  ['the-main-side-never-sees-the-screen', 'electron/hosts/f.ts', '../../renderer/ui/a.tsx'],
  ['the-screen-sees-only-pure-files', 'renderer/features/stations/a.ts', '#features/stations/service.ts'],
  ['the-screen-sees-only-pure-files', 'renderer/host/a.ts', '#electron/hosts/a.ts'],
  ['ui-knows-no-feature', 'renderer/ui/b.tsx', '#features/stations/contract.ts'],
  ['ui-knows-no-feature', 'renderer/ui/c.tsx', '../features/stations/page.tsx'],
  ['ui-knows-no-feature', 'renderer/print/a.tsx', '../api.tsx'],
  ['the-page-end-of-a-host-knows-no-screen', 'renderer/host/b.ts', '#ui/a.tsx'],
  ['screens-of-features-do-not-meet', 'renderer/features/groups/a.tsx', '../stations/page.tsx'],
  ['screens-do-not-know-the-application', 'renderer/features/groups/b.tsx', '../../app.tsx'],
  ['not-in-shipped-code', 'electron/features/stations/spelling.ts', 'fast-check'],
];

/** Files that the breaches import; they break nothing themselves. */
const innocent = [
  'electron/values/c.ts',
  'electron/gate.ts',
  'electron/database/open.ts',
  'electron/hosts/a.ts',
  'electron/features/stations/contract.ts',
  'electron/features/stations/service.ts',
  'electron/features/stations/store.ts',
  'electron/features/stations/fields.ts',
  'electron/features/stations/rules/two.ts',
  'electron/features/stations/settings.ts',
  'electron/features/practices/store.ts',
  'electron/features/activities/service.ts',
  'electron/features/receptions/service.ts',
  'electron/features/boards/store.ts',
  'electron/features/county/service.ts',
  'renderer/ui/a.tsx',
  'renderer/api.tsx',
  'renderer/app.tsx',
  'renderer/features/stations/page.tsx',
];

describe('a breach of the layers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'layers-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const name of ['package.json', 'tsconfig.json']) cpSync(join(root, name), join(folder, name));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const path of innocent) write(path, 'export const one = 1;\n');
  write('electron/features/terms/rules/two.ts', "import { one } from './one.ts';\nexport const two = one;\n");
  for (const [, from, imported, what] of breaches) {
    // a type alone is a breach too, but where types are welcome
    const target =
      what === 'value'
        ? `import { one as target } from '${imported}';\nexport const two = target;\n`
        : `import type * as target from '${imported}';\nexport type Target = typeof target;\n`;
    write(from, `${target}export const one = 1;\n`);
  }
  const found = cruise(folder).breaches;

  it.each(breaches)('of %s by %s importing %s is caught', (rule, from) => {
    expect(found.filter((breach) => breach.from === from).map((breach) => breach.rule)).toContain(rule);
  });

  it('has an example here for every rule', () => {
    const { forbidden } = createRequire(import.meta.url)('../../scripts/layers.cjs') as {
      forbidden: { name: string }[];
    };
    expect(new Set(breaches.map(([rule]) => rule))).toEqual(new Set(forbidden.map(({ name }) => name)));
  });

  it('is not seen in files that break nothing', () => {
    const expected = new Set(breaches.map(([, from]) => from).concat('electron/features/terms/rules/two.ts'));
    expect(found.filter(({ from }) => !expected.has(from))).toEqual([]);
  });
});
