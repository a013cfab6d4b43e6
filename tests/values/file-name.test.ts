import { basename, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName, splitExtension } from '#electron/values/file-name.ts';

describe('a safe file name', () => {
  it.each([
    ['关于加快“东山村”饮水/灌溉改造的建议？', '关于加快“东山村”饮水／灌溉改造的建议？.docx'],
    ['第3号:回复|终稿*', '第3号：回复｜终稿＊.docx'],
    ['../../etc/passwd', '／..／etc／passwd.docx'],
    ['C:\\Windows\\x', 'C：＼Windows＼x.docx'],
    ['CON', '_CON.docx'],
    ['con.张三', '_con.张三.docx'],
    ['NUL .txt', '_NUL .txt.docx'],
    ['COM¹', '_COM¹.docx'],
    ['aux.', '_aux.docx'],
    ['名字\u202Excod.exe', '名字xcod.exe.docx'],
    ['王\u0000五', '王五.docx'],
    ['e\u0301', 'é.docx'],
    ['结尾点. . .', '结尾点.docx'],
    ['  .hidden ', 'hidden.docx'],
    ['', '未命名.docx'],
    ['...', '未命名.docx'],
  ])('for %j is %j', (text, expected) => {
    expect(safeFileName(text, '.docx')).toBe(expected);
  });

  it('is a name on Windows, Linux and FAT32 whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.string({
        unit: fc.constantFrom('.', '/', '\\', ':', ' ', 'con', 'nul', '建议', '\u202e', '\u0000', '👨‍👩‍👧‍👦'),
        maxLength: 200,
      }),
    );
    fc.assert(
      fc.property(text, (given) => {
        const name = safeFileName(given, '.docx');
        expect([basename(name), win32.basename(name)]).toEqual([name, name]);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
        expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]|^[. ]|[. ]$|^\.docx$/);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]) *\./i);
        expect(name.length).toBeLessThanOrEqual(80);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240);
      }),
    );
  });
});

describe('the extension of a file name', () => {
  it.each([
    ['通知.docx', { stem: '通知', extension: '.docx' }],
    ['2025.3.6 记录.xlsx', { stem: '2025.3.6 记录', extension: '.xlsx' }],
    ['通知', { stem: '通知', extension: '' }],
    ['第1.建议', { stem: '第1.建议', extension: '' }],
    ['.docx', { stem: '.docx', extension: '' }],
  ])('of %j is %j', (name, expected) => {
    expect(splitExtension(name)).toEqual(expected);
  });
});
