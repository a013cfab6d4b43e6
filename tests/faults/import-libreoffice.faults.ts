import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sheet } from '#electron/values/sheet.ts';
import { readDrafts } from '#features/exchange/rules/read-drafts.ts';
import { recognise } from '#features/exchange/rules/recognise.ts';
import { readWorkbook } from '#sheets/read.ts';
import { workbooks } from '#support/office.ts';
import { canRender } from '#support/render.ts';

const cases = join(import.meta.dirname, '..', 'exchange', 'cases');
/** All sheets of a workbook, each as a file of its own, in UTF-8. */
const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/** What a workbook says, kind by kind: its drafts without the names of their sheets, and how many things were told of it. */
async function saysOf(files: string[]) {
  const sheets: Sheet[] = [];
  for (const file of files) sheets.push(...(await readWorkbook(new Uint8Array(readFileSync(file)), file)));
  return recognise(sheets).map((recognised) => {
    const { kind, drafts, problems } = readDrafts(sheets, recognised);
    const said = (drafts as { sheet: string }[]).map(({ sheet: _, ...draft }) => JSON.stringify(draft));
    const told = problems
      .filter(({ code }) => code !== 'merge-lost')
      .map(({ row, column, code }) => `${row}${column} ${code}`);
    return { kind, said: said.sort(), told: told.sort() };
  });
}

// Calc is not everywhere where Writer is
describe.skipIf(!canRender)(
  'a workbook that LibreOffice saved in another format',
  { concurrent: false },
  () => {
    let folder: string;
    let names: string[];

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'import-libreoffice-'));
      cpSync(cases, join(folder, 'in'), { recursive: true });
      cpSync(workbooks, join(folder, 'in'), { recursive: true });
      names = readdirSync(join(folder, 'in'))
        .filter((name) => name.endsWith('.xlsx'))
        .map((name) => name.replace('.xlsx', ''));
      for (const [format, out] of [
        ['xls:MS Excel 97', 'xls'],
        ['xlsx:Calc MS Excel 2007 XML', 'xlsx'],
        ['ods:calc8', 'ods'],
        [csv, 'csv'],
      ] as const)
        execFileSync(
          'soffice',
          [
            `-env:UserInstallation=file://${folder}/profile`,
            '--headless',
            '--convert-to',
            format,
            '--outdir',
            join(folder, out),
            ...names.map((name) => join(folder, 'in', `${name}.xlsx`)),
          ],
          { stdio: 'ignore' },
        );
    }, 900_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it.each(['xls', 'xlsx', 'ods'])('as .%s says what it said', async (format) => {
      for (const name of names)
        expect([name, await saysOf([join(folder, format, `${name}.${format}`)])]).toEqual([
          name,
          await saysOf([join(folder, 'in', `${name}.xlsx`)]),
        ]);
    });

    it('as text, a file for each sheet, says as many records', async () => {
      const count = async (files: string[]) =>
        (await saysOf(files)).map(({ kind, said }) => `${kind} ${said.length}`).sort();
      for (const name of names) {
        const own = readdirSync(join(folder, 'csv')).filter(
          (file) =>
            file.startsWith(`${name}-`) &&
            !names.some((other) => other.length > name.length && file.startsWith(`${other}-`)),
        );
        expect(own.length).toBeGreaterThan(0);
        const utf8 = own.map((file) => join(folder, 'csv', file));
        expect(existsSync(utf8[0] ?? '')).toBe(true);
        expect([name, await count(utf8)]).toEqual([name, await count([join(folder, 'in', `${name}.xlsx`)])]);
      }
    });
  },
);
