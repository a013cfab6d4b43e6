import { beforeAll, describe, expect, it } from 'vitest';
import { composeDocument } from '#documents/compose.ts';
import type { OfficialDocument } from '#documents/document.ts';
import type { Output } from '#documents/output.ts';
import { setPages } from '#documents/pages/set-pages.ts';
import { COMMON, GBT_33476 } from '#documents/profile.ts';
import type { SetDocument } from '#electron/values/set-pages.ts';
import {
  black,
  canRender,
  hasFaces,
  hasTimes,
  pageInk,
  pdfWords,
  red,
  type SetLine,
  toPdfs,
} from '#support/render.ts';
import { ofEachKind } from '#support/sweep.ts';
import * as kinds from '../kind-samples.ts';
import { bands, near } from '../measure.ts';
import { notice, PARAGRAPHS, plain, wallSheet } from '../samples.ts';
import { bare, lettersOf, rowsPrinted, rowsSet, rulesOf, textsOf } from './set.ts';

const text = { ...plain, body: PARAGRAPHS.map((each) => ({ kind: 'paragraph' as const, text: each })) };
const short = { ...notice, annexes: [] };
const copies = {
  ...short,
  edition: {
    copyTo: '云岭县人大常委会代表工作委员会，镇党委，各代表联络站，各代表小组',
    printer: '清溪镇人大主席团办公室',
    printedOn: '2025年12月31日',
  },
};

/** Every kind of document that the house makes. */
const DOCUMENTS: Record<string, [OfficialDocument, Output?]> = {
  notice: [notice],
  'full pages': [plain],
  text: [text],
  'copies over two lines': [copies],
  upward: [kinds.upward],
  joint: [kinds.joint],
  letter: [kinds.letter],
  order: [kinds.order],
  minutes: [kinds.minutes],
  landscape: [kinds.landscape],
  slip: [kinds.slip],
  'one ballot': [kinds.ballot(1)],
  'two ballots': [kinds.ballot(2)],
  'four ballots': [kinds.ballot(4)],
  'eight ballots': [kinds.ballot(8, 11)],
  certificate: [kinds.certificate],
  'wall sheet': [wallSheet(18)],
  'wall sheets': [wallSheet(40)],
  'printed paper': [kinds.letter, { printedPaper: true }],
  'own page': [short, { edition: 'own-page' }],
  'after a blank page': [short, { edition: 'blank-and-own-page' }],
};
const LAYOUTS = { common: COMMON, 'GB/T 33476.2': GBT_33476 };

/** Documents of which marks are measured in each layout. */
const MEASURED = ['notice', 'joint', 'letter', 'landscape'];
const COMMON_CASES = Object.entries(DOCUMENTS);
const OTHER_CASES = ofEachKind(COMMON_CASES, ([name, [document]]) =>
  MEASURED.includes(name) ? name : document.kind,
);

const CASES = Object.entries(LAYOUTS).flatMap(([layout, profile]) =>
  (profile === COMMON ? COMMON_CASES : OTHER_CASES).map(([kind, [document, output]]) => ({
    name: `${kind}, ${layout}`,
    bytes: () => composeDocument(document, profile, output),
  })),
);
const NAMES = CASES.map(({ name }) => name);

type Compared = { set: SetDocument; pdf: string; printed: SetLine[][] };
const found: Record<string, Compared> = {};
const compared = (name: string) => found[name] as Compared;

beforeAll(async () => {
  if (!canRender) return;
  const files = CASES.map(({ bytes }) => bytes());
  const pdfs = await toPdfs(files);
  for (const [index, name] of NAMES.entries()) {
    const [bytes = new Uint8Array(), pdf = ''] = [files[index], pdfs[index]];
    found[name] = { set: await setPages(bytes), pdf, printed: await pdfWords(pdf) };
  }
}, 120_000);

describe.runIf(canRender)('set pages and LibreOffice’s', () => {
  it.each(NAMES)('are as many, and hold the same characters each: %s', (name) => {
    const { set, printed } = compared(name);
    expect(set.remarks).toEqual([]);
    expect(set.pages.map((page) => lettersOf(textsOf(page)))).toEqual(
      printed.map((lines) => lettersOf(lines.map((line) => line.text))),
    );
  });

  it('stand no row farther apart than a millimetre, but for what a face’s own digits move', () => {
    const off = NAMES.flatMap((name) => {
      const { set, printed } = compared(name);
      return set.pages.flatMap((page, at) => {
        const rows = rowsPrinted(printed[at] ?? []);
        return rowsSet(page).flatMap((row) => {
          const same = rows.find(
            (other) => other.text === row.text && Math.abs(other.baseline - row.baseline) < 3,
          );
          if (!same) return [];
          // Digits of page number and title are in Chinese faces, whose widths differ from face to face.
          const own = hasTimes ? /^—\d+—$|^关于2025/.test(row.text) : /\d/.test(row.text);
          const apart = Math.max(
            Math.abs(same.baseline - row.baseline),
            own ? 0 : Math.abs(same.left - row.left),
          );
          return apart > 1 ? [`${name} ${at + 1}: ${row.text} ${apart.toFixed(2)}`] : [];
        });
      });
    });
    expect(off).toEqual([]);
  });
});

