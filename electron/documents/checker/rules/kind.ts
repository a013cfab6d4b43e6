import { having } from '../element.ts';
import { type Fault, PRACTICE, type Reading, type Rule, regulation } from '../finding.ts';
import { bodiesIn, calledOf, isCustomary, issuersOf, kindOf, levelOf, notKindOf, titleOf } from '../names.ts';
import { around, placeOf } from '../place.ts';

/** Issued under a number: only then do the rules for kinds bind. */
const isIssued = ({ elements: { form, number } }: Reading) =>
  number !== undefined && (form === 'red-head' || form === 'letter');

const linesOf = ({ elements, model }: Reading, role: 'addressees' | 'copies') =>
  having(elements, model.paragraphs, role).flatMap(({ text }) => bodiesIn(text));

/** The last paragraphs of the body, where its closing words stand. */
const lastOf = ({ elements, model }: Reading) =>
  having(elements, model.paragraphs, 'body', 'heading').slice(-4);

/** A title ends with one of the fifteen kinds. */
export const kindMissing: Rule = {
  rule: 'kind-missing',
  clause: regulation('八、九'),
  strength: 'rule',
  check(reading) {
    const title = titleOf(reading);
    if (!isIssued(reading) || title === '' || kindOf(title) || isCustomary(title)) return [];
    const word = notKindOf(title);
    return [
      {
        place: '标题',
        found: word ? `“${word}”不是法定文种` : '标题没有文种',
        expected: word
          ? `不单独作文种行文，用“关于印发《…${word}》的通知”等印发`
          : '标题由发文机关名称、事由和文种组成；文种用通知、报告、请示、函等 15 种之一',
      },
    ];
  },
};

/** A title says what the document is about. */
export const subjectMissing: Rule = {
  rule: 'subject-missing',
  clause: regulation('九'),
  strength: 'rule',
  check(reading) {
    const title = titleOf(reading);
    return isIssued(reading) && title !== '' && title === kindOf(title)?.kind
      ? [{ place: '标题', found: `只有文种“${title}”`, expected: '标题由发文机关名称、事由和文种组成' }]
      : [];
  },
};

/** Words that close another kind of document. */
export const kindWords: Rule = {
  rule: 'kind-words',
  clause: PRACTICE,
  strength: 'custom',
  check(reading) {
    const kind = kindOf(titleOf(reading));
    if (!kind || kind.kind === '报告') return [];
    return wordsFaults(reading, kind.kind, kind.never ?? []);
  },
};

/** A paragraph's sentences and where each begins. */
const sentencesOf = (text: string) =>
  [...text.matchAll(/[^。！？]+[。！？]?/g)].map(({ 0: sentence, index }) => ({
    from: index,
    text: sentence,
  }));

function wordsFaults(reading: Reading, kind: string, never: string[]): Fault[] {
  const opening = having(reading.elements, reading.model.paragraphs, 'body').slice(0, 2);
  const lines = new Set([...opening, ...lastOf(reading)]);
  return [...lines].flatMap((paragraph) =>
    sentencesOf(paragraph.text).flatMap(({ from: start, text }): Fault[] => {
      const words = never.find((one) => text.includes(one));
      if (words === undefined) return [];
      const from = start + text.indexOf(words);
      return [
        {
          place: placeOf(reading, paragraph),
          found: `“${words}”不是${kind}的用语：${around(paragraph.text, from, from + words.length)}`,
          expected: `按${kind}的要求改写，或者改用相应的文种`,
        },
      ];
    }),
  );
}

/** A report asks for nothing. */
export const reportAsks: Rule = {
  rule: 'report-asks',
  clause: regulation('十五'),
  strength: 'rule',
  check(reading) {
    const kind = kindOf(titleOf(reading));
    return kind?.kind === '报告'
      ? wordsFaults(reading, '报告', kind.never ?? []).map((fault) => ({
          ...fault,
          expected: '报告中不得夹带请示事项；要批复的另用请示',
        }))
      : [];
  },
};

/** A request closes by asking. */
export const requestClosing: Rule = {
  rule: 'request-closing',
  clause: PRACTICE,
  strength: 'custom',
  check(reading) {
    const kind = kindOf(titleOf(reading));
    const last = lastOf(reading);
    if (!kind?.closing || last.length === 0) return [];
    const pattern = new RegExp(kind.closing);
    return last.some(({ text }) => pattern.test(text))
      ? []
      : [{ place: '正文末段', found: '没有请示的结语', expected: '“妥否，请批示”“当否，请批复”等' }];
  },
};

/** Announcements are for all and address nobody. */
export const addresseesNotNeeded: Rule = {
  rule: 'addressees-not-needed',
  clause: PRACTICE,
  strength: 'custom',
  check(reading) {
    const kind = kindOf(calledOf(reading));
    const addressed = linesOf(reading, 'addressees');
    return kind?.addressees === false && addressed.length > 0
      ? [{ place: '主送机关', found: `${kind.kind}写了主送机关`, expected: `${kind.kind}一般没有主送机关` }]
      : [];
  },
};

/** A request goes to one superior. */
export const oneSuperior: Rule = {
  rule: 'one-superior',
  clause: regulation('十五'),
  strength: 'recommended',
  check(reading) {
    const addressed = linesOf(reading, 'addressees');
    return kindOf(titleOf(reading))?.kind === '请示' && addressed.length > 1
      ? [
          {
            place: '主送机关',
            found: `请示主送 ${addressed.length} 个机关`,
            expected: '原则上主送一个上级机关，需要时抄送相关上级机关和同级机关',
          },
        ]
      : [];
  },
};

