/** Levels of deputies as the office names them, from the township upwards. */
export const levels = [
  { value: 'township', label: '乡镇代表' },
  { value: 'county', label: '县代表' },
  { value: 'city', label: '市代表' },
  { value: 'province', label: '省代表' },
  { value: 'national', label: '全国代表' },
] as const;

/** A level's code. */
export type Level = (typeof levels)[number]['value'];

/** The level of that code, or undefined for anything else. */
export const levelOf = (code: string): Level | undefined => levels.find(({ value }) => value === code)?.value;
