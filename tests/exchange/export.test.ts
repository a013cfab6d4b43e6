import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { honoursPartly } from '#support/mechanisms.ts';
import { bringIn, demoOffice, newOffice } from '#support/office.ts';

let kept: Record<string, Uint8Array> | undefined;

/** The files that the demo office exports, by their names in the archive; exported once. */
async function demoExport() {
  if (kept) return kept;
  const { app, client } = await demoOffice();
  const { file, name } = await client.exchange.composeAll({ purpose: '移交资料' });
  expect(name).toBe('履职台全部资料2026-01-15.zip');
  kept = unzipSync(app.files.take(file)?.bytes ?? new Uint8Array());
  return kept;
}

const registersIn = (files: Record<string, Uint8Array>) =>
  Object.entries(files)
    .filter(([name]) => name.startsWith('登记表/'))
    .map(([name, bytes]) => ({ name: name.slice('登记表/'.length), bytes }));

describe('everything the office owns', () => {
  it('leaves as open files: five workbooks, a file of JSON lines for each table, and a guide', async () => {
    const files = await demoExport();
    expect(Object.keys(files).filter((name) => !name.startsWith('记录/'))).toEqual([
      '说明.md',
      '登记表/代表名册.xlsx',
      '登记表/代表履职考勤2025.xlsx',
      '登记表/选民接待登记簿2025.xlsx',
      '登记表/意见建议台账2025.xlsx',
      '登记表/述职评议计票2025.xlsx',
    ]);
    honoursPartly('BDJ-2', '履职情况没有自己的台账，四本是登记表，只有接待台账按样式印出');
    const opinions = strFromU8(files['记录/opinions.jsonl'] ?? new Uint8Array()).split('\n');
    expect(opinions).toHaveLength(310);
    expect(JSON.parse(opinions[0] ?? '')).toMatchObject({ number: '2025-001', raised_on: '2025-05-13' });
    expect(strFromU8(files['说明.md'] ?? new Uint8Array())).toContain('opinions.jsonl（意见建议，310 行）');
  });

  it('changes nothing when its workbooks are brought back in', async () => {
    const again = await bringIn(await demoOffice(), registersIn(await demoExport()));
    expect(
      again.map(({ kind, read, added, updated, unchanged }) => ({ kind, read, added, updated, unchanged })),
    ).toEqual([
      { kind: 'roster', read: 86, added: 0, updated: 0, unchanged: 86 },
      { kind: 'attendance', read: 86, added: 0, updated: 0, unchanged: 86 },
      { kind: 'receptions', read: 240, added: 0, updated: 0, unchanged: 240 },
      { kind: 'opinions', read: 310, added: 0, updated: 0, unchanged: 310 },
      { kind: 'tallies', read: 14, added: 0, updated: 0, unchanged: 14 },
    ]);
  });

  it('gives another office the same scores', async () => {
    const office = await demoOffice();
    const other = await newOffice();
    await bringIn(other, registersIn(await demoExport()));
    const scores = async ({ client }: typeof other) =>
      (await client.scoring.year({ year: 2025 })).deputies
        .map(({ name, total, points }) => ({ name, total, points }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(await scores(other)).toEqual(await scores(office));
  });
});
