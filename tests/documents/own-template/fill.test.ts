import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '#documents/checker/read.ts';
import { NO_PICTURE, type OwnTemplateData } from '#documents/own-template/data.ts';
import { fillOwnTemplate } from '#documents/own-template/fill.ts';
import { Refusal, type RefusalReason } from '#electron/values/refusal.ts';
import { legal } from '#electron/values/xml-text.ts';
import { canValidate, schemaFaults } from '#support/docx.ts';
import { times } from '#support/sweep.ts';
import { cell, DOT, handMade, p, picture, run, table, textBox } from './hand-made.ts';

const data: OwnTemplateData = {
  fields: { 事项: '督办', 件数: 5, 逾期: 0, 联系人: '', 备注: '第一行\n第二行', 期限: '3月1日' },
  tables: {
    单位: [
      { 名称: '水务站', 件数: 2 },
      { 名称: '供电所', 件数: 3 },
    ],
    空表: [],
  },
};

const fill = (body: string, more: Partial<OwnTemplateData['fields']> = {}, around = {}) =>
  fillOwnTemplate(
    handMade(body, around),
    { ...data, fields: { ...data.fields, ...(more as OwnTemplateData['fields']) } },
    '交办单.docx',
  );

/** The paragraphs of the opened document, table cells and text boxes among them. */
const opened = async (bytes: Uint8Array) =>
  (await readDocument(bytes, '公文.docx')).model.paragraphs.map(({ text }) => text);

const linesOf = async (body: string, more = {}) => opened(await fill(body, more));

const partOf = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

