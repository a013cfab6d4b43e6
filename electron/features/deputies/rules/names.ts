/** How a person can be looked for: the name, and its pinyin as syllables separated by spaces (`wang jian guo`). */
export type SearchableName = { name: string; pinyin: string; initials: string };

/** One form for one name: full-width forms folded, all white space removed, one middle dot for names such as 阿依古丽·买买提. */
export function normaliseName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff]/gu, '')
    .replace(/[•‧∙・⋅]/gu, '·')
    .replace(/(?<=\p{Script=Han}{2})\.(?=\p{Script=Han}{2})/gu, '·');
}

/** True when the letters are used up by a beginning of each syllable in turn, so that `wjg`, `wangjg` and `wangjian` all find 王建国. */
function startsSyllables(letters: string, syllables: readonly string[]): boolean {
  if (letters === '') return true;
  const [syllable, ...rest] = syllables;
  if (syllable === undefined) return false;
  for (let length = syllable.length; length > 0; length--) {
    if (letters.startsWith(syllable.slice(0, length)) && startsSyllables(letters.slice(length), rest))
      return true;
  }
  return false;
}

/** True when the query is part of the name, of its initials, or spells its syllables from any one on; an empty query finds everyone. */
export function matchesName(query: string, person: SearchableName): boolean {
  const wanted = normaliseName(query).toLowerCase();
  if (normaliseName(person.name).toLowerCase().includes(wanted)) return true;
  if (person.initials.toLowerCase().includes(wanted)) return true;
  const syllables = person.pinyin
    .toLowerCase()
    .split(/\s+/u)
    .filter((syllable) => syllable !== '');
  return syllables.some((_, index) => startsSyllables(wanted, syllables.slice(index)));
}
