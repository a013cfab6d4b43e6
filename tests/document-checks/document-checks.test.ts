import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { composeDocument } from '#documents/compose.ts';
import { readWorkbook } from '#sheets/read.ts';
import { paragraphsOf } from '#support/docx.ts';
import { newOffice } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';
import { notice } from '../documents/checker/clean.ts';
import { inParagraph, withBody } from '../documents/checker/edited.ts';

type Office = Awaited<ReturnType<typeof newOffice>>;

/** A notice with a date padded by a zero, a bracket left open, and a space within its text. */
const faulty = composeDocument({
  ...notice,
  body: [
    ...notice.body,
    { kind: 'paragraph', text: '请于2025年03月06日前报送。' },
    { kind: 'paragraph', text: '各单位（含村抓紧 办理。' },
  ],
});

const findings = [
  {
    strength: 'custom',
    clause: '通行做法',
    place: '正文第10段“各单位（含村抓紧 办理。”',
    places: ['正文第10段“各单位（含村抓紧 办理。”'],
    found: '汉字之间有空格：“…位（含村抓紧 办理。”',
    expected: '汉字之间不打空格',
    fixable: true,
  },
  {
    strength: 'rule',
    clause: 'GB/T 15834-2011 4.9',
    place: '正文第10段“各单位（含村抓紧 办理。”',
    places: ['正文第10段“各单位（含村抓紧 办理。”'],
    found: '括号不成对：“各单位（含村抓紧 办…”',
    expected: '左右括号成对',
    fixable: false,
    byHand: '补上缺的半个括号，或者删去多的。',
  },
  {
    strength: 'rule',
    clause: 'GB/T 15835-2011',
    place: '正文第9段“请于2025年03月06日前…”',
    places: ['正文第9段“请于2025年03月06日前…”'],
    found: '月、日编了虚位：“…于2025年03月06日前…”，共 2 处',
    expected: '月、日不编虚位：3月8日',
    fixable: true,
  },
];

const brought = ({ app }: Office, bytes: Uint8Array, name = '来文.docx') => app.files.put(name, bytes);
const bytesOf = ({ app }: Office, file: string) => app.files.take(file)?.bytes ?? new Uint8Array();

