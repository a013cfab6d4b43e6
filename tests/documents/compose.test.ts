import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { sealedIndents, unsealedIndents } from '#documents/closing.ts';
import { composeDocument } from '#documents/compose.ts';
import type { OfficialDocument } from '#documents/document.ts';
import { sealMiddles } from '#documents/joint-signature.ts';
import { markScale } from '#documents/kinds/mark.ts';
import { editionOnEvenPage, type Output } from '#documents/output.ts';
import { COMMON, GBT_33476, type Profile } from '#documents/profile.ts';
import { columnWidths } from '#documents/table.ts';
import { canValidate, paragraphsOf, partOf, schemaFaults, schemaFaultsOf, together } from '#support/docx.ts';
import { edited } from './checker/edited.ts';
import * as kinds from './kind-samples.ts';
import { notice, plain, wallSheet } from './samples.ts';

describe('a composed document', () => {
  it('says what it was told, in the standard’s order', () => {
    expect(paragraphsOf(composeDocument(notice))).toEqual([
      '特急',
      '清溪镇人民代表大会主席团文件',
      '清人大主席团〔2025〕12号',
      '关于2025年度代表意见建议',
      '办理情况的监督报告',
      '各承办单位：',
      '一、总体情况',
      '代表“意见建议”由陶喆、王堃等5名代表提出——详见<附件>……',
      '（一）按期答复。镇水务站按期答复3件。',
      '（二）逾期答复。',
      '1.第一类',
      '（1）细目',
      '办理情况表',
      '单位：件',
      '单位',
      '交办',
      '镇水务站',
      '3',
      '供电所',
      '2',
      '合计',
      '5',
      '二、下一步',
      '请各单位抓紧办理。',
      '附件：1．逾期事项清单',
      '2．承诺事项台账',
      '清溪镇人民代表大会主席团',
      '2025年12月31日',
      '（此件公开发布）',
      '附件1',
      '逾期事项清单',
      '无。',
      '附件2',
      '承诺事项台账',
      '无。',
      '抄送：云岭县人大常委会代表工作委员会，镇党委，镇人民政府。',
      '清溪镇人大主席团办公室 2025年12月31日印发',
    ]);
  });

  it('has the same bytes each time', () => {
    const digest = () => createHash('sha256').update(composeDocument(notice)).digest('hex');
    expect(digest()).toBe(digest());
  });

  it('keeps the number’s place where there is none yet', () => {
    const { number: _, ...unnumbered } = notice;
    const rules = (bytes: Uint8Array) => partOf(bytes, 'word/document.xml').match(/<w:pBdr>/g)?.length;
    expect(rules(composeDocument(unnumbered))).toBe(1);
    expect(paragraphsOf(composeDocument(unnumbered))).not.toContain(notice.number);
  });

  it('names its signers by the number’s line when it goes upward, two a line', () => {
    const upward = composeDocument({ ...notice, signers: ['李敏'] });
    expect(paragraphsOf(upward)[2]).toBe(' 清人大主席团〔2025〕12号 签发人：李　敏');
    expect(paragraphsOf(composeDocument(kinds.upward)).slice(0, 5)).toEqual([
      '000001',
      '特急',
      '清溪镇人民代表大会主席团文件',
      '  签发人：李　敏 欧阳建国',
      ' 清人大主席团〔2025〕12号  王　堃',
    ]);
  });

  it('leaves out what is red on printed paper, and nothing else', () => {
    const printed = composeDocument(notice, COMMON, { printedPaper: true });
    expect(partOf(printed, 'word/document.xml')).not.toContain('FF0000');
    expect(paragraphsOf(printed)).toEqual(
      paragraphsOf(composeDocument(notice)).filter((text) => text !== notice.mark),
    );
  });

  it('lists addressees moved to the edition block over the copies, with no rule between them', () => {
    const edition = {
      sendTo: '各村，各单位',
      copyTo: '镇党委',
      printer: '办公室',
      printedOn: '2025年3月6日',
    };
    const bytes = composeDocument({ ...notice, edition });
    expect(paragraphsOf(bytes).slice(-3)).toEqual([
      '主送：各村，各单位。',
      '抄送：镇党委。',
      '办公室 2025年3月6日印发',
    ]);
    expect(partOf(bytes, 'word/document.xml').match(/<w:tcBorders>/g)).toHaveLength(2);
  });

  it('repeats a table’s head row and turns pages odd and even', () => {
    const bytes = composeDocument(notice);
    expect(partOf(bytes, 'word/document.xml').match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(partOf(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    expect(partOf(bytes, 'word/document.xml')).toContain(
      'w:horzAnchor="page" w:tblpX="1587" w:tblpYSpec="bottom"',
    );
  });

  const made = (document: OfficialDocument, profile: Profile = COMMON, output: Output = {}) =>
    composeDocument(document, profile, { on: '2026-01-15', ...output });
  const samples = {
    'a red head': made(notice),
    'a red head by GB/T 33476.2': made(notice, GBT_33476),
    'a red head on printed paper': made(kinds.joint, COMMON, { printedPaper: true }),
    'a report to a superior': made(kinds.upward),
    'a joint issue': made(kinds.joint),
    'a letter': made(kinds.letter),
    'an order': made(kinds.order),
    minutes: made(kinds.minutes),
    'a white head': made(plain, { ...COMMON, pageNumber: 'centre', thirdLevelBold: true }),
    'annexes on their side': made(kinds.landscape),
    'an edition block on the next even page': made(notice, COMMON, { edition: 'even-page' }),
    'a wall sheet': made(wallSheet(18)),
    'a slip': made(kinds.slip),
    ballots: made(kinds.ballot(4)),
    'a certificate': made(kinds.certificate),
  };

  test.runIf(canValidate)(
    'pass the Open XML SDK’s validator, with their day and the descriptions of their tables',
    async () => {
      const faults = await schemaFaultsOf(Object.values(samples));
      expect(Object.keys(samples).map((name, at) => [name, faults[at]])).toEqual(
        Object.keys(samples).map((name) => [name, []]),
      );
    },
  );
});

test.runIf(canValidate)('a fault in text or footer of one of many files is found, and in which', async () => {
  const faulty = edited(composeDocument(kinds.letter), {
    'word/document.xml': (xml) => xml.replace('<w:pPr>', '<w:pPr><w:jc w:val="sideways"/>'),
    'word/footer1.xml': (xml) => xml.replace('</w:ftr>', '<w:longways/></w:ftr>'),
  });
  const files = [composeDocument(plain), faulty];
  const faults = await schemaFaultsOf(files);
  for (const found of [faults[1], await schemaFaults(together(files))])
    expect(JSON.stringify(found)).toMatch(/sideways.*longways|longways.*sideways/);
  expect(faults[0]).toEqual([]);
});

describe('signature and date', () => {
  it('sealed: the signature is centred on a date four characters in; a long one moves the date in instead', () => {
    expect(sealedIndents('清溪镇人大', '2025年3月6日')).toEqual({ body: 5.125, date: 4 });
    expect(sealedIndents('国'.repeat(20), '2025年3月6日')).toEqual({ body: 0, date: 6.375 });
  });

  it('unsealed: the date begins two characters after the signature; a longer date stands two in and moves it', () => {
    expect(unsealedIndents('国'.repeat(12), '2025年3月6日')).toEqual({ body: 2, date: 4.75 });
    expect(unsealedIndents('清溪镇人大', '2025年3月6日')).toEqual({ body: 6.25, date: 2 });
  });

  it('joint: three short names a row, two longer ones, else one, the last over the date', () => {
    const date = '2025年3月6日';
    const over = (names: string[]) => sealMiddles(names, date).map((middle) => Math.round(middle * 10) / 10);
    expect(over(['清溪镇人大', '清溪镇政府', '清溪镇党委', '团委'])).toEqual([4, 12.2, 20.4]);
    expect(over(['清溪镇人民代表大会主席团', '清溪镇人民政府'])).toEqual([7.6, 20.4]);
    expect(over(['国'.repeat(18), '清溪镇人民政府'])).toEqual([18.8]);
  });
});

test.each([
  [2, 2, 'foot'],
  [1, 1, 'own-page'],
  [2, 3, 'blank-and-own-page'],
  [3, 3, 'own-page'],
] as const)(
  'with %i pages of text and %i with the edition block, the block’s place is %s',
  (text, all, place) => {
    expect(editionOnEvenPage(text, all)).toBe(place);
  },
);

test('a long organ mark is narrowed to the text width, a short one is not widened', () => {
  expect([markScale('清溪镇人民代表大会主席团文件', COMMON), markScale('清溪镇人大文件', COMMON)]).toEqual([
    67, 100,
  ]);
});

test('column widths are whole twips and fill the table exactly', () => {
  const columns = [1, 1, 1, 4].map((width) => ({ title: '', width }));
  expect(columnWidths(columns, 8845)).toEqual([1264, 1263, 1264, 5054]);
});
