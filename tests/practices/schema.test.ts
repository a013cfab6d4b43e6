import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PRACTICE_PARTS, type Practice } from '#features/practices/schema/practice.ts';
import { type PracticeTexts, readPractice } from '#features/practices/schema/read.ts';

const GENERAL = 'resources/practices/general';
const texts = Object.fromEntries(
  PRACTICE_PARTS.map((part) => [part, readFileSync(`${GENERAL}/${part}.json`, 'utf8')]),
) as PracticeTexts;

/** The problems of the general practice after one file was changed by hand. */
function problemsOf(part: keyof Practice, from: string | RegExp, to: string): string[] {
  const changed = texts[part]?.replace(from, to);
  if (changed === texts[part]) throw new Error(`${part}.json does not hold ${from}`);
  const reading = readPractice({ ...texts, [part]: changed });
  return reading.ok ? [] : reading.problems;
}

describe('a practice file with a mistake', () => {
  it.each<[string, keyof Practice, string | RegExp, string, string[]]>([
    [
      'text where a number belongs',
      'rubric',
      '"cap": 12,',
      '"cap": "十二",',
      ['rubric.json：计分项“接待选民”的“封顶分”应为数字'],
    ],
    [
      'a quarter of a point',
      'rubric',
      '"more": 2,\n          "advice": "再接待选民1次"',
      '"more": 0.25',
      ['rubric.json：计分项“接待选民”的“计分办法”第1项的“每多一次加分”应为0.5的整数倍'],
    ],
    [
      'a negative number of points',
      'rubric',
      '"each": 1,',
      '"each": -1,',
      ['rubric.json：计分项“议案建议”的“计分办法”第2项的“每次分”不能小于0'],
    ],
    ['a field left out', 'rubric', '"name": "代表履职计分细则",', '', ['rubric.json：“名称”没有填写']],
    [
      'an empty text',
      'rubric',
      '"name": "专题调研"',
      '"name": ""',
      ['rubric.json：“计分项”第5项的“名称”不能为空'],
    ],
    [
      'a mistyped field name',
      'rubric',
      '"cap": 12,',
      '"capp": 12,',
      ['rubric.json：计分项“接待选民”里有不认识的字段“capp”'],
    ],
    [
      'a mistyped choice',
      'rubric',
      '"once": "day-and-place"',
      '"once": "day"',
      [
        'rubric.json：计分项“接待选民”的“计分办法”第1项的“计入的记录”的“计次方法”只能填“record”、“day-and-place”',
      ],
    ],
    [
      'an unknown form of rule',
      'rubric',
      '"form": "each"',
      '"form": "every"',
      ['rubric.json：计分项“议案建议”的“计分办法”第2项的“计分形式”只能填“first-and-more”、“each”'],
    ],
    [
      'a code used twice',
      'rubric',
      '"code": "research"',
      '"code": "training"',
      ['rubric.json：计分项“专题调研”的编码“training”与前面的重复'],
    ],
    [
      'grades out of order',
      'rubric',
      '"atLeast": 60',
      '"atLeast": 80',
      ['rubric.json：等级“称职”的“分数线”应低于上一等级'],
    ],
    [
      'a total that no grade covers',
      'rubric',
      '"atLeast": 0',
      '"atLeast": 10',
      ['rubric.json：等级“不称职”的“分数线”应为0，最后一个等级从0分算起'],
    ],
    [
      'a grade that bears a word of satisfaction',
      'rubric',
      '"优秀"',
      '"满意"',
      ['rubric.json：等级“满意”的“名称”“满意”是评价意见办理的用语，等级请另用一个词，如“优秀”“称职”'],
    ],
    [
      'a word for no grade that is a grade',
      'rubric',
      '"ungraded": "尚未定等"',
      '"ungraded": "称职"',
      ['rubric.json：“尚未定等时的用语”“称职”已是一个等级的名称，请另用一个词'],
    ],
    [
      'a kind that the office does not keep',
      'rubric',
      '"kinds": ["学习培训"]',
      '"kinds": ["学习陪训"]',
      [
        'rubric.json：计分项“学习培训”的“计分办法”第1项的“计入的记录”的“活动类型”中的“学习陪训”不在“活动”的“活动类型”里',
      ],
    ],
    [
      'a list where an object belongs',
      'receptions',
      /"days": \{[^}]*\}/,
      '"days": [6]',
      ['receptions.json：“接待日”应为一组字段'],
    ],
    [
      'a digit that no day ends in',
      'receptions',
      '[6]',
      '[16]',
      ['receptions.json：“接待日”的“日期尾数”第1项不能大于9'],
    ],
    [
      'months that are neither words nor numbers',
      'receptions',
      '"months": "every"',
      '"months": "all"',
      ['receptions.json：“接待日”的“月份”应为 every（每月）、odd（单月）、even（双月）或月份的列表'],
    ],
    [
      'half a day',
      'receptions',
      '"noticeDaysBefore": 3',
      '"noticeDaysBefore": 2.5',
      ['receptions.json：“公告提前天数”应为整数'],
    ],
    [
      'an empty list',
      'opinions',
      /"channels": \[[^\]]*\]/,
      '"channels": []',
      ['opinions.json：“来源”至少要有1项'],
    ],
    [
      'a list with the same word twice',
      'opinions',
      '"走访", "微信群"',
      '"走访", "走访"',
      ['opinions.json：“来源”有重复的内容'],
    ],
    [
      'a satisfied rating that nobody can give',
      'opinions',
      '"satisfiedRatings": ["满意"',
      '"satisfiedRatings": ["很满意"',
      ['opinions.json：“计入满意率的评价”中的“很满意”不在“评价选项”里'],
    ],
    [
      'less time for what is complex',
      'opinions',
      '"complexAmount": 6',
      '"complexAmount": 2',
      ['opinions.json：“答复期限”的“复杂事项期限”不能短于一般期限'],
    ],
    [
      'a share that is no fraction',
      'reportbacks',
      '"results": []',
      '"results": [{"name": "称职", "options": ["满意"], "comparison": "at-least", "share": "八成"}]',
      ['reportbacks.json：评议结果“称职”的“比例”应写成 80% 或 2/3'],
    ],
    [
      'a column of something unknown',
      'ledgers',
      '"field": "phone", "heading": "联系方式", "width": 13',
      '"field": "phone", "heading": "联系方式", "width": 0',
      ['ledgers.json：“选民接待登记簿”的“栏目”第6项的“列宽”不能小于1'],
    ],
    [
      'a standard without a source',
      'standards',
      '"source": "广灵县阵地标准化建设（GL-1）",',
      '',
      ['standards.json：标准“八有（广灵）”的“出处”没有填写'],
    ],
    [
      'a comma too many',
      'practice',
      '"id": "general",',
      '"id": "general",,',
      ['practice.json：第2行附近写法有误，请检查逗号、引号和括号有没有多写或漏写'],
    ],
    [
      'a word without quotes',
      'receptions',
      '"holidays": "none"',
      '"holidays": none',
      ['receptions.json：第3行附近写法有误，请检查逗号、引号和括号有没有多写或漏写'],
    ],
    [
      'its end torn off',
      'ledgers',
      /\}\s*$/,
      '',
      ['ledgers.json：第23行附近写法有误，请检查逗号、引号和括号有没有多写或漏写'],
    ],
    [
      'nothing in it',
      'ledgers',
      /[\s\S]+/,
      '',
      ['ledgers.json：末尾写法有误，请检查逗号、引号和括号有没有多写或漏写'],
    ],
  ])('of %s is told by file and field', (_case, part, from, to, expected) => {
    expect(problemsOf(part, from, to)).toEqual(expected);
  });

  it('does not hide the mistakes of other files', () => {
    const reading = readPractice({
      ...texts,
      standards: undefined,
      ledgers: '{',
      rubric: texts.rubric?.replace('"cap": 12,', '"cap": "十二",'),
      opinions: '[]',
    });
    expect(reading).toEqual({
      ok: false,
      problems: [
        'ledgers.json：第1行附近写法有误，请检查逗号、引号和括号有没有多写或漏写',
        'standards.json：做法文件夹里没有这个文件',
        'opinions.json：内容应为一组字段',
        'rubric.json：计分项“接待选民”的“封顶分”应为数字',
      ],
    });
  });
});