const reasonOf = async (filling: Promise<unknown>): Promise<RefusalReason> => {
  const error = await filling.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${error}`);
  return error.reason;
};

describe('an office’s own template when filled', () => {
  it('has each field’s value in the look of its tag, however Word split it', async () => {
    const bold = '<w:rPr><w:b/></w:rPr>';
    const body = `<w:p><w:r><w:t>关于</w:t></w:r><w:r>${bold}<w:t>{事</w:t></w:r><w:r><w:t>项}的通知</w:t></w:r></w:p>`;
    const xml = partOf(await fill(body), 'word/document.xml');
    expect(xml).toContain(`<w:r>${bold}<w:t xml:space="preserve">督办</w:t></w:r>`);
    expect(await linesOf(body)).toEqual(['关于督办的通知']);
  });

  it('repeats a loop within a loop for those rows that agree with the outer one', async () => {
    const tables = {
      单位: [{ 单位: '水务站' }, { 单位: '供电所' }],
      意见: [
        { 标题: '修渠', 单位: '水务站' },
        { 标题: '路灯', 单位: '供电所' },
        { 标题: '供水', 单位: '水务站' },
      ],
      级别: [{ 级: '甲' }, { 级: '乙' }],
    };
    const made = (body: string) =>
      fillOwnTemplate(handMade(body), { fields: {}, tables }, '通报.docx').then(opened);
    const rows = table([cell(p('{#意见}{序号}')), cell(p('{标题}{/意见}'))]);
    expect(await made(`${p('{#单位}')}${p('{序号}.{单位}：')}${rows}${p('{/单位}')}`)).toEqual([
      '1.水务站：',
      '1',
      '修渠',
      '2',
      '供水',
      '2.供电所：',
      '1',
      '路灯',
      '',
    ]);
    expect(await made(p('{#单位}{单位}{#意见}，{单位}{标题}{/意见}；{/单位}完'))).toEqual([
      '水务站，水务站修渠，水务站供水；供电所，供电所路灯；完',
    ]);
    expect(await made(p('{#单位}{#级别}{单位}{级}；{/级别}{/单位}完'))).toEqual([
      '水务站甲；水务站乙；供电所甲；供电所乙；完',
    ]);
  });

  it('is filled from the template given, though another was filled just before', async () => {
    expect(await linesOf(p('{事项}'))).toEqual(['督办']);
    expect(await linesOf(p('{期限}'))).toEqual(['3月1日']);
    expect(await linesOf(p('{事项}'))).toEqual(['督办']);
  });

  it('keeps the place of an empty field', async () => {
    expect(await linesOf(p('联系人：{联系人}。') + p('{联系人}'))).toEqual(['联系人：。', '']);
  });

  it('makes paragraphs of a value’s lines in running text, and breaks lines in a cell', async () => {
    const look = '<w:pPr><w:jc w:val="center"/></w:pPr>';
    const body = `<w:p>${look}${run('见{备注}。')}</w:p>${table([cell(p('见{备注}。'))])}`;
    const bytes = await fill(body);
    expect(await opened(bytes)).toEqual(['见第一行', '第二行。', '见第一行\n第二行。']);
    expect(partOf(bytes, 'word/document.xml').split(look)).toHaveLength(3);
  });

  it('repeats table rows, paragraphs and words, each row’s fields before the document’s', async () => {
    const body =
      table(
        [cell(p('名称')), cell(p('件数'))],
        [cell(p('{#单位}{序号}．{名称}')), cell(p('{件数}（{事项}）{/单位}'))],
      ) +
      p('{#单位}{名称}{件数}件。{/单位}') +
      p('{#单位}') +
      p('单位：{名称}') +
      p('件数：{件数}') +
      p('{/单位}') +
      p('共有{#单位}{名称}、{/单位}等单位。');
    expect(await linesOf(body)).toEqual([
      '名称',
      '件数',
      '1．水务站',
      '2（督办）',
      '2．供电所',
      '3（督办）',
      '水务站2件。',
      '供电所3件。',
      '单位：水务站',
      '件数：2',
      '单位：供电所',
      '件数：3',
      '共有水务站、供电所、等单位。',
    ]);
  });

  it('repeats the rows of a table with one column, and leaves no table without rows', async () => {
    const one = (name: string) => table([cell(p(`{#${name}}{名称}{/${name}}`))]);
    expect(await linesOf(one('单位') + p('甲'))).toEqual(['水务站', '供电所', '甲']);
    expect(partOf(await fill(one('空表') + p('甲')), 'word/document.xml')).not.toContain('<w:tbl>');
  });

  it('leaves out what stands under a condition that does not hold, with its paragraphs', async () => {
    const body =
      p('{?逾期}') +
      p('逾期{逾期}件。') +
      table([cell(p('清单'))]) +
      p('{/逾期}') +
      p('{!逾期}没有逾期。{/逾期}') +
      p('{?单位}有单位。{/单位}{?空表}没有单位。{/空表}') +
      p('共{件数}件{?逾期}，逾期{逾期}件{/逾期}{!联系人}，无人联系{/联系人}。');
    expect(await linesOf(body)).toEqual(['没有逾期。', '有单位。', '共5件，无人联系。']);
    expect(await linesOf(body, { 逾期: 2, 联系人: '甲' })).toEqual([
      '逾期2件。',
      '清单',
      '有单位。',
      '共5件，逾期2件。',
    ]);
  });

  it('numbers headings afresh where one is left out', async () => {
    const body =
      p('{第一层序数}总体情况') +
      p('{?逾期}{第一层序数}逾期{/逾期}') +
      p('{第二层序数}甲') +
      p('{第一层序数}下一步') +
      p('{第二层序数}乙') +
      p('{第三层序数}丙') +
      p('{第四层序数}丁');
    expect(await linesOf(body)).toEqual([
      '一、总体情况',
      '（一）甲',
      '二、下一步',
      '（一）乙',
      '1.丙',
      '（1）丁',
    ]);
  });

  it('is filled in headers, footers, hyperlinks and both copies of a text box', async () => {
    const body = `<w:p><w:hyperlink w:anchor="a">${run('{事项}')}</w:hyperlink>${textBox(p('限{期限}'))}</w:p>`;
    const bytes = await fill(body, {}, { header: p('{事项}'), footer: p('{件数}') });
    expect(await opened(bytes)).toEqual(['限3月1日', '督办']);
    expect(partOf(bytes, 'word/document.xml').match(/限3月1日|限<\/w:t>/g)).toHaveLength(2);
    expect(partOf(bytes, 'word/header1.xml')).toContain('督办');
    expect(partOf(bytes, 'word/footer1.xml')).toContain('>5<');
  });

  it('keeps every part it does not fill byte for byte, and is the same each time', async () => {
    const template = handMade(p('{事项}'));
    const [once, again] = [
      await fillOwnTemplate(template, data, '甲.docx'),
      await fillOwnTemplate(template, data, '甲.docx'),
    ];
    expect(once).toEqual(again);
    const [before, after] = [unzipSync(template), unzipSync(once)];
    const filled = /^word\/(document|header1|footer1)\.xml$/;
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const path of Object.keys(before)) if (!filled.test(path)) expect(after[path]).toEqual(before[path]);
  });

  it('repeats no mark that must not repeat: paragraph numbers, bookmarks, drawings', async () => {
    const repeated = `<w:p w14:paraId="1A2B3C4D">${run('{#单位}{名称}')}<w:bookmarkStart w:id="3" w:name="a"/><w:bookmarkEnd w:id="3"/>${picture('线')}${run('{/单位}')}</w:p>`;
    const xml = partOf(await fill(repeated), 'word/document.xml');
    expect(xml.match(/paraId|bookmarkStart|bookmarkEnd|<wp:docPr id="\d+"/g)).toEqual([
      'paraId',
      'bookmarkStart',
      'bookmarkEnd',
      '<wp:docPr id="7"',
      '<wp:docPr id="8"',
    ]);
  });
});

