import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { line, passwordFile } from '#support/desk.ts';
import { temporaryFolder } from '#support/office.ts';
import { reasonOf } from '#support/reasons.ts';
import { officialDocument } from '../../electron/hosts/desk/official-document.ts';
import { newOfficeWithChair, sent } from '../official-documents/papers.ts';

it('desk lists the register and takes out what was sent, byte for byte', async () => {
  const office = await newOfficeWithChair();
  const { id, number } = await sent(office);
  const { file } = await office.documents.reprint({ id });
  const bytes = Buffer.from(office.app.files.take(file)?.bytes ?? []);
  await office.app.close();
  const folder = temporaryFolder();
  const at = ['--vault', office.vault, '--password-file', passwordFile(folder)];
  expect(await line('documents', 'list', ...at, '--year', '2026')).toEqual({
    code: 0,
    out: '清人大主席团〔2026〕1号\t关于开展2025年度代表述职评议的通知\t已印发\n',
    err: '',
  });
  const out = join(folder, '原件.docx');
  expect((await line('documents', 'reprint', ...at, '--number', number, '--out', out)).err).toBe('');
  expect(Buffer.compare(readFileSync(out), bytes)).toBe(0);
  const wrong = await line(
    'document',
    ...at,
    '--template',
    'notice',
    '--year',
    '2025',
    '--set',
    '会场=礼堂',
    '--out',
    out,
  );
  expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('这种公文不问“会场”') });
});

it('desk writes no document that is not filled, and says what is open', async () => {
  const { client, app } = await newOfficeWithChair();
  const out = join(temporaryFolder(), '通知.docx');
  const options = { template: 'training', year: '2025', out };
  const run = officialDocument.run({ client, options, files: [], put: app.files.put, take: app.files.take });
  const { code, details } = await reasonOf(run);
  expect([code, details?.every((sentence) => sentence.endsWith('还没有填。'))]).toEqual([
    'document-gaps',
    true,
  ]);
  expect(existsSync(out)).toBe(false);
});
