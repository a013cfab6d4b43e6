import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '#documents/checker/check.ts';
import { mendDocument } from '#documents/checker/fix.ts';
import { readDocument } from '#documents/checker/read.ts';
import { paragraphsOf } from '#support/docx.ts';

/** Files that the checker once got wrong, each for a kind of fault. */
const file = (name: string) => readFileSync(join(import.meta.dirname, 'cases', `${name}.docx`));
const check = (name: string) => checkDocument(file(name), `${name}.docx`);
const mend = (name: string) => mendDocument(file(name), `${name}.docx`);
const rulesOf = ({ findings }: { findings: { rule: string }[] }) => findings.map(({ rule }) => rule);
const modelOf = async (bytes: Uint8Array) => (await readDocument(bytes, '公文.docx')).model;

/** What the heads of these files lack, and rightly so. */
const HEAD = ['page-number', 'edition-missing'];

describe('a document that was once judged wrongly', () => {
  it('has “。。” told as a doubled mark and mended to one', async () => {
    expect(rulesOf(await check('01-double-full-stop'))).toEqual([...HEAD, 'doubled-marks']);
    const { bytes, takenBack } = await mend('01-double-full-stop');
    expect(takenBack).toEqual([]);
    expect(paragraphsOf(bytes)).toContain('各小组要提前做好准备。活动结束后报送小结。');
  });

  it('is read with a local template, which is told, and dropped by the mend', async () => {
    const { findings } = await check('02-local-attached-template');
    expect(findings.find(({ rule }) => rule === 'local-template')).toMatchObject({
      place: '文件设置',
      found: expect.stringContaining('honghead.dotx'),
      fixable: true,
    });
    const mended = await mend('02-local-attached-template');
    expect(rulesOf(mended.after)).toEqual(['edition-missing', 'nothing-follows']);
    expect((await modelOf(mended.bytes)).traces.template).toBeUndefined();
  });

  it('has headings that Word numbers known by their level, and their look kept', async () => {
    const name = '03-auto-numbered-headings';
    expect(rulesOf(await check(name))).toEqual([...HEAD, 'signature-alone', 'automatic-numbers']);
    const looks = async (bytes: Uint8Array) =>
      (await modelOf(bytes)).paragraphs
        .filter(({ listMark }) => listMark !== undefined)
        .map(({ listMark, text, runs, indent }) => [listMark, text, runs[0]?.eastAsian.name, indent.first]);
    const numbered = [
      ['一、', '活动内容', '黑体', 2],
      ['二、', '有关要求', '黑体', 2],
      ['（一）', '按时参加', '楷体_GB2312', 2],
    ];
    expect(await looks(file(name))).toEqual(numbered);
    expect(await looks((await mend(name)).bytes)).toEqual(numbered);
  });

  it('has joint signatures left where they are', async () => {
    const name = '04-joint-signature-one-line';
    expect(rulesOf(await check(name))).toEqual([...HEAD, 'nothing-follows']);
    const signed = async (bytes: Uint8Array) => {
      const { paragraphs } = await modelOf(bytes);
      const lines = paragraphs.filter(({ text }) => /青禾镇人民政府|^2026年/.test(text));
      return lines.map(({ text, align, indent }) => [text, align, indent]);
    };
    expect(await signed((await mend(name)).bytes)).toEqual(await signed(file(name)));
  });

  it('has every placeholder told by itself, and none mended', async () => {
    const { findings } = await check('06-placeholders');
    const left = findings.filter(({ rule }) => rule === 'placeholder');
    expect(left.map(({ found }) => /“(.*?)”/.exec(found)?.[1])).toEqual(['×××', 'XX', '［姓名］', '＿＿＿']);
    expect(left.some(({ fixable }) => fixable)).toBe(false);
  });

  it('keeps signature and date with the text, and says which mend would have parted them', async () => {
    const { after, takenBack } = await mend('07-character-grid');
    expect(rulesOf(after)).not.toContain('signature-alone');
    expect(takenBack.map(({ finding, why }) => [finding.rule, why])).toEqual([
      ['line-pitch', '会带来新的问题：发文机关署名和成文日期，署名和日期单独成面，同面没有正文'],
    ]);
  });

  it('of a title and a table only is judged: margins and page number', async () => {
    expect(rulesOf(await check('09-title-and-table-only'))).toEqual(['margins', 'page-number']);
  });

  it('has no addressees in a line that asks for time and place', async () => {
    const { findings, unjudged } = await check('10-place-line-colon');
    expect(findings).toEqual([]);
    expect(unjudged).toEqual([
      '这份像是填写或张贴用的表单，版心、页码、正文字体、缩进和落款没有按公文判断。',
    ]);
  });

  it.each([
    ['seed-29-title-break', '履／职'],
    ['title-with-book-title-marks', '管理办／法'],
  ])('has a title that is parted within a word told: %s', async (name, parted) => {
    const { findings } = await check(name);
    expect(rulesOf({ findings })).toEqual(['title-break']);
    expect(findings[0]?.found).toContain(parted);
  });

  it('is an announcement though its table is longer than its text', async () => {
    const report = await check('公文-公告带大名单表');
    expect(new Set(rulesOf(report))).toEqual(
      new Set([
        'line-pitch',
        'margins',
        'page-number',
        'title-face',
        'body-face',
        'closing-face',
        'date-form',
        'date-place',
        'theme-fonts',
      ]),
    );
    expect((await mend('公文-公告带大名单表')).after).toEqual({ ok: true, findings: [], unjudged: [] });
  });

  it('has all four of its items at the margin told as one finding, and mended', async () => {
    const name = '公文-条目顶格且行末无标点';
    const { findings } = await check(name);
    const indent = findings.find(({ rule }) => rule === 'body-indent');
    expect([indent?.clause, indent?.places.length, indent?.place]).toEqual([
      'GB/T 9704-2012 7.3.3',
      4,
      '正文第3段“1．听取代表口头述职”等4处',
    ]);
    const { paragraphs } = await modelOf((await mend(name)).bytes);
    const items = paragraphs.filter(({ text }) => /^([123]．|二、)/.test(text));
    expect(items.map(({ indent: { left, first } }) => [left, first])).toEqual(Array(4).fill([0, 2]));
  });
});
