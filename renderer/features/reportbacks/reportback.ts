import type { z } from 'zod';
import { percentText } from '#electron/values/share.ts';
import type { reportbackRowSchema } from '#features/reportbacks/contract.ts';
import type { Coverage } from '#features/reportbacks/rules/coverage.ts';
import type { Tone } from '#ui/status.tsx';

/** One report-back with its count of votes. */
export type Reportback = z.infer<typeof reportbackRowSchema>;

/** How a report-back stands: planned, held and not counted, a count that disagrees, or its result. */
export function stateOf(row: Reportback, today: string): string {
  if (row.date > today) return '已安排';
  if (row.refusals.length > 0) return '不符';
  return row.issued === 0 ? '未计票' : (row.result ?? '相符');
}

export function toneOf(row: Reportback, today: string): Tone {
  if (row.refusals.length > 0) return 'bad';
  if (row.date > today) return 'quiet';
  return row.issued === 0 ? 'warn' : 'good';
}

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

/** How far report-backs cover the deputies of the year: the township's own, and beside them those of higher levels. */
export function coverageWords(period: string, { own, higher }: Coverage): string {
  const words = `${period}本级代表述职 ${own.count} / ${own.of} 人，覆盖 ${percentText(own)}`;
  return higher.of === 0 ? words : `${words}；上级代表 ${higher.count} / ${higher.of} 人`;
}
