import { expect, it } from 'vitest';
import { lookAt } from '#support/browser.ts';
import { arrive, choose, type Desk, findWords, goTo, rowsOf } from '../desk.ts';

/** The closed loop: what is overdue, its answer, and only then its rating. */
export function opinions(desk: () => Desk): void {
  it('are filtered to those overdue', async () => {
    const { page } = desk();
    await goTo(page, '意见建议');
    await findWords(page, '2025 年 310 件');
    expect(await page.getByRole('group', { name: '办理情况' }).innerText()).toMatch(
      /全部\s*310\s*在办\s*82\s*逾期\s*36\s*已答复\s*228/,
    );
    expect(await page.locator('th[scope=rowgroup]').first().innerText()).toMatch(/^逾期\s+36 件$/);
    await page.getByRole('button', { name: /^逾期/ }).click();
    await arrive(page, '2025 年 36 / 310 件');
    const rows = await rowsOf(page);
    expect(rows.map(([, unit, stage, deadline, next]) => [unit !== '', stage, deadline, next])).toEqual(
      rows.map(() => [true, '办理', expect.stringMatching(/^逾期 \d+ 天\n(2026年)?\d+月\d+日到期$/), '督办']),
    );
    expect(rows).toHaveLength(36);
    // the longest overdue stands first, without being asked
    expect(rows[0]).toEqual([
      '农村客运班车班次太少\n万花领衔\n1月26日提出\n农业农村\n第 2025-097 号',
      ...['镇中心小学', '办理', '逾期 260 天\n4月30日到期', '督办'],
    ]);
  });

  it('say what may be done next, and why a rating must wait', async () => {
    const { page } = desk();
    const [first] = await rowsOf(page, 1);
    await page
      .getByRole('link', { name: first?.[0]?.split('\n')[0] ?? '' })
      .first()
      .click();
    await arrive(page, '2025年4月30日到期');
    await page.getByRole('region', { name: '下一步' }).getByText('尚未答复。').waitFor();
    expect(await page.getByRole('button', { name: '登记评价' }).count()).toBe(0);
    expect(
      await page.getByRole('list', { name: '办理环节' }).locator('[aria-current=step]').innerText(),
    ).toMatch(/办理/);
  });

  it('are answered with a date in words and a result, and then rated', async () => {
    const { page } = desk();
    await page.getByRole('button', { name: '登记答复' }).click();
    const answer = page.getByRole('dialog', { name: '第 2025-097 号：登记答复' });
    await choose(page, '办理结果', 'B　正在解决');
    await answer.getByLabel('答复日期', { exact: true }).fill('一月前后');
    await answer.getByRole('button', { name: '保存答复' }).click();
    // the day that stood there before is not saved in its place
    await arrive(page, '请先改好：答复日期');
    await answer.getByText('“一月前后”看不出是哪一天').waitFor();
    await answer.getByLabel('答复日期', { exact: true }).fill('1.12');
    await page.keyboard.press('Enter');
    await answer.getByText('周一').waitFor();
    await answer.getByRole('button', { name: '保存答复' }).click();
    await findWords(page, '第 2025-097 号已登记答复：正在解决');
    await page.getByText('超期 257 天答复').waitFor();

    await page.getByRole('button', { name: '登记评价' }).click();
    const rating = page.getByRole('dialog', { name: '第 2025-097 号：登记评价' });
    await choose(page, '代表评价', '基本满意');
    await rating.getByRole('button', { name: '保存评价' }).click();
    await findWords(page, '第 2025-097 号已登记评价');
    await page.getByText('镇中心小学答复，正在解决').waitFor();
    await lookAt(page);
  });

  it('are one fewer on the list of what is overdue, and today', async () => {
    const { page } = desk();
    await page.getByRole('link', { name: '意见建议', exact: true }).first().click();
    await findWords(page, '2025 年 35 / 310 件');
    await page.getByRole('button', { name: '清除筛选' }).click();
    await goTo(page, '今日');
    // two fewer than after the import: this one, and the tally that now agrees
    await findWords(page, '40 件');
  });
}
