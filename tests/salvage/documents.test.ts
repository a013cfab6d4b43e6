import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { officeAt } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';
import { chairPassword, newOfficeWithChair, sent } from '../official-documents/papers.ts';
import { blank, leavesOf } from './pages.ts';

it('a document sent after the last backup comes out of a damaged file with its number and its bytes', async () => {
  const office = await newOfficeWithChair();
  const { client, vault } = office;
  const { file: backup } = await client.backups.create({});
  const { id, number } = await sent(office);
  const made = await client.officialDocuments.reprint({ id });
  const bytes = Buffer.from(office.app.files.take(made.file)?.bytes ?? []);
  await office.app.close();
  const path = join(vault, 'office.db');
  const { attendances } = await leavesOf(vault, ['attendances']);
  writeFileSync(path, blank(readFileSync(path), attendances?.[0]));

  const later = officeAt(vault, { today: '2026-01-16' });
  const secret = { password: chairPassword };
  await later.client.restore.run({ file: backup, secret, by: secret });
  await later.client.vault.unlock({ password: chairPassword });
  const { found } = await later.client.salvage.find();
  expect(found?.lines.map(({ name, words }) => `${name} ${words}`)).toContain(
    `公文 ${number} 关于开展2025年度代表述职评议的通知 已印发`,
  );
  await later.client.salvage.bringIn();
  const again = await later.client.officialDocuments.reprint({ id });
  expect(Buffer.compare(Buffer.from(later.app.files.take(again.file)?.bytes ?? []), bytes)).toBe(0);
  const latest = (await later.client.log.list({ search: '补回' })).rows[0];
  expect((await refusalOf(later.client.log.undo({ seq: latest?.seq ?? 0 }))).code).toBe('not-undoable');
  expect((await later.client.log.verify()).whole).toBe(true);
});
