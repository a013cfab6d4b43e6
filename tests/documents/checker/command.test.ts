import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkDocument } from '#documents/checker/check.ts';
import { mendDocument } from '#documents/checker/fix.ts';
import { composeDocument } from '#documents/compose.ts';
import { checkDocumentCommand } from '#electron/hosts/desk/check-document.ts';
import { type DeskCall, UsageError } from '#electron/hosts/desk/command.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { slip } from '../kind-samples.ts';
import { CLEAN, notice } from './clean.ts';
import { inParagraph, withBody } from './edited.ts';

const command = checkDocumentCommand({ check: checkDocument, mend: mendDocument });
const call = (files: string[], options: DeskCall['options'] = {}) =>
  command.run({ files, options } as unknown as DeskCall);

/** A file on disk; `number` is written as given. */
function saved(number: string) {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, '通知.docx');
  writeFileSync(file, composeDocument({ ...notice, number }));
  return { file, out: join(folder, '修正.docx') };
}

const WRONG = '清人大[2025]12号';
const finding = {
  rule: 'number-brackets',
  clause: 'GB/T 9704-2012 7.2.5',
  strength: 'rule',
  place: '发文字号',
  places: ['发文字号'],
  found: '年份用“[]”括入',
  expected: '年份用六角括号“〔〕”括入',
  fixable: true,
};
const LINE =
  '［违反］发文字号：年份用“[]”括入；应为：年份用六角括号“〔〕”括入（GB/T 9704-2012 7.2.5）［可修正］';

describe('desk check-document', () => {
  it('needs no vault', () => {
    expect([command.opens, command.vault]).toEqual([false, false]);
  });

  it('says that a document is in order, and ends with 0', async () => {
    expect(await call([saved('清人大〔2025〕12号').file])).toEqual({
      json: CLEAN,
      text: '通知.docx：没有违反规定之处',
      err: '',
      code: 0,
    });
  });

  it('lists what breaks a rule on standard error, and ends with 1', async () => {
    expect(await call([saved(WRONG).file])).toEqual({
      json: { ok: false, findings: [finding], unjudged: [] },
      text: '通知.docx：违反规定 1 处，可以改进 0 处',
      err: LINE,
      code: 1,
    });
  });

  it('writes a mended copy beside the file, which stays as it is', async () => {
    const { file, out } = saved(WRONG);
    const before = readFileSync(file);
    const answer = await call([file], { fix: out });
    expect(answer).toEqual({
      json: { ok: false, findings: [finding], unjudged: [], fixed: { file: out, ...CLEAN, takenBack: [] } },
      text: `通知.docx：违反规定 1 处，可以改进 0 处\n已写出修正稿 ${out}，没有留下问题`,
      err: LINE,
      code: 1,
    });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(await checkDocument(readFileSync(out), '修正.docx')).toEqual(CLEAN);
  });

  it('says what was not judged, and never that nothing is left where something was not', async () => {
    const { file, out } = saved(WRONG);
    writeFileSync(file, composeDocument({ ...slip, title: '代表活动签到表' }));
    const sentence = '这份像是填写或张贴用的表单，版心、页码、正文字体、缩进和落款没有按公文判断。';
    expect((await call([file])).text).toBe(`［没有判断］${sentence}\n通知.docx：没有违反规定之处`);
    expect((await call([file], { fix: out })).text.split('\n').slice(2)).toEqual([
      `已写出修正稿 ${out}，查得到的都改好了，还要请人看：`,
      `  ［没有判断］${sentence}`,
    ]);
  });

  it('says which mend was taken back, and why', async () => {
    const { file, out } = saved(WRONG);
    writeFileSync(file, readFileSync(join(import.meta.dirname, 'cases', '07-character-grid.docx')));
    const { text } = await call([file], { fix: out });
    expect(text).toContain(
      '［没有改］主送机关等13处：行距 33.29 磅，每面 19 行；会带来新的问题：发文机关署名和成文日期，署名和日期单独成面，同面没有正文',
    );
  });

  it('accepts tracked changes only where --accept asks for it', async () => {
    const { file, out } = saved(WRONG);
    const inserted = inParagraph('请各单位抓紧办理。', (xml) =>
      xml.replace('<w:r>', '<w:ins w:id="9" w:author="甲"><w:r>').replace('</w:r>', '</w:r></w:ins>'),
    );
    writeFileSync(file, withBody(notice, inserted));
    const told = '留有修订痕迹：插入 1 处、删除 0 处';
    expect((await call([file])).text).toContain(`［通行做法］全文：${told}`);
    expect((await call([file], { fix: out })).text).toContain('留下 1 处请人工修改');
    expect((await call([file], { fix: out, force: true, accept: true })).text).toContain('没有留下问题');
  });

  it('overwrites only when told to, and the file itself never', async () => {
    const { file, out } = saved(WRONG);
    writeFileSync(out, '已有');
    await expect(call([file], { fix: out })).rejects.toThrow(Refusal);
    expect(readFileSync(out, 'utf8')).toBe('已有');
    await call([file], { fix: out, force: true });
    expect(readFileSync(out).length).toBeGreaterThan(1000);
    await expect(call([file], { fix: file, force: true })).rejects.toThrow(UsageError);
  });

  it('writes nothing where the file is refused', async () => {
    const { file, out } = saved(WRONG);
    writeFileSync(file, '不是文档');
    await expect(call([file], { fix: out })).rejects.toThrow('“通知.docx”不是 .docx 文档，不能读取。');
    await expect(call([`${file}.无`])).rejects.toThrow(Refusal);
    expect(existsSync(out)).toBe(false);
  });

  it('wants one file, and a .docx to write to', async () => {
    await expect(call([])).rejects.toThrow(UsageError);
    await expect(call(['a.docx', 'b.docx'])).rejects.toThrow(UsageError);
    await expect(call([saved(WRONG).file], { fix: 'b.doc' })).rejects.toThrow(UsageError);
  });
});
