import { normaliseName } from './names.ts';

const strokes = new Intl.Collator('zh-u-co-stroke');

/**
 * Orders two names as a roster does: by the strokes of the surname, within one surname two-character names first, then
 * by the strokes of each following character. Zero means the list's own order stays.
 */
export function compareNames(left: string, right: string): number {
  const [first = '', ...givenLeft] = normaliseName(left);
  const [second = '', ...givenRight] = normaliseName(right);
  return (
    strokes.compare(first, second) ||
    givenLeft.length - givenRight.length ||
    strokes.compare(givenLeft.join(''), givenRight.join(''))
  );
}

/** The people in stroke order of their names; people of one name keep the order they came in. */
export function inStrokeOrder<Person extends { name: string }>(people: readonly Person[]): Person[] {
  return [...people].sort((left, right) => compareNames(left.name, right.name));
}
