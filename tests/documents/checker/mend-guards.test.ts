import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Fault, Rule } from '#documents/checker/finding.ts';
import { mendDocument } from '#documents/checker/fix.ts';
import type { TextMend } from '#documents/checker/mend-text.ts';
import { composeDocument } from '#documents/compose.ts';
import { paragraphsOf, partOf } from '#support/docx.ts';
import { WORD_BREAKS } from './broken.ts';
import { notice } from './clean.ts';
import { edited } from './edited.ts';

/** Ways of doing harm that the two guards exist for, each seen by one of them alone. */
const saboteur = vi.hoisted(() => ({ swallows: false, offers: '' }));

/** One rule more, whose mend changes the words it names, and nothing else. */
const harmful = vi.hoisted(
  (): Rule => ({
    rule: 'harmful',
    clause: '',
    strength: 'custom',
    check: ({ model }) =>
      model.paragraphs.flatMap(({ index, text }): Fault[] => {
        const from = text.indexOf('请各单位抓紧办理');
        if (from < 0 || saboteur.offers === '') return [];
        const mend = { kind: 'text', paragraph: index, from, to: from + 4, text: saboteur.offers } as const;
        return [{ place: '正文', found: '有害', expected: '', mends: [mend] }];
      }),
  }),
);

/** As the room it stands for, but each mend also takes the character beside the words it named. */
vi.mock('#documents/checker/mend-text.ts', async (load) => {
  const real = await load<typeof import('#documents/checker/mend-text.ts')>();
  const wider = (text: string, { from, to, ...mend }: TextMend): TextMend =>
    to < text.length ? { ...mend, from, to: to + 1 } : { ...mend, from: Math.max(0, from - 1), to };
  const textSplices: typeof real.textSplices = (source, text, mends) =>
    real.textSplices(source, text, saboteur.swallows ? mends.map((mend) => wider(text, mend)) : mends);
  return { ...real, textSplices };
});

vi.mock('#documents/checker/all-rules.ts', async (load) => {
  const real = await load<typeof import('#documents/checker/all-rules.ts')>();
  return { RULES: [...real.RULES, harmful] };
});

const mend = (bytes: Uint8Array) => mendDocument(bytes, '公文.docx');
const clean = composeDocument(notice);
const body = partOf(clean, 'word/document.xml');
const broken = (breaks: typeof WORD_BREAKS) =>
  edited(clean, { 'word/document.xml': breaks.map(({ edit }) => edit) });
/** Mended by a change of all of their line, so that nothing stands beside what is named. */
const WHOLE_LINES = ['half-width brackets', 'a number in [ ]'];
const BREAKS = WORD_BREAKS.filter(({ what, edit }) => edit(body) !== body && !WHOLE_LINES.includes(what));

beforeEach(() => {
  saboteur.swallows = false;
  saboteur.offers = '';
});

describe('a mend that changes a character it did not name, and brings no finding', () => {
  const doubled = () =>
    edited(clean, { 'word/document.xml': (xml) => xml.replace('办理。', '办理。。其他。') });

  it('is taken back, and says which words', async () => {
    const honest = await mend(doubled());
    expect([honest.takenBack, paragraphsOf(honest.bytes)]).toEqual([
      [],
      paragraphsOf(clean).map((text) => text.replace('抓紧办理。', '抓紧办理。其他。')),
    ]);
    saboteur.swallows = true;
    const { bytes, after, before, takenBack } = await mend(doubled());
    expect(paragraphsOf(bytes)).toEqual(paragraphsOf(doubled()));
    expect(after).toEqual(before);
    expect(takenBack.map(({ finding: { rule }, why }) => [rule, why])).toEqual([
      ['doubled-marks', '会改动没有点名的文字（请各单位抓紧办理。其他。）'],
    ]);
  });

  it('is taken back whatever else is broken: not a word is lost', async () => {
    saboteur.swallows = true;
    await fc.assert(
      fc.asyncProperty(fc.subarray(BREAKS, { minLength: 1 }), async (breaks) => {
        const { bytes, takenBack } = await mend(broken(breaks));
        expect(paragraphsOf(bytes)).toEqual(paragraphsOf(broken(breaks)));
        expect(takenBack.length).toBeGreaterThan(0);
      }),
      { numRuns: 8 },
    );
  });
});

describe('a mend that changes only what it named', () => {
  it.each([
    ['2025.3.6前请', '会带来新的问题：'],
    ['请各单位，，', '会带来新的问题：'],
    ['请各单位请各单位', '改了以后问题还在：有害'],
  ])('and does harm is taken back and told: %s', async (offers, why) => {
    saboteur.offers = offers;
    const { bytes, takenBack } = await mend(clean);
    expect(bytes).toBe(clean);
    expect(takenBack.map(({ finding }) => finding.rule)).toEqual(['harmful']);
    expect(takenBack[0]?.why).toContain(why);
  });

  it('is taken back among others, which stay mended', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(BREAKS), async (breaks) => {
        saboteur.offers = '';
        const due = await mend(broken(breaks));
        saboteur.offers = '请各单位，，';
        const { bytes, takenBack } = await mend(broken(breaks));
        expect(takenBack.map(({ finding }) => finding.rule)).toContain('harmful');
        expect(paragraphsOf(bytes)).toEqual(paragraphsOf(due.bytes));
      }),
      { numRuns: 8 },
    );
  });

  it('and does none stays', async () => {
    saboteur.offers = '请各部门';
    const { bytes, takenBack } = await mend(clean);
    expect(takenBack).toEqual([]);
    expect(paragraphsOf(bytes).join('')).toContain('请各部门抓紧办理');
  });
});
