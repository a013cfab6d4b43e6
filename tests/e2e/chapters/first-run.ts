import { expect, it } from 'vitest';
import { lookAt } from '#support/browser.ts';
import { arrive, type Desk, password } from '../desk.ts';

/** From nothing to a vault whose recovery code has been written down. */
export function firstRun(desk: () => Desk): void {
  it('warns that a folder which is cleaned is a poor place, and goes on only knowingly', async () => {
    const { page } = desk();
    await arrive(page, '这是临时文件夹，系统清理时会把里面的文件删掉。');
    await page.getByRole('button', { name: '仍放在这里' }).click();
    await page.getByText('确定要放在这里的，请先勾上').waitFor();
    await page.getByRole('checkbox', { name: '我知道有上面的风险' }).check();
    await page.getByRole('button', { name: '仍放在这里' }).click();
  });

  it('asks for the township, and does not go on without it', async () => {
    const { page } = desk();
    await arrive(page, '这是哪个单位的履职台');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('textbox', { name: '乡镇名称' }).and(page.locator('[aria-invalid=true]')).waitFor();
    await page.getByRole('textbox', { name: '乡镇名称' }).fill('清溪镇');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('云岭县');
    // Enter goes on to the button, and presses it only there
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '下一步' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await arrive(page, '按哪一套做法办');
  });

  it('offers the general practice', async () => {
    const { page } = desk();
    expect(await page.getByRole('radio', { name: '通用做法' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: '下一步' }).click();
    await arrive(page, '设一个密码');
  });

  it('refuses a password that is too short or typed two ways', async () => {
    const { page } = desk();
    const [first, again] = [page.getByLabel('密码', { exact: true }), page.getByLabel('再输入一次')];
    await first.fill('1234');
    await again.fill('4321');
    await page.getByRole('button', { name: '建立保险库' }).click();
    await arrive(page, '两次输入的不一样');
    await page.getByText('密码至少 10 位，现在是 4 位。').waitFor();
    await first.fill(password);
    await again.fill(password);
    await page.getByRole('button', { name: '建立保险库' }).click();
    await arrive(page, '把恢复码抄下来');
  });

  it('shows a recovery code of 8 groups, and asks for two of them back', async () => {
    const it = desk();
    const { page } = it;
    const groups = await page.getByRole('list', { name: '恢复码' }).getByRole('listitem').allInnerTexts();
    const digits = groups.map((group) => group.replace(/\s/g, '').slice(1));
    expect(digits).toEqual(Array.from({ length: 8 }, () => expect.stringMatching(/^\d{6}$/)));
    it.recoveryCode = digits.join('-');

    const asked = page.getByRole('form', { name: '核对恢复码' }).getByRole('textbox');
    await asked.nth(0).fill('000000');
    await asked.nth(1).fill('000000');
    await page.getByRole('button', { name: '下一步' }).click();
    expect(await page.getByText('与上面的不一样').count()).toBe(2);
    await lookAt(page);
    for (const label of await page.getByText(/^第 \d 组$/).allInnerTexts())
      await page.getByLabel(label).fill(digits[Number(/\d/.exec(label)?.[0]) - 1] ?? '');
    await page.getByRole('button', { name: '下一步' }).click();
    await arrive(page, '保险库已建好');
  });

  it('leads to an office that is empty and says what to do first', async () => {
    const { page } = desk();
    await page.getByRole('button', { name: '先看看' }).click();
    await arrive(page, '清溪镇的履职台还是空的。最先做这三件事：');
    await page.getByRole('link', { name: '导入表格' }).first().click();
    await arrive(page, '选择现有的表格');
  });
}