describe.runIf(canRender && hasFaces && hasTimes)('set lines and LibreOffice’s', () => {
  /** LibreOffice sets × and the quotation mark after it as Western text whatever the file says; Word and this room do not. */
  const exempt = (name: string) => name.includes('ballot');

  it('are as many and read the same, on every page of every kind', () => {
    const differing = NAMES.filter((name) => !exempt(name)).flatMap((name) => {
      const { set, printed } = compared(name);
      return set.pages.flatMap((page, at) => {
        const rows = rowsPrinted(printed[at] ?? []).map((row) => row.text);
        const own = rowsSet(page).map((row) => row.text);
        return JSON.stringify(own) === JSON.stringify(rows) ? [] : [{ name, page: at + 1, own, rows }];
      });
    });
    expect(differing).toEqual([]);
  });

  it('differ on ballots in no more than the lines that hold ×', () => {
    for (const name of NAMES.filter(exempt)) {
      const { set, printed } = compared(name);
      const rows = printed.flatMap((lines) => rowsPrinted(lines).map((row) => row.text));
      const others = set.pages.flatMap((page) => rowsSet(page).filter((row) => !rows.includes(row.text)));
      const said = bare('说明：赞成的画“○”，反对的画“×”，弃权的不画符号；另选他人的，在空格内写明姓名。');
      for (const { text: row } of others) expect(said.repeat(4)).toContain(row.slice(0, 6));
      expect(set.pages.flatMap(rowsSet)).toHaveLength(rows.length);
    }
  });
});

describe.runIf(canRender).each(Object.keys(LAYOUTS))(
  'rules on set pages as LibreOffice’s ink, %s',
  (layout) => {
    it('stand under the number', async () => {
      for (const kind of ['notice', 'joint']) {
        const { set, pdf } = compared(`${kind}, ${layout}`);
        const [ink] = bands((await pageInk(pdf, 1)).rows(red, 28.5, 183.5, 0.98));
        const [rule] = set.pages
          .flatMap((page) => rulesOf(page, 150))
          .filter(({ color }) => color === 'FF0000');
        near(rule?.at, ((ink?.from ?? 0) + (ink?.to ?? 0)) / 2, 0.3);
      }
    });

    it('stand under a letter’s mark and over its foot, thick and thin', async () => {
      const { set, pdf } = compared(`letter, ${layout}`);
      const ink = bands((await pageInk(pdf, 1)).rows(red, 21, 189, 0.98));
      const rules = set.pages.flatMap((page) => rulesOf(page, 160));
      expect([ink.length, rules.length]).toEqual([4, 4]);
      for (const [index, rule] of rules.entries())
        near(rule.at, ((ink[index]?.from ?? 0) + (ink[index]?.to ?? 0)) / 2, 0.4);
    });

    it('end the edition block', async () => {
      const { set, pdf } = compared(`notice, ${layout}`);
      const ink = bands((await pageInk(pdf, set.pages.length)).rows(black, 28.3, 183.7, 0.98)).at(-1);
      const rule = rulesOf(set.pages.at(-1) as SetDocument['pages'][number], 150).at(-1);
      near(rule?.at, ((ink?.from ?? 0) + (ink?.to ?? 0)) / 2, 0.3);
      near((rule?.at ?? 0) + (rule?.thickness ?? 0) / 2, 262, 0.4);
    });

    it('turn a page number to stand 28 mm from the edge of a sheet on its side', () => {
      const { set } = compared(`landscape, ${layout}`);
      const numbers = set.pages
        .slice(2, 5)
        .map(({ items }) => items.filter((item) => item.kind === 'text' && item.turned));
      expect(
        numbers.map((items) => bare(items.map((item) => (item.kind === 'text' ? item.text : '')).join(''))),
      ).toEqual(['—3—', '—4—', '—5—']);
      for (const [item] of numbers) near((item?.kind === 'text' ? item.x : 0) / (72 / 25.4), 28, 1.8);
    });
  },
);
