import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeText } from '#documents/free-text/blocks.ts';
import { tidied } from '#documents/free-text/tidy.ts';
import { officeWithChair } from './papers.ts';

const read = async (template: string, text: string) => {
  const { documents } = await officeWithChair();
  return documents.readText({ template, from: { text } });
};

describe('what is pasted as it is found', () => {
  it('is read from a page on the web, without what the page says of itself', async () => {
    const page = [
      '首页 > 通知公告 > 正文',
      '关于开展 “代表进家入站” 活动的通知',
      '发布时间：2026-09-01　来源：镇人大办　浏览：128次　字号：[大][中][小]',
      '各代表小组、各联络站：',
      '　　 为密切代表与选民联系 ，现就开展"代表进家入站"活动通知如下:',
      '　　1、活动时间',
      '　　9月14日-18日,每天上午9:00-11:30.',
      '　　(1)接待选民;(2)走访困难户；（3)收集意见。邮箱：qxrd@example.com。',
      '　　　　　　　　清溪镇人大主席团',
      '　　　　　　　　2026年9月1日',
      '【打印本页】【关闭窗口】',
    ].join('\n');
    expect(await read('free-notice', page)).toEqual({
      answers: {
        标题: '关于开展“代表进家入站”活动的通知',
        主送机关: '各代表小组、各联络站',
        正文: [
          '为密切代表与选民联系，现就开展“代表进家入站”活动通知如下：',
          '1、活动时间',
          '9月14日-18日，每天上午9:00-11:30。',
          '（1）接待选民；（2）走访困难户；（3）收集意见。邮箱：qxrd@example.com。',
        ].join('\n'),
      },
      issuedOn: '2026-09-01',
      read: [
        '标题：关于开展“代表进家入站”活动的通知',
        '主送机关：各代表小组、各联络站',
        '正文：4 行',
        '成文日期：2026年9月1日',
      ],
      left: [
        '“首页 > 通知公告 > 正文”：网页上的字',
        '“发布时间：2026-09-01　来源：镇人大办　浏览：128次　字号：[大][中……”：网页上的字',
        '“【打印本页】【关闭窗口】”：网页上的字',
        '署名“清溪镇人大主席团”：由软件按发文机关排',
        expect.stringMatching(/^原来的半角标点、全角数字等没有保留，统一了 \d+ 处，请核对。$/),
      ],
    });
  });

  it('is read from a chat, without its greeting and its small pictures', async () => {
    const chat = [
      '大家好😊！关于召开主席团会议的通知',
      '各位主席团成员:',
      '定于９月２０日上午９:３０召开会议。',
      '请准时参加👍，不能参加的请提前请假!!!',
      '                镇人大办  2026.9.15',
    ].join('\n');
    expect(await read('free-notice', chat)).toEqual({
      answers: {
        标题: '关于召开主席团会议的通知',
        主送机关: '各位主席团成员',
        正文: '定于9月20日上午9:30召开会议。\n请准时参加，不能参加的请提前请假！',
      },
      issuedOn: '2026-09-15',
      read: [
        '标题：关于召开主席团会议的通知',
        '主送机关：各位主席团成员',
        '正文：2 行',
        '成文日期：2026年9月15日',
      ],
      left: [
        '“大家好！”',
        '署名“镇人大办”：由软件按发文机关排',
        '表情符号 2 个没有带入。',
        expect.stringMatching(/^原来的半角标点、全角数字等没有保留/),
      ],
    });
  });

  it('gives minutes their names, and a resolution the day it was passed', async () => {
    const minutes = await read(
      'free-minutes',
      '会议纪要\n主持：雷鸣远\n出席：冉茂才 何立新 田 野 欧阳锦\n列席：段云岭、周敏\n缺席：赵焕成（请假）\n一、听取汇报\n会议认为，进度符合要求。',
    );
    expect(minutes.answers).toEqual({
      出席人员: '冉茂才、何立新、田野、欧阳锦',
      列席人员: '段云岭、周敏',
      请假人员: '赵焕成',
      正文: '主持：雷鸣远\n一、听取汇报\n会议认为，进度符合要求。',
    });
    expect(minutes.left).toEqual(['发文机关标志“会议纪要”：由软件另排']);
    const resolution = await read(
      'free-resolution',
      '# 关于预算的决议\n\n（2026年3月12日第六次会议通过）\n\n会议审议了预算，决定：\n\n1. 批准预算；',
    );
    expect(resolution.answers).toEqual({
      标题: '关于预算的决议',
      通过情况: '2026年3月12日第六次会议通过',
      正文: '会议审议了预算，决定：\n1.批准预算；',
    });
    // a notice says who is to come in its text
    const notice = await read('free-notice', '关于开会的通知\n各组：\n出席：全体代表');
    expect(notice.answers.正文).toBe('出席：全体代表');
  });

  it('makes a table of columns set apart by spaces where a head says what they are', () => {
    const rows = ['编号  标题  承办单位', '1     修路  村镇建设办', '2     通水  水务站'];
    const [table] = freeText(rows.join('\n')).body;
    expect(table).toMatchObject({
      kind: 'table',
      rows: [
        ['1', '修路', '村镇建设办'],
        ['2', '通水', '水务站'],
      ],
    });
    const names = freeText('高永  谭芳龙\n王喆  李敏').body;
    expect(names.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
  });

  it('keeps every word and figure, and stays as it is once it is tidy', () => {
    const pieces = fc.constantFrom(
      '会议',
      '定于９月',
      '3.5%',
      ',',
      '。',
      '"',
      ' ',
      '(一)',
      '；',
      '!',
      '\n',
      '\t',
      'a.b@c.cn',
      '１２',
    );
    const words = (text: string) => text.normalize('NFKC').replace(/[^\p{Script=Han}\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (some) => {
        const written = some.join('');
        const once = tidied(written);
        expect(words(once.text)).toBe(words(written));
        expect(tidied(once.text).text).toBe(once.text);
      }),
    );
  });
});
