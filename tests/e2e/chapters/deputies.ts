import { expect, it } from 'vitest';
import { readWorkbook } from '#sheets/read.ts';
import { lookAt, onPaper, saved } from '#support/browser.ts';
import { arrive, cellsUnder, choose, type Desk, givePurpose, goTo, rowsOf } from '../desk.ts';

/** The roster: found by initials or characters, in stroke order, each with a file. */
export function deputies(desk: () => Desk): void {
  it('stand in the order of strokes, those to be checked marked', async () => {
    const { page } = desk();
    await goTo(page, '代表', '代表名册');
    await arrive(page, '共 86 人');
    const rows = await rowsOf(page);
    expect(rows.slice(0, 6).map(([name]) => name)).toEqual([
      '万花',
      '于秀德',
      '马明',
      '尹长礼',
      '文宇德',
      '方东',
    ]);
    expect(rows.filter((row) => row.at(-1) !== '').map(([name]) => name)).toEqual([
      '方东',
      '沈梅',
      '武和',
      '戴建龙',
    ]);
    await page.getByRole('button', { name: '姓名' }).click();
    await page.getByRole('button', { name: '姓名' }).click();
    expect((await rowsOf(page)).map(([name]) => name)).toEqual(rows.map(([name]) => name).reverse());
    await page.getByRole('button', { name: '姓名' }).click();
  });

  it('are found by initials and by characters, which no address keeps', async () => {
    const { page } = desk();
    const search = page.getByRole('searchbox', { name: '姓名、拼音或首字母' });
    for (const typed of ['yxm', '学梅']) {
      await search.fill(typed);
      await page.getByText('1 人 / 共 86 人').waitFor();
      expect(new URL(page.url()).hash).toBe('#/deputies');
      expect((await rowsOf(page)).map(([name, sex, level, work]) => [name, sex, level, work])).toEqual([
        ['姚学梅', expect.stringMatching(/^[男女]$/), '镇人大代表', '上坝村企业负责人'],
      ]);
    }
    await search.fill('没有此人');
    await arrive(page, '没有符合条件的代表');
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.getByText('共 86 人').waitFor();
  });

  it('are exported and printed as they are seen', async () => {
    const { page } = desk();
    await choose(page, '代表小组', '第一代表小组（集镇）');
    await page.getByText('23 人 / 共 86 人').waitFor();
    const { name, bytes } = await saved(page, () => page.getByRole('button', { name: '导出所见' }).click());
    const [sheet] = await readWorkbook(bytes, name);
    expect([name, sheet?.rows.length, sheet?.rows[1]?.[0]?.written]).toEqual(['代表名册.xlsx', 24, '万花']);
    expect(await onPaper(page)).toEqual({ sheets: 2, width: 297, height: 210 });
    await page.getByRole('button', { name: '清除筛选' }).click();
  });

  it('have a file each, with what to check, and every record of the year', async () => {
    const { page } = desk();
    await page.getByRole('link', { name: '方东', exact: true }).click();
    await arrive(page, '身份证号码校验不符，请对照证件核对。');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('方东');
    expect(await page.getByText('530624**********70').count()).toBe(1);
    await page.getByRole('button', { name: '显示完整的电话和证件号' }).click();
    await givePurpose(page, '核对登记');
    await page.getByText('530624196210227670').last().waitFor();
    await page.getByRole('tab', { name: /^履职记录/ }).click();
    await page.getByText('代表履职能力培训').waitFor();
    await lookAt(page);
    await page.getByRole('tab', { name: '2025 年积分' }).click();
    await arrive(page, '等次：优秀 80 分起，称职 60 分起，不称职');
  });

  it('are reached from anywhere by Ctrl+K', async () => {
    const { page } = desk();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('textbox').fill('zgw');
    await arrive(page, '赵国伟');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '赵国伟' }).waitFor();
  });

  it('belong to stations and groups, which count their year', async () => {
    const { page } = desk();
    await goTo(page, '站点', '联络站');
    // who is to be called stands beside each at 1366 × 768, empty as the workbooks leave it
    expect(await cellsUnder(page, '联络站', '联络员', '代表')).toEqual([
      ['清溪镇代表之家', '', '18 人'],
      ['清溪社区代表联络点', '', '17 人'],
      ['大坪代表联络站', '', '17 人'],
      ['龙潭代表联络站', '', '17 人'],
      ['河西片区代表联络站', '', '17 人'],
    ]);
    await lookAt(page);
    await page.getByRole('link', { name: '龙潭代表联络站' }).click();
    await arrive(page, '驻站代表（17）');
    await goTo(page, '小组', '代表小组');
    expect((await rowsOf(page))[0]).toEqual([
      '第一代表小组（集镇）',
      '',
      '',
      '',
      '23 人',
      '196 / 235 人次',
      '83.4%',
    ]);
    await lookAt(page);
    await page.getByRole('link', { name: '第一代表小组（集镇）' }).click();
    await arrive(page, '应到 235 人次，出勤率 83.4%');
    await goTo(page, '活动');
    // the newest that was held stands first
    expect((await rowsOf(page))[0]).toEqual([
      '站所工作评议',
      '12月10日',
      '评议',
      '69',
      '3',
      '3',
      '8',
      '86.7%',
    ]);
    await lookAt(page);
    await page.getByRole('link', { name: '镇十九届人大六次会议' }).click();
    await arrive(page, '63 / 70 人');
  });
}
