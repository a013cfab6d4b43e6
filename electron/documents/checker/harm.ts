import type { Examined } from './check.ts';
import { isRed } from './colors.ts';
import { having, isBlank } from './element.ts';
import type { Finding, Reading } from './finding.ts';

const bare = (place: string) => place.replace(/“.*”/g, '');

/** A finding by what stays while others are mended: its rule with each of its places, the words quoted left out. */
export const keysOf = ({ rule, places }: Pick<Finding, 'rule' | 'places'>): string[] =>
  places.map((place) => `${rule}\n${bare(place)}`);

/** The characters that are red in lines over the title, where the organ mark stands. */
function redOverTitle({ model, elements }: Reading): number {
  const title = having(elements, model.paragraphs, 'title')[0]?.index ?? 0;
  const over = model.paragraphs.filter((paragraph) => paragraph.index < title && !isBlank(paragraph));
  return over.reduce(
    (sum, { runs }) =>
      sum + runs.reduce((red, { color, from, to }) => red + (isRed(color) ? to - from : 0), 0),
    0,
  );
}

/** What hangs on a document's length alone: no mend can help that a page more or less moves the edition block. */
const BY_LENGTH = new Set(['edition-on-odd-page', 'length']);

/** What mending the chosen findings did that it should not have done, as a sentence; undefined where it did no harm. */
export function harmOf(before: Examined, after: Examined, chosen: Finding[]): string | undefined {
  const known = new Set(before.findings.flatMap(keysOf));
  for (const finding of after.findings) {
    if (BY_LENGTH.has(finding.rule)) continue;
    const at = keysOf(finding).findIndex((key) => !known.has(key));
    if (at >= 0) return `会带来新的问题：${finding.places[at]}，${finding.found}`;
  }
  const sentence = after.unjudged.find((one) => !before.unjudged.includes(one));
  if (sentence !== undefined) return `改后有的地方没法再判断：${sentence}`;
  if (redOverTitle(after.reading) < redOverTitle(before.reading)) return '会改掉发文机关标志的颜色';
  const left = new Set(after.findings.flatMap(keysOf));
  const same = chosen.find((finding) => keysOf(finding).every((key) => left.has(key)));
  if (same) return `改了以后问题还在：${same.found}`;
  return undefined;
}
