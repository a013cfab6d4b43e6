import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '#support/docx.ts';
import { refusalOf } from '#support/refusals.ts';
import { newOfficeWithChair, numbered, officeWithChair, series } from './papers.ts';

type Office = Awaited<ReturnType<typeof newOfficeWithChair>>;

const bytesOf = ({ app }: Office, file: string) => app.files.take(file)?.bytes ?? new Uint8Array();

/** The shipped notice's starter with words of its body changed, as an office would in Word. */
async function changed(office: Office, from: string, to: string, name = '本镇的述职通知.docx') {
  const { file } = await office.documents.starter({ template: 'notice' });
  const parts = unzipSync(bytesOf(office, file));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain(from);
  parts['word/document.xml'] = strToU8(xml.replace(from, to));
  return office.app.files.put(name, zipSync(parts));
}

const words = '一般不超过10分钟';
const own = '一般不超过8分钟';
const request = { template: 'notice', year: 2025 };

const composed = async (office: Office, rest: object = {}) =>
  bytesOf(office, (await office.documents.compose({ ...request, ...rest })).file);
const inUse = async (office: Office, template = 'notice') =>
  (await office.documents.ownTemplates()).find((row) => row.template === template)?.inUse;
const undoLast = async ({ client }: Office) => {
  const [latest] = (await client.log.list({})).rows;
  await client.log.undo({ seq: latest?.seq ?? 0 });
};

