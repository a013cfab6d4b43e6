import lawsData from '../../../../resources/proofreading/laws.json' with { type: 'json' };
import wordsData from '../../../../resources/proofreading/words.json' with { type: 'json' };
import { having } from '../element.ts';
import { type Fault, gb15834, PRACTICE, type Rule, regulation } from '../finding.ts';
import { titleOf } from '../names.ts';
import { around, placeOf } from '../place.ts';

type Law = { name: string; short: string[]; since?: string; until?: string; by?: string };

const LAWS: Law[] = lawsData.laws;
const WORDS = wordsData.words.map(({ wrong, right }) => ({ pattern: new RegExp(wrong, 'g'), right }));
/** Any of them: most paragraphs hold none, and one look says so. */
const ANY_WORD = new RegExp(wordsData.words.map(({ wrong }) => `(?:${wrong})`).join('|'));

/** Words that are easily taken for one another; only told, since the sense decides. */
export const confusedWords: Rule = {
  rule: 'confused-word',
  clause: PRACTICE,
  strength: 'recommended',
  check: (reading) =>
    reading.model.paragraphs.flatMap((paragraph): Fault[] =>
      (ANY_WORD.test(paragraph.text) ? WORDS : []).flatMap(({ pattern, right }) =>
        [...paragraph.text.matchAll(pattern)].map(({ 0: wrong, index: from }) => ({
          place: placeOf(reading, paragraph),
          found: `“${wrong}”疑是错字`,
          words: around(paragraph.text, from, from + wrong.length),
          expected: `“${right}”`,
        })),
      ),
    ),
};

const NAME_OF_LAW = new Map(LAWS.flatMap((law) => [law.name, ...law.short].map((name) => [name, law])));

/** A name with its bodies in full: 全国人大 stands in no law's name. */
const inFull = (name: string) =>
  name
    .replaceAll(/人大(?!常)/g, '人民代表大会')
    .replaceAll('人大常委会', '人民代表大会常务委员会')
    .replaceAll('政府', '人民政府')
    .replaceAll('人民人民', '人民')
    .replaceAll(/[和与及、]/g, '');
const LAW_IN_FULL = new Map(LAWS.map((law) => [inFull(law.name), law]));

/** Laws are cited by a name they have: 《中华人民共和国代表法》 is none. */
export const lawName: Rule = {
  rule: 'law-name',
  clause: PRACTICE,
  strength: 'recommended',
  check: (reading) =>
    reading.model.paragraphs.flatMap((paragraph): Fault[] =>
      [...paragraph.text.matchAll(/《(中华人民共和国[^《》（）]*)》/g)].flatMap(
        ({ 0: whole, 1: name = '', index }) => {
          const law = NAME_OF_LAW.get(name) ?? LAW_IN_FULL.get(inFull(name));
          if (!law || law.name === name) return [];
          const words = around(paragraph.text, index, index + whole.length);
          return [
            {
              place: placeOf(reading, paragraph),
              found: `没有叫${whole}的法律`,
              words,
              expected: `全称《${law.name}》，或者简称《${law.short[0]}》`,
            },
          ];
        },
      ),
    ),
};

/** What was repealed is not cited as in force. */
export const repealedLaw: Rule = {
  rule: 'repealed-law',
  clause: regulation('十九'),
  strength: 'recommended',
  check: (reading) =>
    reading.model.paragraphs.flatMap((paragraph): Fault[] =>
      [...paragraph.text.matchAll(/《([^《》]*)》/g)].flatMap(({ 0: whole, 1: name = '', index }) => {
        const law = NAME_OF_LAW.get(name);
        const near = paragraph.text.slice(Math.max(0, index - 12), index + whole.length + 16);
        if (!law?.until || /废止|停止执行|失效|原《|时施行|当时/.test(near)) return [];
        return [
          {
            place: placeOf(reading, paragraph),
            found: `${whole}自${law.until}起已废止或停止执行`,
            words: around(paragraph.text, index, index + whole.length),
            expected: `依据${law.by}`,
          },
        ];
      }),
    ),
};

/** The name of a law stands in title marks. */
export const lawWithoutMarks: Rule = {
  rule: 'law-without-marks',
  clause: gb15834('4.15'),
  strength: 'rule',
  check: (reading) =>
    reading.model.paragraphs.flatMap((paragraph): Fault[] =>
      [
        ...paragraph.text.matchAll(
          /(?<![《〈\u4e00-\u9fff]|[《〈][^》〉]{0,40})中华人民共和国[\u4e00-\u9fff]{2,40}?法(?![律院规治制定庭案人])|(?<=对|根据|依据|依照|按照|遵守|执行|学习|贯彻|落实|实施)中华人民共和国[\u4e00-\u9fff]{2,40}?法(?![律院规治制定庭案人])/g,
        ),
      ].map(({ 0: name, index }) => ({
        place: placeOf(reading, paragraph),
        found: '法律名称没有加书名号',
        words: around(paragraph.text, index, index + name.length),
        expected: `《${name}》`,
      })),
    ),
};

/** 关于 and 的通知 stand once in a title. */
export const doubledTitle: Rule = {
  rule: 'doubled-title',
  clause: PRACTICE,
  strength: 'custom',
  check(reading) {
    const plain = titleOf(reading).replace(/《[^》]*》/g, '');
    const about = plain.match(/关于/g)?.length ?? 0;
    return about > 1 || /的通知的通知/.test(plain)
      ? [
          {
            place: '标题',
            found: about > 1 ? '标题里“关于”重叠' : '标题里“的通知”重叠',
            expected: '省去一个，如“关于转发《…》的通知”',
          },
        ]
      : [];
  },
};

const LONGEST = 5000;
const LONGEST_FOR_WORK = 4000;

/** How long papers may be that were asked to be short (减轻基层负担的规定). */
export const length: Rule = {
  rule: 'length',
  clause: PRACTICE,
  strength: 'custom',
  check({ model, elements }) {
    if (elements.number === undefined || elements.form === 'sheet') return [];
    const count = having(elements, model.paragraphs, 'body', 'heading').reduce(
      (sum, { text }) => sum + text.replace(/\s/g, '').length,
      0,
    );
    if (count <= LONGEST_FOR_WORK) return [];
    return [
      {
        place: '正文',
        found: `正文约 ${Math.round(count / 100) * 100} 字`,
        expected:
          count > LONGEST
            ? '一般不超过 5000 字，部署某项工作的不超过 4000 字'
            : '部署某项工作的一般不超过 4000 字',
      },
    ];
  },
};
