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

/** An announcement to be posted, with its number under its title. */
export const announcement: PlainDocument = {
  kind: 'plain',
  issuer: '清溪镇人民代表大会主席团',
  title: '清溪镇人民代表大会主席团公告',
  subtitle: ['第12号'],
  body: [
    { kind: 'paragraph', text: '现将2名补选代表的代表资格确认情况公告如下：' },
    { kind: 'paragraph', text: '特此公告。' },
  ],
  signature: { body: '清溪镇人民代表大会主席团', date: '2025年12月31日' },
};

/** A report read to the congress: day and speaker under its title, then whom it addresses. */
export const spoken: PlainDocument = {
  kind: 'plain',
  issuer: '清溪镇人民代表大会主席团',
  title: '清溪镇人民代表大会主席团工作报告',
  subtitle: ['——2026年3月10日在清溪镇第十九届人民代表大会', '第八次会议上', '镇人大主席　李敏'],
  addressees: '各位代表：',
  body: [{ kind: 'paragraph', text: '现在向大会报告工作，请予审议。' }],
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

/** Running text with what makes lines uneven. */
export const PARAGRAPHS = [
  '为深入贯彻落实《中华人民共和国全国人民代表大会和地方各级人民代表大会代表法》，充分发挥镇人大代表监督作用，推动“千村示范、万村整治”工程走深走实，经镇人大主席团第12次会议研究，决定于2026年4月组织开展农村人居环境整治专项视察和督办工作。现将有关事项通知如下：',
  '视察分三个阶段进行。动员部署阶段（4月1日至4月5日），制定方案，明确分工；集中视察阶段（4月6日至4月20日），分5个代表小组开展实地视察、走访座谈；汇总督办阶段（4月21日至4月30日），形成视察报告和督办清单，由镇人大主席团交镇人民政府办理，办理时限为30个工作日。',
  '各代表小组视察情况报告请于4月25日前报送镇人大办公室（联系人：李某某，电话：0000—0000000）。重点视察分户分类、村收集、镇转运体系运行情况，垃圾收集点设置和管护情况，积存垃圾清理情况，确保整改到位率达到100%。',
  '查看2025年度改造的368户卫生厕所使用情况，随机入户不少于20户。代表“意见建议”由陶喆、王堃等5名代表提出——详见附件……办结率为95.6%，其中A类12件、B类3件；答复满意率为98.3%，比上年提高2.1个百分点，但还有4件没有答复，承办单位要说明原因，于6月6日前补报。',
];
