import type { Elements } from './element.ts';
import type { Laid } from './laid.ts';
import type { Alignment, Indent, Model } from './model.ts';

/** `rule` must be so by the standard, `recommended` it advises (一般、推荐), `custom` is what offices do. */
export type Strength = 'rule' | 'recommended' | 'custom';

/** One departure from the standard, in the words of the office. */
export type Finding = {
  rule: string;
  clause: string;
  strength: Strength;
  /** The first place, with the number of places where there are several: 正文第3段“…”等4处. */
  place: string;
  /** Every place by itself. */
  places: string[];
  found: string;
  expected: string;
  fixable: boolean;
  /** Mended only where it is asked for by itself: it settles what other people wrote. */
  asked?: true;
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
  | { kind: 'page-numbers' }
  | { kind: 'drop-template' }
  | { kind: 'accept-revisions' }
  | { kind: 'drop-comments' };

/** What a rule found at one place, and the changes that mend it; none where a person has to decide. */
export type Fault = {
  place: string;
  found: string;
  /** The words at fault with those around them. */
  words?: string;
  /** How often in this place. */
  count?: number;
  expected: string;
  mends?: Mend[];
};

/** A document as rules see it; `laid` where its pages could be set. */
export type Reading = { model: Model; elements: Elements; laid?: Laid | undefined };

/** One rule: pure, over plain data. */
export type Rule = {
  rule: string;
  clause: string;
  strength: Strength;
  check: (reading: Reading) => Fault[];
  /** Why it cannot judge this document, as a sentence; undefined where it can. */
  unjudged?: (reading: Reading) => string | undefined;
  /** Mended only where it is asked for by itself. */
  asked?: true;
};

/** A clause of the standard for the form of official documents. */
export const gb9704 = (clause: string) => `GB/T 9704-2012 ${clause}`;
/** A clause of the standard for punctuation. */
export const gb15834 = (clause: string) => `GB/T 15834-2011 ${clause}`;
/** An article of 《党政机关公文处理工作条例》 (2012). */
export const regulation = (article: string) => `《党政机关公文处理工作条例》第${article}条`;
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

/** Faults of one kind in several places, told as one. */
export type Gathered = Pick<Finding, 'place' | 'places' | 'found' | 'expected'> & { mends: Mend[] };

/** Joins faults of the same kind: the first one's place and words, with the number of them, and the mends of all. */
export function gathered(faults: Fault[]): Gathered[] {
  const groups = Map.groupBy(faults, ({ found, expected, mends = [] }) =>
    [found, expected, mends.length > 0].join('\n'),
  );
  return [...groups.values()].map((group) => {
    const [first] = group as [Fault, ...Fault[]];
    const places = group.map(({ place }) => place);
    const count = group.reduce((sum, fault) => sum + (fault.count ?? 1), 0);
    const words = first.words === undefined ? '' : `：${first.words}`;
    return {
      place: places.length === 1 ? first.place : `${first.place}等${places.length}处`,
      places,
      found: `${first.found}${words}${words !== '' && count > 1 ? `，共 ${count} 处` : ''}`,
      expected: first.expected,
      mends: group.flatMap(({ mends = [] }) => mends),
    };
  });
}