describe('a picture in an office’s own template', () => {
  const seal = { bytes: DOT.slice(), width: 42, height: 21 };
  const extents = (xml: string) =>
    [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, x, y]) => [x, y]);

  it('stands in its own size where its tag does, and within the picture whose place it takes', async () => {
    const bytes = await fill(`${p('盖章：{%印章}')}<w:p>${picture('{%印章}')}</w:p>`, { 印章: seal });
    expect(extents(partOf(bytes, 'word/document.xml'))).toEqual([
      ['1512000', '756000'],
      ['1296000', '648000'],
    ]);
    expect(await opened(bytes)).toEqual(['盖章：', '']);
  });

  it('is put into each row of a table', async () => {
    const rows = [
      { 姓名: '甲', 照片: { ...seal, bytes: DOT.slice() } },
      { 姓名: '乙', 照片: { ...seal, bytes: new Uint8Array([...DOT, 0]) } },
    ];
    const bytes = await fillOwnTemplate(
      handMade(table([cell(p('{#代表}{姓名}')), cell(p('{%照片}{/代表}'))])),
      { fields: {}, tables: { 代表: rows } },
      '名单.docx',
    );
    expect(extents(partOf(bytes, 'word/document.xml'))).toHaveLength(2);
    expect(Object.keys(unzipSync(bytes)).filter((path) => path.startsWith('word/media/'))).toHaveLength(3);
  });

  it('that there is not leaves its place blank, as large as the one it was to take', async () => {
    const body = `${p('盖章：{%印章}{!印章}（印章）{/印章}')}<w:p>${picture('{%印章}')}</w:p>`;
    const bytes = await fill(body, { 印章: NO_PICTURE });
    expect(await opened(bytes)).toEqual(['盖章：（印章）', '']);
    const xml = partOf(bytes, 'word/document.xml');
    expect(extents(xml)).toEqual([['1296000', '1296000']]);
    expect(xml).not.toContain('r:embed="rIdPicture"');
  });

  it('is refused by name where it is neither PNG nor JPEG', async () => {
    const reason = await reasonOf(fill(p('{%印章}'), { 印章: { ...seal, bytes: strToU8('GIF89a') } }));
    expect([reason.code, reason.message]).toEqual([
      'own-template-picture',
      '图片“印章”不是 PNG 或者 JPEG 图片，公文没有生成。',
    ]);
  });
});

