import { having } from '../element.ts';
import { bodiesOf } from '../elements-closing.ts';
import { gb9704, type Rule } from '../finding.ts';
import { shortName } from '../names.ts';
import { STAMPED } from '../patterns.ts';

const same = (one: string, other: string) => {
  const [short, long] = [shortName(one), shortName(other)].sort((a, b) => a.length - b.length);
  return short !== undefined && long !== undefined && short.length >= 3 && long.endsWith(short);
};

/** The body that signs is the one whose mark stands at the head. */
export const signedByAnother: Rule = {
  rule: 'signed-by-another',
  clause: gb9704('7.3.5'),
  strength: 'rule',
  check({ elements, model }) {
    const marks = having(elements, model.paragraphs, 'mark').map(({ text }) =>
      text.replace(/\s/g, '').replace(/(文件|命令|令|会议纪要|纪要|公告|通告)$/, ''),
    );
    const signed = having(elements, model.paragraphs, 'signature')
      .filter(({ text }) => !STAMPED.test(text.trim()))
      .flatMap(bodiesOf);
    if (marks.join('') === '' || signed.length === 0 || /^(minutes|sheet)$/.test(elements.form)) return [];
    // A mark over several lines names several bodies, or one body in two lines.
    const named = [...marks, marks.join('')];
    return signed.some((body) => named.some((mark) => same(mark, body)))
      ? []
      : [
          {
            place: '发文机关署名',
            found: `署名“${signed.join('、')}”与发文机关标志“${marks.join('')}”不是一个机关`,
            expected: '署发文机关全称或者规范化简称，与标志一致',
          },
        ];
  },
};
