import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '#documents/checker/check.ts';
import { parseTemplate, readTemplate } from '#documents/template/read.ts';
import { temporaryFolder } from '#support/office.ts';
import { reasonOf } from '#support/reasons.ts';

describe('a template file is refused', () => {
  it('where it is no whole JSON', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'notices'));
    writeFileSync(join(folder, 'notices', 'notice.json'), '{"name": ');
    expect(await reasonOf(readTemplate(folder, 'notice'))).toMatchObject({ code: 'template-unreadable' });
  });

  it('where it is not made as one, every fault with its place', async () => {
    const refused = await reasonOf(() => parseTemplate({ label: '通知' }, 'notice.json'));
    expect(refused).toMatchObject({ code: 'template-invalid' });
    expect(refused.details?.every((detail) => detail.startsWith('notice.json：'))).toBe(true);
  });
});

describe('a Word file from elsewhere is refused', () => {
  it('where it asks for a password, as such files look on disk', async () => {
    const bytes = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await reasonOf(checkDocument(bytes, '通知.docx'))).toMatchObject({
      code: 'encrypted-document',
      message: '“通知.docx”设有打开密码，无法读取。',
    });
  });
});
