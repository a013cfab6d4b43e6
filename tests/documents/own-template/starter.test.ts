import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '#documents/checker/read.ts';
import { composeDocument } from '#documents/compose.ts';
import { compareFields } from '#documents/own-template/compare.ts';
import { offeredBy, withLists } from '#documents/own-template/data.ts';
import { fillOwnTemplate } from '#documents/own-template/fill.ts';
import { inspectTemplate } from '#documents/own-template/inspect.ts';
import { starterTemplate } from '#documents/own-template/starter.ts';
import { fillTemplate } from '#documents/template/fill.ts';
import type { Row, TemplateData } from '#documents/template/placeholders.ts';
import { parseTemplate, readTemplate } from '#documents/template/read.ts';
import type { MatterTemplate, Template } from '#documents/template/schema.ts';
import { canValidate, paragraphsOf, partOf, schemaFaults, schemaFaultsOf } from '#support/docx.ts';
import { canRender, convert, SAVED } from '#support/render.ts';
import { itInWhole } from '#support/sweep.ts';

const folder = join(import.meta.dirname, '../../../resources/templates');
const NAMES = ['notice', 'supervision-report', 'congress', 'work-report', 'quarterly-analysis'];

const office: Row = {
  发文机关: '清溪镇人民代表大会主席团',
  年度: 2025,
  成文日期: '2025年10月31日',
  镇名: '清溪镇',
  县名: '云岭县',
  办公室: '清溪镇人大主席团办公室',
};

/** A shipped template of running text. */
async function shipped(name: string): Promise<MatterTemplate> {
  const template: Template = await readTemplate(folder, name);
  if ('annexes' in template) return template;
  throw new Error(`${name} is no running text`);
}

/** A short head without its line end: the width of its column decides where that is. */
const unparted = (text: string) => text.replace(/^(\S{1,4})\s(\S{1,4})$/, '$1$2');

const namesIn = (text: string) => [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);

/** Data that answers everything a shipped template asks for: all filled, or all empty. */
function dataFor({ body, annexes, lists, ...head }: MatterTemplate, empty: boolean): TemplateData {
  const blocks = [...body, ...annexes.flatMap((annex) => annex.body)];
  const loops = [
    ...Object.values(lists).map(({ table, item }) => [table, namesIn(item)] as const),
    ...blocks.flatMap((block): [string, string[]][] => {
      if (block.kind === 'paragraph') return block.each ? [[block.each, namesIn(block.text)]] : [];
      if (block.kind === 'heading') return block.each ? [[block.each, namesIn(block.text)]] : [];
      if (block.kind === 'free') return [];
      const fields = block.columns.map(({ field }) => field);
      return [block.table, block.totals ?? ''].filter(Boolean).map((table) => [table, fields]);
    }),
  ];
  const tables: TemplateData['tables'] = {};
  for (const [table, fields] of loops)
    tables[table] = (empty ? [] : [1, 2]).map((row) => ({
      ...Object.fromEntries(fields.map((field) => [field, `${field}{${row}}`])),
      ...tables[table]?.[row - 1],
    }));
  const conditions = [...blocks, ...annexes].flatMap((one) =>
    'when' in one || 'unless' in one ? [one.when ?? '', one.unless ?? ''] : [],
  );
  const wording = JSON.stringify([head, blocks, annexes.map(({ title }) => title)]);
  const names = [...namesIn(wording), ...conditions];
  const fields: Row = {};
  for (const name of names.filter((one) => /^[\u4e00-\u9fff]+$/.test(one)))
    if (!(name in tables) && !(name in lists)) fields[name] = empty ? '' : `${name}之值`;
  return { fields: { ...fields, ...office }, tables };
}