const ownLevel = (reading: Reading) => levelOf(issuersOf(reading)[0] ?? '');

const isUpward = (reading: Reading) => /^(请示|报告)$/.test(kindOf(titleOf(reading))?.kind ?? '');

/** Documents to superiors are not copied downwards. */
export const copiedDown: Rule = {
  rule: 'copied-down',
  clause: regulation('十五'),
  strength: 'rule',
  check(reading) {
    const own = ownLevel(reading);
    if (!isIssued(reading) || !isUpward(reading) || own === undefined) return [];
    const lower = linesOf(reading, 'copies').filter((body) => (levelOf(body) ?? own) < own);
    return lower.length > 0
      ? [
          {
            place: '抄送机关',
            found: `上行文抄送了下级：${lower.join('、')}`,
            expected: '向上级行文不抄送下级机关',
          },
        ]
      : [];
  },
};

/** Requests and reports go up, notices and decisions down, letters to equals. */
export const direction: Rule = {
  rule: 'direction',
  clause: regulation('八、十四'),
  strength: 'rule',
  check(reading): Fault[] {
    const own = ownLevel(reading);
    const kind = kindOf(titleOf(reading))?.kind;
    const addressed = linesOf(reading, 'addressees');
    if (!isIssued(reading) || own === undefined || kind === undefined || addressed.length === 0) return [];
    const levels = addressed.map((body) => levelOf(body));
    const down = (body: string, at: number) =>
      (levels[at] ?? own) < own || (/^各(?!位)/.test(body) && (levels[at] ?? 0) <= own);
    if (/^(请示|报告)$/.test(kind) && addressed.every(down))
      return [
        {
          place: '主送机关',
          found: `${kind}发给了下级：${addressed[0]}`,
          expected: `${kind}只向上级行文；对下用通知、通报、决定、批复，对不相隶属机关用函`,
        },
      ];
    if (/^(通知|通报|决定|批复|命令|令)$/.test(kind) && levels.some((level) => (level ?? own) > own))
      return [
        {
          place: '主送机关',
          found: `${kind}发给了上级：${addressed.find((_, at) => (levels[at] ?? own) > own)}`,
          expected: '对上级用请示、报告，不相隶属的用函',
        },
      ];
    return [];
  },
};

/** Words of a notice that urges or orders; one that arranges a vote or a session does not. */
const ORDERING = /督办|催办|督促|限期|责令|责成|整改|逾期|抓紧办理|前(?:书面)?(?:答复|办结)/;

/** A people's congress has no command over the government beside it: it urges by letter or by its opinion on a report. */
export const noticeToGovernment: Rule = {
  rule: 'notice-to-government',
  clause: PRACTICE,
  strength: 'custom',
  check(reading) {
    const addressed = linesOf(reading, 'addressees').find((body) =>
      /人民政府$|(?<!乡镇|街道)政府$/.test(body),
    );
    const byCongress = /人大|人民代表大会/.test(issuersOf(reading)[0] ?? '');
    const text = having(reading.elements, reading.model.paragraphs, 'title', 'body', 'heading');
    const orders = text.some((line) => ORDERING.test(line.text));
    return isIssued(reading) && byCongress && addressed && orders && kindOf(titleOf(reading))?.kind === '通知'
      ? [
          {
            place: '主送机关',
            found: `用通知督促${addressed}`,
            expected: '人大对政府没有指令关系：督促办理用函、审议意见',
          },
        ]
      : [];
  },
};

/** Who signed a document that goes up. */
export const signerMissing: Rule = {
  rule: 'signer-missing',
  clause: regulation('九'),
  strength: 'rule',
  check(reading) {
    const own = ownLevel(reading);
    const up = linesOf(reading, 'addressees').some((body) => (levelOf(body) ?? 0) > (own ?? 9));
    const { form, signers } = reading.elements;
    const asks = kindOf(titleOf(reading))?.kind === '请示';
    return form === 'red-head' && isUpward(reading) && (up || asks) && signers.length === 0
      ? [{ place: '版头', found: '上行文没有签发人', expected: '上行文标注签发人姓名，与发文字号同一行居右' }]
      : [];
  },
};

/** One way of addressing a body through the whole text. */
export const oneAddress: Rule = {
  rule: 'one-address',
  clause: PRACTICE,
  strength: 'custom',
  check(reading) {
    const text = having(reading.elements, reading.model.paragraphs, 'body', 'heading')
      .map((paragraph) => paragraph.text)
      .join('\n');
    const [yours] = /你(局|委|办|站|所|镇|乡|县|村|单位|中心|公司|院|校)/.exec(text) ?? [];
    const [honoured] = /贵(局|委|办|站|所|镇|乡|县|村|单位|中心|公司|院|校)(?!州)/.exec(text) ?? [];
    if (yours && honoured)
      return [
        {
          place: '正文',
          found: `又称“${honoured}”又称“${yours}”`,
          expected: '全文用一种称谓：平行和不相隶属称“贵×”，对下称“你×”',
        },
      ];
    const wrong = yours ?? honoured;
    return wrong && isUpward(reading)
      ? [{ place: '正文', found: `对上级称“${wrong}”`, expected: '对上级用机关简称，如“县人大常委会”' }]
      : [];
  },
};
