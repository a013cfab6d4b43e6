import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '#documents/checker/check.ts';
import { outlineOf } from '#documents/outline.ts';
import { setPages } from '#documents/pages/set-pages.ts';
import type { SetPage } from '#electron/values/set-pages.ts';
import { canValidate, schemaFaultsOf } from '#support/docx.ts';
import { honoursPartly } from '#support/mechanisms.ts';
import { demoOffice } from '#support/office.ts';
import { canRender, hasFaces, pdfText, toPdfs } from '#support/render.ts';
import { itInWhole } from '#support/sweep.ts';
import { textsOf } from '../documents/pages/set.ts';

type Office = Awaited<ReturnType<typeof demoOffice>>;
type Preview = Awaited<ReturnType<Office['client']['officialDocuments']['preview']>>;

/** How one template is tried on the demo office; `pages` is what we and LibreOffice set. */
export type Golden = {
  pages: number;
  /** The template, where the case is not called by its name. */
  template?: string;
  /** Chooses the record it is about by its label. */
  subject?: string;
  answers?: Record<string, string | string[][]>;
  issuedOn?: string;
  number?: string;
  /** Mechanisms that it is a part of, each with what is missing of it. */
  partOf?: Record<string, string>;
  /** Rules that the checker finds broken, and rightly so: what was not answered. */
  departures?: string[];
};

const year = 2025;

/** A document's wording as one text, an element a line, as the golden files keep it. */
const wordingOf = ({ content, gaps }: Preview): string =>
  [
    ...outlineOf(content).map(({ style, text, rows = [] }) =>
      [`${style}｜${text}`, ...rows.map((row) => `　${row.join('｜')}`)].join('\n'),
    ),
    ...gaps.map((gap) => `待填｜${gap}`),
    '',
  ].join('\n');

async function requestOf({ client }: Office, name: string, golden: Golden) {
  const { template = name, subject, answers = {} } = golden;
  const { issuedOn = '2026-01-15', number = '清人大主席团〔2026〕3号' } = golden;
  const common = { template, year, issuedOn, number, answers };
  if (subject === undefined) return common;
  const choices = await client.officialDocuments.subjects({ template, year });
  const chosen = choices.find(({ label }) => label.includes(subject));
  if (!chosen) throw new Error(`nothing to choose for ${template} contains ${subject}`);
  return { ...common, subject: chosen.id };
}

type Made = { preview: Preview; bytes: Uint8Array; pages: SetPage[] };

async function makeAll(cases: Record<string, Golden>): Promise<Map<string, Made>> {
  const office = await demoOffice();
  const made = new Map<string, Made>();
  for (const [name, golden] of Object.entries(cases)) {
    const request = await requestOf(office, name, golden);
    const preview = await office.client.officialDocuments.preview(request);
    const { file } = await office.client.officialDocuments.compose(request);
    const bytes = office.app.files.take(file)?.bytes ?? new Uint8Array();
    made.set(name, { preview, bytes, pages: (await setPages(bytes)).pages });
  }
  return made;
}

/**
 * Tries each template on the demo office: its wording is that of `golden/<name>.txt`, the file passes the validator and
 * our own checker, and fills as many pages as said.
 */
export function goldenTests(group: string, cases: Record<string, Golden>): void {
  const names = Object.keys(cases);
  let all: Promise<Map<string, Made>> | undefined;
  const made = async () => {
    all ??= makeAll(cases);
    return all;
  };
  const one = async (name: string): Promise<Made> => {
    const found = (await made()).get(name);
    if (!found) throw new Error(`${name} was not made`);
    return found;
  };

  describe(group, () => {
    it.each(names)('%s reads as its golden text', async (name) => {
      const file = join(import.meta.dirname, 'golden', `${name}.txt`);
      await expect(wordingOf((await one(name)).preview)).toMatchFileSnapshot(file);
      for (const [id, missing] of Object.entries(cases[name]?.partOf ?? {})) honoursPartly(id, missing);
    });

    it.each(names)('%s has no finding of the checker but those that are known', async (name) => {
      const { bytes } = await one(name);
      const { findings, unjudged } = await checkDocument(bytes, `${name}.docx`);
      expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(cases[name]?.departures));
      expect(unjudged.filter((sentence) => !sentence.startsWith('这份像是填写或张贴用的表单'))).toEqual([]);
    });

    it('part no date and no number that fills a cell of a table', async () => {
      const parted: string[] = [];
      for (const [name, { pages }] of await made())
        for (const page of pages)
          for (const [at, text] of textsOf(page).entries()) {
            const cell = `${text}｜${textsOf(page)[at + 1] ?? ''}`;
            if (/^(第[\d-]+｜号|\d{4}年(\d+月)?\d*｜(\d*月)?(\d*日)?)$/.test(cell))
              parted.push(`${name}：${cell}`);
          }
      expect(parted).toEqual([]);
    });

    it('all fill the pages they should', async () => {
      const set = [...(await made())].map(([name, { pages }]) => [name, pages.length]);
      expect(set).toEqual(names.map((name) => [name, cases[name]?.pages]));
    });

    it.runIf(canValidate)('all pass the Open XML SDK’s validator', async () => {
      const all = [...(await made())];
      const faults = await schemaFaultsOf(all.map(([, { bytes }]) => bytes));
      expect(all.map(([name], at) => [name, faults[at]])).toEqual(names.map((name) => [name, []]));
    });

    // that set pages are as many as LibreOffice's is shown of every kind in documents/pages/agreement.test.ts
    if (canRender && hasFaces)
      itInWhole('all fill as many pages in LibreOffice', async () => {
        const documents = [...(await made()).values()];
        const pdfs = await toPdfs(documents.map(({ bytes }) => bytes));
        const pages = await Promise.all(pdfs.map(async (pdf) => (await pdfText(pdf)).length));
        expect(names.map((name, at) => [name, pages[at]])).toEqual(
          names.map((name) => [name, cases[name]?.pages]),
        );
      });
  });
}
