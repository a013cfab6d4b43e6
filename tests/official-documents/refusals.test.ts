import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKeyFile } from '#database/key-file.ts';
import { openWithPassword } from '#database/key-slots.ts';
import { openDatabase } from '#database/open.ts';
import { password } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';
import { draft, newOfficeWithChair, numbered, officeWithChair, sent, series, signed } from './papers.ts';

describe('a document is refused', () => {
  it('where what it is about is not chosen', async () => {
    const { documents } = await officeWithChair();
    const refused = documents.compose({ template: 'urging-slip', year: 2025 });
    expect(await refusalOf(refused)).toMatchObject({ code: 'subject-missing' });
  });

  it('a number of a series that there is not', async () => {
    const office = await newOfficeWithChair();
    const id = await draft(office);
    expect((await refusalOf(office.documents.number({ id, seriesId: 'x' }))).code).toBe('unknown-series');
  });

  it('each step on a day before the step it follows', async () => {
    const office = await officeWithChair({ today: '2026-01-15' });
    const { id } = await signed(office);
    const before = { code: 'dates-out-of-order', remedy: '请核对日期。' };
    expect(await refusalOf(office.documents.seal({ id, sealedOn: '2026-01-14' }))).toMatchObject({
      ...before,
      message: '用印日期2026年1月14日早于签发日期2026年1月15日。',
    });
    await office.documents.seal({ id });
    expect(await refusalOf(office.documents.send({ id, sentOn: '2026-01-14' }))).toMatchObject(before);
    await office.documents.send({ id });
    expect(await refusalOf(office.documents.file({ id, filedOn: '2026-01-14' }))).toMatchObject(before);
  });

  it('its kept original where that is not what was sent', async () => {
    const office = await officeWithChair();
    const { id } = await sent(office);
    await office.client.vault.lock();
    const { dataKey } = await openWithPassword(readKeyFile(join(office.vault, 'office.key')), password);
    const database = openDatabase(join(office.vault, 'office.db'), dataKey);
    database.exec('DROP TRIGGER documents_number_kept');
    database.prepare('UPDATE documents SET file_sha256 = ? WHERE id = ?').run('0'.repeat(64), id);
    database.close();
    await office.clerk();
    expect(await refusalOf(office.documents.reprint({ id }))).toMatchObject({
      code: 'file-damaged',
      message: '留存的原件与印发时的校验码不符，没有取出。',
    });
  });
});

describe('a series of numbers is refused', () => {
  it('a code that another has', async () => {
    const office = await newOfficeWithChair();
    await series(office);
    expect((await refusalOf(series(office))).code).toBe('series-exists');
  });

  it('another code once numbers were given under it', async () => {
    const office = await officeWithChair();
    await numbered(office);
    const [row] = (await office.documents.series({ year: 2026 })).series;
    const renamed = { id: row?.id, code: '清人大', body: row?.body ?? '', year: 2026, used: 0 };
    expect(await refusalOf(office.documents.saveSeries(renamed as never))).toMatchObject({
      code: 'series-in-use',
      message: '“清人大主席团”已编过号，不能改字。',
    });
  });
});