describe('a value', () => {
  const everywhere =
    p('甲{值}乙{值}') +
    p('{值}{#行}{列}｜{/行}{?值}{值}{/值}') +
    table([cell(p('{值}{#行}{列}')), cell(p('{列}{/行}'))]) +
    p('{?值}') +
    p('{值}') +
    p('{/值}');
  const filledWith = (value: string) =>
    fillOwnTemplate(
      handMade(everywhere),
      { fields: { 值: value }, tables: { 行: [{ 列: value }, { 列: value }] } },
      '甲.docx',
    );
  const running = (text: string) => text.split('\n');
  const expected = (text: string) => [
    ...running(`甲${text}乙${text}`),
    ...running(`${text}${text}｜${text}｜${text}`),
    `${text}${text}`,
    text,
    `${text}${text}`,
    text,
    ...running(text),
  ];

  it.each([
    '{值}',
    '{#行}{列}{/行}',
    '{?值}',
    '}{',
    '｛值｝',
    '<w:p/>&amp;"\'',
    ' 前后有空格 ',
    '一\n二\n\n三\n',
    '甲\t乙',
    '𠮷野家',
    '\ue000\ue001\ue002\ue003\ue004',
    '$&$1{0}',
    '[loopOver:"row"]',
    '__proto__',
  ])('comes out as it went in and is not read for tags: %j', async (value) => {
    expect(await opened(await filledWith(value))).toEqual(expected(value));
  });

  it('comes out as it went in, whatever text it is', async () => {
    const text = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 40 })
      .filter((value) => !/^0?$/.test(value) && !value.includes('\r') && legal(value) === value);
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        expect(await opened(await filledWith(value))).toEqual(expected(value));
      }),
      { numRuns: times(20, 60) },
    );
  });

  it('loses only what XML cannot carry', async () => {
    expect(await linesOf(p('{值}'), { 值: 'a\u0000b\u0008c\ud800d\uffffe\r\nf\rg' })).toEqual([
      'abcde',
      'f',
      'g',
    ]);
  });
});

describe('filling an office’s own template is refused', () => {
  it('where the template has faults, all of them together', async () => {
    expect(await reasonOf(fill(p('｛事项｝') + p('{#单位}')))).toEqual({
      code: 'own-template-faults',
      message: '自备模板“交办单.docx”里有 2 处要改，公文没有生成。',
      remedy: '请用 Word 或 WPS 文字打开模板，按所列位置改好并保存，再选用它。',
      details: [
        '正文第1段“｛事项｝”：“｛事项｝”用了全角大括号，请改成半角大括号：{事项}。',
        '正文第2段“{#单位}”：“{#单位}”没有结束，请在要结束的地方补上“{/单位}”。',
      ],
    });
  });

  it('where it asks for what there is not, also by names every object has', async () => {
    const reason = await reasonOf(fill(p('{期現}{constructor}') + p('{#单位}{名字}{/单位}')));
    expect([reason.code, reason.details]).toEqual([
      'own-template-fields',
      [
        '正文第1段“{期現}{constructor}”：没有名为“期現”的字段，是不是“期限”。',
        '正文第1段“{期現}{constructor}”：没有名为“constructor”的字段。',
        '正文第2段“{#单位}{名字}{/单位}”：没有名为“名字”的字段，是不是“名称”。',
      ],
    ]);
  });

  it('where the file is of another make than Word’s own', async () => {
    const parts = unzipSync(handMade(p('{事项}')));
    const strict = strFromU8(parts['_rels/.rels'] ?? new Uint8Array()).replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    );
    parts['_rels/.rels'] = strToU8(strict);
    const reason = await reasonOf(fillOwnTemplate(zipSync(parts), data, '甲.docx'));
    expect(reason.details).toEqual([expect.stringContaining('不要选“Strict Open XML 文档”')]);
  });
});

it.runIf(canValidate)('a filled template is in order for the Open XML SDK', async () => {
  const seal = { bytes: DOT.slice(), width: 42, height: 42 };
  const body =
    p('关于{事项}的通知{备注}') +
    table([cell(p('{#单位}{名称}')), cell(p('{件数}{%印章}{/单位}'))]) +
    p('{?逾期}') +
    table([cell(p('甲'))]) +
    p('{/逾期}') +
    table([cell(p('{?逾期}乙{/逾期}'))]) +
    `<w:p>${picture('{%印章}')}</w:p>` +
    p('{#空表}{/空表}');
  expect(await schemaFaults(await fill(body, { 印章: seal }, { header: p('{?逾期}{事项}{/逾期}') }))).toEqual(
    [],
  );
});
