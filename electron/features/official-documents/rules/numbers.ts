/** What 发文机关代字 is made of: Chinese characters only (GB/T 9704-2012 7.2.5). */
export const isSeriesCode = (code: string): boolean => /^[\u4e00-\u9fa5]{2,12}$/.test(code);

/** 发文字号 as it is printed: year in full, six-sided brackets, no 第 and no leading zero (GB/T 9704-2012 7.2.5). */
export const numberText = (code: string, year: number, seq: number): string => `${code}〔${year}〕${seq}号`;

/** The next number of a series and year: after the last one given here and the last one given on paper before. */
export const nextSeq = (used: number, given: readonly number[]): number => Math.max(used, 0, ...given) + 1;

/** The numbers between the start and the last one given that no document of the register has, so that gaps are seen. */
export function missingSeqs(used: number, given: readonly number[]): number[] {
  const known = new Set(given);
  const last = Math.max(used, 0, ...given);
  return Array.from({ length: last - used }, (_, at) => used + 1 + at).filter((seq) => !known.has(seq));
}

/** The code that an office's presidium usually has: 清人大主席团 of 清溪镇. */
export const suggestedCode = (township: string): string => `${township.slice(0, 1)}人大主席团`;
