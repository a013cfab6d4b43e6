import { describe, expect, it } from 'vitest';
import { composeDocument } from '#documents/compose.ts';
import type { OfficialDocument } from '#documents/document.ts';
import { partOf } from '#support/docx.ts';
import { navigationOf } from '#support/outline.ts';
import { canRender } from '#support/render.ts';
import { notice } from './checker/clean.ts';
import { ballot, joint, letter, minutes, order, slip, upward } from './kind-samples.ts';
import { wallSheet } from './samples.ts';

/** The words of each paragraph in a style. */
const wordsIn = (document: OfficialDocument, style: string) =>
  partOf(composeDocument(document), 'word/document.xml')
    .split('<w:p>')
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map((paragraph) => paragraph.replace(/<[^>]*>/g, ''));

const tables = (document: OfficialDocument) =>
  [...partOf(composeDocument(document), 'word/document.xml').matchAll(/<w:tblPr>.*?<\/w:tblPr>/gs)].map(
    ([properties]) => /<w:tblDescription w:val="([^"]*)"\/>/.exec(properties)?.[1],
  );

describe('the elements of a document', () => {
  it.runIf(canRender)('stand in the navigation by their levels, those that text runs on in too', async () => {
    const { headings, created } = await navigationOf(
      composeDocument(notice, undefined, { on: '2026-01-15' }),
    );
    expect(headings).toEqual([
      '1 一、总体情况',
      '2 （一）按期答复。镇水务站按期答复3件。',
      '2 （二）逾期答复。',
      '3 1.第一类',
      '4 （1）细目',
      '1 二、下一步',
    ]);
    expect(created).toBe('2026-01-15');
  });

  it('have styles of their own that an office can change', () => {
    const number = ['清人大主席团〔2025〕12号'];
    expect(wordsIn(notice, 'DocumentNumber')).toEqual(number);
    expect(wordsIn({ ...upward, signers: ['李敏'] }, 'DocumentNumber')).toEqual([
      '清人大主席团〔2025〕12号签发人：李　敏',
    ]);
    expect(wordsIn(letter, 'DocumentNumber')).toEqual(['000012清人大函〔2025〕3号', '加急分类：B']);
    expect(wordsIn(order, 'DocumentNumber')).toEqual(['第1号']);
    expect(wordsIn(minutes, 'DocumentNumber')).toEqual(['第12期']);
    expect(wordsIn(notice, 'Addressees')).toEqual(['各承办单位：']);
    expect(wordsIn(notice, 'AnnexNote')).toEqual(['附件：1．逾期事项清单', '2．承诺事项台账']);
    expect(wordsIn(notice, 'IssuingBody')).toEqual(['清溪镇人民代表大会主席团']);
    expect(wordsIn(joint, 'IssuingBody').join('')).toBe('清溪镇人大主席团清溪镇人民政府中共清溪镇委员会');
    for (const document of [notice, joint]) {
      expect(wordsIn(document, 'DateOfIssue')).toEqual([expect.stringMatching(/^\d{4}年\d+月\d+日$/)]);
    }
  });

  it('are described where they are tables, for people who have them read aloud', () => {
    for (const document of [notice, joint, slip, ballot(4), wallSheet(3)])
      expect(tables(document).filter((description) => !description)).toEqual([]);
    expect(tables(notice)).toEqual(['各栏：单位、交办', '版记']);
  });
});
