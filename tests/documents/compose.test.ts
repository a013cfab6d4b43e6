import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { signatureIndents } from '#documents/closing.ts';
import { composeDocument } from '#documents/compose.ts';
import { COMMON, GBT_33476 } from '#documents/profile.ts';
import { markScale } from '#documents/red-head.ts';
import { columnWidths } from '#documents/table.ts';
import { canValidate, paragraphsOf, partOf, schemaFaults } from '#support/docx.ts';
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

  it('names its signer on the number’s line when it goes upward', () => {
    const upward = composeDocument({ ...notice, signer: '李敏' });
    expect(paragraphsOf(upward)[2]).toBe(' 清人大主席团〔2025〕12号 签发人：李敏');
  });

  it('repeats a table’s head row and turns pages odd and even', () => {
    const bytes = composeDocument(notice);
    expect(partOf(bytes, 'word/document.xml').match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(partOf(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    expect(partOf(bytes, 'word/document.xml')).toContain(
      'w:horzAnchor="page" w:tblpX="1587" w:tblpYSpec="bottom"',
    );
  });

  test.runIf(canValidate).each([
    ['a red head', composeDocument(notice)],
    ['a red head to a superior', composeDocument({ ...notice, signer: '李敏', annexes: [] })],
    ['a red head by GB/T 33476.2', composeDocument(notice, GBT_33476)],
    ['a white head', composeDocument(plain)],
    ['a wall sheet', composeDocument(wallSheet(18))],
  ])('passes the Open XML SDK’s validator: %s', async (_, bytes) => {
    expect(await schemaFaults(bytes)).toEqual([]);
  });
});

test('the signature is centred on a date four characters in; a long one moves the date in instead', () => {
  expect(signatureIndents('清溪镇人大', '2025年3月6日')).toEqual({ body: 5.125, date: 4 });
  expect(signatureIndents('国'.repeat(20), '2025年3月6日')).toEqual({ body: 0, date: 6.375 });
});

test('a long organ mark is narrowed to the text width, a short one is not widened', () => {
  expect([markScale('清溪镇人民代表大会主席团文件', COMMON), markScale('清溪镇人大文件', COMMON)]).toEqual([
    67, 100,
  ]);
});

test('column widths are whole twips and fill the table exactly', () => {
  const columns = [1, 1, 1, 4].map((width) => ({ title: '', width }));
  expect(columnWidths(columns, 8845)).toEqual([1264, 1263, 1264, 5054]);
});
