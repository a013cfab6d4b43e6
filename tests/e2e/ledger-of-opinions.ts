import { seenWorkbook } from '#ui/seen-workbook.ts';

/** A ledger of opinions, a line each, under whatever headings the first line has. */
export function ledgerOfOpinions(lines: Record<string, string>[]): Uint8Array {
  const headings = Object.keys(lines[0] ?? {});
  return seenWorkbook(
    '意见建议',
    headings,
    lines.map((line) => headings.map((heading) => line[heading] ?? '')),
  );
}
