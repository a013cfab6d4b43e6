/** How much a finding asks: what the standard demands, what it advises, what offices do. */
export const strengths = ['rule', 'recommended', 'custom'] as const;

/** One of {@link strengths}. */
export type Strength = (typeof strengths)[number];

/** What is to be done about findings of each strength, in the office's words. */
export const strengthWords: Record<Strength, string> = {
  rule: '必须改',
  recommended: '建议改',
  custom: '习惯做法',
};
