import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { checkDocument } from '#documents/checker/check.ts';
import { openSafely } from '#documents/checker/guard.ts';
import { composeDocument } from '#documents/compose.ts';
import { Refusal, type RefusalReason } from '#electron/values/refusal.ts';
import { notice } from './clean.ts';
import { type Edit, edited, swap } from './edited.ts';

const clean = composeDocument(notice);
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

const part = (path: string, ...edits: Edit[]) => edited(clean, { [path]: edits });
const added = (files: Zippable) => zipSync({ ...unzipSync(clean), ...files });
const inBody = (xml: string) => part('word/document.xml', swap('<w:body>', `<w:body>${xml}`));
const related = (kind: string, target: string, mode = 'External', path = 'word/_rels/document.xml.rels') =>
  part(path, (xml) =>
    (xml || `<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`).replace(
      '</Relationships>',
      `<Relationship Id="rX" Type="${OFFICE}/${kind}" Target="${target}" TargetMode="${mode}"/></Relationships>`,
    ),
  );
const run = (content: string) => `<w:r>${content}</w:r>`;
const told = (words: string) => run(`<w:instrText xml:space="preserve">${words}</w:instrText>`);
const mark = (kind: string) => run(`<w:fldChar w:fldCharType="${kind}"/>`);
const field = (...inner: string[]) => [mark('begin'), ...inner, mark('end')].join('');
const paragraph = (...inner: string[]) => `<w:p>${inner.join('')}</w:p>`;
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024);

/** A package whose directory tells another size of its last parts than they have. */
function lying(size: number, count = 1): Uint8Array {
  const parts = [...'abcde'].slice(0, count).map((name) => [`word/media/${name}.png`, randomBytes(300_000)]);
  const bytes = Buffer.from(added(Object.fromEntries(parts)));
  let at = bytes.length;
  for (const _ of parts) {
    at = bytes.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'), at - 1);
    bytes.writeUInt32LE(size, at + 24);
  }
  return bytes;
}

/** A package with two parts of one name. */
function doubled(): Uint8Array {
  const bytes = Buffer.from(added({ 'word/styleX.xml': strToU8('<a/>') }));
  for (let at = bytes.indexOf('word/styleX.xml'); at >= 0; at = bytes.indexOf('word/styleX.xml'))
    bytes.write('word/styles.xml', at);
  return bytes;
}

