import { expect, it } from 'vitest';
import { readWorkbook } from '#sheets/read.ts';
import { saved } from '#support/browser.ts';
import { paragraphsOf } from '#support/docx.ts';
import type { Desk } from '../desk.ts';
import { pastedNames } from './beginning.ts';
import { visit } from './hand.ts';

/** What goes out of the house at the end of the year. */
export function papers(desk: () => Desk): void {
  const word = async (address: string) => {
    const { page } = desk();
    await visit(page, address, /.*/);
    const { bytes } = await saved(page, () => page.getByRole('button', { name: '存为 Word' }).click());
    return paragraphsOf(bytes).join('\n');
  };

  it('writes the notice of report-backs', async () => {
    expect(await word('/official-documents/notice')).toContain('王建国');
  });

  it('writes the supervision report from the record of the one opinion', async () => {
    const text = await word('/official-documents/supervision-report');
    expect(text).toMatch(/共收到代表意见建议1件/);
    expect(text).toContain('镇规划建设办');
  });

  it('fills the annual return to the county, a line for each deputy', async () => {
    const { page } = desk();
    await visit(page, '/county', '年度上报');
    const { name, bytes } = await saved(page, () => page.getByRole('button', { name: '导出 Excel' }).click());
    const [sheet] = await readWorkbook(bytes, name);
    const lines = sheet?.rows.filter((row) => row[0]?.kind === 'number') ?? [];
    expect(lines.map((row) => row[1]?.written.replace(/\s/g, '')).sort()).toEqual(
      ['王建国', ...pastedNames].sort(),
    );
  });
}
