import { expect, it } from 'vitest';
import { lookAt } from '#support/browser.ts';
import { arrive, type Desk, findWords } from '../desk.ts';
import { fieldOf, type, visit } from './hand.ts';

/** What a voter says, and the matter's title. */
const matter = '大坪村口三盏路灯坏了半年，老人晚上不敢出门。';
const title = '关于修复大坪村口路灯的建议';

/** A reception day: its roster, a voter, and what the voter said carried to its end. */
export function counter(desk: () => Desk): void {
  it('has a roster of who receives', async () => {
    const { page } = desk();
    await visit(page, '/receptions/duty', '接待排班');
    await page.getByRole('button', { name: /^排班：11月26日大坪代表联络站/ }).click();
    await page.getByRole('form').getByLabel('接待代表').first().pressSequentially('wjg');
    await page.getByRole('option', { name: /王建国/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '排定' }).click();
    await arrive(page, '11月26日大坪代表联络站：由王建国接待');
  });

  it('registers a voter and turns the words into an assigned opinion within fifteen keys', async () => {
    const { page } = desk();
    await page.getByRole('link', { name: '登记接待：大坪代表联络站' }).click();
    await page.getByRole('form', { name: '登记接待' }).waitFor();
    let keys = 0;
    const press = async (key: string) => {
      keys += 1;
      await page.keyboard.press(key);
    };
    const text = (words: string) => page.keyboard.insertText(words);
    await fieldOf(page, '接待代表').focus();
    await page.keyboard.type('wjg');
    await page.getByRole('option', { name: /王建国/ }).waitFor();
    await press('Enter');
    await press('Enter');
    await press('Enter');
    await press('Tab');
    await text('陈四');
    await press('Enter');
    await press('Enter');
    await press('Enter');
    await text(matter);
    await lookAt(page);
    await press('Control+s');
    await findWords(page, '已登记接待');
    await press('F8');
    const form = page.getByRole('form', { name: '转为意见' });
    await form.waitFor();
    await expect.poll(() => fieldOf(page, '内容').inputValue()).toBe(matter);
    await expect.poll(() => fieldOf(page, '领衔代表').inputValue()).toBe('王建国');
    await fieldOf(page, '标题').fill(title);
    await press('Control+s');
    const assign = page.getByRole('dialog');
    await assign.waitFor();
    await fieldOf(page, '承办单位').fill('镇规划建设办');
    await press('Control+s');
    await findWords(page, '修复大坪村口路灯');
    await findWords(page, '镇规划建设办');
    expect(keys).toBeLessThanOrEqual(15);
  });

  it('urges it, takes the reply with its text, feeds back, rates and closes it', async () => {
    const { page } = desk();
    const step = async (verb: string, said: Record<string, string>, button: string) => {
      await page.getByRole('button', { name: verb, exact: true }).click();
      await page.getByRole('dialog').waitFor();
      await type(page, said);
      await lookAt(page);
      await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    await step('督办', { 督办文号: '清人大督〔2026〕1号' }, '督办');
    await step(
      '登记答复',
      { 办理结果: '已解决', 答复文号: '清规函〔2026〕8号', 答复内容: '三盏路灯已换新。' },
      '保存答复',
    );
    await step('反馈', { 反馈情况: '已当面告诉陈四。' }, '保存反馈');
    await step('登记评价', { 代表评价: '满意', 选民评价: '满意' }, '保存评价');
    const closing = page.getByRole('button', { name: '办结', exact: true });
    if (await closing.isVisible()) await step('办结', {}, '办结');
    await findWords(page, '三盏路灯已换新。');
    await lookAt(page);
    await visit(page, '/opinions', '意见建议');
    await page.getByText('2026 年 1 件').waitFor();
  });
}