describe('a practice file', () => {
  it('may begin with a byte order mark, as Notepad writes it', () => {
    expect(readPractice({ ...texts, rubric: `\ufeff${texts.rubric}` }).ok).toBe(true);
  });

  it('writes points as people do, kept as halves', () => {
    const reading = readPractice({ ...texts, rubric: texts.rubric?.replace('"each": 1,', '"each": 0.5,') });
    const [, cosigning] = (reading.ok && reading.practice.rubric.items[3]?.rules) || [];
    expect(cosigning).toEqual({
      form: 'each',
      counts: { records: 'proposals', role: 'cosigner' },
      each: 1,
      cap: 8,
      advice: '再联名提出1件建议',
    });
  });

  it('writes shares as people do, kept as fractions', () => {
    const results =
      '"results": [' +
      '{"name": "称职", "options": ["满意"], "comparison": "at-least", "share": "80%"},' +
      '{"name": "基本称职", "options": ["满意"], "comparison": "more-than", "share": "1/2"}]';
    const reading = readPractice({
      ...texts,
      reportbacks: texts.reportbacks?.replace('"results": []', results),
    });
    expect(reading.ok && reading.practice.reportbacks.results.map(({ share }) => share)).toEqual([
      { parts: 80, of: 100 },
      { parts: 1, of: 2 },
    ]);
  });
});
