import { describe, expect, it } from 'vitest';
import type { FaultCode } from '#documents/own-template/asked.ts';
import { inspectTemplate } from '#documents/own-template/inspect.ts';
import { cell, handMade, p, picture, run, table, textBox } from './hand-made.ts';

const inspect = (body: string, around?: Parameters<typeof handMade>[1]) =>
  inspectTemplate(handMade(body, around), '交办单.docx');

const told = async (body: string, around?: Parameters<typeof handMade>[1]) => {
  const { asks, faults } = await inspect(body, around);
  expect(faults).toEqual([]);
  return asks.map(({ kind, name, within, whenEmpty, place }) =>
    [kind, name, within ? `在${within}中` : '', whenEmpty ? '空' : '', `${place.words}“${place.around}”`]
      .filter(Boolean)
      .join(' '),
  );
};

const faultsOf = async (body: string, around?: Parameters<typeof handMade>[1]) =>
  (await inspect(body, around)).faults.map(({ code, sentence }) => [code, sentence]);

describe('what an office’s own template asks for', () => {
  it('is listed in reading order with its place and the words around it', async () => {
    const body =
      p('关于{事项}的通知') +
      p('') +
      p('根据《代表法》第五十八条，请{承办单位}于{期限}前书面答复代表。') +
      table(
        [cell(p('名称')), cell(p('件数'))],
        [cell(p('{#单位}{名称}')), cell(p('{件数}{?备注}（{备注}）{/备注}{/单位}'))],
      ) +
      p('{!附件}无附件。{/附件}{%印章}');
    expect(await told(body, { header: p('{密级}'), footer: table([cell(p('{编号}'))]) })).toEqual([
      'field 事项 正文第1段“关于{事项}的通知”',
      'field 承办单位 正文第2段“……表法》第五十八条，请{承办单位}于{期限}前书面答复……”',
      'field 期限 正文第2段“……条，请{承办单位}于{期限}前书面答复代表。”',
      'loop 单位 正文第1个表格第2行第1格“{#单位}{名称}”',
      'field 名称 在单位中 正文第1个表格第2行第1格“{#单位}{名称}”',
      'field 件数 在单位中 正文第1个表格第2行第2格“{件数}{?备注}（{备注}……”',
      'condition 备注 在单位中 正文第1个表格第2行第2格“{件数}{?备注}（{备注}）{/备注}……”',
      'field 备注 在单位中 正文第1个表格第2行第2格“{件数}{?备注}（{备注}）{/备注}{/单位}”',
      'condition 附件 空 正文第3段“{!附件}无附件。{/附件}{%印章}”',
      'image 印章 正文第3段“{!附件}无附件。{/附件}{%印章}”',
      'field 密级 页眉“{密级}”',
      'field 编号 页脚第1个表格第1行第1格“{编号}”',
    ]);
  });

  it('is found where Word has split a tag over runs, in a text box once, and in a picture’s alternative text', async () => {
    const body =
      p('请', '{', '承办', '单位', '}', '办理') +
      `<w:p>${run('甲')}${textBox(p('{联', '系人}'))}</w:p>` +
      `<w:p>${picture('{%印章}')}</w:p>`;
    expect(await told(body)).toEqual([
      'field 承办单位 正文第1段“请{承办单位}办理”',
      'field 联系人 正文的文本框“{联系人}”',
      'image 印章 正文第2段图片的替换文字“{%印章}”',
    ]);
  });

  it('is understood with the signs a Chinese input method writes', async () => {
    expect(await told(p('{＃单位}{ 名称 }{？备注}{备注}{、备注}{／单位}{！附件}无{、附件}{％印章}'))).toEqual(
      [
        expect.stringMatching(/^loop 单位/),
        expect.stringMatching(/^field 名称 在单位中/),
        expect.stringMatching(/^condition 备注 在单位中/),
        expect.stringMatching(/^field 备注 在单位中/),
        expect.stringMatching(/^condition 附件 空/),
        expect.stringMatching(/^image 印章/),
      ],
    );
  });

  it('leaves out what Word has deleted or keeps as an instruction', async () => {
    const body = `<w:p>${run('甲')}<w:r><w:instrText>{乙}</w:instrText></w:r></w:p>`;
    expect(await told(body)).toEqual([]);
  });
});

