import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, monthsBetween } from '#electron/values/plain-date.ts';
import { drillMonths, drillWords, monthsWithoutDrill } from '#features/backups/rules.ts';
import { demoOffice, officeAt, password, temporaryFolder } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';
import { smallOffice } from '#support/small-office.ts';

describe('a drill of a restore', () => {
  it('opens the newest backups here and off this PC, compares, and is noted', async () => {
    const { client, stations, deputies } = await smallOffice();
    const stick = temporaryFolder();
    await client.backups.setSecondFolder({ folder: stick });
    const { name } = await client.backups.create({});
    const reception = { date: '2026-01-07', stationId: stations[0], deputyIds: [deputies[0]] };
    await client.receptions.record({ ...reception, matter: '水渠塌方' });
    const drilled = await client.backups.drill();
    const place = { name, takenAt: '2026-01-15 12:00', ok: true, problems: [] };
    expect(drilled).toMatchObject({
      ok: true,
      later: 2,
      places: [
        { place: '本机', ...place },
        { place: '机外', ...place },
      ],
    });
    expect(drilled.rows).toContainEqual({ name: '接待登记', backup: 0, now: 1 });
    expect(drilled).not.toHaveProperty('missed');
    expect((await client.backups.status()).lastDrill).toEqual({ at: '2026-01-15 12:00', ok: true });
    const [entry] = (await client.log.list({})).rows;
    expect([entry?.title, entry?.subject]).toEqual(['演练恢复', `${name}、${name}`]);
  });

  it('says so where the stick is not in, and where a backup is not whole', async () => {
    const { client } = await smallOffice();
    const stick = temporaryFolder();
    await client.backups.setSecondFolder({ folder: stick });
    const { file } = await client.backups.create({});
    rmSync(stick, { recursive: true });
    const bytes = readFileSync(file);
    const at = bytes.length >> 1;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const drilled = await client.backups.drill();
    expect(drilled.ok).toBe(false);
    expect(drilled.places.map(({ place, ok }) => [place, ok])).toEqual([['本机', false]]);
    expect(drilled.places[0]?.problems.length).toBeGreaterThan(0);
    expect(drilled.missed).toBe(`机外位置“${stick}”没有接上，这一份没有演练。`);
    expect((await client.backups.status()).lastDrill?.ok).toBe(false);
  });

  it('is refused where there is no backup to drill', async () => {
    const { client } = await smallOffice();
    expect((await refusalOf(client.backups.drill())).code).toBe('nothing-to-drill');
    expect((await client.backups.status()).lastDrill).toBeUndefined();
  });

  it('is due a year after the records began or after the last one, for those who may do it', async () => {
    const office = await demoOffice({ today: '2026-01-15' });
    const dueOf = async ({ client }: Pick<typeof office, 'client'>) => [
      (await client.backups.status()).drillDue,
      (await client.today.overview()).due.find(({ verb }) => verb === '演练'),
    ];
    expect(await dueOf(office)).toEqual([undefined, undefined]);
    await office.client.users.add({ label: '查看', role: 'reader', password: '查看的人的口令-2026' });
    await office.app.close();
    const later = officeAt(office.vault, { today: '2027-02-20' });
    await later.client.vault.unlock({ password });
    const sentence = '已 13 个月没有演练过恢复';
    const target = { feature: 'vault', id: 'backups' };
    expect(await dueOf(later)).toEqual([
      sentence,
      { when: 'today', days: 0, sentence, detail: '', verb: '演练', target },
    ]);
    await later.client.backups.create({});
    await later.client.backups.drill();
    expect(await dueOf(later)).toEqual([undefined, undefined]);
    await later.app.close();
    const reader = officeAt(office.vault, { today: '2028-06-01' });
    await reader.client.vault.unlock({ password: '查看的人的口令-2026' });
    expect(await dueOf(reader)).toEqual(['已 15 个月没有演练过恢复', undefined]);
  });
});

describe('the months without a drill', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2000-01-01', count));

  it('are whole ones: the date that many months on is not past, the next is', () => {
    fc.assert(
      fc.property(day, fc.nat(3000), (from, count) => {
        const to = addDays(from, count);
        const months = monthsBetween(from, to);
        expect(addMonths(from, months) <= to).toBe(true);
        expect(addMonths(from, months + 1) > to).toBe(true);
      }),
    );
  });

  it('are told from a year on, counted from the last drill where there was one', () => {
    expect(drillMonths).toBe(12);
    expect(monthsWithoutDrill(undefined, '2025-03-01', '2026-02-28')).toBeUndefined();
    expect(monthsWithoutDrill(undefined, '2025-03-01', '2026-03-01')).toBe(12);
    expect(monthsWithoutDrill('2025-12-31', '2020-01-01', '2026-03-01')).toBeUndefined();
    expect(monthsWithoutDrill(undefined, undefined, '2026-03-01')).toBeUndefined();
    expect(drillWords(14)).toBe('已 14 个月没有演练过恢复');
  });
});
