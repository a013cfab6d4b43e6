import { having } from '../element.ts';
import { dateWords } from '../elements-closing.ts';
import { type Fault, gb9704, PRACTICE, type Reading, type Rule } from '../finding.ts';
import { calledOf, titleOf } from '../names.ts';
import { writtenDate } from '../patterns.ts';
import { around, placeOf } from '../place.ts';

/** 2025年3月8日 as 2025-03-08, which compares as dates do; undefined for anything else. */
function isoDate(written: string): string | undefined {
  const parts = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(written);
  if (!parts) return undefined;
  const [, year = '', month = '', day = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The day of issue as YYYY-MM-DD. */
function issuedOn({ elements, model }: Reading): string | undefined {
  const [date] = having(elements, model.paragraphs, 'date');
  return isoDate(writtenDate(date ? dateWords(date) : '') ?? '');
}

/** The day of the meeting that minutes tell of: 2026年6月26日下午，……召开. */
function heldOn(reading: Reading): string | undefined {
  if (!/纪要$/.test(calledOf(reading))) return undefined;
  const [first] = having(reading.elements, reading.model.paragraphs, 'body');
  return isoDate(/^\s*(\d{4}年\d{1,2}月\d{1,2}日)[^。]*(?:召开|举行)/.exec(first?.text ?? '')?.[1] ?? '');
}

/** A document is printed on the day of its issue or later, minutes after their meeting. */
export const printedBefore: Rule = {
  rule: 'printed-before-issue',
  clause: gb9704('7.4.3'),
  strength: 'rule',
  check(reading) {
    const issued = issuedOn(reading);
    const [printing] = having(reading.elements, reading.model.paragraphs, 'printing');
    const said = /(\S{4}\s?[年.\-/]\s?\S{1,3}?\s?[月.\-/]\s?\S{1,3}?\s?日?)\s*印发/.exec(
      printing?.text ?? '',
    )?.[1];
    const printed = isoDate(writtenDate(said ?? '') ?? '');
    const [since, name] = issued ? [issued, '成文日期'] : [heldOn(reading), '会议日期'];
    return since && printed && printed < since
      ? [{ place: '印发日期', found: `印发日期早于${name}（${said}）`, expected: `印发日期不早于${name}` }]
      : [];
  },
};

const EVENT =
  /(?:定于|拟于|决定于|计划于|(?<![已曾经])于|时间[为：:]?\s*)(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日([^。；]{0,30})/g;
const HELD = /召开|举行|举办|开展|组织|进行|报到|开始|^[^。；]{0,6}前|[上下]午|\d{1,2}[:：时]/;

/** What a notice calls to is still to come. */
export const issuedAfterEvent: Rule = {
  rule: 'issued-after-event',
  clause: PRACTICE,
  strength: 'recommended',
  check(reading): Fault[] {
    const issued = issuedOn(reading);
    if (!issued || !/通知$|通知[（(].*[）)]$|公告$/.test(calledOf(reading))) return [];
    return having(reading.elements, reading.model.paragraphs, 'body', 'heading').flatMap((paragraph) =>
      [...paragraph.text.matchAll(EVENT)].flatMap(
        ({ 0: whole, 1: year, 2: month, 3: day, 4: after = '', index }) => {
          const [own = '', ownMonth = ''] = issued.split('-');
          // A month long before that of issue, without a year, is next year's.
          const due = year ?? String(Number(own) + (Number(ownMonth) - Number(month) > 6 ? 1 : 0));
          const on = isoDate(`${due}年${Number(month)}月${Number(day)}日`);
          if (!on || on >= issued || !HELD.test(after) || /印发|以来|期间|通过|公布|施行/.test(after))
            return [];
          return [
            {
              place: placeOf(reading, paragraph),
              found: '所说的日子早于成文日期',
              words: around(paragraph.text, index, index + whole.length - after.length),
              expected: '核对成文日期和活动、报送的日期',
            },
          ];
        },
      ),
    );
  },
};

/** A year's report is made towards the year's end or later. */
export const issuedBeforePeriod: Rule = {
  rule: 'issued-before-period',
  clause: PRACTICE,
  strength: 'custom',
  check(reading) {
    const issued = issuedOn(reading);
    const year =
      /(\d{4})年度?(?![一二三四上下第\d])[^年]*(情况|总结|工作)的?[\u4e00-\u9fff]{0,4}(报告|通报|总结)$/.exec(
        titleOf(reading),
      )?.[1];
    return issued && year && issued < `${year}-11-01`
      ? [
          {
            place: '成文日期',
            found: `${year}年度的情况，成文于${issued.slice(0, 7)}，期间还没有完`,
            expected: '核对成文日期；只到某月的，在标题里写明',
          },
        ]
      : [];
  },
};
