const digits = '零一二三四五六七八九';

/** A whole number from 1 to 99 in Chinese: 19 is 十九. */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return digits[ones] ?? '';
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`;
}

/** Reads 1 to 99 written in Chinese or in digits; undefined for anything else. */
export function readChineseNumber(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  for (let value = 1; value <= 99; value++) if (chineseNumber(value) === text) return value;
  return undefined;
}
