const MERGE = /<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g;

const columnNumber = (letters: string) =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** How many cells a sheet's merges cover, read before the library makes each of them. */
export function mergedArea(sheetXml: Uint8Array): number {
  const text = new TextDecoder().decode(sheetXml.subarray(Math.max(0, mergesBegin(sheetXml))));
  let area = 0;
  for (const [, left = '', top, right = '', bottom] of text.matchAll(MERGE))
    area += (columnNumber(right) - columnNumber(left) + 1) * (Number(bottom) - Number(top) + 1);
  return area;
}

function mergesBegin(sheetXml: Uint8Array): number {
  return new TextDecoder('latin1').decode(sheetXml).indexOf('<mergeCells');
}
