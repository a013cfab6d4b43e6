/** The width of a text in characters: East Asian ones count 1, Latin letters, digits and spaces a half (GB/T 9704 7.3.5). */
export function textCharacters(text: string): number {
  let halves = 0;
  for (const character of text) halves += (character.codePointAt(0) ?? 0) < 0x2000 ? 1 : 2;
  return halves / 2;
}

const BOUNDARY = /(?<=[\u2e80-\u9fff])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=[\u2e80-\u9fff])/g;

/** The width a text takes when set, in characters: word processors part East Asian from Western text by a quarter. */
export const setCharacters = (text: string) => textCharacters(text) + (text.match(BOUNDARY)?.length ?? 0) / 4;

/** A head in lines of one length, parted by line ends, where it is longer than `room` characters. */
export function evenLines(head: string, room: number): string {
  const count = Math.ceil(setCharacters(head) / Math.max(1, room));
  const characters = [...head];
  const length = Math.ceil(characters.length / count);
  return Array.from({ length: count }, (_, at) =>
    characters.slice(at * length, (at + 1) * length).join(''),
  ).join('\n');
}
