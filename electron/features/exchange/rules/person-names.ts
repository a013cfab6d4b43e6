import { normaliseName } from '#features/deputies/rules/names.ts';

/** The people named in one cell, between ， 、 ； or spaces; the padding of 方　东 is no separator, and 等3人 is no name. */
export function personNames(text: string): string[] {
  return text
    .normalize('NFKC')
    .replace(/\(.*?\)/gu, '')
    .split(/[,、;/\n]/u)
    .flatMap(namesBetweenSpaces)
    .map((name) => normaliseName(name).replace(/等(\d+[人名位]|代表)?$/u, ''))
    .filter((name) => name !== '');
}

/** A single character between spaces is half of a padded name: 方 东 李金 are 方东 and 李金. */
function namesBetweenSpaces(text: string): string[] {
  const names: string[] = [];
  const pieces = text.trim().split(/\s+/u);
  for (let place = 0; place < pieces.length; place++) {
    const piece = pieces[place] ?? '';
    const isHalf = [...piece].length === 1;
    const following = pieces[place + 1];
    if (isHalf && following !== undefined) {
      names.push(piece + following);
      place++;
    } else if (isHalf && names.length > 0) names[names.length - 1] += piece;
    else names.push(piece);
  }
  return names;
}
