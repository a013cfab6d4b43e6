import { normaliseName } from '#features/deputies/rules/names.ts';

/** A person as a cell names them: the name alone, and what is said of them in brackets or by a sign. */
export type NamedPerson = { name: string; remarks: string[] };

/** Signs that point to a note: 邓开源*, 杨采薇①. */
const SIGNS = /[*＊﹡⁎✱※★☆▲△●○◆◇■□#†‡①-⑳]+/gu;
const BRACKETS = /[([{〔【〈<]([^)\]}〕】〉>]*)[)\]}〕】〉>]?/gu;
const COURTESY = /(同志|代表|先生|女士)$/u;
/** 罗春禾 女, 罗春禾、女: a word for the sex behind a name that is whole without it. */
const SEX_BEHIND = /(?<=\p{L}{2})(?:\s+|\s*[-,、;/—]\s*)([男女])(?=$|[\s,、;/])/gu;
/** 代表：罗春禾. */
const LABEL = /^\s*[\p{Script=Han}]{1,5}:(?=\s*\p{L})/u;
/** What stands in a cell in which nobody is to be named. */
const NOBODY = /^(无|没有|[-—/\\]+)$/u;

/** One person's name without brackets, stars and remarks, which are handed back beside it. */
export function namedPerson(text: string): NamedPerson {
  const plain = text
    .replace(SIGNS, '')
    .normalize('NFKC')
    .replace(LABEL, '')
    .replace(SEX_BEHIND, '($1)')
    // 李金（女）组长: what follows the brackets is said of the person as well
    .replace(/(?<=\p{L}\s*\([^()]*\))\s*([\p{L}\d]+)\s*$/u, '($1)');
  const remarks = [...plain.matchAll(BRACKETS)].flatMap(([, remark = '']) =>
    remark.split(/[,、;\s]+/u).filter((part) => part !== ''),
  );
  const bare = normaliseName(plain.replace(BRACKETS, ' '));
  const name = bare.length > 3 ? bare.replace(COURTESY, '') : bare;
  return { name: name.replace(/[:.。,、;]+$/u, ''), remarks };
}

/** Whether a name was written with a sign that points to a note. */
export const hasSign = (text: string): boolean => text.search(SIGNS) >= 0;

/** 等3人: some of those who belong here are not named. */
const AND_OTHERS = /等(\d+|[一二三四五六七八九十]+)?[人名位]?(代表)?$/u;

/** The people named in one cell, between ， 、 ； or spaces; the padding of 方　东 is no separator, and 等3人 is no name. */
export function peopleNamed(text: string): NamedPerson[] {
  return splitOutside(text.replace(SIGNS, '').normalize('NFKC').replace(SEX_BEHIND, '($1)'))
    .flatMap(namesBetweenSpaces)
    .map((piece) => namedPerson(piece))
    .map(({ name, remarks }) => ({ name: name.replace(AND_OTHERS, ''), remarks }))
    .filter(({ name }) => name !== '' && !NOBODY.test(name));
}

/** The names alone. */
export const personNames = (text: string): string[] => peopleNamed(text).map(({ name }) => name);

/** How a cell says that it does not name everyone: 等3人; undefined where it does not. */
export function unnamedOthers(text: string): string | undefined {
  const last = splitOutside(text.normalize('NFKC')).at(-1)?.replace(/\s/gu, '') ?? '';
  return last.length > 2 ? AND_OTHERS.exec(last)?.[0] : undefined;
}

/** Between the names; commas inside brackets belong to one person: 杨采薇（女，苗族）. */
function splitOutside(text: string): string[] {
  const hidden = text.replace(
    /\(([^()]*)\)/gu,
    (_, remark: string) => `(${remark.replace(/[,、;/\n\s]+/gu, '\u0001')})`,
  );
  return hidden.split(/[,、;/\n]|(?<=\))(?=[^\s,、;/)])/u).map((piece) => piece.replaceAll('\u0001', '、'));
}

/** A single character between spaces is half of a padded name: 方 东 李金 are 方东 and 李金. */
function namesBetweenSpaces(text: string): string[] {
  const names: string[] = [];
  const pieces = text.replace(/\s+\(/gu, '(').trim().split(/\s+/u);
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
