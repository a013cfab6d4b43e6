/**
 * The cells that GB 2312-1980 fills, as rows and the columns within them. `TextDecoder('gb2312')` cannot tell: by the
 * Encoding Standard it is GBK, which fills rows 2, 6 and 8–9 further and adds 14 000 ideographs elsewhere.
 */
const CELLS: [firstRow: number, lastRow: number, columns: [first: number, last: number][]][] = [
  [1, 1, [[1, 94]]],
  [
    2,
    2,
    [
      [17, 66],
      [69, 78],
      [81, 92],
    ],
  ],
  [3, 3, [[1, 94]]],
  [4, 4, [[1, 83]]],
  [5, 5, [[1, 86]]],
  [
    6,
    6,
    [
      [1, 24],
      [33, 56],
    ],
  ],
  [
    7,
    7,
    [
      [1, 33],
      [49, 81],
    ],
  ],
  [
    8,
    8,
    [
      [1, 26],
      [37, 73],
    ],
  ],
  [9, 9, [[4, 79]]],
  [16, 54, [[1, 94]]],
  [55, 55, [[1, 89]]],
  [56, 87, [[1, 94]]],
];

/** How many characters GB 2312 has, 6 763 of them ideographs. */
const SIZE = 7445;

function repertoire(): Set<string> {
  const decoder = new TextDecoder('gbk', { fatal: true });
  const characters = new Set<string>();
  for (const [firstRow, lastRow, columns] of CELLS)
    for (let row = firstRow; row <= lastRow; row += 1)
      for (const [first, last] of columns)
        for (let column = first; column <= last; column += 1)
          characters.add(decoder.decode(Uint8Array.of(0xa0 + row, 0xa0 + column)));
  // a runtime with a smaller table of encodings must not pass for a font without glyphs
  if (characters.size !== SIZE)
    throw new Error(`GB 2312 has ${characters.size} characters here, not ${SIZE}`);
  return characters;
}

let known: ReadonlySet<string> | undefined;

/** The characters of GB 2312; built at the first question, so that a start without documents needs no decoder. */
export function gb2312(): ReadonlySet<string> {
  known ??= repertoire();
  return known;
}

/** True for East Asian characters that the _GB2312 faces lack: 堃, 喆, 〇; Latin letters are set in another face anyway. */
export const isBeyondGb2312 = (character: string) =>
  (character.codePointAt(0) ?? 0) >= 0x2e80 && !gb2312().has(character);

/** The characters of a text that lie beyond GB 2312, each once, in order of appearance. */
export const beyondGb2312 = (text: string) => [...new Set([...text].filter(isBeyondGb2312))];
