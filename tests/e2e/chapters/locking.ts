import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { arrive, type Desk, password } from '../desk.ts';

/** The door: what lies behind it is out of sight, and on the disk unreadable. */
export function locking(desk: () => Desk): void {
  it('takes the records from the screen', async () => {
    const { page } = desk();
    await page.getByRole('button', { name: '锁定' }).click();
    await arrive(page, '保险库已锁定');
    const said = await page.locator('body').innerText();
    for (const word of ['赵国伟', '意见建议', '清溪镇']) expect(said).not.toContain(word);
  });

  it('says what to do about a wrong password', async () => {
    const { page } = desk();
    await page.getByLabel('密码', { exact: true }).fill('bu-shi-zhege-mima');
    await page.keyboard.press('Enter');
    await arrive(page, '密码不对。');
    await page.getByText('忘记密码时，用建库时抄下的恢复码打开。').waitFor();
  });

  it('opens for the right one, on the page that was left', async () => {
    const { page } = desk();
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByRole('button', { name: '打开', exact: true }).click();
    await page.getByText('2025 年 310 件').waitFor();
  });

  it('asks another window for the password, and opens nothing to it before', async () => {
    const { page, host } = desk();
    const other = await page.context().newPage();
    await other.goto(await host.address());
    await arrive(other, '保险库已在另一个窗口打开，这个窗口也要输入密码。');
    expect(await other.locator('body').innerText()).not.toContain('清溪镇');
    await other.close();
  });

  it('keeps nothing readable on the disk', () => {
    const { vault } = desk();
    const files = readdirSync(vault, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter(
      (entry) => entry.isFile(),
    );
    expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['office.db', 'office.key']));
    for (const { parentPath, name } of files) {
      const bytes = readFileSync(join(parentPath, name));
      expect([name, bytes.includes('赵国伟'), bytes.includes('路灯')]).toEqual([name, false, false]);
    }
  });
}
