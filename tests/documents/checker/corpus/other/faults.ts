import { FOURTH_ROWS } from './faults-fourth.ts';
import { LATER_ROWS } from './faults-later.ts';
import { THIRD_ROWS } from './faults-third.ts';
import type { OtherPaper } from './lines.ts';
import { OTHER_PAPERS } from './papers.ts';

/** A fault sown into one of these papers: in its text (from → to), or in its XML. */
export type OtherFault = {
  rule: string;
  what: string;
  paper: OtherPaper;
  text: string;
  edit?: (xml: string) => string;
};

const of = (name: string) => {
  const found = OTHER_PAPERS.find((paper) => paper.name === name);
  if (!found) throw new Error(`no paper ${name}`);
  return found;
};

const changed = (text: string, from: string, to: string, what: string) => {
  if (!text.includes(from)) throw new Error(`${what}: nothing to replace: ${from}`);
  return text.replace(from, to);
};

type Row = [rule: string, what: string, paper: string, from: string, to: string];

const ROWS: Row[] = [
  ['number-brackets', '年份用方括号', '通知-代表接待周', '〔2026〕11号', '[2026]11号'],
  ['number-zero', '序号补零', '报告-执法检查', '〔2026〕15号', '〔2026〕015号'],
  ['number-ordinal', '文号加“第”', '批复-选区划分', '〔2026〕9号', '〔2026〕第9号'],
  ['title-end', '标题末尾加句号', '通报-接待情况', '履职情况的通报\n', '履职情况的通报。\n'],
  [
    'kind-missing',
    '标题没有文种',
    '意见-联合行文',
    '关于加强代表建议办理工作的意见',
    '关于加强代表建议办理工作',
  ],
  ['addressees-colon', '主送末尾用句号', '请示-联络站经费', '临溪镇党委：', '临溪镇党委。'],
  ['addressees-colon', '主送用半角冒号', '函-建议答复', '何立新代表：', '何立新代表:'],
  [
    'one-superior',
    '请示主送两个机关',
    '请示-联络站经费',
    '送|临溪镇党委：',
    '送|临溪镇党委、云岭县人大常委会：',
  ],
  ['report-asks', '报告夹带请示', '报告-执法检查', '特此报告。', '妥否，请批示。'],
  ['kind-words', '批复的结尾用“请批示”', '批复-选区划分', '此复。', '妥否，请批示。'],
  ['kind-words', '通知写成报告的开头', '通知-代表接待周', '现将有关事项通知如下：', '现将有关情况报告如下：'],
  ['numbering-skip', '跳过第二个序号', '通知-代表接待周', '二、活动方式', '三、活动方式'],
  ['numbering-repeat', '同级序号重复', '意见-联合行文', '（三）反馈。', '（二）反馈。'],
  ['numbering-mark', '序号后多加顿号', '报告-执法检查', '（一）加大投入力度。', '（一）、加大投入力度。'],
  ['date-form', '日期补零', '公告-接待日', '日|2026年8月27日', '日|2026年08月27日'],
  ['date-form', '成文日期用点', '通知-任免', '日|2026年8月28日', '日|2026.8.28'],
  ['printed-before-issue', '印发早于成文', '通报-接待情况', '办公室，2026年7月10日', '办公室，2026年7月9日'],
  ['issued-after-event', '成文晚于接待日', '公告-接待日', '日|2026年8月27日', '日|2026年9月3日'],
  ['impossible-date', '没有这一天', '通知-代表接待周', '2026年9月14日至18日', '2026年9月31日至10月2日'],
  ['sum-of-amounts', '分项之和不对', '请示-联络站经费', '办公设施5.2万元', '办公设施5.6万元'],
  ['percentage', '百分比算错', '报告-执法检查', '占54.9%', '占64.9%'],
  ['table-total', '合计行不对', '报告-年度统计横表', '合计，86，372', '合计，86，382'],
  [
    'sum-of-parts',
    '意见分项之和不对',
    '通报-接待情况',
    '当场答复38件，转交办理55件',
    '当场答复36件，转交办理55件',
  ],
  [
    'annex-match',
    '附件说明与附件标题不同',
    '通知-代表接待周',
    '附|2．选民意见登记表',
    '附|2．选民意见汇总表',
  ],
  [
    'annex-name-end',
    '附件说明末尾加句号',
    '报告-年度统计横表',
    '附|2025年度代表履职情况统计表',
    '附|2025年度代表履职情况统计表。',
  ],
  [
    'annex-match',
    '缺附件2',
    '通知-代表接待周',
    '另|附件2\n附题|选民意见登记表\n表|序号，姓名，住址，反映事项，处理意见；1，，，，；2，，，，；3，，，，\n',
    '',
  ],
  ['signed-by-another', '署名与标志不同', '批复-选区划分', '署|云岭县选举委员会', '署|云岭县人民政府'],
  ['copies-end', '抄送没有句号', '批复-选区划分', '县委组织部。', '县委组织部'],
  ['confused-word', '截止', '通报-接待情况', '2026年上半年，全镇5个', '截止6月底，全镇5个'],
  ['confused-word', '布置写成布署', '意见-联合行文', '摆上重要议事日程', '纳入年度工作布署'],
  ['confused-word', '按装', '函-建议答复', '计划于11月底前', '按装护栏，计划于11月底前'],
  ['placeholder', '占位', '方案-白头', '第三组由欧阳锦同志', '第三组由XXX同志'],
  ['placeholder', '占位〇〇', '函-白头商洽', '2026年10月20日前', '2026年〇月〇日前'],
  ['short-year', '年度简写', '通报-接待情况', '2026年上半年，全镇', '26年上半年，全镇'],
  ['day-word', '几月几号', '方案-白头', '各组于8月5日前', '各组于8月5号前'],
  ['doubled-marks', '叠用标点', '决议-预算', '决定批准这个报告。', '决定批准这个报告。。'],
  ['half-width-marks', '半角逗号', '纪要-主席团会议', '已完成4件，总体', '已完成4件,总体'],
  ['unpaired-title-marks', '书名号不成对', '批复-选区划分', '选区划分方案的请示》', '选区划分方案的请示'],
  ['unpaired-quotes', '引号不成对', '通报-接待情况', '“首接负责”', '“首接负责'],
  [
    'law-name',
    '法律名称漏字',
    '批复-选区划分',
    '《中华人民共和国全国人民代表大会和地方各级人民代表大会选举法》',
    '《中华人民共和国全国人大和地方各级人大选举法》',
  ],
  ['one-address', '称谓混用', '函-白头商洽', '感谢贵所', '感谢你所'],
  ['one-name', '人名前后不一', '通知-任免', '免去：\n罗春禾的', '免去：\n沈怀源的'],
  [
    'addressees-not-needed',
    '主送在公告里',
    '公告-接待日',
    '根据年度工作安排，',
    '送|各村（社区）：\n根据年度工作安排，',
  ],
  [
    'ellipsis-with-etc',
    '省略号与等连用',
    '报告-大会工作报告',
    '走村入户、问计于民',
    '走村入户、问计于民等……',
  ],
  ['percent-range', '百分数区间漏号', '通报-接待情况', '平均办理时间12天', '办结率保持在70—80%'],
  ['signer-missing', '上行文没有签发人', '请示-联络站经费', '签发|雷鸣远\n', ''],
  ['copied-down', '上行文抄送下级', '报告-年度统计横表', '抄|镇党委。', '抄|各代表小组。'],
];

