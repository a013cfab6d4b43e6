import { having } from '../element.ts';
import { type Fault, PRACTICE, type Rule } from '../finding.ts';
import { placeOf } from '../place.ts';

const LEADS = /(?:下列|以下|下述|共|等)(\d+)(?:名|位)[^。；]*[:：]\s*$/;
/** Names set apart by wide spaces; one of two characters is set as wide as one of three: 韩　冰. */
const APART = /[ \u3000\t]+/;

/** How many people a line names that holds nothing but names; undefined for any other line. */
function namesIn(text: string): number | undefined {
  const words = text.trim().split(APART);
  if (words.length < 2 || !words.every((word) => /^[\u4e00-\u9fff·]{1,6}$/.test(word))) return undefined;
  let count = 0;
  for (let at = 0; at < words.length; at += 1) {
    count += 1;
    if (words[at]?.length !== 1) continue;
    if (words[at + 1]?.length !== 1) return undefined;
    at += 1;
  }
  return count;
}

/** As many people are named in the lines below as the sentence over them says. */
export const namesAnnounced: Rule = {
  rule: 'names-announced',
  clause: PRACTICE,
  strength: 'recommended',
  check(reading) {
    const lines = having(reading.elements, reading.model.paragraphs, 'body', 'annex-body');
    return lines.flatMap((paragraph, at): Fault[] => {
      const due = Number(LEADS.exec(paragraph.text)?.[1]);
      if (!due) return [];
      const counts: number[] = [];
      for (const { text } of lines.slice(at + 1)) {
        const count = namesIn(text);
        if (count === undefined) break;
        counts.push(count);
      }
      const named = counts.reduce((sum, count) => sum + count, 0);
      if (counts.length === 0 || named === due) return [];
      return [
        {
          place: placeOf(reading, paragraph),
          found: `说是 ${due} 名，下面列了 ${named} 名`,
          expected: '人数与所列姓名一致',
        },
      ];
    });
  },
};
