import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMMON } from '#documents/profile.ts';
import { textRuns } from '#documents/runs.ts';
import { evenLines, setCharacters, textCharacters } from '#documents/text-width.ts';
import { escaped } from '#electron/values/xml-text.ts';

const faces = (xml: string) =>
  [...xml.matchAll(/<w:rFonts ([^>]*)\/>.*?<w:t [^>]*>(.*?)<\/w:t>/g)].map(([, fonts = '', text]) => [
    /w:eastAsia="([^"]*)"/.exec(fonts)?.[1],
    text,
  ]);

test('characters the usual face lacks are set in one that has them, the rest by the style', () => {
  expect(faces(textRuns('王喆堃代表', COMMON.fonts, 'fang'))).toEqual([
    [undefined, '王'],
    ['仿宋', '喆堃'],
    [undefined, '代表'],
  ]);
  expect(faces(textRuns('𠮷', COMMON.fonts, 'fang'))).toEqual([['SimSun-ExtB', '𠮷']]);
});

test('a run of another role names its own face', () => {
  expect(faces(textRuns('李喆', COMMON.fonts, 'fang', { role: 'kai' }))).toEqual([
    ['楷体_GB2312', '李'],
    ['楷体', '喆'],
  ]);
});

test('a text is escaped and freed of what XML cannot carry', () => {
  expect(escaped('<农&林>\u0000"\u001b\ud800\uffff路')).toBe('&lt;农&amp;林&gt;&quot;路');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be left
      expect(escaped(text)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff<>"]/);
      expect(escaped(text).isWellFormed()).toBe(true);
    }),
  );
});

test('a line break in a text stays one, a tab becomes a space', () => {
  expect(textRuns('甲\r\n乙\t丙', COMMON.fonts, 'fang')).toContain(
    '<w:t xml:space="preserve">甲</w:t><w:br/><w:t xml:space="preserve">乙 丙</w:t>',
  );
});

test('digits count half a character, and a quarter parts them from East Asian text when set', () => {
  expect([textCharacters('2025年3月6日'), setCharacters('2025年3月6日')]).toEqual([6, 7.25]);
});

test.each([
  ['满意', 3, '满意'],
  ['基本满意', 3, '基本\n满意'],
  ['逾期未答复', 4, '逾期未\n答复'],
  ['办理情况满意率', 3, '办理情\n况满意\n率'],
  ['栏', 0, '栏'],
])('a head is parted evenly: %s in %i characters', (head, room, lines) => {
  expect(evenLines(head, room)).toBe(lines);
});
