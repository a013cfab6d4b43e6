import { having } from '../element.ts';
import { type Fault, type Rule, regulation } from '../finding.ts';
import { LOOSE_NUMBER, UNFILLED_NUMBER } from '../patterns.ts';
import { around, placeOf } from '../place.ts';
import { SURNAMES } from '../surnames.ts';

const SIGN = '[×XxＸｘ]';

/** What stands where something is still to be written, whatever kind of paper it is. */
const ANYWHERE = new RegExp(
  [
    // 张×× keeps a name back on purpose.
    `(?<![A-Za-z0-9×]|[${SURNAMES}](?=××(?!×)))${SIGN}{2,}(?![A-Za-z0-9])`,
    `(?<=\\b20)${SIGN}{2}(?=年)`,
    '○{2,}|〇{2,}(?![一二三四五六七八九年])|\\*{3,}',
    '(?<![一二三四五六七八九十〇○])[〇○](?=[月日]|号(?!楼))',
    '[［[](?!\\d{2,4}[］\\]])[\\u4e00-\\u9fff×、／/]{1,12}[］\\]]',
    '[（(](?:待补|待定|待核|待填|此处填|填写)[^（()）]{0,10}[）)]',
    '\\{[^{}]{1,20}\\}|«[^»]{1,20}»|《域》',
    '某某(?:镇|乡|县|村|局|单位|站)',
    '(?<=[\\u4e00-\\u9fff]|^)[×XＸ](?=[镇乡县市村年月日局站同](?![A-Za-z]))',
  ].join('|'),
  'g',
);
/** Blanks, which papers to be filled in by hand have of right. */
const BLANKS =
  /[＿_]{2,}|(?<=[年月])[ \u3000]+(?=[月日])|(?<=[第共为])[ \u3000]{2,}(?=[号项名件次])|(?<=[（(])[ \u3000]{2,}(?=[）)])|(?<=[\u4e00-\u9fff：])[ \u3000]{4,}(?=[负元同，。；])/g;

/** Nothing is left to be filled in: one finding for each kind of mark, with all its places; none is mended. */
export const placeholders: Rule = {
  rule: 'placeholder',
  clause: regulation('十九'),
  strength: 'rule',
  check(reading) {
    const { elements, model } = reading;
    return model.paragraphs.flatMap((paragraph): Fault[] => {
      const { text, cell, index } = paragraph;
      const role = elements.roles[index];
      const byHand = elements.form === 'sheet' || cell !== undefined || role === 'annex-body';
      const slips = [...text.matchAll(ANYWHERE), ...(byHand ? [] : text.matchAll(BLANKS))];
      const faults = slips.map(({ 0: mark, index: from }) => ({
        place: placeOf(reading, paragraph),
        found: `有没填的“${mark.trim() === '' ? '　' : mark}”`,
        words: around(text, from, from + mark.length),
        expected: '填上实际内容，或者删去',
      }));
      const empty = role === 'number' && faults.length === 0 && !LOOSE_NUMBER.test(text);
      const [unfilled] = (empty && UNFILLED_NUMBER.exec(text)) || [];
      return unfilled
        ? [{ place: '发文字号', found: '发文字号没有填全', words: unfilled, expected: '填上发文顺序号' }]
        : faults;
    });
  },
};

/** Fields that a letter was to be filled from. */
export const mergeFields: Rule = {
  rule: 'merge-field',
  clause: regulation('十九'),
  strength: 'rule',
  check: ({ model: { traces } }) =>
    traces.mergeFields.length === 0
      ? []
      : [
          {
            place: '全文',
            found: `有没合并的邮件合并域：${traces.mergeFields.join('、')}`,
            expected: '换成实际内容',
          },
        ],
};

/** What is announced follows. */
export const nothingFollows: Rule = {
  rule: 'nothing-follows',
  clause: regulation('十九'),
  strength: 'recommended',
  check(reading) {
    const { elements, model } = reading;
    return having(elements, model.paragraphs, 'body').flatMap((paragraph): Fault[] => {
      if (!/(如下|下列|以下[\u4e00-\u9fff]{0,8})[:：]\s*$/.test(paragraph.text)) return [];
      const next = model.paragraphs
        .slice(paragraph.index + 1)
        .find(({ text, cell }) => cell || text.trim() !== '');
      const role = next && elements.roles[next.index];
      const ended =
        !next ||
        (!next.cell && /^(signature|date|annex-note|annex-label|note|copies|printing)$/.test(role ?? ''));
      return ended
        ? [{ place: placeOf(reading, paragraph), found: '“如下”之后没有内容', expected: '写上要说的内容' }]
        : [];
    });
  },
};
