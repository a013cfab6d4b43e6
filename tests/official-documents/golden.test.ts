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
import { announcements } from './golden/announcements.ts';
import type { Golden } from './golden/case.ts';
import { free } from './golden/free.ts';
import { notices } from './golden/notices.ts';
import { slips } from './golden/slips.ts';
import { supervision } from './golden/supervision.ts';

type Office = Awaited<ReturnType<typeof demoOffice>>;
type Preview = Awaited<ReturnType<Office['client']['officialDocuments']['preview']>>;

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

type Made = { name: string; preview: Preview; bytes: Uint8Array; pages: SetPage[] };

const groups = { 公告: announcements, 自拟: free, 通知: notices, 单函: slips, 监督文书: supervision };
const cases: Record<string, Golden> = Object.assign({}, ...Object.values(groups));

/** Tries every template on the demo office. */
async function makeAll(): Promise<Map<string, Made>> {
  const office = await demoOffice();
  const all = new Map<string, Made>();
  for (const [name, golden] of Object.entries(cases)) {
    const request = await requestOf(office, name, golden);
    const preview = await office.client.officialDocuments.preview(request);
    const { file } = await office.client.officialDocuments.compose(request);
    const bytes = office.app.files.take(file)?.bytes ?? new Uint8Array();
    all.set(name, { name, preview, bytes, pages: (await setPages(bytes)).pages });
  }
  return all;
}

let known: Promise<Map<string, Made>> | undefined;
/** Every document, made once by whichever test asks first. */
async function made(): Promise<Map<string, Made>> {
  known ??= makeAll();
  return known;
}

const all = async () => [...(await made()).values()];

async function one(name: string): Promise<Made> {
  const found = (await made()).get(name);
  if (!found) throw new Error(`${name} was not made`);
  return found;
}

const pagesOf = (name: string) => [name, cases[name]?.pages];

describe.each(Object.entries(groups))('%s', (_, group) => {
  it.each(Object.keys(group))('%s reads as its golden text', async (name) => {
    const file = join(import.meta.dirname, 'golden', `${name}.txt`);
    await expect(wordingOf((await one(name)).preview)).toMatchFileSnapshot(file);
    for (const [id, missing] of Object.entries(cases[name]?.partOf ?? {})) honoursPartly(id, missing);
  });

  it.each(Object.keys(group))('%s has no finding of the checker but those that are known', async (name) => {
    const { findings, unjudged } = await checkDocument((await one(name)).bytes, `${name}.docx`);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(cases[name]?.departures));
    expect(unjudged.filter((sentence) => !sentence.startsWith('这份像是填写或张贴用的表单'))).toEqual([]);
  });
});

describe('all of them', () => {
  it('part no date and no number that fills a cell of a table', async () => {
    const parted: string[] = [];
    for (const { name, pages } of await all())
      for (const page of pages)
        for (const [at, text] of textsOf(page).entries()) {
          const cell = `${text}｜${textsOf(page)[at + 1] ?? ''}`;
          if (/^(第[\d-]+｜号|\d{4}年(\d+月)?\d*｜(\d*月)?(\d*日)?)$/.test(cell))
            parted.push(`${name}：${cell}`);
        }
    expect(parted).toEqual([]);
  });

  it('fill the pages they should', async () => {
    const set = (await all()).map(({ name, pages }) => [name, pages.length]);
    expect(set).toEqual(Object.keys(cases).map(pagesOf));
  });

  it.runIf(canValidate)('pass the Open XML SDK’s validator', async () => {
    const files = await all();
    const faults = await schemaFaultsOf(files.map(({ bytes }) => bytes));
    expect(files.map(({ name }, at) => [name, faults[at]])).toEqual(files.map(({ name }) => [name, []]));
  });

  // that set pages are as many as LibreOffice's is shown of every kind in documents/pages/agreement.test.ts
  if (canRender && hasFaces)
    itInWhole('fill as many pages in LibreOffice', async () => {
      const files = await all();
      const pdfs = await toPdfs(files.map(({ bytes }) => bytes));
      const pages = await Promise.all(pdfs.map(async (pdf) => (await pdfText(pdf)).length));
      expect(files.map(({ name }, at) => [name, pages[at]])).toEqual(Object.keys(cases).map(pagesOf));
    });
});
