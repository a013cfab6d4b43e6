import { chineseNumber } from '#electron/values/chinese-number.ts';
import { childOf, numberOf, valOf, type XmlNode } from '../checker/xml-tree.ts';

/** A list's mark before a paragraph: its words, what parts it from the text, and the looks its level asks for. */
export type ListMark = {
  text: string;
  suffix: 'tab' | 'space' | 'nothing';
  paragraph?: XmlNode;
  run?: XmlNode;
};

/** Counts lists on: the mark of the next paragraph of a list's level; undefined where the file has no such list. */
export type Numbering = (list: string, level: number) => ListMark | undefined;

const roman = (count: number): string => {
  const parts: [number, string][] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = count;
  let text = '';
  for (const [value, letters] of parts)
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  return text;
};

const letters = (count: number) =>
  String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1);

const FORMATS: Record<string, (count: number) => string> = {
  none: () => '',
  chineseCounting: chineseNumber,
  chineseCountingThousand: chineseNumber,
  japaneseCounting: chineseNumber,
  ideographDigital: chineseNumber,
  taiwaneseCountingThousand: chineseNumber,
  decimalEnclosedCircle: (count) => (count <= 20 ? String.fromCodePoint(0x245f + count) : String(count)),
  decimalEnclosedCircleChinese: (count) =>
    count <= 20 ? String.fromCodePoint(0x245f + count) : String(count),
  decimalFullWidth: (count) =>
    String(count).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  decimalZero: (count) => String(count).padStart(2, '0'),
  lowerLetter: letters,
  upperLetter: (count) => letters(count).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (count) => roman(count).toUpperCase(),
};

/** Bullets of symbol faces stand in the private use area, where other faces have nothing. */
const shown = (text: string) => text.replace(/[\ue000-\uf8ff]/g, '•');

/** The level's number at most; deeper ones a file cannot have. */
const LEVELS = 9;

/** Reads a file's lists and counts them from their beginning. */
export function numberingOf(root: XmlNode | undefined): Numbering {
  const children = root?.children ?? [];
  const abstract = new Map(
    children
      .filter(({ name }) => name === 'w:abstractNum')
      .map((node) => [node.attributes['w:abstractNumId'], node]),
  );
  const lists = new Map(
    children
      .filter(({ name }) => name === 'w:num')
      .map((node) => [
        node.attributes['w:numId'],
        { node, counts: new Array<number | undefined>(LEVELS).fill(undefined) },
      ]),
  );
  return (id, level) => {
    const list = lists.get(id);
    const base = abstract.get(valOf(list?.node, 'w:abstractNumId'));
    const at = (wanted: number) => {
      const own = list?.node.children.find(
        ({ name, attributes }) => name === 'w:lvlOverride' && attributes['w:ilvl'] === String(wanted),
      );
      const usual = base?.children.find(
        ({ name, attributes }) => name === 'w:lvl' && attributes['w:ilvl'] === String(wanted),
      );
      const start = numberOf(childOf(own, 'w:startOverride') ?? childOf(usual, 'w:start'), 'w:val') ?? 1;
      return { node: childOf(own, 'w:lvl') ?? usual, start };
    };
    const { node, start } = at(level);
    if (!list || !node) return undefined;
    list.counts[level] = (list.counts[level] ?? start - 1) + 1;
    list.counts.fill(undefined, level + 1);
    const count = (wanted: number) => list.counts[wanted] ?? at(wanted).start;
    const formatted = (wanted: number) => {
      const format = valOf(at(wanted).node, 'w:numFmt') ?? 'decimal';
      return (FORMATS[format] ?? String)(count(wanted));
    };
    const pattern = valOf(node, 'w:lvlText') ?? '';
    const bullet = valOf(node, 'w:numFmt') === 'bullet';
    const suffix = valOf(node, 'w:suff');
    const [paragraph, run] = [childOf(node, 'w:pPr'), childOf(node, 'w:rPr')];
    return {
      text: bullet
        ? shown(pattern)
        : pattern.replace(/%(\d)/g, (_, digit: string) => formatted(Number(digit) - 1)),
      suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
      ...(paragraph && { paragraph }),
      ...(run && { run }),
    };
  };
}