describe('a document brought to be checked', () => {
  it('is told by clause, strength, place, what was found, what should be, and how to mend by hand', async () => {
    const office = await newOffice();
    const upload = brought(office, faulty);
    expect(await office.client.documentChecks.check({ upload })).toEqual({
      upload,
      name: '来文.docx',
      findings,
      unjudged: [],
    });
  });

  it('is mended where chosen, on a copy that is saved under a name of its own', async () => {
    const office = await newOffice();
    const { documentChecks } = office.client;
    const upload = brought(office, faulty, '关于报送的通知.docx');
    const mended = await documentChecks.mend({ upload, findings: [2] });
    expect(mended.upload).not.toBe(upload);
    expect(mended.findings.map(({ found }) => found)).toEqual([findings[0]?.found, findings[1]?.found]);
    const again = await documentChecks.mend({ upload: mended.upload, findings: [0] });
    expect(again.findings.map(({ fixable }) => fixable)).toEqual([false]);
    const { file, name } = await documentChecks.composeMended({ upload: again.upload });
    expect(name).toBe('关于报送的通知（已改）.docx');
    const said = paragraphsOf(bytesOf(office, file));
    expect(said).toContain('请于2025年3月6日前报送。');
    expect(said).toContain('各单位（含村抓紧办理。');
    expect((await documentChecks.check({ upload })).findings).toEqual(findings);
  });

  it('has its tracked changes accepted where that is chosen, and is told of a mend that was taken back', async () => {
    const office = await newOffice();
    const { documentChecks } = office.client;
    const tracked = withBody(
      notice,
      inParagraph('请各单位抓紧办理。', (xml) =>
        xml.replace('<w:r>', '<w:ins w:id="9" w:author="甲"><w:r>').replace('</w:r>', '</w:r></w:ins>'),
      ),
    );
    const report = await documentChecks.check({ upload: brought(office, tracked) });
    expect(report.findings.map(({ asked, fixable }) => [asked, fixable])).toEqual([['接受全部修订', true]]);
    const accepted = await documentChecks.mend({ upload: report.upload, findings: [0] });
    expect([accepted.findings, accepted.takenBack]).toEqual([[], []]);

    const grid = readFileSync(join(import.meta.dirname, '../documents/checker/cases/07-character-grid.docx'));
    const { upload, findings: found } = await documentChecks.check({ upload: brought(office, grid) });
    const places = [...found.keys()].filter((at) => found[at]?.fixable);
    const mended = await documentChecks.mend({ upload, findings: places });
    expect(mended.takenBack).toEqual([
      {
        place: '主送机关等13处',
        found: '行距 33.29 磅，每面 19 行',
        why: expect.stringContaining('署名和日期单独成面'),
      },
    ]);
    expect(mended.findings.map(({ place }) => place)).toContain('主送机关等13处');
  });

  it('is told without a finding where there is none', async () => {
    const office = await newOffice();
    const upload = brought(office, composeDocument(notice));
    expect((await office.client.documentChecks.check({ upload })).findings).toEqual([]);
  });

  it('gives its findings as a workbook, what must be mended first', async () => {
    const office = await newOffice();
    const upload = brought(office, faulty);
    const { file, name } = await office.client.documentChecks.composeFindings({ upload });
    expect(name).toBe('公文检查清单_来文.xlsx');
    const [sheet] = await readWorkbook(bytesOf(office, file), name);
    expect(sheet?.rows.slice(2).map((row) => row.slice(0, 4).map(({ written }) => written))).toEqual([
      ['序号', '要求', '位置', '现在'],
      ['1', '必须改', findings[1]?.place, findings[1]?.found],
      ['2', '必须改', findings[2]?.place, findings[2]?.found],
      ['3', '习惯做法', findings[0]?.place, findings[0]?.found],
    ]);
  });

  it('leaves neither a record nor a line in the log', async () => {
    const office = await newOffice();
    const before = await office.client.log.latest();
    const upload = brought(office, faulty);
    const mended = await office.client.documentChecks.mend({ upload, findings: [0, 2] });
    await office.client.documentChecks.composeMended({ upload: mended.upload });
    await office.client.documentChecks.composeFindings({ upload });
    expect(await office.client.log.latest()).toEqual(before);
  });
});

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const withPart = (path: string, bytes: Uint8Array) =>
  zipSync({ ...unzipSync(composeDocument(notice)), [path]: [bytes, { level: 9 }] });

const REFUSED: [what: string, name: string, bytes: Uint8Array, code: string, message: string][] = [
  [
    'macros',
    '来文.docx',
    withPart('word/vbaProject.bin', strToU8('x')),
    'unsafe-document',
    '“来文.docx”带有宏、控件或程序（word/vbaProject.bin），为安全起见没有打开。',
  ],
  [
    'a bomb',
    '来文.docx',
    withPart('word/media/a.bin', new Uint8Array(8 << 20)),
    'document-too-large',
    '“来文.docx”压缩得异常紧，像是压缩炸弹，超出可以读取的范围。',
  ],
  [
    'an old .doc',
    '通知.doc',
    Uint8Array.from(OLE),
    'not-docx',
    '“通知.doc”是旧版文档（.doc 或 .wps），不能读取。',
  ],
  [
    'a .wps of old',
    '通知.wps',
    Uint8Array.from(OLE),
    'not-docx',
    '“通知.wps”是旧版文档（.doc 或 .wps），不能读取。',
  ],
  ['a text', '通知.docx', strToU8('不是文档'), 'not-docx', '“通知.docx”不是 .docx 文档，不能读取。'],
];

describe('a file that is not to be opened', () => {
  it.each(REFUSED)('is refused with the way out: %s', async (_, name, bytes, code, message) => {
    const office = await newOffice();
    const upload = brought(office, bytes, name);
    const checking = await refusalOf(office.client.documentChecks.check({ upload }));
    expect(checking).toMatchObject({ code, message, remedy: expect.stringContaining('。') });
    expect(await refusalOf(office.client.documentChecks.mend({ upload, findings: [0] }))).toEqual(checking);
  });

  it('is asked for again once it is no longer at hand', async () => {
    const office = await newOffice();
    expect(await refusalOf(office.client.documentChecks.check({ upload: 'gone' }))).toEqual({
      code: 'file-gone',
      message: '选中的文件已不在内存里。',
      remedy: '请重新选择文件。',
    });
  });
});