const reasonOf = async (bytes: Uint8Array): Promise<RefusalReason> => {
  const error = await openSafely(bytes, '来文.docx').then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${error}`);
  return error.reason;
};

const MACRO = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const DEEP = 300;

const HOSTILE: [string, () => Uint8Array, code: string, says: string][] = [
  ['an empty file', () => new Uint8Array(), 'not-docx', '是空文件'],
  ['a PDF', () => strToU8('%PDF-1.7'), 'not-docx', '是 PDF 文件'],
  ['an old .doc', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), 'not-docx', '是旧版文档'],
  ['a text file', () => strToU8('关于'), 'not-docx', '不是 .docx 文档'],
  ['a zip of something else', () => zipSync({ 'a.txt': strToU8('a') }), 'not-docx', '是压缩包'],
  ['half a file', () => clean.slice(0, clean.length / 2), 'damaged-document', '已损坏'],
  ['broken XML', () => part('word/document.xml', swap('</w:body>', '')), 'damaged-document', '已损坏'],
  ['macros', () => added({ 'word/vbaProject.bin': strToU8('x') }), 'unsafe-document', '带有宏、控件或程序'],
  [
    'the type of a .docm',
    () => part('[Content_Types].xml', swap(`${WORD}.document.main+xml`, MACRO)),
    'unsafe-document',
    '带有宏或 ActiveX 控件',
  ],
  [
    'the type of a .dotx',
    () => part('[Content_Types].xml', swap('document.main+xml', 'template.main+xml')),
    'not-docx',
    '是 Word 模板',
  ],
  [
    'a program',
    () => added({ 'word/embeddings/a.exe': strToU8('MZ') }),
    'unsafe-document',
    '带有宏、控件或程序',
  ],
  [
    'a remote template',
    () => related('attachedTemplate', 'http://a.example/x.dotm', 'External', 'word/_rels/settings.xml.rels'),
    'unsafe-document',
    '会自动载入外部模板（http://a.example/x.dotm）',
  ],
  [
    'a picture on a share',
    () => related('image', 'file://server/share/a.png'),
    'unsafe-document',
    '会自动载入外部图片',
  ],
  [
    'a picture on a share said to be within',
    () => related('image', '\\\\server\\a.png', 'Internal'),
    'unsafe-document',
    '会自动载入外部图片',
  ],
  [
    'a linked object',
    () => related('oleObject', 'http://a.example/x'),
    'unsafe-document',
    '会自动载入外部 OLE 链接',
  ],
  [
    'a VML picture by address',
    () =>
      inBody(
        paragraph(
          run(
            '<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata src="http://a.example/a.png"/></v:shape></w:pict>',
          ),
        ),
      ),
    'unsafe-document',
    '会自动载入外部图片',
  ],
  ['a foreign part', () => inBody('<w:altChunk r:id="rX"/>'), 'unsafe-document', '带有外来文档（altChunk）'],
  [
    'DDEAUTO',
    () => inBody(paragraph(field(told(' DDEAUTO c:\\windows\\cmd.exe')))),
    'unsafe-document',
    '（DDEAUTO）',
  ],
  [
    'DDEAUTO over several runs',
    () => inBody(paragraph(field(told('DD'), told('EAU'), told('TO cmd')))),
    'unsafe-document',
    '（DDEAUTO）',
  ],
  [
    'DDE over several paragraphs',
    () => inBody(paragraph(mark('begin'), told('D')) + paragraph(told('DE cmd'), mark('end'))),
    'unsafe-document',
    '（DDE）',
  ],
  [
    'DDE in a simple field',
    () => inBody(paragraph('<w:fldSimple w:instr="dde cmd"/>')),
    'unsafe-document',
    '（DDE）',
  ],
  [
    'DDE spelt by codes',
    () => inBody(paragraph(field(field(told('QUOTE 68 68 69')), told(' cmd')))),
    'unsafe-document',
    '（DDE）',
  ],
  [
    'DDE as the result of a field within',
    () =>
      inBody(paragraph(field(field(told('SET a'), mark('separate'), run('<w:t>DDE</w:t>')), told(' cmd')))),
    'unsafe-document',
    '（DDE）',
  ],
  [
    'a field that fetches',
    () => part('word/footer1.xml', swap(' PAGE ', ' INCLUDEPICTURE http://a.example/a.png ')),
    'unsafe-document',
    '（INCLUDEPICTURE）',
  ],
  [
    'a document type',
    () => part('word/styles.xml', swap('?>\n', '?>\n<!DOCTYPE w:styles [<!ENTITY a "b">]>')),
    'unsafe-document',
    '文档类型声明',
  ],
  [
    'a document type in UTF-16',
    () =>
      added({
        'word/media/x.xml': Buffer.from(
          '\ufeff<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>',
          'utf16le',
        ),
      }),
    'unsafe-document',
    '文档类型声明',
  ],
  [
    'another encoding',
    () => part('word/styles.xml', swap('encoding="UTF-8"', 'encoding="GBK"')),
    'unsafe-document',
    '编码',
  ],
  [
    'elements nested without end',
    () => inBody('<w:sdt>'.repeat(DEEP) + '</w:sdt>'.repeat(DEEP)),
    'document-too-large',
    '嵌套过深',
  ],
  [
    'a path out of the folder',
    () => added({ '../../evil.txt': strToU8('x') }),
    'unsafe-document',
    '越出文件夹的路径',
  ],
  ['an absolute path', () => added({ '/etc/evil': strToU8('x') }), 'unsafe-document', '越出文件夹的路径'],
  ['a drive’s path', () => added({ 'C:/evil': strToU8('x') }), 'unsafe-document', '越出文件夹的路径'],
  [
    'a path with backslashes',
    () => added({ '..\\evil': strToU8('x') }),
    'unsafe-document',
    '越出文件夹的路径',
  ],
  ['two parts of one name', doubled, 'unsafe-document', '同名部件'],
  [
    'a zip bomb',
    () => added({ 'word/media/a.bin': [zeros(8), { level: 9 }] }),
    'document-too-large',
    '压缩得异常紧',
  ],
  [
    'a picture of 51 MB',
    () => added({ 'word/media/a.png': [zeros(51), { level: 0 }] }),
    'document-too-large',
    '解开后有 51 MB',
  ],
  [
    'a picture of 200 MB',
    () => lying(200 * 1024 * 1024),
    'document-too-large',
    'word/media/a.png 解开后有 200 MB',
  ],
  ['a part larger than it says', () => lying(1000), 'unsafe-document', '大小与目录所记不符'],
  [
    'two thousand parts',
    () => added(Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`a/${index}`, strToU8('')]))),
    'document-too-large',
    '个部件',
  ],
  ['five parts of 45 MB', () => lying(45 * 1024 * 1024, 5), 'document-too-large', '超过 200 MB'],
  [
    '21 MB of text',
    () => added({ 'word/a.xml': [strToU8(`<a>${'国'.repeat(7 * 1024 * 1024)}</a>`), { level: 0 }] }),
    'document-too-large',
    '文字部分超过 20 MB',
  ],
];

describe('a file from elsewhere', () => {
  it.each(HOSTILE)('is refused with a reason when it is or holds %s', async (_, file, code, says) => {
    const reason = await reasonOf(file());
    expect([reason.code, reason.message]).toEqual([code, expect.stringContaining(says)]);
    expect(reason.message).toContain('“来文.docx”');
    expect(reason.remedy).toMatch(/。$/);
  });

  it.each([
    ['a hyperlink', () => related('hyperlink', 'http://www.npc.gov.cn/')],
    ['a picture of its own', () => added({ 'word/media/a.png': strToU8('png') })],
    ['the page count', () => inBody(paragraph(field(told(' NUMPAGES '))))],
    ['a link to a heading', () => inBody(paragraph(field(told(' HYPERLINK \\l "linked" '))))],
    ['folders among its entries', () => added({ 'word/': new Uint8Array() })],
  ])('is read when it holds %s', async (_, file) => {
    expect((await openSafely(file(), '来文.docx')).parts.has('word/document.xml')).toBe(true);
  });
});

test('another prefix for the namespace makes no difference to what is found', async () => {
  const renamed = part('word/document.xml', (xml) =>
    xml
      .replace(/(<\/?)w:/g, '$1x:')
      .replace(/ w:/g, ' x:')
      .replace('xmlns:w=', 'xmlns:x='),
  );
  expect((await checkDocument(renamed, '来文.docx')).findings).toEqual([]);
});
