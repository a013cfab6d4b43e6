import { isRed } from '../colors.ts';
import { having } from '../element.ts';
import { gb9704, type Mend, type Reading, type Rule } from '../finding.ts';
import { lookFault } from './looks.ts';

const marksOf = ({ elements, model }: Reading) => having(elements, model.paragraphs, 'mark');

/** 3号黑体 for urgency and secrecy. */
export const precedenceFace: Rule = {
  rule: 'precedence-face',
  clause: gb9704('7.2.2、7.2.3'),
  strength: 'recommended',
  check: (reading) =>
    having(reading.elements, reading.model.paragraphs, 'secrecy', 'urgency').flatMap((paragraph) => {
      const end = paragraph.text.includes('\t') ? paragraph.text.indexOf('\t') : paragraph.text.length;
      return lookFault(reading, paragraph, { role: 'hei', size: 16 }, { from: 0, to: end });
    }),
};

/** Six digits. */
export const copyNumber: Rule = {
  rule: 'copy-number',
  clause: gb9704('7.2.1'),
  strength: 'recommended',
  check: (reading) =>
    having(reading.elements, reading.model.paragraphs, 'copy-number')
      .filter(({ text }) => !/^\d{6}$/.test(text.trim()))
      .map((paragraph) => ({
        place: '份号',
        found: paragraph.text.trim(),
        expected: '6 位阿拉伯数字，如 000001',
      })),
};

/** The words for urgency that the rules on documents know (《党政机关公文处理工作条例》第九条). */
export const urgencyWord: Rule = {
  rule: 'urgency-word',
  clause: gb9704('7.2.3'),
  strength: 'rule',
  check: (reading) =>
    having(reading.elements, reading.model.paragraphs, 'urgency').flatMap((paragraph) => {
      const [left = ''] = paragraph.text.trimStart().split('\t');
      const word = left.replace(/\s/g, '');
      return /^(特急|加急|特提|平急)$/.test(word)
        ? []
        : [{ place: '紧急程度', found: word, expected: '“特急”或“加急”' }];
    }),
};

/** The organ mark is centred. */
export const markAlign: Rule = {
  rule: 'mark-align',
  clause: gb9704('7.2.4'),
  strength: 'rule',
  check: (reading) =>
    marksOf(reading)
      .filter(({ align, boxed, cell }) => !boxed && !cell && align !== 'center' && align !== 'distribute')
      .map(({ index }) => ({
        place: '发文机关标志',
        found: '没有居中',
        expected: '居中排布',
        mends: [
          {
            kind: 'paragraph',
            paragraph: index,
            set: { align: 'center', indent: { left: 0, right: 0, first: 0 } },
          },
        ] satisfies Mend[],
      })),
};

/** The organ mark is red. */
export const markColor: Rule = {
  rule: 'mark-color',
  clause: gb9704('7.2.4'),
  strength: 'recommended',
  check: (reading) =>
    marksOf(reading).flatMap(({ runs, text, index }) => {
      const off = runs.find(({ from, to, color }) => !isRed(color) && text.slice(from, to).trim() !== '');
      return off
        ? [
            {
              place: '发文机关标志',
              found: off.color === 'auto' ? '黑色' : `颜色 ${off.color}`,
              expected: '红色',
              mends: [
                { kind: 'run', paragraph: index, from: 0, to: text.length, set: { color: 'FF0000' } },
              ] satisfies Mend[],
            },
          ]
        : [];
    }),
};

/** The organ mark is set in 小标宋. */
export const markFace: Rule = {
  rule: 'mark-face',
  clause: gb9704('7.2.4'),
  strength: 'recommended',
  check: (reading) => marksOf(reading).flatMap((mark) => lookFault(reading, mark, { role: 'title' })),
};

/** A red head's number stands over a red rule as wide as the text. */
export const redRule: Rule = {
  rule: 'red-rule',
  clause: gb9704('7.2.7'),
  strength: 'rule',
  check(reading) {
    const { form, number, roles } = reading.elements;
    // Without a mark the paper is printed already, red rule and all.
    if (form !== 'red-head' || !number || !roles.includes('mark')) return [];
    const { index } = reading.elements.signers.at(-1)?.paragraph ?? number.paragraph;
    const title = having(reading.elements, reading.model.paragraphs, 'title')[0]?.index ?? index + 6;
    const before = reading.model.paragraphs.slice(0, Math.max(title, index + 1));
    if (before.some((paragraph) => paragraph.redRule)) return [];
    const at = Math.max(index, number.paragraph.index);
    const free = !reading.model.paragraphs[at]?.cell && !reading.model.paragraphs[at]?.boxed;
    return [
      {
        place: '版头分隔线',
        found: '发文字号之下没有红色分隔线',
        expected: '发文字号之下 4 毫米处印一条与版心等宽的红色分隔线',
        ...(free && {
          mends: [{ kind: 'paragraph', paragraph: at, set: { redRule: true } }] satisfies Mend[],
        }),
      },
    ];
  },
};

/** A signer's name is set in 楷体 after 签发人 in 仿宋. */
export const signerFace: Rule = {
  rule: 'signer-face',
  clause: gb9704('7.2.6'),
  strength: 'rule',
  check: (reading) =>
    reading.elements.signers.flatMap(({ paragraph, from, to }) =>
      lookFault(reading, paragraph, { role: 'kai', size: 16 }, { from, to }).map((fault) => ({
        ...fault,
        place: '签发人姓名',
      })),
    ),
};
