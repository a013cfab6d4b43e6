/** 2025年3月8日 as 2025-03-08, which compares as dates do; undefined for anything else. */
export function isoDate(written: string): string | undefined {
  const parts = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(written);
  if (!parts) return undefined;
  const [, year = '', month = '', day = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
