import { having } from '../element.ts';
import { type Fault, gb9704, PRACTICE, type Reading, type Rule } from '../finding.ts';

/** Rules over set pages cannot judge a document whose pages could not be set. */
const needsPages = ({ laid }: Reading) =>
  laid ? undefined : '各面没有排出来：首页、署名、版记和标题回行没有判断。';

const placed = ({ laid }: Reading, index: number) => laid?.of[index];

/** Signature and date stand on a page with text. */
export const signatureAlone: Rule = {
  rule: 'signature-alone',
  clause: gb9704('7.3.5.5'),
  strength: 'rule',
  unjudged: needsPages,
  check(reading) {
    const { elements, model } = reading;
    if (elements.form === 'sheet') return [];
    const closing = having(elements, model.paragraphs, 'signature', 'date');
    const [first] = closing;
    const hasText = (page: number) =>
      model.paragraphs.some(({ index, cell }) => {
        const role = elements.roles[index];
        const isText = cell !== undefined || /^(body|heading|annex-note|caption)$/.test(role ?? '');
        return index < (first?.index ?? 0) && isText && placed(reading, index)?.last === page;
      });
    const alone = closing.find(({ index }) => {
      const page = placed(reading, index)?.first;
      return page !== undefined && page > 0 && !hasText(page);
    });
    return alone
      ? [
          {
            place: '发文机关署名和成文日期',
            found:
              alone === first ? '署名和日期单独成面，同面没有正文' : '日期与署名分在两面，日期那面没有正文',
            expected: '调整行距、字距，使署名、日期与正文同处一面；不写“此页无正文”',
          },
        ]
      : [];
  },
};

/** The first page shows text. */
export const firstPageText: Rule = {
  rule: 'first-page-text',
  clause: gb9704('7.3.3'),
  strength: 'rule',
  unjudged: needsPages,
  check(reading) {
    const { elements, model } = reading;
    const [first] = having(elements, model.paragraphs, 'body', 'heading');
    const page = first && placed(reading, first.index)?.first;
    return /^(red-head|letter|order)$/.test(elements.form) && page !== undefined && page > 0
      ? [
          {
            place: '正文',
            found: `正文从第 ${page + 1} 面才开始`,
            expected: '公文首页必须显示正文；主送机关太多的移至版记',
          },
        ]
      : [];
  },
};

const editionPage = (reading: Reading): number | undefined => {
  const [first] = having(reading.elements, reading.model.paragraphs, 'printing', 'copies');
  return first && placed(reading, first.index)?.last;
};

/** The edition block ends the last page. */
export const editionNotLast: Rule = {
  rule: 'edition-not-last',
  clause: gb9704('7.4.1'),
  strength: 'rule',
  unjudged: needsPages,
  check(reading) {
    const page = editionPage(reading);
    const pages = reading.laid?.pages ?? 0;
    return page !== undefined && reading.elements.form !== 'sheet' && page < pages - 1
      ? [
          {
            place: '版记',
            found: `版记在第 ${page + 1} 面，全文 ${pages} 面`,
            expected: '版记置于公文最后一面',
          },
        ]
      : [];
  },
};

/** The edition block stands on an even page of a paper printed on both sides. */
export const editionOnOddPage: Rule = {
  rule: 'edition-on-odd-page',
  clause: PRACTICE,
  strength: 'custom',
  unjudged: needsPages,
  check(reading) {
    const page = editionPage(reading);
    const { form } = reading.elements;
    // One page is one sheet printed on one side.
    return form === 'red-head' && page !== undefined && page > 0 && page % 2 === 0
      ? [
          {
            place: '版记',
            found: `版记在第 ${page + 1} 面，是单页`,
            expected: '双面印制的，版记宜在双页的最下面',
          },
        ]
      : [];
  },
};

/** A table's total stands with rows of its table. */
export const totalAlone: Rule = {
  rule: 'total-alone',
  clause: PRACTICE,
  strength: 'custom',
  unjudged: needsPages,
  check: (reading) =>
    reading.model.tables.flatMap((_, table): Fault[] => {
      const cells = reading.model.paragraphs.filter(
        ({ cell, text }) => cell?.table === table && text.trim() !== '',
      );
      const last = cells.at(-1)?.cell?.row ?? 0;
      const total = cells.find(({ cell }) => cell?.row === last);
      const above = cells.findLast(({ cell }) => (cell?.row ?? 0) < last);
      if (!total || !above || last < 3 || !/^\s*(合\s*计|总\s*计|共\s*计)/.test(total.text)) return [];
      const [one, other] = [placed(reading, total.index), placed(reading, above.index)];
      return one && other && one.first > other.last
        ? [
            {
              place: `表${table + 1}`,
              found: `合计行单独排在第 ${one.first + 1} 面`,
              expected: '合计行与表中其他行同面',
            },
          ]
        : [];
    }),
};
