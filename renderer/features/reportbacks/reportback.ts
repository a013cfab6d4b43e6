import type { z } from 'zod';
import type { reportbackRowSchema } from '#features/reportbacks/contract.ts';

/** One report-back with its count of votes. */
export type Reportback = z.infer<typeof reportbackRowSchema>;

/** 30（85.7%）; the count alone where no rate may be taken. */
export function rateWords(vote: { count: number; rate?: number | undefined } | undefined): string {
  if (!vote) return '—';
  return vote.rate === undefined ? String(vote.count) : `${vote.count}（${(vote.rate * 100).toFixed(1)}%）`;
}

/** 85.7%; 30 票 where no rate may be taken. */
export function shareWords(vote: { count: number; rate?: number | undefined } | undefined): string {
  if (!vote) return '—';
  return vote.rate === undefined ? `${vote.count} 票` : `${(vote.rate * 100).toFixed(1)}%`;
}
