import { beforeAll, describe, expect, it, test } from 'vitest';
import { composeDocument } from '#documents/compose.ts';
import { outlineOf } from '#documents/outline.ts';
import type { Template } from '#documents/template/schema.ts';
import { canValidate, paragraphsOf, schemaFaultsOf } from '#support/docx.ts';
import { FACTS, MEANINGS, RATINGS, RESULT_CLASSES, TODAY } from './facts.ts';
import { type NoticeData, noticeOf, type SupervisionData, shipped, supervisionReportOf } from './fill.ts';

const office = {
  township: '清溪镇',
  county: '云岭县',
  termOrdinal: 19,
  year: 2025,
  today: '2025-10-31',
  body: '清溪镇人民代表大会主席团',
};

const noticeData: NoticeData = {
  office,
  number: '清人大主席团〔2025〕12号',
  deputies: [
    {
      name: '高永',
      group: '第一代表小组（集镇）',
      station: '龙潭代表联络站',
      date: '2025-11-20',
      time: '上午9时',
    },
    { name: '谭芳龙', group: '第二代表小组（河西）', station: '河西片区代表联络站' },
    {
      name: '王喆',
      group: '第三代表小组（龙潭）',
      station: '龙潭代表联络站',
      date: '2025-11-20',
      time: '上午9时',
    },
  ],
  contact: { name: '李敏', phone: '0879—1234567' },
};

const supervisionData: SupervisionData = {
  office: { ...office, today: TODAY },
  opinions: FACTS,
  resultClasses: RESULT_CLASSES,
  ratings: RATINGS,
  meanings: MEANINGS,
};

let notice: Template;
let report: Template;
beforeAll(async () => {
  [notice, report] = await Promise.all([shipped('notice'), shipped('supervision-report')]);
});

const tablesOf = (document: Parameters<typeof outlineOf>[0]) =>
  outlineOf(document).flatMap(({ rows }) => (rows ? [rows] : []));

const textsOf = (document: Parameters<typeof outlineOf>[0]) => outlineOf(document).map(({ text }) => text);

describe('关于开展2025年度代表述职评议的通知', () => {
  it('names body, number, addressees, legal ground and every step', () => {
    const texts = textsOf(noticeOf(notice, noticeData));
    expect(texts.slice(0, 4)).toEqual([
      '清溪镇人民代表大会主席团文件',
      '清人大主席团〔2025〕12号',
      '关于开展2025年度代表述职评议的通知',
      '各代表联络站，各代表小组，各述职代表：',
    ]);
    expect(texts[4]).toContain('代表法》第五十八条');
    expect(texts.flatMap((text) => /^(?:[一二三四五]、|（[一二三四]）)[^。]+/.exec(text)?.[0] ?? [])).toEqual(
      [
        '一、述职评议对象',
        '二、述职评议内容',
        '三、时间和地点',
        '四、方法步骤',
        '（一）报告工作',
        '（二）接受询问',
        '（三）开展评议',
        '（四）民主测评',
        '五、有关要求',
        '（一）认真准备',
        '（二）精心组织',
        '（三）用好结果',
      ],
    );
    expect(texts).toContain('联系人：李敏，联系电话：0879—1234567。');
    expect(texts.slice(-2)).toEqual([
      '抄送：云岭县人大常委会代表工作委员会，镇党委，镇人民政府',
      '清溪镇人大主席团办公室　2025年10月31日印发',
    ]);
  });

  it('sets each session with its deputies, those without a date last, and lists all in the annex', () => {
    expect(tablesOf(noticeOf(notice, noticeData))).toEqual([
      [
        ['序号', '时间', '地点', '述职代表', '人数'],
        ['1', '2025年11月20日上午9时', '龙潭代表联络站', '高永、王喆', '2'],
        ['2', '另行通知', '河西片区代表联络站', '谭芳龙', '1'],
      ],
      [
        ['序号', '姓名', '代表小组', '所在联络站'],
        ['1', '高永', '第一代表小组（集镇）', '龙潭代表联络站'],
        ['2', '谭芳龙', '第二代表小组（河西）', '河西片区代表联络站'],
        ['3', '王喆', '第三代表小组（龙潭）', '龙潭代表联络站'],
      ],
    ]);
  });

  it('keeps the number’s place, and says nothing of a contact, where they are not known', () => {
    const { number: _, contact: __, ...rest } = noticeData;
    const texts = textsOf(noticeOf(notice, rest));
    expect(texts[1]).toBe('');
    expect(texts.filter((text) => text.includes('联系人'))).toEqual([]);
  });
});

