import type {
  Ballot,
  Certificate,
  Form,
  LetterDocument,
  MinutesDocument,
  OrderDocument,
  RedHeadDocument,
} from '#documents/document.ts';
import { notice } from './samples.ts';

const issuer = '清溪镇人民代表大会主席团';
const paragraphs = (count: number) =>
  Array.from({ length: count }, () => ({ kind: 'paragraph' as const, text: '国'.repeat(28 * 3 - 2) }));

/** Goes up to the county with three signers and two numbered copies. */
export const upward: RedHeadDocument = {
  ...notice,
  copyNumber: '000001',
  signers: ['李敏', '欧阳建国', '王堃'],
  annexes: [],
  addressees: '云岭县人民代表大会常务委员会：',
};

/** Three bodies issue and seal together. */
export const joint: RedHeadDocument = {
  ...notice,
  mark: { bodies: ['清溪镇人民代表大会主席团', '清溪镇人民政府', '中共清溪镇委员会'], suffix: '文件' },
  body: paragraphs(2),
  annexes: [],
  signature: {
    body: '清溪镇人大主席团',
    jointly: ['清溪镇人民政府', '中共清溪镇委员会'],
    date: '2025年12月31日',
  },
};

/** Two pages of letter, with everything that may stand under its first rule. */
export const letter: LetterDocument = {
  kind: 'letter',
  issuer,
  mark: issuer,
  copyNumber: '000012',
  urgency: '加急',
  number: '清人大函〔2025〕3号',
  classification: '分类：B',
  title: '关于商请提供农村饮水安全工程建设资料的函',
  addressees: '镇水务站：',
  body: paragraphs(9),
  signature: { body: issuer, date: '2025年3月6日' },
  note: '联系人：张三，电话：0000—0000000',
  copyTo: '云岭县人大常委会办公室，镇人民政府',
};

/** An order with a stamped signature. */
export const order: OrderDocument = {
  kind: 'order',
  issuer: '清溪镇人民代表大会',
  title: '清溪镇人民代表大会令第1号',
  mark: '清溪镇人民代表大会令',
  number: '第1号',
  body: paragraphs(2),
  signature: {
    form: 'stamp',
    signers: [{ office: '清溪镇人民代表大会主席', name: '李敏' }],
    date: '2025年3月6日',
  },
};

/** Minutes with the three lists of those present. */
export const minutes: MinutesDocument = {
  kind: 'minutes',
  issuer: '清溪镇人大主席团办公室',
  mark: '清溪镇人大主席团会议纪要',
  number: '第12期',
  date: '2025年3月6日',
  title: '清溪镇第十九届人大主席团第五次会议纪要',
  body: [{ kind: 'heading', level: 1, text: '关于专项视察' }, ...paragraphs(3)],
  attendance: {
    present: '李敏、王堃、欧阳建国、陈小明、刘洋、赵一、钱二、孙三、周四、吴五、郑六、王七、冯八、陈九',
    absent: '褚十',
    observers: '卫十一（镇水务站）、蒋十二（供电所）',
  },
  edition: { copyTo: '镇党委，镇人民政府', printer: '清溪镇人大主席团办公室', printedOn: '2025年3月6日' },
};

const wideTable = {
  kind: 'table' as const,
  columns: Array.from({ length: 10 }, (_, index) => ({ title: `栏目${index + 1}`, width: 1 })),
  rows: Array.from({ length: 40 }, () => Array.from({ length: 10 }, () => '内容')),
};

/** Annexes upright, on their side over two pages, and on A3. */
export const landscape: RedHeadDocument = {
  ...notice,
  body: paragraphs(1),
  annexes: [
    { title: '横排表', paper: 'A4-landscape', body: [wideTable] },
    { title: '竖排说明', body: paragraphs(1) },
    { title: '总表', paper: 'A3-landscape', body: [wideTable] },
  ],
};

/** A slip with room to write and a receipt to cut off. */
export const slip: Form = {
  kind: 'form',
  issuer,
  title: '代表意见建议交办单',
  facts: { left: '编号：〔2025〕12号', right: '2025年3月6日' },
  rows: [
    { cells: [{ label: '承办单位' }, { text: '镇水务站' }, { label: '交办日期' }, { text: '2025年3月6日' }] },
    { cells: [{ label: '代表姓名' }, { text: '王堃' }, { label: '联系电话' }, { text: '0000—0000000' }] },
    {
      cells: [{ label: '意见\n建议\n内容' }, { text: '建议修复三组至五组的引水渠。'.repeat(6) }],
      lines: 5,
      grow: true,
    },
    { cells: [{ label: '办理\n要求' }, { text: '请于2025年6月6日前办结并答复代表。' }], lines: 3 },
    { cells: [{ label: '备注' }, { text: '' }] },
  ],
  foot: ['交办单位：清溪镇人民代表大会主席团（盖章）'],
  receipt: {
    title: '回执',
    rows: [
      { cells: [{ label: '签收单位' }, { text: '' }, { label: '签收人' }, { text: '' }] },
      { cells: [{ label: '签收日期' }, { text: '' }, { label: '承办人及电话', width: 3 }, { text: '' }] },
    ],
    foot: ['请收到后3日内将本回执交回镇人大主席团办公室。'],
  },
};

/** Ballot papers, `perPage` of them on an A4 page. */
export const ballot = (perPage: Ballot['perPage'], count = perPage * 2): Ballot => ({
  kind: 'ballot',
  issuer,
  title: '清溪镇第十九届人民代表大会第八次会议选举镇长选票',
  choices: ['赞成', '反对', '弃权'],
  subject: '候选人',
  lines: [{ name: '李敏' }, { name: '欧阳建国', note: '女' }],
  writeIns: 1,
  instructions: [
    '说明：赞成的画“○”，反对的画“×”，弃权的不画符号；另选他人的，在空格内写明姓名。',
    '每票所选人数等于或者少于应选名额的有效，多于的无效。',
  ],
  perPage,
  count,
});

/** Papers to rate deputies on: where and when, many choices, long names, and who seals them. */
export const rating: Ballot = {
  ...ballot(4),
  title: '清溪镇第十九届人大代表述职评议测评票',
  occasion: '2025年11月20日　龙潭代表联络站',
  choices: ['满意', '基本满意', '不满意', '弃权'],
  subject: '述职代表',
  lines: [{ name: '高永' }, { name: '欧阳建国', note: '第三代表小组（龙潭）' }],
  writeIns: 0,
  sealed: `${issuer}（盖章）`,
};

/** A certificate of election. */
export const certificate: Certificate = {
  kind: 'certificate',
  issuer,
  title: '当选证书',
  recipient: '欧明和同志：',
  body: ['经第三选区选民依法选举，你当选为清溪镇第十九届人民代表大会代表。', '特发此证。'],
  number: '2025012',
  date: '2025年3月6日',
};
