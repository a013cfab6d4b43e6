import { isFace } from '../faces.ts';
import { type Fault, gb9704, inMillimetres, type Reading, type Rule, withinMillimetre } from '../finding.ts';
import { numberDistance } from '../layout.ts';
import type { Foot, Section } from '../model.ts';

/** Whether a blank page lies before the edition block's own, the last one: neither is numbered (GB/T 9704 7.5). */
function endsAfterBlankPage({ model, elements, laid }: Reading): boolean {
  if (!laid) return false;
  const last = laid.pages - 1;
  const on = (page: number) =>
    model.paragraphs.filter(({ index }) => {
      const place = laid.of[index];
      return place !== undefined && place.first <= page && page <= place.last;
    });
  const isEdition = ({ index }: { index: number }) => /^(copies|printing)$/.test(elements.roles[index] ?? '');
  return on(last - 1).length === 0 && on(last).length > 0 && on(last).every(isEdition);
}

const isNumbered = ({ feet }: Section) => [feet.odd, feet.even, feet.first].some((foot) => foot?.hasPage);

/** The sections whose pages the standard numbers, with their feet. */
function numberedSections(reading: Reading): Section[] {
  const { sections } = reading.model;
  if (reading.elements.form === 'sheet') return [];
  const bare = !sections.slice(-2).some(isNumbered) && endsAfterBlankPage(reading);
  return (bare ? sections.slice(0, -2) : sections).filter(({ width, height }) => height > width);
}

/** A new foot is set only where nothing else would be lost with the old one. */
const mendsOf = (reading: Reading): Pick<Fault, 'mends'> => {
  const feet = numberedSections(reading).flatMap(({ feet: { odd, even, first } }) => [odd, even, first]);
  const more = feet.some((foot) => foot !== undefined && (foot.more || (!foot.hasPage && foot.text !== '')));
  const turned = reading.model.sections.length > 1 || reading.elements.form === 'letter';
  return more || turned ? {} : { mends: [{ kind: 'page-numbers' }] };
};

const fault = (reading: Reading, found: string, expected: string): Fault[] => [
  { place: '页码', found, expected, ...mendsOf(reading) },
];

/** Every foot that carries a number, with the side of the pages it stands on. */
const feetOf = (reading: Reading): { foot: Foot; side: 'odd' | 'even' }[] =>
  numberedSections(reading).flatMap(({ feet }) =>
    (['odd', 'even'] as const).flatMap((side) => {
      const foot = feet[side];
      return foot?.hasPage ? [{ foot, side }] : [];
    }),
  );

const once = (
  reading: Reading,
  wrong: (foot: Foot, side: 'odd' | 'even') => string | undefined,
  expected: string,
) => {
  for (const { foot, side } of feetOf(reading)) {
    const found = wrong(foot, side);
    if (found) return fault(reading, found, expected);
  }
  return [];
};

/** Pages are numbered. */
export const pageNumberMissing: Rule = {
  rule: 'page-number',
  clause: gb9704('7.5'),
  strength: 'rule',
  check(reading) {
    const { form } = reading.elements;
    for (const { feet, firstDiffers } of numberedSections(reading)) {
      if (!feet.odd?.hasPage || !feet.even?.hasPage)
        return fault(
          reading,
          feet.odd?.hasPage || feet.even?.hasPage ? '奇数页或偶数页没有页码' : '没有页码',
          '逐页编排页码',
        );
      if (firstDiffers && form !== 'letter' && !feet.first?.hasPage)
        return fault(reading, '首页没有页码', '首页也编页码（信函格式首页才不显示）');
    }
    return [];
  },
};

/** Odd pages have their number on the right, even ones on the left. */
export const pageNumberSide: Rule = {
  rule: 'page-number-side',
  clause: gb9704('7.5'),
  strength: 'rule',
  check: (reading) =>
    once(
      reading,
      ({ align }, side) => {
        const right = align === 'right';
        if (side === 'odd' ? right : !right && align !== 'center') return undefined;
        const where = align === 'center' ? '居中' : right ? '居右' : '居左';
        return `${side === 'odd' ? '单' : '双'}页码${where}`;
      },
      '单页码居右、双页码居左',
    ),
};

/** One character in from the outer edge. */
export const pageNumberInset: Rule = {
  rule: 'page-number-inset',
  clause: gb9704('7.5'),
  strength: 'rule',
  check: (reading) =>
    once(
      reading,
      ({ align, indent, boxed }, side) => {
        if (boxed || align === 'center' || (align === 'right') !== (side === 'odd')) return undefined;
        const inset = side === 'odd' ? indent.right : indent.left + indent.first;
        return Math.abs(inset - 1) <= 0.3 ? undefined : `页码距版心边 ${Math.round(inset * 10) / 10} 字`;
      },
      '页码空一字',
    ),
};

/** Between one-character dashes. */
export const pageNumberDashes: Rule = {
  rule: 'page-number-dashes',
  clause: gb9704('7.5'),
  strength: 'rule',
  check: (reading) =>
    once(
      reading,
      ({ text }) => (/^[—―] ?\d* ?[—―]$/.test(text) ? undefined : `页码写作“${text}”`),
      '数字左右各放一条一字线：— 1 —',
    ),
};

/** 四号 in a Song face. */
export const pageNumberFace: Rule = {
  rule: 'page-number-face',
  clause: gb9704('7.5'),
  strength: 'recommended',
  check: (reading) =>
    once(
      reading,
      ({ face, size }) =>
        isFace(face.name, 'song') && size === 14
          ? undefined
          : `页码为 ${face.name || '未指定的'}字体、${size} 磅`,
      '4 号半角宋体阿拉伯数字',
    ),
};

/** The number's middle lies 7 mm under the text area. */
export const pageNumberDistance: Rule = {
  rule: 'page-number-distance',
  clause: gb9704('7.5'),
  strength: 'rule',
  check(reading) {
    if (reading.elements.form === 'letter') return [];
    for (const section of numberedSections(reading)) {
      const { odd } = section.feet;
      if (!odd?.hasPage || odd.boxed || odd.more) continue;
      const distance = section.margins.bottom - section.margins.footer - odd.lineHeight / 2;
      if (!withinMillimetre(distance, numberDistance(section.margins)))
        return fault(reading, `页码距版心下边缘 ${inMillimetres(distance)}`, '一字线上距版心下边缘 7 毫米');
    }
    return [];
  },
};
