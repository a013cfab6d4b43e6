import { Buffer } from 'node:buffer';
import { strToU8, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fillOwnTemplate } from '#documents/own-template/fill.ts';
import { fillInWorker, inspectInWorker } from '#documents/own-template/in-worker.ts';
import { inspectTemplate } from '#documents/own-template/inspect.ts';
import { Refusal, type RefusalReason } from '#electron/values/refusal.ts';
import { DOT, handMade, p, run } from './hand-made.ts';

const template = handMade(p('{事项}{%印章}') + p('{#单位}{名称}{/单位}'));
const data = {
  fields: { 事项: '督办', 印章: { bytes: DOT.slice(), width: 42, height: 42 } },
  tables: { 单位: [{ 名称: '水务站' }] },
};

const reasonOf = async (work: Promise<unknown>): Promise<RefusalReason> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${error}`);
  return error.reason;
};

describe('an office’s own template in a thread of its own', () => {
  it('is read and filled as it is here', async () => {
    expect(await inspectInWorker(template, '甲.docx')).toEqual(await inspectTemplate(template, '甲.docx'));
    expect(await fillInWorker(template, data, '甲.docx')).toEqual(
      new Uint8Array(await fillOwnTemplate(template, data, '甲.docx')),
    );
  });

  it('is refused for the same reasons', async () => {
    expect((await reasonOf(inspectInWorker(strToU8('甲'), '甲.docx'))).code).toBe('not-docx');
    expect(await reasonOf(fillInWorker(handMade(p('{事顶}')), data, '甲.docx'))).toEqual(
      await reasonOf(fillOwnTemplate(handMade(p('{事顶}')), data, '甲.docx')),
    );
  });

  it('is given up when it takes more time or memory than it may', async () => {
    const large = handMade(
      Array.from({ length: 16_000 }, (_, index) => p(`${index}`, `${index * 7}`)).join(''),
    );
    expect(
      (await reasonOf(inspectInWorker(large, '甲.docx', { megabytes: 1024, seconds: 0.01 }))).message,
    ).toBe('自备模板“甲.docx”处理了 0.01 秒还没有完成，没有继续。');
    expect(await reasonOf(inspectInWorker(large, '甲.docx', { megabytes: 24, seconds: 30 }))).toMatchObject({
      code: 'own-template-too-large',
      message: '自备模板“甲.docx”展开后占用内存过多，没有继续。',
    });
  });
});

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const added = (files: Zippable, body = p('{事项}')) => handMade(body, {}, files);
const linked = (kind: string, target: string, path: string) =>
  added({
    [path]: strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rX" Type="${OFFICE}/${kind}" Target="${target}" TargetMode="External"/></Relationships>`,
    ),
  });

/** A package whose directory says that its last picture is 200 MB. */
function withLargePicture(): Uint8Array {
  const bytes = Buffer.from(added({ 'word/media/z.png': new Uint8Array(10) }));
  bytes.writeUInt32LE(200 * 1024 * 1024, bytes.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 24);
  return bytes;
}

const HOSTILE: [string, Uint8Array, code: string, says: string][] = [
  [
    'a zip bomb',
    added({ 'a.bin': [new Uint8Array(8 << 20), { level: 9 }] }),
    'document-too-large',
    '压缩炸弹',
  ],
  ['a picture of 200 MB', withLargePicture(), 'document-too-large', '解开后有 200 MB'],
  ['a path out of the folder', added({ '../evil': strToU8('x') }), 'unsafe-document', '越出文件夹的路径'],
  ['macros', added({ 'word/vbaProject.bin': strToU8('x') }), 'unsafe-document', '带有宏、控件或程序'],
  [
    'a remote template',
    linked('attachedTemplate', 'http://a.example/x.dotm', 'word/_rels/settings.xml.rels'),
    'unsafe-document',
    '外部模板',
  ],
  [
    'a picture elsewhere',
    linked('image', 'file://a/b.png', 'word/_rels/header1.xml.rels'),
    'unsafe-document',
    '外部图片',
  ],
  [
    'a linked object',
    linked('oleObject', 'http://a.example/x', 'word/_rels/header1.xml.rels'),
    'unsafe-document',
    '外部 OLE 链接',
  ],
  ['a foreign part', added({}, '<w:altChunk r:id="rX"/>'), 'unsafe-document', 'altChunk'],
  [
    'DDE that a tag would have hidden',
    added({}, `<w:p>${run('{事项}')}<w:fldSimple w:instr="DDEAUTO cmd"/></w:p>`),
    'unsafe-document',
    'DDEAUTO',
  ],
  [
    'a document type',
    added({ 'word/a.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }),
    'unsafe-document',
    '文档类型声明',
  ],
];

describe('a hostile file as a template', () => {
  it.each(HOSTILE)('is refused with its reason, read or filled: %s', async (_, bytes, code, says) => {
    const [reading, filling] = [
      await reasonOf(inspectTemplate(bytes, '来文.docx')),
      await reasonOf(fillOwnTemplate(bytes, data, '来文.docx')),
    ];
    expect([reading.code, reading.message]).toEqual([code, expect.stringContaining(says)]);
    expect(filling).toEqual(reading);
    expect(reading.remedy).not.toContain('检查');
  });
});
