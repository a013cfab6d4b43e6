import { describe, expect, it } from 'vitest';
import { checkDocument } from '#documents/checker/check.ts';
import { composeDocument } from '#documents/compose.ts';
import { composeForBothSides } from '#documents/compose-both-sides.ts';
import type { Block, RedHeadDocument } from '#documents/document.ts';
import { setPages } from '#documents/pages/set-pages.ts';
import { COMMON, GBT_33476 } from '#documents/profile.ts';
import { swept } from '#support/sweep.ts';
import { notice } from './checker/clean.ts';

const lines = (count: number): Block[] =>
  Array.from({ length: count }, () => ({ kind: 'paragraph', text: '请各单位抓紧办理。' }));
const paper = (body: Block[]): RedHeadDocument => ({ ...notice, annexes: [], note: undefined, body });
const table = (rows: number): Block => ({
  kind: 'table',
  columns: ['单位', '件数'].map((title) => ({ title, width: 1 })),
  rows: Array.from({ length: rows }, (_, at) => [`${at}站`, '1']),
  totals: [['合计', String(rows)]],
});
const rulesIn = async (bytes: Uint8Array) =>
  (await checkDocument(bytes, '公文.docx')).findings.map(({ rule }) => rule);
/** One page, the turn to two, the turn to three, and three; among them every way that the block may go. */
const lengths = [4, 9, 10, 11, 12, 13, 14, 30, 31, 32, 33, 34, 35, 36];

describe.each([COMMON, GBT_33476])('a paper printed on both sides, in the layout $name', (profile) => {
  it('has its edition block at the foot of an even page, whatever its length, and nothing else moves', async () => {
    const added = new Set<number>();
    for (const count of swept(lengths, profile === COMMON ? 1 : 2)) {
      const document = paper(lines(count));
      const usual = composeDocument(document, profile);
      const even = await composeForBothSides(document, profile);
      const { pages } = await setPages(even);
      expect([count, pages.length === 1 || pages.length % 2 === 0]).toEqual([count, true]);
      expect(await rulesIn(even)).toEqual([]);
      const before = (await setPages(usual)).pages.length;
      added.add(pages.length - before);
      if (before === pages.length) expect(even).toEqual(usual);
    }
    expect([...added].sort()).toEqual([0, 1]);
  });

  it('has it on the last page where the office prints on one side', async () => {
    const last = { ...profile, editionPage: 'last' } as const;
    for (const count of [12, 20, 30])
      expect(await composeForBothSides(paper(lines(count)), last)).toEqual(
        composeDocument(paper(lines(count)), last),
      );
  });
});

it('a total never stands alone on a page, wherever its table falls', async () => {
  for (let above = 0; above < 22; above += 1) {
    const bytes = composeDocument(paper([...lines(above), table(6), ...lines(3)]));
    expect([above, (await rulesIn(bytes)).filter((rule) => rule === 'total-alone')]).toEqual([above, []]);
  }
});
