import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { onPaper } from '#support/browser.ts';
import { arrive, type Desk, findWords, goTo, rowsOf } from '../desk.ts';

/** An item of the explanation: points and cap, its sentences, its clause. */
async function itemOf(page: Page, name: string): Promise<string[]> {
  const item = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
  return (await item.innerText()).split('\n').filter(Boolean).slice(1);
}

async function scoreOf(page: Page, name: string): Promise<void> {
  await goTo(page, '积分', '履职积分');
  await page.getByRole('searchbox', { name: '姓名' }).fill(name);
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: `${name} 2025 年履职积分` }).waitFor();
}

/** The year's points, explained down to a record that is wrong, which is put right. */
export function scores(desk: () => Desk): void {
  it('rank all deputies by the rubric', async () => {
    const { page } = desk();
    await goTo(page, '积分', '履职积分');
    await arrive(page, '来源：汝州市（河南）代表履职平台计分表');
    const rows = await rowsOf(page);
    expect(rows.slice(0, 4)).toEqual([
      ['尹长礼', '1', '61', '尚未定等', '15', '5', '4', '10', '4', '8', '12', '0', '0', '0', '0', '3', '0'],
      ['田金', '1', '61', '尚未定等', '15', '5', '4', '10', '4', '8', '12', '0', '0', '0', '0', '3', '0'],
      ['田燕长', '3', '60', '尚未定等', '15', '5', '4', '10', '4', '7', '12', '0', '0', '0', '0', '3', '0'],
      ['叶荣建', '4', '59', '尚未定等', '15', '4', '4', '10', '4', '7', '12', '0', '0', '0', '0', '3', '0'],
    ]);
    expect(rows).toHaveLength(86);
    const undecided = page.getByRole('button', { name: /^尚未定等/ });
    await undecided.click();
    await undecided.and(page.locator('[aria-pressed=true]')).waitFor();
    expect(await rowsOf(page)).toHaveLength(86);
    await page.getByRole('button', { name: '清除筛选' }).click();
  });

  it('explain every point of 赵国伟 in sentences, and why his report-back does not count', async () => {
    const { page } = desk();
    await scoreOf(page, '赵国伟');
    await arrive(page, '测评计票待更正');
    expect(await page.getByText(/^47\s*分/).innerText()).toMatch(/尚未定等/);
    expect(await itemOf(page, '学习培训')).toEqual([
      '3 / 5',
      '3月12日 代表履职能力培训，出席，+3',
      '9月10日 代表法专题学习，请假，不计分',
      '还能加分：再参加1次学习培训，可加1分',
      '细则：首次3分，每多一次加1分，最高5分。',
    ]);
    expect((await itemOf(page, '向选民述职')).slice(0, 2)).toEqual([
      '0 / 5',
      '11月22日 向选民述职（口头），测评计票待更正，更正后计分（满意57、基本满意4、不满意1、弃权2，合计64票，比有效票62票多2票）',
    ]);
    expect((await onPaper(page)).sheets).toBeGreaterThanOrEqual(1);
  });

  it('lead to the tally, which says what is wrong and checks itself as it is typed', async () => {
    const { page } = desk();
    await page.getByRole('link', { name: /测评计票待更正/ }).click();
    await arrive(page, '这次测评的计票对不上，暂不计比率和积分');
    await page.getByRole('button', { name: '更正计票' }).click();
    await arrive(page, '各项合计 64 票，有效票 62 票');
    const dialog = page.getByRole('dialog', { name: '更正计票：赵国伟' });
    await dialog.getByText('对不上').waitFor();
    await dialog.getByLabel('满意', { exact: true }).fill('55');
    await dialog.getByText('各项合计 62 票，有效票 62 票').waitFor();
    await dialog.getByText('各栏相符').waitFor();
    await dialog.getByRole('button', { name: '保存计票' }).click();
    await findWords(page, '已更正赵国伟述职评议的计票');
    await page.getByText('55（88.7%）').waitFor();
    expect(await page.getByRole('alert').filter({ hasText: '对不上' }).count()).toBe(0);
  });

  it('rise by 3 once the tally agrees', async () => {
    const { page } = desk();
    await scoreOf(page, '赵国伟');
    await page.getByText(/^50\s*分/).waitFor();
    expect((await itemOf(page, '向选民述职')).slice(0, 2)).toEqual([
      '3 / 5',
      '11月22日 向选民述职（口头），+3',
    ]);
    await goTo(page, '述职评议');
    await arrive(page, '2025 年本级代表述职 14 / 72 人，覆盖 19.4%；上级代表 0 / 14 人');
    expect((await rowsOf(page)).map((row) => row.at(-1))).toEqual(Array.from({ length: 14 }, () => '相符'));
  });
}
