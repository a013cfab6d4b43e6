import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fileNamedBy, givenFiles } from '#electron/hosts/desktop/given-file.ts';

describe('a file that the program is started on', () => {
  it.each([
    ['a path of the right-click menu', ['desk.exe', '/文 件/通知.docx'], '/文 件/通知.docx'],
    ['an address of a Linux desktop', ['desk', pathToFileURL('/文 件/通知.docx').href], '/文 件/通知.docx'],
    ['a name in the folder it was started in', ['desk', '--vault=/v', '通知.WPS'], '/home/x/通知.WPS'],
    ['a township’s return', ['desk', '/优盘/清溪镇.LZSB'], '/优盘/清溪镇.LZSB'],
    ['no file: other arguments', ['desk', '.', '--vault=/v/a.docx', '表.xlsx'], undefined],
    ['no file: the program itself', ['/opt/a.docx'], undefined],
  ])('is named by %s', (_what, args, expected) => {
    expect(fileNamedBy(args, '/home/x')).toBe(expected);
  });

  it('is given to the page once, the last one named', () => {
    const folder = mkdtempSync(join(tmpdir(), 'given-'));
    const [one, other] = [join(folder, '一.docx'), join(folder, '二.docx')];
    writeFileSync(one, 'one');
    writeFileSync(other, 'other');
    const given = givenFiles();
    expect(given.take()).toBeUndefined();
    given.offer(one);
    given.offer(other);
    given.offer(undefined);
    expect(given.take()).toEqual({ name: '二.docx', bytes: new Uint8Array(Buffer.from('other')) });
    expect(given.take()).toBeUndefined();
    given.offer(join(folder, 'none.docx'));
    expect(given.take()).toBeUndefined();
  });
});