describe('a shipped template as a Word file to start from', () => {
  it.each(NAMES)('asks for what the shipped one does, without a fault: %s', async (name) => {
    const template = await shipped(name);
    const starter = starterTemplate(template, office);
    const { asks, faults } = await inspectTemplate(starter, '起步.docx');
    const data = withLists(template.lists, dataFor(template, false));
    expect(faults).toEqual([]);
    expect(compareFields(asks, offeredBy(data))).toMatchObject({
      unknown: [],
      unused: { tables: expect.anything() },
    });
    if (template.kind === 'red-head') {
      expect(new Set(asks.map((ask) => ask.name))).toContain('发文字号');
      expect(paragraphsOf(starter)).toContain('{发文机关}文件');
    }
    expect(partOf(starter, 'word/document.xml')).not.toMatch(/清溪镇|2025年/);
    expect(partOf(starter, 'docProps/core.xml')).toContain(`<dc:title>${template.label}</dc:title>`);
  });

  describe.each(NAMES)('filled reads as the shipped one does: %s', (name) => {
    it.each([
      ['with everything there is', false],
      ['with nothing but the head', true],
    ])('%s', async (_, empty) => {
      const template = await shipped(name);
      const data = dataFor(template, empty);
      const document = fillTemplate(template, data);
      const usual = composeDocument(document);
      const starter = starterTemplate(template, office);
      const filled = await fillOwnTemplate(starter, withLists(template.lists, data), '起步.docx');
      // a template's lines stay as they are, while the shipped one parts each title anew
      const titled = <Line extends { text: string }>(lines: Line[]): Line[] => {
        for (const [from, first] of lines.entries())
          for (let to = from + 1; to <= Math.min(lines.length, from + 4); to += 1)
            if (
              lines
                .slice(from, to)
                .map(({ text }) => text)
                .join('') === document.title
            )
              return lines.toSpliced(from, to - from, { ...first, text: document.title });
        return lines;
      };
      const texts = (bytes: Uint8Array) =>
        titled(paragraphsOf(bytes).map((text) => ({ text: unparted(text) })));
      expect(texts(filled)).toEqual(texts(usual));
      const looks = (bytes: Uint8Array) =>
        readDocument(bytes, '公文.docx').then(({ model }) =>
          titled(
            model.paragraphs.map(({ text, align, indent, pitch, newPage }) => ({
              text: unparted(text),
              align,
              indent,
              pitch,
              newPage,
            })),
          ),
        );
      expect(await looks(filled)).toEqual(await looks(usual));
    });
  });

  it('leaves a value out of its measures that the wording also holds', async () => {
    const template = await shipped('notice');
    const starter = starterTemplate(template, { ...office, 发文机关: '代表联络站', 年度: 2025 });
    expect(paragraphsOf(starter)[0]).toBe('{发文机关}文件');
    expect(paragraphsOf(starter).join()).toContain('各代表联络站承办');
  });

  it('keeps a field whole that the title would part', async () => {
    const 大会 = '清溪镇第十九届人民代表大会';
    const starter = starterTemplate(await shipped('congress'), { ...office, 大会 });
    expect(paragraphsOf(starter).join('')).toContain('关于召开{大会}第{会次}次会议的通知');
    expect(partOf(starter, 'word/document.xml')).not.toContain('第十九届');
  });
});

const common = { label: '示例', description: '示例', issuer: '{发文机关}' };

