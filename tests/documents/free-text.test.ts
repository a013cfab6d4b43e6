import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbered } from '#documents/body.ts';
import type { Block } from '#documents/document.ts';
import { freeText } from '#documents/free-text/blocks.ts';
import { isMarkdown, markdownText } from '#documents/free-text/markdown.ts';
import { recognised } from '#documents/free-text/recognise.ts';
import { chineseNumber } from '#electron/values/chinese-number.ts';

/** Blocks as they will be set, a line each, tables a line a row. */
const asSet = (blocks: Block[]) =>
  numbered(blocks).flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text];
    if (block.kind === 'heading') return [block.text + (block.runOn ?? '')];
    return [block.columns.map(({ title }) => title), ...block.rows].map((cells) => cells.join('\t'));
  });

/** A line without its white space: a tab behind a mark, or alone, is set as a space. */
const solid = (text: string) => text.replace(/\s/g, '');

const kindsOf = (text: string) =>
  freeText(text).body.map((block) => (block.kind === 'heading' ? block.level : block.kind));

describe('free text as blocks', () => {
  it('tells headings by their marks, those with text behind them, tables and paragraphs', () => {
    const { body, notes } = freeText(
      [
        '现将有关事项通知如下：',
        '一、时间和地点',
        '　　3月6日上午9时，镇政府三楼会议室。',
        '二、有关要求',
        '（一）专心学习。参训代表要认真听讲，做好记录。',
        '（二）严格考勤。实行签到。',
        '姓名\t小组',
        '高永\t第一代表小组',
        '谭芳龙\t第二代表小组',
      ].join('\n'),
    );
    expect(notes).toEqual([]);
    expect(body).toEqual([
      { kind: 'paragraph', text: '现将有关事项通知如下：' },
      { kind: 'heading', level: 1, text: '时间和地点' },
      { kind: 'paragraph', text: '3月6日上午9时，镇政府三楼会议室。' },
      { kind: 'heading', level: 1, text: '有关要求' },
      { kind: 'heading', level: 2, text: '专心学习。', runOn: '参训代表要认真听讲，做好记录。' },
      { kind: 'heading', level: 2, text: '严格考勤。', runOn: '实行签到。' },
      {
        kind: 'table',
        columns: [
          { title: '姓名', width: 3, align: 'center' },
          { title: '小组', width: 6, align: 'center' },
        ],
        rows: [
          ['高永', '第一代表小组'],
          ['谭芳龙', '第二代表小组'],
        ],
      },
    ]);
  });

  it.each([
    ['items of a list that end with ；', '一、修桥；\n二、铺路；', ['paragraph', 'paragraph']],
    ['a long sentence', `一、${'镇'.repeat(40)}\n二、要求`, ['paragraph', 'paragraph']],
    ['numbers with a gap', '一、时间\n三、地点', ['paragraph', 'paragraph']],
    [
      'a second list under headings that were none',
      '一、甲；\n（一）子\n二、乙；\n（一）丑',
      Array(4).fill('paragraph'),
    ],
    ['a year and a decimal', '2025年工作\n3.5公里道路', ['paragraph', 'paragraph']],
  ])('takes %s for no headings', (_, text, kinds) => {
    expect(kindsOf(text)).toEqual(kinds);
  });

  it('says which numbers do not count on, and where cells or an annex are missing', () => {
    const { notes, annexes } = freeText(
      '一、时间\n三、地点\n甲\t乙\n1\t2\t3',
      '附件1\n名单\n附件2\n分工表\n张三\t组长\n李四\t组员',
    );
    expect(notes).toEqual([
      '“一、时间”起的 2 处序号不连续，没有当作标题，照原样排为正文。',
      '“甲、乙”的表各行格数不一样，缺的格留空。',
      '附件“名单”只有标题，没有内容。',
    ]);
    expect(annexes.map(({ title, body }) => [title, body.length])).toEqual([
      ['名单', 0],
      ['分工表', 1],
    ]);
  });

  it('sets every line as it was written, whatever its numbers are', () => {
    const words = fc.constantFrom(
      '时间和地点',
      '要求',
      '修桥；',
      '专心学习。认真听讲，做好记录。',
      '报告如下：',
    );
    const ordinal = fc.integer({ min: 1, max: 4 });
    const mark = fc.oneof(
      fc.constant(''),
      ordinal.map((at) => `${chineseNumber(at)}、`),
      ordinal.map((at) => `（${chineseNumber(at)}）`),
      ordinal.map((at) => `${at}.`),
      ordinal.map((at) => `（${at}）`),
    );
    const line = fc.oneof(
      { weight: 6, arbitrary: fc.tuple(mark, words).map((parts) => parts.join('')) },
      { weight: 1, arbitrary: fc.constantFrom('甲\t乙', '一、\t二、', '（一）甲\t乙') },
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const set = asSet(freeText(lines.join('\n')).body);
        expect(set.map(solid)).toEqual(lines.map(solid));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a written paper', () => {
  const paper = [
    '清溪镇人民代表大会主席团文件',
    '清人大主席团〔2026〕3号',
    '关于做好2026年代表活动日',
    '工作的通知',
    '各代表小组，各代表联络站：',
    '现将有关事项通知如下：',
    '一、时间',
    '3月6日。',
    '附件：1.分组名单',
    '2.工作安排',
    '清溪镇人民代表大会主席团',
    '2026年2月20日',
    '（联系人：李敏，0879—1234567）',
    '附件1',
    '分组名单',
    '姓名\t小组',
    '高永\t第一代表小组',
    '附件2',
    '工作安排',
    '三月起实施。',
    '抄送：县人大常委会办公室，镇党委。',
    '清溪镇人大主席团办公室　2026年2月20日印发',
  ];

  it('is taken apart by its words', () => {
    expect(recognised(paper.join('\n'))).toEqual({
      title: '关于做好2026年代表活动日工作的通知',
      addressees: '各代表小组，各代表联络站：',
      body: '现将有关事项通知如下：\n一、时间\n3月6日。',
      annexes: '附件1\n分组名单\n姓名\t小组\n高永\t第一代表小组\n附件2\n工作安排\n三月起实施。',
      note: '联系人：李敏，0879—1234567',
      signature: '清溪镇人民代表大会主席团',
      date: '2026年2月20日',
      copyTo: '县人大常委会办公室，镇党委',
      left: [
        '清溪镇人民代表大会主席团文件',
        '清人大主席团〔2026〕3号',
        '清溪镇人大主席团办公室　2026年2月20日印发',
      ],
    });
  });

  it('keeps every line in one of its parts, whichever lines it has', () => {
    const tight = (text: string) => text.replace(/[\s　：:。，、（）()]|^附件\d?$/gm, '');
    fc.assert(
      fc.property(fc.subarray(paper), (lines) => {
        const { left, ...parts } = recognised(lines.join('\n'));
        const all = tight([...Object.values(parts), ...left].join('\n'));
        for (const line of lines) {
          const words = tight(
            line
              .replace(/^附件：1\.|^2\./, '')
              .replace(/^抄送：/, '')
              .replace(/^附件\d$/, ''),
          );
          expect(all).toContain(words);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('without a title is all body', () => {
    expect(recognised('今天下雨。\n明天天晴。')).toEqual({ body: '今天下雨。\n明天天晴。', left: [] });
  });

  it('lists annexes that were not written out', () => {
    expect(recognised('关于报送名单的函\n现报送名单。\n附件：代表名单').annexes).toBe('附件\n代表名单');
  });
});

describe('Markdown', () => {
  it('becomes lines: numbered headings, items, tables, and no marks', () => {
    const markdown = [
      '# 关于做好接待工作的通知',
      '',
      '现将**有关事项**通知如下：',
      '',
      '## 时间',
      '3月6日。',
      '## 要求',
      '- 准时到站',
      '- 带好登记簿',
      '1. 第一',
      '2. 第二',
      '',
      '| 姓名 | 小组 |',
      '| --- | --- |',
      '| 高永 | 第一 |',
      '',
      '![照片](a.png)',
    ].join('\n');
    expect(isMarkdown(markdown)).toBe(true);
    expect(markdownText(markdown)).toEqual({
      text: [
        '关于做好接待工作的通知',
        '现将有关事项通知如下：',
        '一、时间',
        '3月6日。',
        '二、要求',
        '准时到站',
        '带好登记簿',
        '1.第一',
        '2.第二',
        '姓名\t小组',
        '高永\t第一',
        '',
      ].join('\n'),
      notes: ['图片“照片”没有带入。'],
    });
  });

  it('is not seen in an ordinary text', () => {
    expect(isMarkdown('一、时间\n3月6日。*注')).toBe(false);
  });
});
