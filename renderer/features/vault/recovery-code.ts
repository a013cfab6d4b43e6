/** The groups of a recovery code as it is printed: 48 digits in 8 groups of 6. */
export function groupsOf(code: string): string[] {
  return code.replace(/\D/g, '').match(/.{1,6}/g) ?? [];
}

/** Two different groups (counted from 0, in order) to be typed back; `random` answers numbers from 0 up to 1. */
export function groupsToAsk(count: number, random: () => number): [number, number] {
  const first = Math.floor(random() * count);
  const other = (first + 1 + Math.floor(random() * (count - 1))) % count;
  return first < other ? [first, other] : [other, first];
}
