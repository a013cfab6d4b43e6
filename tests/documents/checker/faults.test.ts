import { describe, expect, it, test } from 'vitest';
import { RULES } from '#documents/checker/all-rules.ts';
import { checkDocument } from '#documents/checker/check.ts';
import { type Mended, mendDocument } from '#documents/checker/fix.ts';
import { readDocument } from '#documents/checker/read.ts';
import { composeDocument } from '#documents/compose.ts';
import { byHand, hasOwnWay } from '#features/document-checks/rules/by-hand.ts';
import { swept } from '#support/sweep.ts';
import { notice } from './clean.ts';
import { SEEDS } from './seeds.ts';

const findings = async (bytes: Uint8Array) => (await checkDocument(bytes, '公文.docx')).findings;
const saying = (text: string) =>
  composeDocument({ ...notice, body: [...notice.body, { kind: 'paragraph', text }] });

type Seed = (typeof SEEDS)[number];

/** Each seed and what came of mending it, which is done once for finding and mending. */
const known = new Map<Seed, Promise<Mended & { sown: Uint8Array }>>();
function mendedOf(seed: Seed) {
  const mended = known.get(seed) ?? mend(seed.file());
  known.set(seed, mended);
  return mended;
}
const mend = async (sown: Uint8Array) => ({ sown, ...(await mendDocument(sown, '公文.docx')) });

describe('the checker', () => {
  it.each(SEEDS)('finds $rules and nothing else in a document with $what', async (seed) => {
    const { before } = await mendedOf(seed);
    expect([...new Set(before.findings.map(({ rule }) => rule))].sort()).toEqual([...seed.rules].sort());
  });

  it.each(SEEDS)('mends all that can be mended of $what', async (seed) => {
    const { sown, bytes, before, after, takenBack } = await mendedOf(seed);
    expect(takenBack).toEqual([]);
    const due = before.findings.filter(({ fixable, asked }) => !fixable || asked).map(({ rule }) => rule);
    const goneWithAnother: string[] = seed.what.startsWith('an annex on') ? ['edition-on-odd-page'] : [];
    const kept = due.filter((rule) => !goneWithAnother.includes(rule));
    expect(after.findings.map(({ rule }) => rule)).toEqual(kept);
    // a file with nothing to mend comes back as it is
    expect(bytes === sown).toBe(before.findings.every(({ fixable, asked }) => !fixable || asked));
  });

  it.each(swept(SEEDS, 4))(
    'says of a document with $what what mending says, before and after',
    async (seed) => {
      const { sown, bytes, before, after } = await mendedOf(seed);
      expect(await checkDocument(sown, '公文.docx')).toEqual(before);
      expect(await checkDocument(bytes, '公文.docx')).toEqual(after);
    },
  );

  it('tells a way of its own in Word or WPS for every rule that leaves its mend to a person', async () => {
    const reports = await Promise.all(SEEDS.map(mendedOf));
    const left = reports.flatMap(({ before }) => before.findings.filter(({ fixable }) => !fixable));
    const rules = [...new Set(left.map(({ rule }) => rule))];
    expect(rules.length).toBeGreaterThan(15);
    expect(rules.filter((rule) => !hasOwnWay(rule))).toEqual([]);
    expect(rules.map(byHand).every((way) => way.endsWith('。'))).toBe(true);
  });

  it('has a seed for each of its rules, which have names of their own', () => {
    const names = RULES.map(({ rule }) => rule);
    expect(new Set(SEEDS.flatMap(({ rules }) => rules))).toEqual(new Set(names));
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(30);
  });
});

