/** Someone who can be chosen: by name, full pinyin or initials. */
export type Person = { id: string; name: string; initials: string; pinyin: string; hint?: string };

const folded = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** So many letters of pinyin are looked for inside a name too: `jianguo` finds 王建国, `an` not everybody with an a and an n. */
const spelledOut = 3;

/** People who answer to what was typed, those whose name or initials begin so first; all for nothing typed. */
export function peopleMatching(typed: string, people: Person[]): Person[] {
  const text = folded(typed);
  if (text === '') return people;
  const nearness = (person: Person) => {
    const forms = [person.name, person.initials, person.pinyin].map(folded);
    if (forms.includes(text)) return 0;
    if (forms.some((form) => form.startsWith(text))) return 1;
    const inside = text.length < spelledOut ? forms.slice(0, 2) : forms;
    return inside.some((form) => form.includes(text)) ? 2 : 3;
  };
  return people
    .map((person) => ({ person, near: nearness(person) }))
    .filter(({ near }) => near < 3)
    .sort((a, b) => a.near - b.near)
    .map(({ person }) => person);
}

/** Names written in a row (王建国、李梅，张三) as people, and those that name nobody or more than one. */
export function peopleFromList(typed: string, people: Person[]): { found: Person[]; unclear: string[] } {
  const found: Person[] = [];
  const unclear: string[] = [];
  for (const part of typed.split(/[、，,;；\n]+/).filter((text) => text.trim() !== '')) {
    const same = people.filter((person) =>
      [person.name, person.initials].some((form) => folded(form) === folded(part)),
    );
    const [only] = same;
    if (only && same.length === 1) found.push(only);
    else unclear.push(part.trim());
  }
  return { found, unclear };
}
