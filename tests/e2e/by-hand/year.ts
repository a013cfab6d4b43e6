import { expect, it } from 'vitest';
import { lookAt } from '#support/browser.ts';
import { arrive, type Desk, findWords, rowsOf } from '../desk.ts';
import { pastedNames } from './beginning.ts';
import { save, type, visit } from './hand.ts';

/** What else the year brings: activities, duty records, a report-back. */
export function year(desk: () => Desk): void {
  it('plans an activity, whose sign-in list is printed beforehand', async () => {
    const { page } = desk();
    await visit(page, '/activities', '活动');
    await page.getByRole('link', { name: '新建活动' }).click();
    await type(page, { 活动名称: '冬季安全生产视察', 活动类型: '视察', 日期: '2026.12.5', 地点: '龙潭村' });
    await save(page, '已安排活动');
    await page.getByRole('button', { name: '看这次活动' }).click();
    await page.getByRole('link', { name: '打印签到表' }).click();
    const pages = page.getByRole('region', { name: /签到表，共\d页$/ });
    for (const name of ['王建国', '赵国伟', '姚学梅']) await findWords(pages, name);
    await lookAt(page);
  });

  it('takes attendance of an activity that was held, with one key for all and one for each exception', async () => {
    const { page } = desk();
    await visit(page, '/activities/new', '新建活动');
    await lookAt(page);
    await type(page, { 活动名称: '代表履职培训', 活动类型: '学习培训', 日期: '2026.11.20' });
    await save(page, '已登记活动');
    await page.getByRole('button', { name: '登记考勤' }).click();
    await page
      .getByRole('grid')
      .or(page.getByRole('region', { name: '合计' }))
      .first()
      .waitFor();
    for (const key of ['a', 'ArrowDown', '3']) await page.keyboard.press(key);
    await lookAt(page);
    await page.getByRole('button', { name: '保存考勤' }).click();
    await page
      .getByText(`${pastedNames.length} / ${pastedNames.length + 1} 人`)
      .first()
      .waitFor();
  });

  it('registers what deputies did', async () => {
    const { page } = desk();
    await visit(page, '/deeds/new', '登记履职事项');
    await lookAt(page);
    await type(page, {
      代表: 'zgw',
      日期: '11.18',
      类型: '化解',
      做了什么: '调解石桥组宅基地纠纷',
    });
    await save(page, '已登记赵国伟的履职事项');
    await visit(page, '/deeds', '履职登记');
    await lookAt(page);
    expect((await rowsOf(page)).length).toBe(1);
  });

  it('holds a report-back and counts its ballots, which must agree', async () => {
    const { page } = desk();
    await visit(page, '/reportbacks/new', '安排述职评议');
    await lookAt(page);
    await type(page, { 述职代表: 'wjg', 述职日期: '11.22', 地点: '大坪代表联络站', 形式: '口头' });
    await save(page, '已登记王建国述职');
    await page.getByRole('button', { name: '登记计票' }).click();
    const dialog = page.getByRole('dialog', { name: '登记计票：王建国' });
    for (const [label, count] of [
      ['发出票', '30'],
      ['收回票', '30'],
      ['有效票', '30'],
      ['满意', '27'],
      ['基本满意', '2'],
    ] as const)
      await dialog.getByLabel(label, { exact: true }).fill(count);
    await dialog.getByText('对不上').waitFor();
    await dialog.getByLabel('不满意', { exact: true }).fill('1');
    await dialog.getByText('各栏相符').waitFor();
    await dialog.getByRole('button', { name: '保存计票' }).click();
    await arrive(page, '27（90.0%）');
  });

  it('explains the points of each', async () => {
    const { page } = desk();
    await visit(page, '/scoring', '履职积分');
    await page.getByRole('link', { name: '王建国', exact: true }).click();
    await findWords(page, '11月20日 代表履职培训');
    await page.getByText(/11月22日 向选民述职/).waitFor();
  });
}
