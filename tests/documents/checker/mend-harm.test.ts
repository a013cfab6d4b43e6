import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examine } from '#documents/checker/check.ts';
import { isRed } from '#documents/checker/colors.ts';
import { mendDocument } from '#documents/checker/fix.ts';
import { openSafely } from '#documents/checker/guard.ts';
import { harmOf, keysOf } from '#documents/checker/harm.ts';
import { readDocument } from '#documents/checker/read.ts';
import { changedWords } from '#documents/checker/words-kept.ts';
import { composeDocument } from '#documents/compose.ts';
import type { OfficialDocument } from '#documents/document.ts';
import { partOf } from '#support/docx.ts';
import { times } from '#support/sweep.ts';
import { letter, minutes, upward } from '../kind-samples.ts';
import { announcement } from '../samples.ts';
import { LOOK_BREAKS, WORD_BREAKS } from './broken.ts';
import { notice } from './clean.ts';
import { edited } from './edited.ts';

const DOCUMENTS: OfficialDocument[] = [notice, upward, letter, minutes, announcement];

const modelOf = async (bytes: Uint8Array) => (await readDocument(bytes, '公文.docx')).model;
const saidIn = async (bytes: Uint8Array) =>
  (await modelOf(bytes)).paragraphs.map(({ text }) => text).filter((text) => text.trim() !== '');
const redIn = async (bytes: Uint8Array) =>
  (await modelOf(bytes)).paragraphs.flatMap(({ runs, text }) =>
    runs.filter(({ color }) => isRed(color)).map(({ from, to }) => text.slice(from, to)),
  );

/** What hangs on the number of pages alone, which any mend may change. */
const BY_LENGTH = new Set(['edition-on-odd-page']);

describe('every way of breaking', () => {
  it.each([...WORD_BREAKS, ...LOOK_BREAKS])('breaks a document at least: $what', ({ edit }) => {
    const bodies = DOCUMENTS.map((document) => partOf(composeDocument(document), 'word/document.xml'));
    expect(bodies.some((body) => edit(body) !== body)).toBe(true);
  });
});

describe('a mend', () => {
  it('never adds a finding, changes no character it did not name, and leaves red what is red', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...DOCUMENTS),
        fc.subarray(WORD_BREAKS, { maxLength: 5 }),
        fc.subarray(LOOK_BREAKS, { maxLength: 5 }),
        async (document, words, looks) => {
          const whole = composeDocument(document);
          const edits = [...words, ...looks].map(({ edit }) => edit);
          const broken = edits.length === 0 ? whole : edited(whole, { 'word/document.xml': edits });
          const { bytes, before, after } = await mendDocument(broken, '公文.docx');
          const known = new Set(before.findings.flatMap(keysOf));
          const added = after.findings.filter((finding) => keysOf(finding).some((key) => !known.has(key)));
          expect(added.filter(({ rule }) => !BY_LENGTH.has(rule))).toEqual([]);
          const [mended, faulty, right] = [await saidIn(bytes), await saidIn(broken), await saidIn(whole)];
          expect(mended.length).toBe(faulty.length);
          // Every paragraph reads as it came or as it was before it was broken, or is mended in part of its faults.
          const letters = (text: string | undefined) =>
            text
              ?.normalize('NFKC')
              .replace(/[^\u4e00-\u9fff\dA-Za-z]/g, '')
              .replace(/(年|月)0/g, '$1');
          expect(mended.map(letters)).toEqual(right.map(letters));
          for (const [at, text] of mended.entries())
            if (faulty[at] === right[at]) expect(text).toBe(right[at]);
          expect(await redIn(bytes)).toEqual(expect.arrayContaining(await redIn(broken)));
        },
      ),
      { numRuns: times(10, 25) },
    );
  });

  it('that changed words it did not name is found out', async () => {
    const [one, other] = await Promise.all([
      modelOf(composeDocument(notice)),
      modelOf(composeDocument({ ...notice, addressees: '各单位：' })),
    ]);
    const { index, text } = one.paragraphs.find((line) => line.text === '各承办单位：') ?? {
      index: -1,
      text: '',
    };
    const named = { kind: 'text' as const, paragraph: index, from: 1, to: 3, text: '' };
    expect(text).toBe('各承办单位：');
    expect(changedWords(one, one, [])).toBeUndefined();
    expect(changedWords(one, other, [named])).toBeUndefined();
    expect(changedWords(one, other, [])).toBe('各承办单位：');
    expect(changedWords(one, other, [{ ...named, to: 2 }])).toBe('各办单位：');
  });

  it('that would do harm is found out: a new finding, a mark no longer red, a finding that stays', async () => {
    const state = async (bytes: Uint8Array) => examine(await openSafely(bytes, '公文.docx'), '公文.docx');
    const clean = await state(composeDocument(notice));
    const body = (from: string | RegExp, to: string) =>
      edited(composeDocument(notice), { 'word/document.xml': (xml) => xml.replace(from, to) });
    const marked = await state(
      body(/(<w:rFonts[^>]*\/>)(?=(?:(?!<\/w:r>).)*主席团文件)/, '$1<w:color w:val="000000"/>'),
    );
    const doubled = await state(body('抓紧办理。', '抓紧办理。。'));
    expect(harmOf(clean, clean, [])).toBeUndefined();
    expect(harmOf(clean, doubled, [])).toBe(
      '会带来新的问题：正文第8段“请各单位抓紧办理。。”，标点重复：“…单位抓紧办理。。”',
    );
    expect(harmOf({ ...clean, findings: marked.findings }, marked, [])).toBe('会改掉发文机关标志的颜色');
    expect(harmOf(doubled, doubled, doubled.findings)).toBe(
      '改了以后问题还在：标点重复：“…单位抓紧办理。。”',
    );
  });
});