type XmlRow = [rule: string, what: string, paper: string, edit: (xml: string) => string];
const once = (from: string | RegExp, to: string) => (xml: string) => {
  const next = xml.replace(from, to);
  if (next === xml) throw new Error(`nothing to replace: ${from}`);
  return next;
};

const XML: XmlRow[] = [
  [
    'margins',
    '左右边距改为 2.54 厘米',
    '函-白头商洽',
    once('w:right="1474" w:bottom="1984" w:left="1587"', 'w:right="1440" w:bottom="1984" w:left="1440"'),
  ],
  ['paper-size', 'Letter 纸', '决议-预算', once('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"')],
  ['mark-color', '标志黑色', '通知-任免', (xml) => xml.replaceAll('<w:color w:val="FF0000"/>', '')],
  [
    'title-face',
    '标题三号字',
    '通报-接待情况',
    (xml) => xml.replaceAll('<w:sz w:val="44"/>', '<w:sz w:val="32"/>'),
  ],
  [
    'body-face',
    '正文宋体小四',
    '批复-选区划分',
    (xml) => xml.replaceAll('仿宋_GB2312', '宋体').replaceAll('<w:sz w:val="32"/>', '<w:sz w:val="24"/>'),
  ],
  ['heading-face', '一级标题楷体', '意见-联合行文', (xml) => xml.replaceAll('"黑体"', '"楷体_GB2312"')],
  [
    'title-align',
    '标题居左',
    '决议-预算',
    (xml) => xml.replaceAll('<w:jc w:val="center"/>', '<w:jc w:val="left"/>'),
  ],
  [
    'body-indent',
    '一段没有缩进',
    '意见-联合行文',
    once(/<w:ind w:firstLineChars="200" w:firstLine="640"\/>(?=(?:(?!<w:p>)[\s\S])*办理代表建议是)/, ''),
  ],
  [
    'revisions-left',
    '留着修订',
    '通报-接待情况',
    once(
      '<w:r><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="仿宋_GB2312"',
      '<w:ins w:id="900" w:author="王小明" w:date="2026-07-01T08:00:00Z"><w:r><w:t>初稿</w:t></w:r></w:ins><w:r><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="仿宋_GB2312"',
    ),
  ],
  ['annex-page', '附件没有另页', '通知-代表接待周', once('<w:pageBreakBefore/>', '')],
  [
    'date-place',
    '日期顶格左对齐',
    '函-建议答复',
    once(
      /<w:tabs><w:tab w:val="left" w:pos="\d+"\/><\/w:tabs>(<w:jc w:val="left"\/><\/w:pPr>)<w:r><w:tab\/><\/w:r>((?:(?!<w:p>)[\s\S])*2026年6月30日)/,
      '$1$2',
    ),
  ],
  ['page-number', '页码没有了', '决议-预算', (xml) => xml.replaceAll(/<w:footerReference [^>]*\/>/g, '')],
  [
    'line-pitch',
    '行距改为单倍',
    '方案-白头',
    (xml) =>
      xml.replaceAll(
        /<w:spacing w:line="\d+" w:lineRule="exact"\/>/g,
        '<w:spacing w:line="240" w:lineRule="auto"/>',
      ),
  ],
];

/** Every sown fault. */
export const OTHER_FAULTS: OtherFault[] = [
  ...[...ROWS, ...LATER_ROWS, ...THIRD_ROWS, ...FOURTH_ROWS].map(([rule, what, name, from, to]) => ({
    rule,
    what,
    paper: of(name),
    text: changed(of(name).text, from, to, what),
  })),
  ...XML.map(([rule, what, name, edit]) => ({ rule, what, paper: of(name), text: of(name).text, edit })),
];
