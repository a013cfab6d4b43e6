import type { z } from 'zod';
import { chineseNumber } from '#electron/values/chinese-number.ts';
import type { termRowSchema } from '#features/terms/contract.ts';
import type { Tone } from '#ui/status.tsx';

/** A term as its list tells it. */
export type TermRow = z.infer<typeof termRowSchema>;

/** Whether a term runs, as the office says it. */
export const stateWords = {
  running: { word: '本届', tone: 'going' },
  over: { word: '已届满', tone: 'good' },
  'to-come': { word: '未开始', tone: 'quiet' },
} as const satisfies Record<TermRow['state'], { word: string; tone: Tone }>;

/** What a township calls a term of its congress: 清溪镇第十九届人民代表大会; '' for what is no number of a term. */
export const termName = (township: string, ordinal: string): string =>
  /^[1-9]\d?$/.test(ordinal) ? `${township}第${chineseNumber(Number(ordinal))}届人民代表大会` : '';
