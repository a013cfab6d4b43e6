import { isRed } from '../colors.ts';
import { having } from '../element.ts';
import { isFace } from '../faces.ts';
import { type Fault, gb9704, type Mend, PRACTICE, type Reading, type Rule } from '../finding.ts';
import type { Paragraph, Run } from '../model.ts';
import { placeOf } from '../place.ts';

const runFaults = (
  reading: Reading,
  judge: (run: Run, paragraph: Paragraph) => Omit<Fault, 'place'> | undefined,
): Fault[] =>
  reading.model.paragraphs
    .flatMap((paragraph) => {
      const faults = paragraph.runs
        .filter(({ from, to }) => paragraph.text.slice(from, to).trim() !== '')
        .flatMap((run) => {
          const fault = judge(run, paragraph);
          return fault ? [{ place: placeOf(reading, paragraph), ...fault }] : [];
        });
      const [first] = faults;
      return first ? [{ ...first, mends: faults.flatMap(({ mends = [] }) => mends) }] : [];
    })
    .map(({ mends = [], ...fault }) => (mends.length > 0 ? { ...fault, mends } : fault));

/** Changes that still wait for somebody to accept them. */
export const revisions: Rule = {
  rule: 'revisions-left',
  clause: PRACTICE,
  strength: 'custom',
  asked: true,
  check: ({ model: { traces } }) =>
    traces.insertions + traces.deletions === 0
      ? []
      : [
          {
            place: '全文',
            found: `留有修订痕迹：插入 ${traces.insertions} 处、删除 ${traces.deletions} 处`,
            expected: '印发前逐条看过，接受或拒绝全部修订；这里查的是全部接受以后的文字',
            mends: [{ kind: 'accept-revisions' }],
          },
        ],
};

/** Comments that would go out with the file. */
export const comments: Rule = {
  rule: 'comments-left',
  clause: PRACTICE,
  strength: 'custom',
  asked: true,
  check: ({ model: { traces } }) =>
    traces.comments === 0
      ? []
      : [
          {
            place: '全文',
            found: `留有 ${traces.comments} 条批注`,
            expected: '印发前看过并删去全部批注',
            mends: [{ kind: 'drop-comments' }],
          },
        ],
};

/** A template on the disk of whoever made the file, which nobody else has. */
export const localTemplate: Rule = {
  rule: 'local-template',
  clause: PRACTICE,
  strength: 'custom',
  check: ({ model: { traces } }) =>
    traces.template === undefined
      ? []
      : [
          {
            place: '文件设置',
            found: `挂着本机模板 ${traces.template}`,
            expected: '去掉模板路径：别处没有这个模板，路径里还有用户名',
            mends: [{ kind: 'drop-template' }],
          },
        ],
};

/** Text that is there and does not show. */
export const hiddenText: Rule = {
  rule: 'hidden-text',
  clause: PRACTICE,
  strength: 'custom',
  check: (reading) =>
    runFaults(reading, ({ hidden }) =>
      hidden ? { found: '有隐藏文字', expected: '印发前删去，或取消隐藏' } : undefined,
    ),
};

/** Where the title or the text begins: red words above it may belong to the head. */
const firstTextOf = ({ elements, model }: Reading) =>
  having(elements, model.paragraphs, 'title', 'addressees', 'body')[0]?.index ?? 0;

/** Everything is black that is not said to be red. */
export const textColor: Rule = {
  rule: 'text-color',
  clause: gb9704('5.2.4'),
  strength: 'rule',
  check: (reading) =>
    reading.elements.form === 'sheet'
      ? []
      : runFaults(reading, ({ color, from, to }, { index }) => {
          const black = color === 'auto' || color === '000000';
          if (black || (reading.elements.roles[index] === 'mark' && isRed(color))) return undefined;
          const aboveTitle = isRed(color) && index < firstTextOf(reading);
          return {
            found: `文字颜色为 ${color}`,
            expected: '黑色（发文机关标志除外）',
            ...(!aboveTitle && {
              mends: [{ kind: 'run', paragraph: index, from, to, set: { color: 'auto' } }] satisfies Mend[],
            }),
          };
        }),
};

/** A face named through the theme changes with it, and overrides the face that the style names. */
export const themeFonts: Rule = {
  rule: 'theme-fonts',
  clause: gb9704('5.2.2'),
  strength: 'recommended',
  check: (reading) =>
    runFaults(reading, ({ eastAsian, from, to }, { index }) => {
      if (!eastAsian.theme) return undefined;
      const named = eastAsian.name || '宋体';
      return {
        found: `用主题字体（${named}）`,
        expected: '指定字体名，换主题或换软件才不会变',
        mends: [{ kind: 'run', paragraph: index, from, to, set: { eastAsian: named } }],
      };
    }),
};

/** Numbers that the word processor makes are lost when text is copied, and differ between programs. */
export const automaticNumbers: Rule = {
  rule: 'automatic-numbers',
  clause: PRACTICE,
  strength: 'custom',
  check: (reading) =>
    having(reading.elements, reading.model.paragraphs, 'body', 'heading', 'annex-note')
      .filter(({ listMark }) => listMark !== undefined)
      .map((paragraph) => ({
        place: placeOf(reading, paragraph),
        found: '用自动编号',
        expected: '层次序数作为文字录入，换软件打开才不会变',
      })),
};

/** “” — … stand in the face of the letters beside them, as Times New Roman, where nothing says otherwise. */
export const punctuationFace: Rule = {
  rule: 'punctuation-face',
  clause: PRACTICE,
  strength: 'custom',
  check: (reading) =>
    runFaults(reading, ({ latin, eastAsianHint, from, to }, { text, index }) => {
      // A line between digits, as in a telephone number, goes with them.
      const near = text.slice(Math.max(0, from - 1), to + 1);
      const marks =
        /[“”‘’…]/.test(text.slice(from, to)) ||
        (text.slice(from, to).includes('—') && /——|[\u4e00-\u9fff]—|—[\u4e00-\u9fff]/.test(near));
      const same = /[\u4e00-\u9fff]/.test(latin.name) || isFace(latin.name, 'song');
      if (!marks || eastAsianHint || same || latin.name === '') return undefined;
      return {
        found: `引号、破折号或省略号会用西文字体（${latin.name}）`,
        expected: '随汉字用中文字体',
        mends: [{ kind: 'run', paragraph: index, from, to, set: { hint: true } }],
      };
    }),
};
