import type { PlainDocument, RedHeadDocument, WallSheet } from '#documents/document.ts';

/** 26 characters on the first line, then 51 lines of 28. */
export const CALIBRATION = '国'.repeat(26 + 51 * 28);

/** A white-head paper of nothing but full lines. */
export const plain: PlainDocument = {
  kind: 'plain',
  issuer: '清溪镇人民代表大会主席团',
  title: '版面校准',
  body: [{ kind: 'paragraph', text: CALIBRATION }],
};

/** A notice with every element of the ordinary red head; three annexes would number themselves. */
export const notice: RedHeadDocument = {
  kind: 'red-head',
  issuer: '清溪镇人民代表大会主席团',
  mark: '清溪镇人民代表大会主席团文件',
  number: '清人大主席团〔2025〕12号',
  urgency: '特急',
  title: '关于2025年度代表意见建议办理情况的监督报告',
  addressees: '各承办单位：',
  body: [
    { kind: 'heading', level: 1, text: '总体情况' },
    { kind: 'paragraph', text: '代表“意见建议”由陶喆、王堃等5名代表提出——详见<附件>……' },
    { kind: 'heading', level: 2, text: '按期答复。', runOn: '镇水务站按期答复3件。' },
    { kind: 'heading', level: 2, text: '逾期答复。' },
    { kind: 'heading', level: 3, text: '第一类' },
    { kind: 'heading', level: 4, text: '细目' },
    {
      kind: 'table',
      caption: '办理情况表',
      unit: '件',
      columns: [
        { title: '单位', width: 3 },
        { title: '交办', width: 1, align: 'center' },
      ],
      rows: [
        ['镇水务站', '3'],
        ['供电所', '2'],
      ],
      totals: [['合计', '5']],
    },
    { kind: 'heading', level: 1, text: '下一步' },
    { kind: 'paragraph', text: '请各单位抓紧办理。' },
  ],
  annexes: [
    { title: '逾期事项清单', body: [{ kind: 'paragraph', text: '无。' }] },
    { title: '承诺事项台账', body: [{ kind: 'paragraph', text: '无。' }] },
  ],
  signature: { body: '清溪镇人民代表大会主席团', date: '2025年12月31日' },
  note: '此件公开发布',
  edition: {
    copyTo: '云岭县人大常委会代表工作委员会，镇党委，镇人民政府',
    printer: '清溪镇人大主席团办公室',
    printedOn: '2025年12月31日',
  },
};

/** A wall sheet of `count` rows. */
export const wallSheet = (count: number): WallSheet => ({
  kind: 'wall-sheet',
  issuer: '清溪镇人民代表大会主席团',
  title: '清溪镇代表之家进站代表公示',
  facts: [{ label: '站点', value: '清溪镇代表之家' }],
  table: {
    kind: 'table',
    columns: [
      { title: '序号', width: 1, align: 'center' },
      { title: '姓名', width: 4 },
    ],
    rows: Array.from({ length: count }, (_, index) => [String(index + 1), '欧明和']),
  },
  foot: ['公示单位：清溪镇人民代表大会主席团'],
});
