/** What an OpenDocument workbook says beside its cells: which sheets and rows are hidden, and how many cells it unfolds to. */
export type Survey = { cells: number; sheets: Map<string, { hidden: boolean; hiddenRows: number[] }> };

/** The end of a sheet that no office fills; rows that are only repeated to there hold nothing. */
const LAST_ROW = 50_000;

const TAG = /<(\/?)(?:[\w-]+:)?(table-row|table-cell|table)(?=[\s/>])([^>]*?)(\/?)>/g;
const HIDDEN_STYLES =
  /<(?:[\w-]+:)?style\b[^>]*\bname="([^"]*)"[^>]*>\s*<(?:[\w-]+:)?table-properties\b[^>]*\bdisplay="false"/g;

const numberIn = (attributes: string, name: string) =>
  Number(new RegExp(`\\b${name}="(\\d+)"`).exec(attributes)?.[1] ?? 1);
const textIn = (attributes: string, name: string) =>
  new RegExp(`(?:^|[\\s:])${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** Reads the tags of a content.xml alone: a cell or row that is repeated a million times is counted, and not unfolded. */
export function surveyOf(contentXml: Uint8Array): Survey {
  const xml = new TextDecoder().decode(contentXml);
  const hiddenStyles = new Set([...xml.matchAll(HIDDEN_STYLES)].map(([, name]) => name));
  const survey: Survey = { cells: 0, sheets: new Map() };
  let sheet: { hidden: boolean; hiddenRows: number[] } | undefined;
  let row = 0;
  let repeated = 1;
  for (const [, closing, tag, attributes = '', alone] of xml.matchAll(TAG)) {
    if (tag === 'table' && !closing) {
      sheet = { hidden: hiddenStyles.has(textIn(attributes, 'style-name')), hiddenRows: [] };
      survey.sheets.set(unescaped(textIn(attributes, 'name')), sheet);
      row = 0;
    } else if (tag === 'table-row' && !closing) {
      repeated = numberIn(attributes, 'number-rows-repeated');
      if (/visibility="(collapse|filter)"/.test(attributes))
        for (let at = 1; at <= repeated && row + at <= LAST_ROW; at++) sheet?.hiddenRows.push(row + at);
      row += repeated;
    } else if (tag === 'table-cell' && !closing && !alone)
      survey.cells += numberIn(attributes, 'number-columns-repeated') * repeated;
  }
  return survey;
}

/** A part without the conditions of its number formats, of which the library complains on the terminal. */
export const withoutConditions = (part: Uint8Array): Uint8Array =>
  new TextEncoder().encode(new TextDecoder().decode(part).replace(/<(?:[\w-]+:)?map\b[^>]*\/>/g, ''));
