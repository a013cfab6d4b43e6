import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SetDocument } from '#electron/values/set-pages.ts';
import { paragraphsOf } from '#support/docx.ts';
import { officeAt, password, resources, temporaryFolder } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';
import { draft, numbered, officeWithChair, sent, series, signed } from './papers.ts';

const bytesOf = ({ app }: { app: ReturnType<typeof officeAt>['app'] }, file: string) =>
  app.files.take(file)?.bytes ?? new Uint8Array();

/** Every word of a document's pages, in the order in which they are set. */
const wordsOf = ({ pages }: SetDocument) =>
  pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' ? item.text : []))).join('');

describe('a document on its way', () => {
  it('goes from draft to number, signature, seal, sending and file, each step with its day and hand', async () => {
    const office = await officeWithChair();
    const { id, number } = await sent(office);
    expect(number).toBe('清人大主席团〔2026〕1号');
    await office.documents.file({ id, place: '2025年文书档案第3卷' });
    const paper = await office.documents.detail({ id });
    expect(paper).toMatchObject({
      title: '关于开展2025年度代表述职评议的通知',
      number,
      state: 'filed',
      stateName: '已归档',
      issuedOn: '2026-01-15',
      signedBy: '主席',
      sentTo: '各代表联络站',
      filedPlace: '2025年文书档案第3卷',
      gaps: [],
    });
    expect(paper.stages).toEqual([
      { name: '起草', date: '2026-01-15', done: true, current: false },
      { name: '编号', done: true, current: false },
      ...['签发', '用印', '印发', '归档'].map((name) => ({
        name,
        date: '2026-01-15',
        done: true,
        current: false,
      })),
    ]);
    expect(paper.timeline.map(({ text, by }) => `${by} ${text}`)).toEqual([
      '经办人 归档：2025年文书档案第3卷',
      '经办人 印发：各代表联络站',
      '经办人 用印',
      '主席 签发：主席',
      '经办人 编号：清人大主席团〔2026〕1号',
      '经办人 开始起草',
    ]);
    expect(paper.actions).toEqual([
      { action: 'reprint' },
      { action: 'withdraw', blocked: expect.stringContaining('要由主席登录后办理') },
    ]);
  });

  it('takes no step out of its turn, and says which is next', async () => {
    const office = await officeWithChair();
    const id = await draft(office);
    expect(await refusalOf(office.documents.send({ id }))).toMatchObject({
      code: 'not-next',
      message: '这份公文起草中，不能印发。',
    });
    await office.chair();
    expect((await refusalOf(office.documents.sign({ id }))).message).toBe('先编发文字号，再签发。');
    expect((await refusalOf(office.documents.detail({ id: '没有' }))).code).toBe('unknown-document');
  });

  it('is not dated backwards', async () => {
    const office = await officeWithChair();
    const { id } = await signed(office);
    expect((await refusalOf(office.documents.seal({ id, sealedOn: '2026-01-14' }))).message).toBe(
      '用印日期2026年1月14日早于签发日期2026年1月15日。',
    );
  });

  it('cannot be changed once signed, until it is given back with a reason, its number kept', async () => {
    const office = await officeWithChair();
    const { id, number } = await signed(office);
    expect((await refusalOf(office.documents.keep({ id, template: 'notice', year: 2025 }))).message).toBe(
      '这份公文已签发，不能修改。',
    );
    expect(await office.documents.giveBack({ id, reason: '时间写错' })).toMatchObject({
      state: 'numbered',
      number,
      signedBy: '',
    });
    await office.documents.keep({ id, template: 'notice', year: 2025 });
    expect(await office.documents.detail({ id })).toMatchObject({ number, returnedReason: '时间写错' });
  });

  it('is signed by the chair alone', async () => {
    const office = await officeWithChair();
    const { id } = await numbered(office);
    expect(await refusalOf(office.documents.sign({ id }))).toMatchObject({
      code: 'not-permitted',
      message: '“经办人”不能签发公文。',
    });
  });
});

describe('the version that was sent', () => {
  it('stays byte for byte when template, records and settings change', async () => {
    const own = join(temporaryFolder(), 'resources');
    for (const part of ['practices', 'templates'])
      cpSync(join(resources, part), join(own, part), { recursive: true });
    const office = await officeWithChair({ resources: own });
    const { id } = await sent(office, 'supervision-report');
    const first = await office.documents.reprint({ id });
    const bytes = bytesOf(office, first.file);
    expect(first.name).toBe('关于2025年度代表意见建议办理情况的通报.docx');
    expect(paragraphsOf(bytes)).toContain('清人大主席团〔2026〕1号');
    const { file } = await office.documents.detail({ id });
    expect(file).toEqual({
      name: '关于2025年度代表意见建议办理情况的通报',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
    });

    const { rows } = await office.client.opinions.list({ year: 2025, state: 'open' });
    await office.client.opinions.answer({ id: rows[0]?.id ?? '', answeredOn: '2026-01-10', result: 'A' });
    await office.documents.saveSettings({ layout: 'gbt-33476', linePitch: 30 });
    const template = join(own, 'templates', 'supervision', 'supervision-report.json');
    writeFileSync(template, readFileSync(template, 'utf8').replaceAll('情况的通报', '情况的工作通报'));
    await office.app.close();

    const later = officeAt(office.vault, { resources: own, today: '2026-09-01' });
    await later.client.vault.unlock({ password });
    const again = await later.client.officialDocuments.reprint({ id });
    expect(Buffer.compare(Buffer.from(bytesOf(later, again.file)), Buffer.from(bytes))).toBe(0);
    const anew = await later.client.officialDocuments.compose({ template: 'supervision-report', year: 2025 });
    expect(anew.name).toContain('工作通报');
  });

  it('is what was signed, whatever the records say by the time it is sent', async () => {
    const office = await officeWithChair();
    const { id } = await signed(office, 'supervision-report');
    const before = await office.documents.pages({ id });
    const { rows } = await office.client.opinions.list({ year: 2025, state: 'open' });
    await office.client.opinions.answer({ id: rows[0]?.id ?? '', answeredOn: '2026-01-10', result: 'A' });
    expect(await office.documents.pages({ id })).toEqual(before);
  });

  it('is not in the log’s own rows, and its step is not taken back', async () => {
    const office = await officeWithChair();
    await sent(office);
    const [entry] = (await office.client.log.list({})).rows;
    expect(entry).toMatchObject({ title: '印发公文', kept: expect.stringContaining('原样留存') });
    const { fields } = await office.client.log.detail({ seq: entry?.seq ?? 0 });
    expect(fields.map(({ field }) => field)).not.toContain('bytes');
    expect((await refusalOf(office.client.log.undo({ seq: entry?.seq ?? 0 }))).code).toBe('not-undoable');
    expect((await office.client.log.verify()).whole).toBe(true);
  });
});