describe('关于2025年度代表意见建议办理情况的通报', () => {
  it('states totals, result classes and rates over ratings returned', () => {
    const texts = textsOf(supervisionReportOf(report, supervisionData));
    expect(texts).toContain(
      '2025年度，镇人大主席团共收到代表意见建议9件，交3个单位研究办理8件。截至2025年12月31日，已答复4件，答复率50.0%；其中按期答复2件，占已答复的50.0%，超期答复1件。尚未答复4件，其中逾期未答复2件，尚在办理期限内2件。已办结2件，占交办的25.0%。',
    );
    expect(texts).toContain(MEANINGS);
    expect(texts).toContain('另有1件正在研究分类，尚未交办。');
    expect(texts).toContain(
      '（一）办理结果。已答复的4件中，已解决（A）2件，占50.0%；正在解决（B）1件，占25.0%；未分类1件，占25.0%。',
    );
    expect(texts).toContain(
      '（二）代表评价。已答复的意见建议收回代表评价3件，未返回1件。收回的评价中，满意1件，占33.3%；基本满意1件，占33.3%；不满意1件，占33.3%；满意率66.7%。未返回的不计入上述比率。',
    );
    expect(texts).toContain(
      '镇水务站承办第2025-001号《关于第1件事的建议》，交办后10日即按期答复，提出意见的欧明和代表和有关选民均表示满意。',
    );
    expect(texts).toContain('第2025-002号《关于第2件事的建议》，承办单位为镇水务站，代表不满意。');
  });

  it('has a row for each unit, their sum, and the overdue list as an annex', () => {
    expect(tablesOf(supervisionReportOf(report, supervisionData))).toEqual([
      [
        ['序号', '承办单位', '交办', '已答复', '按期答复', '超期答复', '逾期未答复', '在办', '答复率'],
        ['1', '镇水务站', '3', '2', '2', '0', '0', '1', '66.7%'],
        ['2', '供电所', '3', '1', '0', '1', '1', '1', '33.3%'],
        ['3', '镇派出所', '2', '1', '0', '0', '1', '0', '50.0%'],
        ['', '合计', '8', '4', '2', '1', '2', '2', '50.0%'],
      ],
      [
        ['序号', '编号', '意见建议标题', '领衔代表', '承办单位', '应答复日期', '逾期天数'],
        ['1', '2025-009', '关于修复<石桥>、路灯&护栏的建议', '欧明和', '镇派出所', '2025年9月30日', '92'],
        ['2', '2025-004', '关于第4件事的建议', '欧明和', '供电所', '2025年12月30日', '1'],
      ],
    ]);
  });

  it('leaves out what did not happen, and its annex, and numbers on without a gap', () => {
    const opinions = FACTS.filter(({ number }) => number === '2025-001');
    const document = supervisionReportOf(report, { ...supervisionData, opinions });
    expect(document).toMatchObject({ annexes: [] });
    expect(textsOf(document).filter((text) => /^[一二三四五六]、/.test(text))).toEqual([
      '一、总体情况',
      '二、各承办单位办理情况',
      '三、办理结果和满意度',
      '四、办理较好的事项',
      '五、下一步工作意见',
    ]);
    expect(textsOf(document).join('')).not.toContain('附件');
  });
});

test.runIf(canValidate)(
  'both files pass the Open XML SDK’s validator and hold the words of their preview',
  async () => {
    const files = [noticeOf(notice, noticeData), supervisionReportOf(report, supervisionData)].map(
      (document) => composeDocument(document),
    );
    expect(await schemaFaultsOf(files)).toEqual([[], []]);
    const [noticeFile = new Uint8Array(), reportFile = new Uint8Array()] = files;
    expect(paragraphsOf(noticeFile)).toContain('各代表联络站，各代表小组，各述职代表：');
    expect(paragraphsOf(reportFile)).toContain('关于修复<石桥>、路灯&护栏的建议');
  },
);
