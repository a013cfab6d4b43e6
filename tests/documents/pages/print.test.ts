import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MantineProvider } from '@mantine/core';
import { chromium as engine } from 'playwright';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeDocument } from '#documents/compose.ts';
import { setPages } from '#documents/pages/set-pages.ts';
import type { SetDocument } from '#electron/values/set-pages.ts';
import { chromium } from '#support/chromium.ts';
import { canRender, fonts, pageInk, pageSizes, pdfWords, red } from '#support/render.ts';
import { SetPages } from '../../../renderer/print/set-pages.tsx';
import * as kinds from '../kind-samples.ts';
import { near } from '../measure.ts';
import { notice } from '../samples.ts';
import { lettersOf, rulesOf, textsOf } from './set.ts';

const style = readFileSync(new URL('../../../renderer/print/set-pages.module.css', import.meta.url), 'utf8');
const screenOnly = '@media print { [data-screen-only] { display: none !important; } } body { margin: 0; }';

const DOCUMENTS = {
  notice,
  joint: kinds.joint,
  landscape: kinds.landscape,
  slip: kinds.slip,
  ballots: kinds.ballot(8, 11),
  certificate: kinds.certificate,
};
const NAMES = Object.keys(DOCUMENTS) as (keyof typeof DOCUMENTS)[];

describe.runIf(canRender)('set pages printed by a browser', () => {
  const found = {} as Record<keyof typeof DOCUMENTS, { set: SetDocument; pdf: string }>;
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'printed-'));
    const browser = await engine.launch({ ...chromium, env: { ...process.env, FONTCONFIG_FILE: fonts } });
    const page = await browser.newPage();
    for (const name of NAMES) {
      const set = await setPages(composeDocument(DOCUMENTS[name]));
      const drawn = createElement(MantineProvider, null, createElement(SetPages, { document: set }));
      await page.setContent(`<style>${screenOnly}${style}</style>${renderToStaticMarkup(drawn)}`);
      const pdf = join(folder, `${name}.pdf`);
      writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
      found[name] = { set, pdf };
    }
    await browser.close();
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(NAMES)('have every character on its page: %s', async (name) => {
    const { set, pdf } = found[name];
    const words = await pdfWords(pdf);
    expect(words.map((page) => lettersOf(page.map(({ text }) => text)))).toEqual(
      set.pages.map((page) => lettersOf(textsOf(page))),
    );
  });

  it.each([
    [1, 210, 297],
    [3, 297, 210],
    [7, 420, 297],
  ])('go out each on a sheet of its own size and side: page %i of nine', async (page, width, height) => {
    expect((await pageSizes(found.landscape.pdf))[page - 1]).toEqual([width, height]);
  });

  it('have text and rules where they were set, in their own size', async () => {
    const { set, pdf } = found.notice;
    const [rule] = set.pages.flatMap((page) => rulesOf(page, 150));
    const ink = (await pageInk(pdf, 1)).rows(red, 28.5, 183.5, 0.98);
    near(ink[0], (rule?.at ?? 0) - (rule?.thickness ?? 0) / 2, 0.2);
    const [words = []] = await pdfWords(pdf);
    const same = (set.pages[0]?.items ?? []).flatMap((item) => {
      if (item.kind !== 'text' || !/^\p{Script=Han}{5}/u.test(item.text)) return [];
      const word = words.find(({ text }) => text === item.text);
      return word ? [{ item, word }] : [];
    });
    expect(same.length).toBeGreaterThan(3);
    for (const { item, word } of same) {
      near(word.left, item.x / (72 / 25.4), 0.3);
      near(word.right, (item.x + item.width) / (72 / 25.4), 0.3);
    }
  });
});
