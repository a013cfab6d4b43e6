import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeDocument } from '#documents/compose.ts';
import { setPages } from '#documents/pages/set-pages.ts';
import { COMMON, GBT_33476 } from '#documents/profile.ts';
import type { SetDocument, SetText } from '#electron/values/set-pages.ts';
import { times } from '#support/sweep.ts';
import { plain } from '../samples.ts';

const POINT = 20;
const ROUNDING = 0.04;
const { margins, page } = COMMON;
const [LEFT, RIGHT] = [margins.left / POINT, (page.width - margins.right) / POINT];
const FOOT = (page.height - margins.bottom) / POINT;

const piece = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...'各代表小组视察情况报告请于日前报送镇人大办公室') },
  { weight: 3, arbitrary: fc.constantFrom(...'，。；：！？、（）《》“”〔〕——……·') },
  {
    weight: 3,
    arbitrary: fc.constantFrom('2025', '12', '95.6%', 'WPS', 'Word', '—', '(1)', ' ', '℃', '𠮷', 'é'),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom(...'abcdefgXYZ0123456789'), minLength: 40, maxLength: 120 }),
  },
);
const text = fc.array(piece, { minLength: 1, maxLength: 160 }).map((pieces) => pieces.join(''));

const texts = fc.array(text, { minLength: 1, maxLength: 4 });

const set = (paragraphs: string[]) =>
  setPages(
    composeDocument({
      ...plain,
      title: '甲',
      body: paragraphs.map((each) => ({ kind: 'paragraph' as const, text: each })),
    }),
  );

const bodyOf = ({ pages }: SetDocument): SetText[][] =>
  pages.map(({ items }) => items.filter((item): item is SetText => item.kind === 'text' && item.y < FOOT));

const withoutSpaces = (texts: string[]) => texts.join('').replace(/ /g, '');

describe('lines of any text', () => {
  it('lose no character and change no order', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (paragraphs) => {
        const [title, ...body] = bodyOf(await set(paragraphs)).flat();
        expect(title?.text).toBe('甲');
        expect(withoutSpaces(body.map((item) => item.text))).toBe(withoutSpaces(paragraphs));
      }),
      { numRuns: times(10, 25) },
    );
  });

  it('are no wider than the measure, but for one mark that hangs', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (paragraphs) => {
        for (const item of bodyOf(await set(paragraphs)).flat()) {
          expect(item.x).toBeGreaterThanOrEqual(LEFT - ROUNDING);
          const hung = /[、，。；：！？]$/.test(item.text) ? item.size : 0;
          expect(item.x + item.width).toBeLessThanOrEqual(RIGHT + hung + ROUNDING);
        }
      }),
      { numRuns: times(10, 25) },
    );
  });

  it('begin with no closing mark and end with no opening one', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (paragraph) => {
        const rows = Map.groupBy(
          bodyOf(await set([paragraph]))
            .flat()
            .slice(1),
          ({ y }) => y,
        );
        const lines = [...rows.values()].map((row) => row.map((item) => item.text).join(''));
        // A line of nothing but marks has to begin with one.
        for (const line of lines.slice(1))
          if (/[^\p{P} ]/u.test(line)) expect(line).not.toMatch(/^[。，、；：！？]/u);
        for (const line of lines.slice(0, -1))
          if (/[^\p{P} ]/u.test(line)) expect(line.trimEnd()).not.toMatch(/[（《〔“]$/u);
      }),
      { numRuns: times(10, 25) },
    );
  });

  it('fill a page with 22 lines of 28 characters, in both layouts', async () => {
    for (const profile of [COMMON, GBT_33476]) {
      const { pages } = await setPages(composeDocument(plain, profile));
      const rows = Map.groupBy(
        (pages[1]?.items ?? [])
          .filter((item) => item.kind === 'text')
          .filter((item) => item.text.includes('国')),
        (item) => item.y,
      );
      expect([...rows.values()].map((row) => row.map((item) => item.text).join(''))).toEqual(
        Array.from({ length: 22 }, () => '国'.repeat(28)),
      );
    }
  });
});