describe("an office's own template", () => {
  it('is looked at before use, and then fills the same documents from the same records', async () => {
    const office = await officeWithChair();
    const shipped = paragraphsOf(await composed(office));
    const upload = await changed(office, words, own);
    const seen = await office.documents.inspectOwn({ template: 'notice', upload });
    expect(seen).toMatchObject({ fileName: '本镇的述职通知.docx', faults: [], unknown: [] });
    expect(seen.asks).toContainEqual({
      kind: 'field',
      name: '场次',
      place: expect.stringContaining('{场次}'),
    });
    expect(seen.unused.fields).toContain('大会');
    expect(await inUse(office)).toBeUndefined();

    expect(await office.documents.adoptOwn({ template: 'notice', upload })).toEqual({
      template: 'notice',
      label: '关于开展年度代表述职评议的通知',
      group: 'notices',
      inUse: { fileName: '本镇的述职通知.docx', broughtOn: '2026-01-15', broughtBy: '经办人' },
    });
    const bytes = await composed(office);
    const text = paragraphsOf(bytes).join('\n');
    expect(text).toBe(shipped.join('\n').replace(words, own));
    expect(text).toContain('2025年度向原选区选民述职并接受评议的代表共');
    const preview = await office.documents.preview(request);
    expect(preview.own).toBe('本镇的述职通知.docx');
    const printed = [...JSON.stringify(preview.pages).matchAll(/"text":"([^"]*)"/g)].map(
      ([, piece]) => piece,
    );
    expect(printed.join('')).toContain(own);

    const edited = await composed(office, { content: preview.content });
    expect(paragraphsOf(edited).join('\n')).toContain(words);
  });

  it('that asks for a field there is not is refused by name, with its place and the nearest there is', async () => {
    const office = await officeWithChair();
    const upload = await changed(office, '{场次}', '{场此}');
    const { unknown } = await office.documents.inspectOwn({ template: 'notice', upload });
    expect(unknown).toEqual([
      {
        name: '场此',
        nearest: '场次',
        sentence: expect.stringMatching(/^正文第\d+段.*没有名为“场此”的字段，是不是“场次”。$/),
      },
    ]);
    expect(await refusalOf(office.documents.adoptOwn({ template: 'notice', upload }))).toMatchObject({
      code: 'own-template-fields',
      details: [unknown[0]?.sentence],
    });
    const braces = await changed(office, '{场次}', '｛场次｝');
    const { faults } = await office.documents.inspectOwn({ template: 'notice', upload: braces });
    expect(faults).toEqual([expect.stringContaining('全角大括号')]);
    expect(
      (await refusalOf(office.documents.adoptOwn({ template: 'notice', upload: braces }))).details,
    ).toEqual(faults);
    expect(await inUse(office)).toBeUndefined();
  });

  it('with a macro, or that is no document, is refused, and so is one for a ballot', async () => {
    const office = await officeWithChair();
    const { file } = await office.documents.starter({ template: 'notice' });
    const parts = { ...unzipSync(bytesOf(office, file)), 'word/vbaProject.bin': strToU8('macro') };
    const hostile = office.app.files.put('带宏的.docx', zipSync(parts));
    const broken = office.app.files.put('坏了的.docx', strToU8('not a package'));
    for (const upload of [hostile, broken]) {
      const refusal = await refusalOf(office.documents.inspectOwn({ template: 'notice', upload }));
      expect(refusal.remedy).not.toBe('');
      expect((await refusalOf(office.documents.adoptOwn({ template: 'notice', upload }))).code).toBe(
        refusal.code,
      );
    }
    expect((await refusalOf(office.documents.starter({ template: 'ballot' }))).code).toBe('no-starter');
    expect((await refusalOf(office.documents.starter({ template: 'none' }))).code).toBe('template-missing');
    expect(await inUse(office)).toBeUndefined();
  });

  it('fills what was signed, byte for byte, whatever template and records are by the time it is sent', async () => {
    const office = await officeWithChair();
    await series(office);
    await office.documents.adoptOwn({ template: 'notice', upload: await changed(office, words, own) });
    const { id, number } = await numbered(office);
    await office.chair();
    await office.documents.sign({ id });
    await office.clerk();
    const atSigning = await composed(office, { number, issuedOn: '2026-01-15' });
    await office.documents.adoptOwn({
      template: 'notice',
      upload: await changed(office, words, '一般不超过5分钟', '新的.docx'),
    });
    const [reportback] = (await office.client.reportbacks.list({ year: 2025 })).rows;
    const { rows } = await office.client.deputies.list({});
    const deputy = rows.find(({ name }) => name === reportback?.deputy);
    const detail = await office.client.deputies.detail({ id: deputy?.id ?? '' });
    await office.client.deputies.save({ ...detail, sex: '男', name: '改过名' });
    expect(paragraphsOf(await composed(office)).join('\n')).toMatch(/改过名/);
    await office.documents.seal({ id });
    await office.documents.send({ id });
    const { file } = await office.documents.reprint({ id });
    expect(Buffer.compare(bytesOf(office, file), atSigning)).toBe(0);
    expect(paragraphsOf(atSigning).join('\n')).toContain(own);
  });

  it('gives way to the shipped one and comes back, by its own button and by taking steps back', async () => {
    const office = await officeWithChair();
    const upload = await changed(office, words, own);
    await office.documents.adoptOwn({ template: 'notice', upload });
    await undoLast(office);
    expect(await inUse(office)).toBeUndefined();
    await undoLast(office);
    expect(paragraphsOf(await composed(office)).join('\n')).toContain(own);
    expect(await office.documents.dropOwn({ template: 'notice' })).not.toHaveProperty('inUse.fileName');
    expect(paragraphsOf(await composed(office)).join('\n')).toContain(words);
    const dropped = (await office.client.log.list({ search: '用回' })).rows[0]?.seq ?? 0;
    await office.documents.adoptOwn({ template: 'notice', upload });
    expect((await refusalOf(office.client.log.undo({ seq: dropped }))).code).toBe('changed-since');
    expect((await inUse(office))?.fileName).toBe('本镇的述职通知.docx');
    expect((await office.client.log.verify()).whole).toBe(true);
  });

  it('can be made of a shipped one while there is no record to fill it', async () => {
    const office = await newOfficeWithChair();
    for (const template of ['urging-slip', 'certificate', 'supervision-report']) {
      const { file, name } = await office.documents.starter({ template });
      const upload = office.app.files.put(name, bytesOf(office, file));
      const { faults, unknown } = await office.documents.inspectOwn({ template, upload });
      expect([template, ...faults, ...unknown]).toEqual([template]);
    }
    const fixed = (await office.documents.ownTemplates()).filter(({ fixed: why }) => why !== undefined);
    expect(fixed.map(({ template, group }) => (group === 'free' ? group : template))).toEqual([
      'reportback-result',
      ...Array(8).fill('free'),
      'ballot',
      'project-ballot',
      'tally-sheet',
    ]);
  });
});
