import { escaped, legal } from '#electron/values/xml-text.ts';
import { isBeyondGb2312 } from './gb2312.ts';
import type { FontRole, Fonts } from './profile.ts';
import { element, flag, valued } from './xml.ts';

/** What a run may set beyond its paragraph's style; size in half points, spacing in twips. */
export type RunLook = {
  role?: FontRole | undefined;
  bold?: boolean | undefined;
  color?: string | undefined;
  spacing?: number | undefined;
  scale?: number | undefined;
  size?: number | undefined;
};

const EXTENSION = 'SimSun-ExtB';

/** Run properties in the order of the schema; `font` replaces the East Asian face. */
export function runProperties(look: RunLook, font?: string): string {
  return element(
    'w:rPr',
    {},
    // The hint keeps “” — … in the East Asian face, which Word would else take for Western ones.
    element('w:rFonts', { 'w:hint': 'eastAsia', 'w:eastAsia': font }),
    flag('w:b', look.bold),
    valued('w:color', look.color),
    valued('w:spacing', look.spacing || undefined),
    valued('w:w', look.scale),
    valued('w:sz', look.size),
    valued('w:szCs', look.size),
  );
}

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => element('w:t', { 'xml:space': 'preserve' }, escaped(line)))
    .join('<w:br/>');

/**
 * A text as runs: characters that `role`'s face lacks stand in runs of their own, set in a face that has them.
 * The paragraph's style is expected to be of the same role; `look.role` is set where the run departs from it.
 */
export function textRuns(text: string, fonts: Fonts, role: FontRole, look: RunLook = {}): string {
  const { name, wide } = fonts[look.role ?? role];
  const usual = look.role ? name : undefined;
  let runs = '';
  let pending = '';
  let pendingFont: string | undefined = usual;
  const flush = () => {
    if (pending !== '') runs += element('w:r', {}, runProperties(look, pendingFont), lines(pending));
    pending = '';
  };
  for (const character of legal(text).replace(/\r\n?/g, '\n').replaceAll('\t', ' ')) {
    const font = !isBeyondGb2312(character) ? usual : character.length > 1 ? EXTENSION : wide;
    if (font !== pendingFont) flush();
    pendingFont = font;
    pending += character;
  }
  flush();
  return runs;
}
