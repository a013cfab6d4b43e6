import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '#documents/checker/check.ts';
import { mendChosen, mendDocument } from '#documents/checker/fix.ts';
import { composeDocument } from '#documents/compose.ts';
import { paragraphsOf } from '#support/docx.ts';
import { swept } from '#support/sweep.ts';
import { notice } from './clean.ts';
import { edited, inParagraph, swap, withBody } from './edited.ts';
import { SEEDS } from './seeds.ts';

const choose = (bytes: Uint8Array, ...chosen: number[]) => mendChosen(bytes, '公文.docx', chosen);
const without = (place: string) => place.replace(/“.*”|等\d+处/g, '');
const inBrief = (findings: { rule: string; place: string }[]) =>
  findings.map(({ rule, place }) => `${rule} ${without(place)}`);

/** A document with faults of every kind of change, of which none stands in another’s words. */
const faulty = edited(
  withBody(
    {
      ...notice,
      title: `${notice.title}。`,
      addressees: '各承办单位',
      number: '清人大主席团[2025]12号',
      body: [
        ...notice.body,
        { kind: 'paragraph', text: '　　请各单位抓紧办理,按期答复。' },
        { kind: 'paragraph', text: '共办理１２件...其余的正在办理。' },
      ],
    },
    swap('w:top="2098"', 'w:top="1440"'),
    inParagraph('请各单位抓紧办理。', swap(/(<w:rFonts[^>]*\/>)/, '$1<w:b/>')),
    inParagraph('>附件2<', swap('<w:pageBreakBefore/>', '')),
  ),
  { 'word/footer1.xml': [swap('— ', ''), swap(' —', '')] },
);

describe('mending chosen findings', () => {
  it('mends these and no others, whichever they are', async () => {
    const { findings } = await checkDocument(faulty, '公文.docx');
    const places = [...findings.keys()].filter((at) => findings[at]?.fixable);
    expect(places.length).toBeGreaterThan(10);
    await fc.assert(
      fc.asyncProperty(fc.subarray(places), async (chosen) => {
        const { before, after, bytes, takenBack } = await choose(faulty, ...chosen);
        expect([before.findings, takenBack]).toEqual([findings, []]);
        const left = findings.filter((finding, at) => finding.fixable && !chosen.includes(at));
        expect(inBrief(after.findings.filter(({ fixable }) => fixable))).toEqual(inBrief(left));
        if (chosen.length === 0) expect(bytes).toBe(faulty);
      }),
      { numRuns: 12 },
    );
  });

  it('keeps apart what stands in one paragraph', async () => {
    const text = '截至2025年03月08日,共办理１２件。';
    const seeded = composeDocument({ ...notice, body: [...notice.body, { kind: 'paragraph', text }] });
    const { before, bytes, after } = await choose(seeded, 1);
    expect(before.findings.map(({ rule }) => rule)).toEqual([
      'half-width-marks',
      'full-width-digits',
      'padded-date',
    ]);
    expect(paragraphsOf(bytes)).toContain('截至2025年03月08日,共办理12件。');
    expect(after.findings.map(({ rule }) => rule)).toEqual(['half-width-marks', 'padded-date']);
  });

  it('mends a number as a whole, since its faults share its words', async () => {
    const seeded = composeDocument({ ...notice, number: '清人大主席团[2025]第012号' });
    const { before, bytes, after } = await choose(seeded, 1);
    expect([before.findings.length, after.findings]).toEqual([3, []]);
    expect(paragraphsOf(bytes)).toContain('清人大主席团〔2025〕12号');
  });

  it('mends what a chosen mend brings to light of the same rule', async () => {
    const seeded = withBody(
      { ...notice, body: [...notice.body, { kind: 'paragraph', text: '　　请于年底前报送。' }] },
      inParagraph('请于年底前报送', (xml) =>
        xml.replace('<w:p>', '<w:p><w:pPr><w:ind w:firstLine="0" w:firstLineChars="0"/></w:pPr>'),
      ),
    );
    const { after } = await choose(seeded, 0);
    expect(after.findings).toEqual([]);
  });

  it('mends all of a document as mending does that is asked for all', async () => {
    for (const { file } of swept(SEEDS, 12)) {
      const bytes = file();
      const all = await mendDocument(bytes, '公文.docx', true);
      const chosen = await choose(bytes, ...all.before.findings.keys());
      expect(chosen.after).toEqual(all.after);
    }
  });
});