describe('a finding', () => {
  it('says rule, clause, strength, place, what was found and what should be', async () => {
    expect(await findings(composeDocument({ ...notice, number: '清人大主席团[2025]第012号' }))).toEqual([
      {
        rule: 'number-brackets',
        clause: 'GB/T 9704-2012 7.2.5',
        strength: 'rule',
        place: '发文字号',
        places: ['发文字号'],
        found: '年份用“[]”括入',
        expected: '年份用六角括号“〔〕”括入',
        fixable: true,
      },
      {
        rule: 'number-ordinal',
        clause: 'GB/T 9704-2012 7.2.5',
        strength: 'rule',
        place: '发文字号',
        places: ['发文字号'],
        found: '发文顺序号前加了“第”',
        expected: '发文顺序号不加“第”字',
        fixable: true,
      },
      {
        rule: 'number-zero',
        clause: 'GB/T 9704-2012 7.2.5',
        strength: 'rule',
        place: '发文字号',
        places: ['发文字号'],
        found: '发文顺序号编虚位：012',
        expected: '发文顺序号不编虚位，如 1 不编为 01',
        fixable: true,
      },
    ]);
  });

  it('quotes the words and says which paragraph', async () => {
    expect(await findings(saying('请各单位抓紧办理,按期答复,不得拖延。'))).toEqual([
      {
        rule: 'half-width-marks',
        clause: 'GB/T 15834-2011 5.1',
        strength: 'rule',
        place: '正文第9段“请各单位抓紧办理,按期答复,…”',
        places: ['正文第9段“请各单位抓紧办理,按期答复,…”'],
        found: '中文里用了半角标点：“…单位抓紧办理,按期答复,不…”，共 2 处',
        expected: '改用全角标点',
        fixable: true,
      },
    ]);
  });

  it('of a recommendation or of custom leaves the document in order', async () => {
    const report = await checkDocument(saying('请各单位 抓紧办理。'), '公文.docx');
    expect([report.ok, report.findings.map(({ strength }) => strength)]).toEqual([true, ['custom']]);
  });
});

test.each([
  ['a time and a sum', '会议于9:30开始，拨款1,000元。'],
  ['an address', '见 https://www.npc.gov.cn/a,b?c=d 网页。'],
  ['a telephone number', '电话：0879-1234567，0879—1234568。'],
  ['the number of an item', '第2025-001号《关于修路的建议》。'],
  ['places joined by a line', '开通清溪—云岭客运班线。'],
  ['a quotation that goes on', '“各单位要抓紧办理。'],
  ['an item with one bracket', '各单位要：1）抓紧办理，2）按期答复。'],
  ['two exclamation marks', '一定要办好！！'],
  ['an English name', "代表在O'Neill公司座谈，交流Node.js经验。"],
  ['a decimal at the beginning', '1.5万元已到位。'],
  ['names kept back', '张××、李某某反映了情况。'],
  ['a name set wide', '请报送李 敏、王 芳同志。'],
  ['parts that overlap', '共有代表50名，其中女代表15名、党员代表30名。'],
  ['a rate of something else', '共收到意见40件，办结30件，满意率为98%。'],
  ['a law within a title', '学习《中华人民共和国民法典》和《关于〈代表法〉的决定》。'],
  ['a law that was', '原《中华人民共和国合同法》已经废止。'],
  ['words like those confused', '预防犯罪、完成份额、究竟选择、目的的确定、举措失当，要按排名表彰。'],
  ['some of the villages', '共走访120户，其中东升村40户、石坝村35户。'],
  [
    'parts of which one is named in other words',
    '收到建议40件，已办结20件、正在办理10件、列入计划6件，另有4件不采纳。',
  ],
  ['a rate of something else than what came', '应到代表40名，实到36名，满意率为98%。'],
  ['a list in brackets that goes on', '建立4项制度（接待、交办等），达到“六有”标准（见附表、附图）。'],
  ['other things after a whole', '召开会议12次，组织视察3次、调研4次、检查4次。'],
  ['qualities of people that overlap', '共有代表50名，其中女代表15名、党员代表25名、农民代表12名。'],
  ['things that overlap', '收到建议40件，其中重点督办5件、当面答复38件。'],
  ['a choice of the greater sorts', '收到建议100件，其中道路类40件、水利类20件。'],
  ['nested title marks', '学习《关于〈代表法〉的说明》。'],
])('nothing is found in %s', async (_, text) => {
  expect(await findings(saying(text))).toEqual([]);
});

test('a table with subtotals is not added up', async () => {
  const columns = ['单位', '件数'].map((title) => ({ title, width: 1 }));
  const rows = [
    ['甲站', '2'],
    ['乙站', '3'],
    ['小计', '5'],
    ['丙站', '4'],
    ['合计', '9'],
  ];
  const body = [...notice.body, { kind: 'table' as const, columns, rows }];
  const found = await findings(composeDocument({ ...notice, body }));
  expect(found.map(({ rule }) => rule)).toEqual(['edition-on-odd-page', 'total-alone']);
});

test('a line that leads to a page is one of contents, whatever its style', async () => {
  const { model } = await readDocument(saying('工作开展情况·······3'), '公文.docx');
  const lines = model.paragraphs.filter(({ contentsLine }) => contentsLine);
  expect(lines.map(({ text }) => text)).toEqual(['工作开展情况·······3']);
});
