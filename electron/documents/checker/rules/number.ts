import { gb9704, type Mend, type Reading, type Rule } from '../finding.ts';
import { LOOSE_NUMBER, UNFILLED_NUMBER } from '../patterns.ts';

type Parts = {
  body: string;
  open: string;
  year: string;
  close: string;
  prefix: string;
  serial: string;
  mark: string;
};

function partsOf(text: string): Parts | undefined {
  const found = LOOSE_NUMBER.exec(text);
  if (!found) return undefined;
  const [, body = '', open = '', year = '', close = '', prefix = '', serial = '', mark = ''] = found;
  return { body, open, year, close, prefix, serial, mark };
}

/** The number as the standard writes it; the year is left as it is, since nobody can say which century was meant. */
const written = ({ body, year, serial }: Parts) => `${body}〔${year}〕${Number(serial)}号`;

const form = (
  rule: string,
  judge: (parts: Parts, text: string) => string | undefined,
  expected: string,
  mendable = true,
): Rule => ({
  rule,
  clause: gb9704('7.2.5'),
  strength: 'rule',
  check({ elements: { number } }: Reading) {
    const parts = number && partsOf(number.text);
    const found = parts && judge(parts, number.text);
    if (!number || !parts || !found) return [];
    const { paragraph, from, to } = number;
    const mends: Mend[] = [{ kind: 'text', paragraph: paragraph.index, from, to, text: written(parts) }];
    return [{ place: '发文字号', found, expected, ...(mendable && { mends }) }];
  },
});

/** The year stands in 〔〕. */
export const numberBrackets = form(
  'number-brackets',
  ({ open, close }) => (open === '〔' && close === '〕' ? undefined : `年份用“${open}${close}”括入`),
  '年份用六角括号“〔〕”括入',
);

/** The serial has no 第 before it. */
export const numberOrdinal = form(
  'number-ordinal',
  ({ prefix }) => (prefix === '' ? undefined : '发文顺序号前加了“第”'),
  '发文顺序号不加“第”字',
);

/** The serial has no zeros before it. */
export const numberZero = form(
  'number-zero',
  ({ serial }) => (serial.startsWith('0') ? `发文顺序号编虚位：${serial}` : undefined),
  '发文顺序号不编虚位，如 1 不编为 01',
);

/** The serial is followed by 号. */
export const numberSuffix = form(
  'number-suffix',
  ({ mark }) => (mark === '' ? '发文顺序号后没有“号”' : undefined),
  '发文顺序号后加“号”字',
);

/** The year is written out. */
export const numberYear = form(
  'number-year',
  ({ year }) => (year.length === 4 ? undefined : `年份写作“${year}”`),
  '年份标全称，如 2025',
  false,
);

/** Nothing stands within the number that does not belong there. */
export const numberSpaces = form(
  'number-spaces',
  (_, text) => (/\s|年/.test(text) ? `发文字号中有空格或“年”：${text}` : undefined),
  '发文字号连写，如 清人大主席团〔2025〕5号',
);

/** A red head has a number, with brackets round the year. */
export const numberMissing: Rule = {
  rule: 'number-missing',
  clause: gb9704('7.2.5'),
  strength: 'rule',
  check({ elements: { form: kind, number, roles } }) {
    if (kind !== 'red-head' || !roles.includes('mark')) return [];
    if (!number)
      return [{ place: '发文字号', found: '没有发文字号', expected: '发文机关代字、年份、发文顺序号' }];
    return partsOf(number.text) || UNFILLED_NUMBER.test(number.text) || /^第.+号$/.test(number.text)
      ? []
      : [
          {
            place: '发文字号',
            found: `年份没有括起来：${number.text}`,
            expected: '年份用六角括号“〔〕”括入',
          },
        ];
  },
};

/** Numbers of other documents are cited in the same form. */
export const citedNumbers: Rule = {
  rule: 'cited-number',
  clause: gb9704('7.2.5'),
  strength: 'rule',
  check: ({ model: { paragraphs }, elements: { roles } }) =>
    paragraphs.flatMap(({ text, index }) => {
      if (roles[index] === 'number') return [];
      return [...text.matchAll(/([[［【（(﹝]) ?(20\d\d) ?([\]］】）)﹞]) ?第? ?(\d{1,5}) ?号/g)].map(
        ({ 0: whole, 2: year = '', 4: serial = '', index: from }) => ({
          place: roles[index] === 'body' ? '正文引用的发文字号' : '引用的发文字号',
          found: whole,
          expected: `〔${year}〕${Number(serial)}号`,
          mends: [
            {
              kind: 'text',
              paragraph: index,
              from,
              to: from + whole.length,
              text: `〔${year}〕${Number(serial)}号`,
            },
          ] satisfies Mend[],
        }),
      );
    }),
};
