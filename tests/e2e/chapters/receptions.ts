import { expect, it } from 'vitest';
import { lookAt } from '#support/browser.ts';
import { arrive, choose, type Desk, findWords, goTo, rowsOf } from '../desk.ts';

/** A voter was received yesterday: written down as one says it, and found again. */
export function receptions(desk: () => Desk): void {
  it('is not taken while something is missing, and says what', async () => {
    const { page } = desk();
    await goTo(page, '接待', '接待登记');
    await arrive(page, '2025 年接待 132 次，来访 240 人次');
    await page.getByRole('link', { name: '登记接待' }).click();
    await findWords(page, '哪一天，在哪里，谁接待');
    await page.getByRole('button', { name: '保存' }).click();
    await arrive(page, '请至少填写一名接待代表');
    await page.getByText('请选择接待地点').waitFor();
  });

  it('takes 昨天 for a date and initials for people, and saves with Ctrl+S', async () => {
    const { page } = desk();
    const form = page.getByRole('form', { name: '登记接待' });
    await form.getByLabel('接待日期', { exact: true }).fill('昨天');
    await page.keyboard.press('Enter');
    await form.getByText('周三').waitFor();
    expect(await form.getByLabel('接待日期', { exact: true }).inputValue()).toBe('2026年1月14日');
    await choose(page, '接待地点', '龙潭代表联络站');
    const people = form
      .getByRole('textbox', { name: '接待代表' })
      .or(form.getByRole('combobox', { name: '接待代表' }));
    for (const [initials, name] of [
      ['yxm', '姚学梅'],
      ['zgw', '赵国伟'],
    ] as const) {
      await people.pressSequentially(initials);
      await page.getByRole('option', { name: new RegExp(name) }).waitFor();
      await people.press('Enter');
      await form.getByRole('button', { name: `去掉${name}` }).waitFor();
    }
    await form.getByLabel('来访人姓名').fill('冯守田');
    await form.getByLabel('联系方式').fill('13800001111');
    await form.getByLabel('反映的主要问题及诉求').fill('龙潭村口路灯坏了半年，晚上看不清路。');
    await lookAt(page);
    await page.keyboard.press('Control+s');
    await arrive(page, '已登记接待');
    const said = await page.getByRole('main').innerText();
    for (const words of ['1月14日', '龙潭代表联络站', '姚学梅、赵国伟', '冯守田', '当场答复，未转办'])
      expect(said).toContain(words);
  });

  it('is on the list of its year', async () => {
    const { page } = desk();
    await page.getByRole('button', { name: '回到接待登记' }).click();
    await findWords(page, '2026 年接待 1 次，来访 1 人次');
    expect((await rowsOf(page))[0]?.slice(0, 5)).toEqual([
      '1月14日',
      '龙潭代表联络站',
      '姚学梅、赵国伟',
      '冯守田',
      '龙潭村口路灯坏了半年，晚上看不清路。',
    ]);
    await page.getByRole('link', { name: '1月14日' }).click();
    await arrive(page, '138****1111');
    await page.getByRole('combobox', { name: '年度' }).selectOption('2025');
  });
}
