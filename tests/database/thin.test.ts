import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BackupReason } from '#database/manifest.ts';
import { type Dated, thin } from '#database/thin.ts';
import { addDays, daysBetween } from '#electron/values/plain-date.ts';

const today = '2026-06-30';
const backup = (sequence: number, day: string, reason: BackupReason = 'daily'): Dated => ({
  sequence,
  day,
  reason,
});
const ago = (days: number, sequence = 10_000 - days, reason?: BackupReason) =>
  backup(sequence, addDays(today, -days), reason);
const days = (kept: readonly Dated[]) => kept.map(({ day }) => day);

describe('thinning backups', () => {
  it('keeps all of today and yesterday', () => {
    const several = [ago(0, 9), ago(0, 8), ago(1, 7), ago(1, 6), ago(1, 5)];
    expect(thin(several, today)).toEqual({ keep: several, drop: [] });
  });

  it('keeps, of one a day for three years, two days, seven days, four weeks, twelve months and each year', () => {
    const all = Array.from({ length: 1096 }, (_, index) => ago(index));
    expect(days(thin(all, today).keep)).toEqual([
      '2026-06-30', '2026-06-29',
      '2026-06-28', '2026-06-27', '2026-06-26', '2026-06-25', '2026-06-24', '2026-06-23', '2026-06-22',
      '2026-06-21', '2026-06-14', '2026-06-07', '2026-05-31',
      '2026-04-30', '2026-03-31', '2026-02-28', '2026-01-31', '2025-12-31', '2025-11-30', '2025-10-31',
      '2025-09-30', '2025-08-31', '2025-07-31', '2025-06-30', '2025-05-31',
      '2024-12-31', '2023-12-31',
    ]); // biome-ignore format: one line a kind
  });

  it('keeps the last backup of a day, not the first', () => {
    expect(thin([ago(5, 1), ago(5, 2), ago(5, 3)], today).keep).toEqual([ago(5, 3)]);
  });

  it('keeps those made before a restore for 30 days, so that it can be undone', () => {
    const busy = (days_: number, sequence: number) => [
      ago(days_, sequence + 1),
      ago(days_, sequence, 'before-restore'),
    ];
    const { keep } = thin([...busy(30, 10), ...busy(31, 5)], today);
    expect(keep.filter(({ reason }) => reason === 'before-restore')).toEqual([ago(30, 10, 'before-restore')]);
  });

  it('keeps what matters although a dead battery dated one backup in the year 2000', () => {
    const good = Array.from({ length: 5 }, (_, index) => ago(index + 2));
    const odd = backup(20_000, '2000-01-01');
    expect(thin([...good, odd], today)).toEqual({ keep: [...good, odd], drop: [] });
  });

  const histories = fc
    .array(fc.record({ age: fc.integer({ min: -3, max: 2500 }), restore: fc.boolean() }), { maxLength: 120 })
    .map((entries) =>
      entries.map(({ age, restore }, index) => ago(age, index + 1, restore ? 'before-restore' : 'exit')),
    );

  it('divides every history in two and never loses the newest, nor any of the last two days', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { keep, drop } = thin(history, today);
        expect([...keep, ...drop].map(({ sequence }) => sequence).sort((a, b) => a - b)).toEqual(
          history.map(({ sequence }) => sequence),
        );
        if (history.length > 0) expect(keep.some(({ sequence }) => sequence === history.length)).toBe(true);
        expect(drop.filter(({ day }) => day >= addDays(today, -1))).toEqual([]);
      }),
    );
  });

  it('drops nothing more when done again the same day', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { keep } = thin(history, today);
        expect(thin(keep, today).drop).toEqual([]);
      }),
    );
  });

  it('keeps at most 7 + 4 + 12 and one a year beyond the last two days', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const old = thin(
          history.map((entry) => ({ ...entry, reason: 'exit' as const })),
          today,
        ).keep.filter(({ day }) => day < addDays(today, -1));
        expect(old.length).toBeLessThanOrEqual(7 + 4 + 12 + 8 + 1);
      }),
    );
  });

  it('leaves, thinned every day for two years, no gap over a day in a week, a week in a month, five weeks in a year', () => {
    let kept: Dated[] = [];
    for (let day = 0; day < 730; day += 1) {
      const date = addDays('2024-01-01', day);
      kept = thin([...kept, backup(day + 1, date)], date).keep;
      if (day < 400) continue;
      const ages = kept.map((entry) => daysBetween(entry.day, date)).sort((a, b) => a - b);
      const widest = (limit: number) =>
        Math.max(...ages.slice(1).map((age, index) => (age <= limit ? age - (ages[index] ?? 0) : 0)));
      expect([date, widest(8) <= 1, widest(30) <= 7, widest(365) <= 35]).toEqual([date, true, true, true]);
    }
  });
});
