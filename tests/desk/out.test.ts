import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { DeskCall } from '#electron/hosts/desk/command.ts';
import { saveDelivery } from '#electron/hosts/desk/save.ts';
import { canMount, holdOpen } from '#support/faults/small-disk.ts';
import { temporaryFolder } from '#support/office.ts';
import { reasonOf } from '#support/reasons.ts';

// five seconds of patience are no more true for being waited
vi.mock('node:timers/promises', () => ({ setTimeout: async () => {} }));

const made = { file: 'x', name: '通知.docx' };
const callTo = (out: string, force = false) =>
  ({
    options: { out, force },
    take: () => ({ name: made.name, type: 'x', bytes: Buffer.from('new') }),
  }) as unknown as DeskCall;

describe('a document written to --out', () => {
  it('is refused where a file stands, and replaces it whole with --force', async () => {
    const folder = temporaryFolder();
    const out = join(folder, '通知.docx');
    writeFileSync(out, 'old');
    expect(await reasonOf(saveDelivery(callTo(out), made))).toEqual({
      code: 'file-exists',
      message: `${out} 已经存在，没有覆盖。`,
      remedy: '请换一个文件名，或加上 --force。',
    });
    expect(await saveDelivery(callTo(out, true), made)).toEqual({
      json: { file: out, bytes: 3 },
      text: `已写出 ${out}`,
    });
    expect([readdirSync(folder), readFileSync(out, 'utf8')]).toEqual([['通知.docx'], 'new']);
  });

  it.skipIf(!canMount)('goes to a numbered name while another program holds it, and says so', async () => {
    const folder = temporaryFolder();
    const out = join(folder, '通知.docx');
    writeFileSync(out, 'old');
    holdOpen(out);
    const other = join(folder, '通知 (2).docx');
    expect(await saveDelivery(callTo(out, true), made)).toEqual({
      json: { file: other, bytes: 3 },
      text: `${out} 正被其他程序打开，没有覆盖，已另存为 ${other}`,
    });
    expect([readFileSync(out, 'utf8'), readFileSync(other, 'utf8')]).toEqual(['old', 'new']);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it.each([
    [
      'a folder that is not there',
      (folder: string) => join(folder, '没有', '通知.docx'),
      '所在的文件夹不在了，请换一个位置再试。',
    ],
    [
      'a name of 300 characters',
      (folder: string) => join(folder, `${'长'.repeat(300)}.docx`),
      '名称或路径太长，请换短一些再试。',
    ],
    [
      'the name of a folder',
      (folder: string) => {
        mkdirSync(join(folder, '通知.docx'));
        return join(folder, '通知.docx');
      },
      '那里是一个同名的文件夹，请换一个名称再试。',
    ],
  ])('is refused in words for %s, and leaves nothing behind', async (_, place, remedy) => {
    const folder = temporaryFolder();
    const out = place(folder);
    const before = readdirSync(folder);
    expect(await reasonOf(saveDelivery(callTo(out, true), made))).toEqual({
      code: 'not-written',
      message: `文件没有写入“${out}”。`,
      remedy,
    });
    expect(readdirSync(folder)).toEqual(before);
  });
});
