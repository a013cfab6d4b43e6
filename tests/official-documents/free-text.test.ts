import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '#documents/outline.ts';
import { refusalOf } from '#support/refusals.ts';
import { officeWithChair } from './papers.ts';

const written = [
  '清溪镇人大文件',
  '关于做好代表活动日工作的通知',
  '各代表小组：',
  '现将有关事项通知如下：',
  '一、时间',
  '3月6日上午9时。',
  '二、要求',
  '（一）准时到站。不迟到。',
  '（二）做好登记。不漏记。',
  '附件：分组表',
  '清溪镇人大',
  '2026年2月20日',
  '附件',
  '分组表',
  '姓名\t小组',
  '高永\t第一代表小组',
].join('\n');

const answers = {
  标题: '关于做好代表活动日工作的通知',
  主送机关: '各代表小组',
  正文: '现将有关事项通知如下：\n一、时间\n3月6日上午9时。\n二、要求\n（一）准时到站。不迟到。\n（二）做好登记。不漏记。',
  附件: '附件\n分组表\n姓名\t小组\n高永\t第一代表小组',
};

describe('a free document', () => {
  it('is made from a pasted text, which says what went where', async () => {
    const { documents } = await officeWithChair();
    const found = await documents.readText({ template: 'free-notice', from: { text: written } });
    expect(found).toEqual({
      answers,
      issuedOn: '2026-02-20',
      read: [
        '标题：关于做好代表活动日工作的通知',
        '主送机关：各代表小组',
        '正文：6 行',
        '附件：4 行',
        '成文日期：2026年2月20日',
      ],
      left: ['发文机关标志“清溪镇人大文件”：由软件另排', '署名“清溪镇人大”：由软件按发文机关排'],
    });
    const preview = await documents.preview({ template: 'free-notice', year: 2026, ...found });
    expect(outlineOf(preview.content).map(({ style, text }) => `${style} ${text}`)).toEqual(
      expect.arrayContaining([
        'title 关于做好代表活动日工作的通知',
        'heading1 一、时间',
        'heading2 （二）做好登记。不漏记。',
      ]),
    );
    expect(preview.gaps).toEqual(['发文字号未填，文件中留出了位置。']);
  });

  it('comes back from its own Word file as it was written', async () => {
    const { documents, app } = await officeWithChair();
    const request = { template: 'free-notice', year: 2026, issuedOn: '2026-02-20', answers };
    const { file } = await documents.compose(request);
    const bytes = app.files.take(file)?.bytes ?? new Uint8Array();
    const upload = app.files.put('通知.docx', bytes);
    const found = await documents.readText({ template: 'free-notice', from: { upload } });
    expect(found.answers).toEqual(answers);
    expect(found.issuedOn).toBe('2026-02-20');
  });

  it.each([
    ['UTF-8', strToU8(written)],
    ['GB18030', Uint8Array.from(Buffer.from('b9d8d3dac7ebbcd9b5c4b1a8b8e60ad5fdcec4a1a3', 'hex'))],
  ])('is made from a .txt file in %s', async (_, bytes) => {
    const { documents, app } = await officeWithChair();
    const upload = app.files.put('稿子.txt', bytes);
    const found = await documents.readText({ template: 'free-notice', from: { upload } });
    expect(found.answers.标题).toMatch(/^关于(做好代表活动日工作的通知|请假的报告)$/);
  });

  it('is made from Markdown, pasted or in a file', async () => {
    const { documents, app } = await officeWithChair();
    const markdown = '# 关于做好接待工作的通知\n\n## 时间\n\n3月6日。\n';
    const body = '一、时间\n3月6日。';
    const upload = app.files.put('稿子.md', strToU8(markdown));
    for (const from of [{ text: markdown }, { upload }])
      expect((await documents.readText({ template: 'free-notice', from })).answers).toEqual({
        标题: '关于做好接待工作的通知',
        正文: body,
      });
  });

  it('tells what it has no place for', async () => {
    const { documents } = await officeWithChair();
    const text = '关于机构设置的公告\n各村：\n特此公告。\n抄送：镇党委。';
    const { left } = await documents.readText({ template: 'free-announcement', from: { text } });
    expect(left).toEqual(['主送机关：各村（公告里没有这一项）', '抄送机关：镇党委（公告里没有这一项）']);
  });

  it('refuses a file of another kind, one without words, and a template that records fill', async () => {
    const { documents, app } = await officeWithChair();
    const read = (name: string, bytes: Uint8Array, template = 'free-notice') =>
      refusalOf(documents.readText({ template, from: { upload: app.files.put(name, bytes) } }));
    expect(await read('旧稿.doc', strToU8('x'))).toMatchObject({
      code: 'text-file',
      message: '“旧稿.doc”不是 .docx、.txt 或 .md 文件，没有读入。',
    });
    expect(await read('空.txt', strToU8(' \n'))).toMatchObject({ code: 'text-empty' });
    expect(await read('稿.txt', strToU8('文'), 'notice')).toMatchObject({ code: 'not-free' });
  });

  it('says under the draft which numbers do not count on', async () => {
    const { documents } = await officeWithChair();
    const { gaps } = await documents.preview({
      template: 'free-notice',
      year: 2026,
      answers: { ...answers, 正文: '一、时间\n三、地点' },
    });
    expect(gaps).toContain('“一、时间”起的 2 处序号不连续，没有当作标题，照原样排为正文。');
  });
});