const FAULTS: [string, string, FaultCode, string][] = [
  [
    'full-width braces',
    p('请｛承办单位｝办理'),
    'full-width-braces',
    '正文第1段“请｛承办单位｝办理”：“｛承办单位｝”用了全角大括号，请改成半角大括号：{承办单位}。',
  ],
  ['one brace of full width', p('请{承办单位｝'), 'full-width-braces', '请改成半角大括号：{承办单位}。'],
  [
    'a brace without its other half',
    p('请{承办单位办理'),
    'unpaired-brace',
    '大括号“{”没有成对，请补上另一半，或者删去它。',
  ],
  ['a closing brace alone', p('请办理}'), 'unpaired-brace', '大括号“}”没有成对'],
  ['braces with nothing in them', p('请{ }办理'), 'empty-tag', '大括号“{ }”里没有名称'],
  ['a loop without a name', p('{#}'), 'empty-tag', '大括号“{#}”里没有名称'],
  [
    'a line break within a tag',
    `<w:p>${run('{承办')}<w:r><w:br/></w:r>${run('单位}')}</w:p>`,
    'broken-tag',
    '标记“{承办 单位}”中间有换行或者制表符',
  ],
  [
    'a loop that does not end',
    table([cell(p('{#单位}{名称}')), cell(p('{件数}'))]),
    'unclosed',
    '正文第1个表格第1行第1格“{#单位}{名称}”：“{#单位}”没有结束，请在要结束的地方补上“{/单位}”。',
  ],
  [
    'an end without a beginning',
    p('{名称}{/单位}'),
    'unopened',
    '“{/单位}”前面没有开头，请补上“{#单位}”或者“{?单位}”，或者删去它。',
  ],
  [
    'tags that cross',
    p('{#单位}甲{?备注}乙{/单位}'),
    'crossed',
    '“{?备注}”还没有结束就写了“{/单位}”，请在“{/单位}”前面补上“{/备注}”。',
  ],
  [
    'two loops over the same row',
    table([cell(p('{#单位}{名称}{#事项}{标题}')), cell(p('{件数}{/事项}{/单位}'))]),
    'nested-loop',
    '“{#事项}”和外面一层循环写在同一行里，分不清哪一行重复；请把外面一层写到多行，或者写在表格外面。',
  ],
  [
    'two braces',
    p('关于{{事项}}的通知'),
    'double-braces',
    '正文第1段“关于{{事项}}的通知”：“{{事项}}”写了两层大括号，请只写一层：{事项}。',
  ],
  [
    'a field of mail merge',
    '<w:p><w:r><w:t>关于</w:t></w:r><w:fldSimple w:instr=" MERGEFIELD 事项 "><w:r><w:t>«事项»</w:t></w:r></w:fldSimple></w:p>',
    'merge-field',
    '模板里有邮件合并的域“事项”，这里不会填；请删去这个域，在原处写“{事项}”。',
  ],
  [
    'a loop that begins in a table and ends outside',
    table([cell(p('{#单位}{名称}'))]) + p('{/单位}'),
    'across-containers',
    '“{#单位}”和“{/单位}”一个在表格或者文本框里面，一个在外面，请写在同一处。',
  ],
  [
    'a loop from one table to another',
    table([cell(p('{#单位}'))]) + p('甲') + table([cell(p('{/单位}'))]),
    'across-containers',
    '不在同一个表格里',
  ],
  [
    'a loop down one column',
    table([cell(p('{#单位}{名称}')), cell(p('甲'))], [cell(p('乙{/单位}')), cell(p('丙'))]),
    'loop-in-one-column',
    '请把“{/单位}”移到那一行的最后一格。',
  ],
  [
    'a loop in a content control',
    `<w:sdt><w:sdtContent>${p('{#单位}{名称}{/单位}')}</w:sdtContent></w:sdt>`,
    'in-control',
    '写在内容控件里',
  ],
  [
    'a condition in a hyperlink',
    `<w:p>${run('见')}<w:hyperlink w:anchor="a">${run('{?网址}')}</w:hyperlink>${run('{网址}。{/网址}后')}</w:p>`,
    'in-link',
    '写在超链接里，请先取消超链接',
  ],
  [
    'words beside a tag in a picture’s alternative text',
    `<w:p>${picture('章{%印章}')}</w:p>`,
    'picture-tag',
    '这里只能写一个图片标记，例如“{%印章}”',
  ],
  [
    'revisions',
    `<w:p><w:ins w:id="1" w:author="甲">${run('{名称}')}</w:ins></w:p>`,
    'revisions',
    '模板里还有修订记录，请在“审阅”中接受或者拒绝全部修订后保存。',
  ],
  [
    'comments',
    `<w:p>${run('甲')}<w:r><w:commentReference w:id="1"/></w:r></w:p>`,
    'comments',
    '模板里还有批注',
  ],
];

describe('a fault in an office’s own template', () => {
  it.each(FAULTS)('is named with its place and the way out: %s', async (_, body, code, says) => {
    expect(await faultsOf(body)).toEqual([[code, expect.stringContaining(says)]]);
  });

  it('is named in a header, and in a footnote, which is never filled', async () => {
    const notes = `<w:footnote w:id="2">${p('见{文号}')}</w:footnote>`;
    expect(await faultsOf(p('甲'), { header: p('｛密级｝'), notes })).toEqual([
      ['full-width-braces', expect.stringMatching(/^页眉“｛密级｝”：/)],
      ['in-note', '脚注“见{文号}”：脚注里的“{文号}”填不上，请把它移到正文里。'],
    ]);
  });

  it('is named once where a text box is written twice', async () => {
    expect((await faultsOf(`<w:p>${textBox(p('{#单位}'))}</w:p>`)).map(([code]) => code)).toEqual([
      'unclosed',
    ]);
  });
});
