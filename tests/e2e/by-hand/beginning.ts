import { expect, it } from 'vitest';
import { lookAt } from '#support/browser.ts';
import { arrive, type Desk, rowsOf } from '../desk.ts';
import { save, type, visit } from './hand.ts';

/** Names of the deputies whose rows are pasted. */
export const pastedNames = ['赵国伟', '姚学梅', '方东', '万花', '马明', '尹长礼', '田金', '沈梅'];

/** From an empty office to its term, stations, groups and deputies, none of them from a workbook. */
export function beginning(desk: () => Desk): void {
  it('says what comes first, and offers the entry by hand', async () => {
    const { page } = desk();
    await visit(page, '/today', /.*/);
    await page.getByRole('link', { name: '登记本届' }).click();
    await page.getByRole('form', { name: '登记本届' }).waitFor();
    await type(page, { 第几届: '19', 首次会议日期: '2021.12.28' });
    await lookAt(page);
    await save(page, '已登记清溪镇第十九届人民代表大会');
    await page.getByRole('button', { name: '接着登记站点' }).click();
    await arrive(page, '还没有联络站');
  });

  it('takes stations, one by its form and others pasted', async () => {
    const { page } = desk();
    await page.getByRole('link', { name: '新增站点' }).click();
    await type(page, {
      站点名称: '大坪代表联络站',
      地址: '大坪村委会',
      开放时间: '每月逢六',
      站长: '王建国',
      联系电话: '13800001111',
    });
    await save(page, '已登记大坪代表联络站');
    await lookAt(page);
    await visit(page, '/exchange/rows/stations', '粘贴几行：联络站名册');
    await page.getByLabel('粘贴的内容').fill('站名\t地址\n龙潭代表联络站\t龙潭村\n\t没有名称的站');
    await arrive(page, '将新增 1 条，更新 0 条；1 行不导入');
    await page.getByText(/没有填“站点名称”，本行未导入/).waitFor();
    await save(page, '已新增 1 条，更新 0 条');
    await visit(page, '/stations', '联络站');
    expect((await rowsOf(page)).map(([name]) => name)).toEqual(['大坪代表联络站', '龙潭代表联络站']);
  });

  it('takes a group', async () => {
    const { page } = desk();
    await visit(page, '/groups', '代表小组');
    await page.getByRole('link', { name: '新增小组' }).click();
    await type(page, { 小组名称: '第一代表小组' });
    await save(page, '已登记第一代表小组');
  });

  it('takes a deputy by the form, named by pinyin where there is a choice, and the rest pasted', async () => {
    const { page } = desk();
    await visit(page, '/deputies', '代表名册');
    await page.getByRole('link', { name: '新增代表' }).click();
    await type(page, { 姓名: '王建国', 性别: '男', 民族: '汉族', 出生年月: '1980.9' });
    await type(page, { 代表小组: 'dydbxz', 站点: 'daping' });
    await lookAt(page);
    await save(page, '已登记王建国');
    await visit(page, '/exchange/rows/roster', '粘贴几行：代表名册');
    const lines = pastedNames.map((name, at) =>
      [
        name,
        at % 2 ? '女' : '男',
        '1975-03',
        '村民',
        '第一代表小组',
        at % 3 ? '龙潭代表联络站' : '大坪代表联络站',
      ].join('\t'),
    );
    await page
      .getByLabel('粘贴的内容')
      .fill(['姓名\t性别\t出生年月\t工作单位\t代表小组\t联络站', ...lines].join('\n'));
    await arrive(page, `将新增 ${pastedNames.length} 条，更新 0 条`);
    await save(page, `已新增 ${pastedNames.length} 条，更新 0 条`);
    await visit(page, '/deputies', '代表名册');
    expect(await rowsOf(page)).toHaveLength(pastedNames.length + 1);
  });

  it('names who leads the group, now that there are deputies', async () => {
    const { page } = desk();
    await visit(page, '/groups', '代表小组');
    await page.getByRole('link', { name: '第一代表小组' }).click();
    await page.getByRole('link', { name: '修改' }).click();
    await type(page, { 组长: 'wjg' });
    await save(page, '已保存第一代表小组');
    await lookAt(page);
  });
}
