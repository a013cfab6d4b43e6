import type { Sheet } from '#electron/values/host-link.ts';

/** Sheets by the names that CSS gives them, upright, in millimetres. */
const named: Record<string, Sheet> = { a3: { width: 297, height: 420 }, a4: { width: 210, height: 297 } };

const perUnit: Record<string, number> = { mm: 1, cm: 10, in: 25.4, pt: 25.4 / 72, px: 25.4 / 96 };

/** The sheet that a CSS `size` names, in millimetres: `A4 landscape`, `595.3pt 841.9pt`; undefined for anything else. */
export function sheetOf(size: string): Sheet | undefined {
  const words = size.trim().toLowerCase().split(/\s+/);
  const paper = named[words.find((word) => word in named) ?? ''];
  if (paper) {
    const { width, height } = paper;
    return words.includes('landscape') ? { width: height, height: width } : paper;
  }
  const [width, height] = words.map((word) => {
    const [, amount, unit] = /^([\d.]+)(mm|cm|in|pt|px)$/.exec(word) ?? [];
    return Number(amount) * (perUnit[unit ?? ''] ?? Number.NaN);
  });
  if (!width || !height) return undefined;
  return { width: Math.round(width * 10) / 10, height: Math.round(height * 10) / 10 };
}

/**
 * The sheet that the page's style sets for its print; of several named ones the first. Lists put their paper into the page
 * when printing begins, so that beginning is told here and its end by `done`.
 */
export function sheetInForce(document: Document): { sheet: Sheet | undefined; done: () => void } {
  window.dispatchEvent(new Event('beforeprint'));
  const sizes = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule): rule is CSSPageRule => rule instanceof CSSPageRule)
    .map((rule) => rule.style.size)
    .filter((size) => size !== '');
  return {
    sheet: sheetOf(sizes[0] ?? ''),
    done: () => void window.dispatchEvent(new Event('afterprint')),
  };
}
