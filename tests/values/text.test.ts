import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textSchema } from '#electron/text-schema.ts';
import { keptText, textRules, unfitWithin, unfitWords, withoutUnfit } from '#electron/values/text.ts';
import { cellText, escaped, longestCell } from '#electron/values/xml-text.ts';

const anyText = fc
  .string({ unit: 'binary', maxLength: 40 })
  .chain((text) =>
    fc.constantFrom(
      ...[text, `${text}\ud83d`, `\udc00${text}`, `${text}\ufffe`, `${text}\u0000\r\n`],
      ...[`\u200d\ufe0f${text}👧\u200d\ufe0f👧`, `\u180bᠮ\u180b\u180b${text}\u200c\u200b\u200d`],
    ),
  );

describe('a text at the border', () => {
  it.each([
    ['好\ud83d', '第 2 个字处有半个字符（多半是没有复制完整的表情符号） U+D83D'],
    ['𠮷𠮷\ude00', '第 3 个字处有半个字符（多半是没有复制完整的表情符号） U+DE00'],
    ['\u0007', '第 1 个字处有看不见的控制字符 U+0007'],
    ['a\u0085', '第 2 个字处有看不见的控制字符 U+0085'],
    ['字\uffff', '第 2 个字处有不能用的字符 U+FFFF'],
    ['字\ufdd0', '第 2 个字处有不能用的字符 U+FDD0'],
    ['字\u{1fffe}', '第 2 个字处有不能用的字符 U+1FFFE'],
    ['👨‍👩‍👧 𠮷野家\t\n\r\n', undefined],
  ])('(%j) is told what cannot be kept of it', (text, words) => {
    expect(unfitWords(text)).toBe(words);
    expect(unfitWithin({ a: [{ [text]: 1 }] })).toBe(words);
  });

  it('is kept composed, with plain line ends, without outer white space, on one line where it has none', () => {
    expect(keptText('　e\u0301\r\nb\rc\u2028d ', { multiline: true })).toBe('é\nb\nc\nd');
    expect(keptText(' a \r\n\t b ', { multiline: false })).toBe('a b');
  });

  it('is kept without marks that nobody sees, but those that shape an emoji or join letters', () => {
    const kept = (text: string) => keptText(text, { multiline: false });
    for (const mark of '\u00ad\u061c\u115f\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\u3164\ufe0f\ufeff\uffa0\u{e0041}\u{e0100}') {
      expect([kept(`${mark}经办${mark}人${mark}`), kept(mark + mark), kept(`e${mark}\u0301`)]).toEqual([
        ...['经办人', '', 'é'],
      ]);
    }
    for (const whole of [
      '👨\u200d👩\u200d👧',
      '👁\ufe0f\u200d🗨\ufe0f',
      '👩🏽\u200d⚕\ufe0f',
      '1\ufe0f\u20e3',
      'مى\u200cخو',
      'ᠮᠣ\u180bᠩ\u180b ᠮ',
    ])
      expect(kept(whole)).toBe(whole);
  });

  it('once kept is kept so, whatever it was', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, multiline) => {
        const kept = keptText(withoutUnfit(text), { multiline });
        expect(keptText(kept, { multiline })).toBe(kept);
        expect(unfitWords(kept)).toBeUndefined();
        expect(kept.isWellFormed()).toBe(true);
      }),
    );
  });

  it('is refused by the field’s own word, at one more than the limit of its kind', () => {
    const note = textSchema({ kind: 'long', word: '备注' });
    const { max } = textRules.long;
    expect(note.parse('长'.repeat(max))).toHaveLength(max);
    expect(note.safeParse('长'.repeat(max + 1)).error?.issues[0]?.message).toBe(`备注不超过 ${max} 个字`);
    expect(note.safeParse('\ufffe').error?.issues[0]?.message).toBe(
      '备注第 1 个字处有不能用的字符 U+FFFE，不能保存；请删去后重新填写。',
    );
  });

  it('lies no deeper than anything of ours does', () => {
    const nested = (depth: number): unknown => (depth === 0 ? '字' : [nested(depth - 1)]);
    expect([unfitWithin(nested(60)), unfitWithin(nested(61))]).toEqual([undefined, '套了太多层']);
  });

  it('within a value that holds itself is looked at once', () => {
    const round: Record<string, unknown> = { word: '好' };
    round.self = round;
    expect(unfitWithin(round)).toBeUndefined();
  });
});

describe('what is written into XML', () => {
  it('is legal and reads back as it was but for what XML cannot carry', () => {
    const read = (xml: string) =>
      xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    fc.assert(
      fc.property(anyText, (text) => {
        const xml = escaped(text);
        expect(xml.isWellFormed()).toBe(true);
        expect(xml).not.toMatch(/[<>"\ufffe\uffff]/);
        if (unfitWords(text) === undefined) expect(read(xml)).toBe(text);
      }),
    );
  });

  it('in a cell is no code for another character, and no longer than a cell', () => {
    expect(cellText('甲_x000D_乙_xFFFE_')).toBe('甲_x005F_x000D_乙_x005F_xFFFE_');
    expect(cellText('_x005F_')).toBe('_x005F_x005F_');
    const long = cellText('长'.repeat(600_000));
    expect(long.length).toBeLessThanOrEqual(longestCell);
    expect(long).toMatch(/……（太长，余下 567273 个字请在履职台里看）$/);
    expect(cellText('长'.repeat(longestCell))).toHaveLength(longestCell);
  });
});
