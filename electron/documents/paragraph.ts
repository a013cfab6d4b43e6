import type { Alignment } from './document.ts';
import { CHARACTER } from './profile.ts';
import { element, flag, valued } from './xml.ts';

/** Indents in characters of `unit` twips (a body character unless told); `hanging` pulls the first line back. */
export type Indent = {
  left?: number;
  right?: number;
  firstLine?: number;
  hanging?: number;
  unit?: number;
};

/** A rule along a paragraph: thickness in eighths of a point, distance from the text in points; black unless told. */
export type Rule = { size: number; space: number; color?: string | undefined; dashed?: boolean | undefined };

/** What a paragraph or a style sets about its lines; lengths in twips. */
export type ParagraphLook = {
  style?: string;
  /** `off` where the style keeps and this paragraph does not. */
  keepNext?: boolean | 'off' | undefined;
  keepLines?: boolean;
  pageBreakBefore?: boolean;
  rules?: { top?: Rule | undefined; bottom?: Rule | undefined };
  tabs?: { at: number; align: Alignment }[];
  before?: number;
  after?: number;
  line?: number;
  indent?: Indent;
  align?: Alignment | 'both';
  outline?: number;
};

const hundredths = (characters: number | undefined) =>
  characters === undefined ? undefined : Math.round(characters * 100);

function indentElement({ unit = CHARACTER, left, right, firstLine, hanging }: Indent): string {
  const twips = (characters: number | undefined) =>
    characters === undefined ? undefined : Math.round(characters * unit);
  // Word measures the …Chars forms in characters of the default style, so they are right for body characters only.
  const chars = unit === CHARACTER ? hundredths : () => undefined;
  return element('w:ind', {
    'w:leftChars': hanging === undefined ? chars(left) : undefined,
    'w:left': twips(left),
    'w:rightChars': chars(right),
    'w:right': twips(right),
    'w:hanging': twips(hanging),
    'w:firstLineChars': chars(firstLine),
    'w:firstLine': twips(firstLine),
  });
}

const ruleElement = (side: 'top' | 'bottom', rule: Rule | undefined) =>
  rule &&
  element(`w:${side}`, {
    'w:val': rule.dashed ? 'dashed' : 'single',
    'w:sz': rule.size,
    'w:space': rule.space,
    'w:color': rule.color ?? 'auto',
  });

/** Paragraph properties in the order of the schema; nothing where nothing is set. */
export function paragraphProperties(look: ParagraphLook, ...rest: string[]): string | undefined {
  const { before, after, line, rules, tabs } = look;
  const spaced = before !== undefined || after !== undefined || line !== undefined;
  const children = [
    valued('w:pStyle', look.style),
    look.keepNext === 'off' ? valued('w:keepNext', 0) : flag('w:keepNext', look.keepNext),
    flag('w:keepLines', look.keepLines),
    flag('w:pageBreakBefore', look.pageBreakBefore),
    rules && element('w:pBdr', {}, ruleElement('top', rules.top), ruleElement('bottom', rules.bottom)),
    tabs &&
      element(
        'w:tabs',
        {},
        ...tabs.map(({ at, align }) => element('w:tab', { 'w:val': align, 'w:pos': at })),
      ),
    spaced
      ? element('w:spacing', {
          'w:before': before,
          'w:after': after,
          'w:line': line,
          'w:lineRule': line === undefined ? undefined : 'exact',
        })
      : undefined,
    look.indent && indentElement(look.indent),
    valued('w:jc', look.align),
    valued('w:outlineLvl', look.outline),
    ...rest,
  ].filter((child) => child !== undefined);
  return children.length === 0 ? undefined : element('w:pPr', {}, ...children);
}

/** One paragraph of ready-made runs. */
export const paragraph = (look: ParagraphLook, ...runs: string[]) =>
  element('w:p', {}, paragraphProperties(look), ...runs);

/** `count` empty lines of the body's pitch. */
export const blankLines = (count: number, look: ParagraphLook = {}) => paragraph(look).repeat(count);