describe('a template of another kind as a Word file to start from', () => {
  const data: TemplateData = {
    fields: {
      ...office,
      编号: '3',
      标题: '修路',
      意见: '一、\n二、',
      回执: 0,
      姓名: '高永',
      出席: '高永、谭芳龙',
    },
    tables: { 附件: [{ 名称: '清单' }, { 名称: '台账' }] },
  };
  const KINDS: [string, { kind: string; [key: string]: unknown }][] = [
    [
      'a slip with rows that repeat, or stand under a condition',
      {
        name: 'slip',
        kind: 'form',
        title: '交办单',
        facts: { left: '编号：{编号}', right: '{成文日期}' },
        rows: [
          { cells: [{ label: '标题' }, { text: '{标题}' }] },
          { cells: [{ label: '意见' }, { text: '{意见}' }], grow: true },
          { cells: [{ label: '{序号}' }, { text: '{名称}' }], each: '附件' },
          { cells: [{ label: '回执' }, { text: '{回执}' }], when: '回执' },
          { cells: [{ text: '请办理{标题}。' }], when: '标题' },
          { cells: [{ text: '没有回执。' }], unless: '回执' },
        ],
        foot: ['{发文机关}'],
        receipt: { title: '回执', rows: [{ cells: [{ label: '编号' }, { text: '{编号}' }] }] },
      },
    ],
    [
      'a letter',
      {
        name: 'letter',
        kind: 'letter',
        title: '关于{标题}的函',
        number: '{编号}',
        addressees: '各站：',
        body: [{ kind: 'paragraph', text: '{意见}' }],
        signature: { form: 'sealed', body: '{发文机关}', date: '{成文日期}' },
        copyTo: '{县名}人大',
        classification: '分类：{编号}',
      },
    ],
    [
      'a paper with headings that repeat, and paragraphs under them',
      {
        name: 'plain',
        kind: 'plain',
        title: '关于{标题}',
        body: [
          { kind: 'heading', level: 1, text: '概况' },
          { kind: 'heading', level: 1, each: '附件', text: '{名称}情况', below: '{意见}' },
          { kind: 'heading', level: 1, when: '标题', text: '其他', below: '另见{标题}。' },
        ],
      },
    ],
    [
      'minutes',
      {
        name: 'minutes',
        kind: 'minutes',
        title: '第{编号}次会议纪要',
        date: '{成文日期}',
        body: [{ kind: 'paragraph', text: '会议听取了{标题}。' }],
        attendance: { present: '{出席}' },
      },
    ],
    [
      'a certificate',
      {
        name: 'certificate',
        kind: 'certificate',
        title: '当选证书',
        recipient: '{姓名}：',
        body: ['您当选为{镇名}人大代表。'],
        number: '{编号}',
        date: '{成文日期}',
      },
    ],
  ];

  it.each(KINDS)('filled reads as the template does: %s', async (_, own) => {
    const template = parseTemplate({ ...common, ...own }, '示例.json');
    const starter = starterTemplate(template, office);
    expect((await inspectTemplate(starter, '示例.docx')).faults).toEqual([]);
    const filled = await fillOwnTemplate(starter, data, '示例.docx');
    expect(paragraphsOf(filled)).toEqual(paragraphsOf(composeDocument(fillTemplate(template, data))));
  });

  it.runIf(canValidate)('filled passes the Open XML SDK’s validator, as a shipped one does', async () => {
    const templates = await Promise.all(NAMES.map(shipped));
    const own = KINDS.map(([, kind]) => parseTemplate({ ...common, ...kind }, '示例.json'));
    const filled = await Promise.all([
      ...templates.map((template) =>
        fillOwnTemplate(
          starterTemplate(template, office),
          withLists(template.lists, dataFor(template, false)),
          '起步.docx',
        ),
      ),
      ...own.map((template) => fillOwnTemplate(starterTemplate(template, office), data, '示例.docx')),
    ]);
    expect(await schemaFaultsOf(filled)).toEqual(filled.map(() => []));
  });

  it('is refused for a table whose columns the practice decides', () => {
    const columns = [{ each: '附件', title: '{名称}', field: '{名称}票', width: 1 }];
    const sheet = {
      ...common,
      name: 'sheet',
      kind: 'plain',
      title: '计票',
      body: [{ kind: 'table', table: '计票', columns }],
    };
    expect(() => starterTemplate(parseTemplate(sheet, '示例.json'), office)).toThrow(
      '“示例”里表格的栏数随本单位的做法而定，不能改成 Word 模板。',
    );
  });

  it('is refused for a ballot, whose papers are counted out on the page', () => {
    const ballot = {
      ...common,
      name: 'ballot',
      kind: 'ballot',
      title: '测评票',
      choices: ['满意'],
      subject: '姓名',
      lines: { table: '附件', name: '{名称}' },
      instructions: ['打√。'],
      perPage: 2,
      count: '2',
    };
    expect(() => starterTemplate(parseTemplate(ballot, '示例.json'), office)).toThrow(
      '“示例”要按张数排在纸上，不能改成 Word 模板。',
    );
  });
});

/** What the validator says of a file, each saying once: LibreOffice has habits, and a repeated row has its faults again. */
const faultKinds = async (bytes: Uint8Array) =>
  new Set((await schemaFaults(bytes)).map((fault) => (fault as { description: string }).description));

/** A shipped template as LibreOffice has saved it, the same filled, and the document that the shipped one makes. */
async function savedAndFilled() {
  const template = await shipped('supervision-report');
  const saved = await readFile(await convert(starterTemplate(template, office), SAVED));
  const data = dataFor(template, false);
  const filled = await fillOwnTemplate(saved, withLists(template.lists, data), '起步.docx');
  return { saved, filled, usual: composeDocument(fillTemplate(template, data)) };
}

describe.runIf(canRender)('a shipped template that LibreOffice has saved', () => {
  it('is filled with the same wording', async () => {
    const { saved, filled, usual } = await savedAndFilled();
    expect((await inspectTemplate(saved, '起步.docx')).faults).toEqual([]);
    const texts = async (file: Uint8Array) =>
      (await readDocument(file, '公文.docx')).model.paragraphs
        .map(({ text }) => unparted(text))
        .filter(Boolean);
    expect(await texts(filled)).toEqual(await texts(usual));
  });

  if (canValidate)
    itInWhole('gains no fault when it is filled', async () => {
      const { saved, filled } = await savedAndFilled();
      expect(await faultKinds(filled)).toEqual(await faultKinds(saved));
    });
});
