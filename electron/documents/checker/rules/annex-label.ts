import { gb9704, type Mend, type Rule } from '../finding.ts';
import { lookFault } from './looks.ts';

/** An annex begins a page. */
export const annexPage: Rule = {
  rule: 'annex-page',
  clause: gb9704('7.3.7'),
  strength: 'rule',
  check: ({ elements: { annexes } }) =>
    annexes
      .filter(({ label }) => !label.newPage)
      .map(({ label }) => ({
        place: label.text.trim(),
        found: '接排在正文之后',
        expected: '附件另面编排',
        mends: [{ kind: 'paragraph', paragraph: label.index, set: { newPage: true } }] satisfies Mend[],
      })),
};

/** The label: 附件 and its number in digits, without a mark. */
export const annexLabelForm: Rule = {
  rule: 'annex-label-form',
  clause: gb9704('7.3.7'),
  strength: 'rule',
  check: ({ elements: { annexes } }) =>
    annexes.flatMap(({ label: { text, index } }, at) => {
      const due = annexes.length > 1 ? `附件${at + 1}` : '附件';
      const said = text.trim();
      if (said === due || (annexes.length === 1 && said === '附件1')) return [];
      return [
        {
          place: said,
          found: said,
          expected: `“${due}”，后面不加标点`,
          mends: [{ kind: 'text', paragraph: index, from: 0, to: text.length, text: due }] satisfies Mend[],
        },
      ];
    }),
};

/** The label in 三号 黑体. */
export const annexLabelFace: Rule = {
  rule: 'annex-label-face',
  clause: gb9704('7.3.7'),
  strength: 'rule',
  check: (reading) =>
    reading.elements.annexes.flatMap(({ label }) => lookFault(reading, label, { role: 'hei', size: 16 })),
};

/** The label at the margin. */
export const annexLabelFlush: Rule = {
  rule: 'annex-label-flush',
  clause: gb9704('7.3.7'),
  strength: 'rule',
  check: (reading) =>
    reading.elements.annexes.flatMap(({ label: { align, indent, index, text } }) => {
      const shifted = align === 'center' || align === 'right' || Math.abs(indent.left + indent.first) > 0.2;
      if (!shifted) return [];
      return [
        {
          place: text.trim(),
          found: '没有顶格',
          expected: '顶格编排在版心左上角第一行',
          mends: [
            { kind: 'paragraph', paragraph: index, set: { align: 'left', indent: { left: 0, first: 0 } } },
          ] satisfies Mend[],
        },
      ];
    }),
};
