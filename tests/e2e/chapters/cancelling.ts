import { expect, it } from 'vitest';
import { arrive, type Desk, findWords, goTo } from '../desk.ts';
import { ledgerOfOpinions } from '../ledger-of-opinions.ts';

const lines = Array.from({ length: 10_000 }, (_, at) => ({
  编号: `2025-${String(at + 1001)}`,
  提出日期: '2025-06-05',
  提出代表: '赵国伟',
  标题: `关于解决第${at + 1}号路灯不亮问题的建议`,
  内容: '路灯不亮。',
  类别: '交通建设',
  承办单位: '镇规划建设办',
  交办日期: '2025-06-08',
}));

/** An import so large that there is time to change one's mind. */
export function cancelling(desk: () => Desk): void {
  it('says how far it is and leaves nothing behind', async () => {
    const { page } = desk();
    await goTo(page, '导入');
    await page.getByLabel('选择表格文件').setInputFiles({
      name: '意见建议台账.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(ledgerOfOpinions(lines)),
    });
    // long work, of which no speed is expected
    await findWords(page, '认出 1 份表格', { timeout: 120_000 });
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('button', { name: '下一步' }).click();
    await findWords(page, '将新增 10000 条，更新 0 条。');
    await page.getByRole('button', { name: '写入', exact: true }).click();
    await page.getByText(/^\d+ \/ 10000$/).waitFor();
    await page.getByRole('button', { name: '取消' }).click();
    await arrive(page, '已取消，什么也没有写入。');
    await goTo(page, '意见建议');
    await page.getByText('2025 年 310 件').waitFor();
    expect(await page.getByText(/第10000号路灯/).count()).toBe(0);
  });
}
