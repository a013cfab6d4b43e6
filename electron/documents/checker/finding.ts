import type { Elements } from './element.ts';
import type { Alignment, Indent, Model } from './model.ts';

/** `rule` must be so by the standard, `recommended` it advises (一般、推荐), `custom` is what offices do. */
export type Strength = 'rule' | 'recommended' | 'custom';

/** One departure from the standard, in the words of the office. */
export type Finding = {
  rule: string;
  clause: string;
  strength: Strength;
  place: string;
  found: string;
  expected: string;
  fixable: boolean;
};

/** What may be changed of a paragraph; indents in characters, `line` an exact pitch in twips. */
export type ParagraphChange = {
  align?: Alignment;
  indent?: Partial<Indent>;
  line?: number;
  flatten?: boolean;
  newPage?: boolean;
  redRule?: boolean;
};

/** What may be changed of a run; size in points, scale in percent. */
export type RunChange = {
  eastAsian?: string;
  latin?: string;
  size?: number;
  bold?: boolean;
  color?: string;
  scale?: number;
  hint?: boolean;
};

/** What may be changed of a section; lengths in twips. */
export type SectionChange = {
  size?: { width: number; height: number };
  margins?: { top: number; right: number; bottom: number; left: number; footer: number };
  plainGrid?: boolean;
};

/** A change that mends a fault, said in places of the model. */
export type Mend =
  | { kind: 'text'; paragraph: number; from: number; to: number; text: string }
  | { kind: 'blank-lines'; before: number; count: number }
  | { kind: 'paragraph'; paragraph: number; set: ParagraphChange }
  | { kind: 'run'; paragraph: number; from: number; to: number; set: RunChange }
  | { kind: 'section'; section: number; set: SectionChange }
  | { kind: 'page-numbers' };

/** What a rule found at one place, and the changes that mend it; none where a person has to decide. */
export type Fault = { place: string; found: string; expected: string; mends?: Mend[] };

/** A document as rules see it. */
export type Reading = { model: Model; elements: Elements };

/** One rule: pure, over plain data. */
export type Rule = {
  rule: string;
  clause: string;
  strength: Strength;
  check: (reading: Reading) => Fault[];
};

/** A clause of the standard for the form of official documents. */
export const gb9704 = (clause: string) => `GB/T 9704-2012 ${clause}`;
/** A clause of the standard for punctuation. */
export const gb15834 = (clause: string) => `GB/T 15834-2011 ${clause}`;
/** The standard for numerals. */
export const GB15835 = 'GB/T 15835-2011';
/** What no standard says and offices do. */
export const PRACTICE = '通行做法';

/** A length in twips as millimetres: 37.0 毫米. */
export const inMillimetres = (twips: number) => `${((twips * 25.4) / 1440).toFixed(1)} 毫米`;
/** A length in twips as points: 28.95 磅. */
export const inPoints = (twips: number) => `${Math.round(twips * 5) / 100} 磅`;
/** Whether two lengths in twips differ by a millimetre at most (GB/T 9704-2012 5.2.1). */
export const withinMillimetre = (one: number, other: number) => Math.abs(one - other) <= 57;

/** Faults of the same kind as one: the first one's place, with the number of them, and the mends of all. */
export function gathered(faults: Fault[]): Fault[] {
  const groups = Map.groupBy(faults, ({ found, expected, mends }) =>
    [found, expected, mends ? 'mends' : ''].join('\n'),
  );
  return [...groups.values()].map(([first, ...others]) => {
    const fault = first as Fault;
    if (others.length === 0) return fault;
    const mends = [fault, ...others].flatMap((one) => one.mends ?? []);
    return {
      ...fault,
      place: `${fault.place}等${others.length + 1}处`,
      ...(mends.length > 0 && { mends }),
    };
  });
}