describe('a text changed by hand', () => {
  it('is what is issued, under its number and day, until it is discarded', async () => {
    const office = await officeWithChair();
    const id = await draft(office);
    const { content } = await office.documents.preview({ template: 'notice', year: 2025 });
    if (content.kind !== 'red-head') throw new Error(content.kind);
    const changed = {
      ...content,
      body: [
        { kind: 'paragraph' as const, text: '经研究，述职评议推迟到三月举行。' },
        ...content.body.slice(1),
      ],
    };
    await office.documents.keep({
      id,
      template: 'notice',
      year: 2025,
      issuedOn: '2026-02-01',
      content: changed,
    });
    const { id: seriesId } = await series(office);
    await office.documents.number({ id, seriesId });
    const paper = await office.documents.detail({ id });
    const words = wordsOf(await office.documents.pages({ id }));
    expect(words).toContain('经研究，述职评议推迟到三月举行。');
    expect(words).toContain('清人大主席团〔2026〕1号');
    expect(words).toContain('清溪镇人民代表大会主席团2026年2月1日');
    expect(words).toContain('2026年2月1日印发');
    expect(paper.recordsChanged).toBe(false);

    await office.documents.keep({ id, template: 'notice', year: 2025, content: null });
    const filled = await office.documents.detail({ id });
    expect(filled.content).toBeUndefined();
    expect(wordsOf(await office.documents.pages({ id }))).not.toContain('经研究，述职评议推迟到三月举行。');
  });

  it('says when the records moved on under it', async () => {
    const office = await officeWithChair();
    const id = await draft(office, 'supervision-report');
    const asked = { template: 'supervision-report', year: 2025 };
    const { content } = await office.documents.preview(asked);
    await office.documents.keep({ ...asked, id, content });
    expect((await office.documents.detail({ id })).recordsChanged).toBe(false);
    const { rows } = await office.client.opinions.list({ year: 2025, state: 'open' });
    await office.client.opinions.answer({ id: rows[0]?.id ?? '', answeredOn: '2026-01-10', result: 'A' });
    expect((await office.documents.detail({ id })).recordsChanged).toBe(true);
  });

  it('is not signed while it leaves something open', async () => {
    const office = await officeWithChair();
    const { id } = await numbered(office);
    const { content } = await office.documents.preview({ template: 'notice', year: 2025 });
    if (content.kind !== 'red-head') throw new Error(content.kind);
    await office.documents.keep({
      id,
      template: 'notice',
      year: 2025,
      content: { ...content, body: [{ kind: 'paragraph', text: '会议定于×××举行。' }] },
    });
    await office.chair();
    expect(await refusalOf(office.documents.sign({ id }))).toMatchObject({
      message: '还有 1 处没有填好，填好后再签发。',
      details: ['正文里还有 1 处“×××”没有填。'],
    });
  });
});

describe('the log of a document', () => {
  it('says in words what was answered and how far it came', async () => {
    const office = await officeWithChair();
    const id = await draft(office);
    await office.documents.keep({
      id,
      template: 'notice',
      year: 2025,
      answers: { 时间: '三月', 名单: [['王']] },
    });
    const seq = async () => (await office.client.log.latest())?.seq ?? 0;
    expect((await office.client.log.detail({ seq: await seq() })).fields).toEqual([
      { record: '公文', field: '填写的内容', before: '', after: '时间：三月；名单：1 行' },
    ]);
    await office.documents.number({ id, seriesId: (await series(office)).id });
    const { fields } = await office.client.log.detail({ seq: await seq() });
    expect(fields).toContainEqual({ record: '公文', field: '环节', before: '起草中', after: '已编号' });
  });
});

describe('a draft', () => {
  it('stays in the register until it is deleted, and comes back by undo', async () => {
    const office = await officeWithChair();
    const id = await draft(office);
    await office.documents.remove({ id });
    expect((await office.documents.register({})).rows).toEqual([]);
    const latest = await office.client.log.latest();
    await office.client.log.undo({ seq: latest?.seq ?? 0 });
    expect((await office.documents.detail({ id })).timeline.map(({ text }) => text)).toEqual([
      '找回草稿',
      '删除草稿',
      '开始起草',
    ]);
  });

  it('comes back from the bin as well', async () => {
    const office = await officeWithChair();
    const id = await draft(office);
    await office.documents.remove({ id });
    const [entry] = (await office.client.bin.list()).rows;
    expect(entry).toMatchObject({ title: '删除公文草稿', subject: '关于开展2025年度代表述职评议的通知' });
    await office.client.bin.restore({ id: entry?.id ?? '' });
    expect((await office.documents.detail({ id })).state).toBe('draft');
  });
});
