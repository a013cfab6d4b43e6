import { expect, it } from 'vitest';
import { readWorkbook } from '#sheets/read.ts';
import { lookAt, saved } from '#support/browser.ts';
import { arrive, type Desk, findWords, goTo, rowsOf } from '../desk.ts';
import { demoPaths } from '../ready-vault.ts';

const problems = [
  ['代表名册', '第 15 行 M 列', /^身份证号码存成了数字，显示为“5\.31516E\+17”，末几位已经丢失，该格未导入/],
  ['代表名册', '第 90 行 B 列', /^“姚 学梅”与第7行的“姚学梅”是同一人，本行未导入/],
  ['代表名册', '第 5 行 M 列', /^身份证号码“530624\*{10}70”末位校验不符/],
  ['代表名册', '第 71 行 L 列', /^联系电话“187\*{4}3148”有10位，手机号码应为11位/],
  ['代表名册', '第 77 行 E 列', /^出生年月“1982\.09”与身份证号码中的1983年9月不一致/],
  ['述职评议计票表', '第 5 行 H 列', /^满意 57 \+ 基本满意 4 \+ 不满意 1 \+ 弃权 2 = 64，与有效票 62 不符/],
] as const;

/** The five workbooks as they are: seen, checked, written. */
export function importing(desk: () => Desk): void {
  it('recognises all five at once by their headings', async () => {
    const { page } = desk();
    await page.getByLabel('选择表格文件').setInputFiles(demoPaths);
    await findWords(page, '认出 5 份表格');
    const shown = await page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) });
    const lines = (await shown.allInnerTexts()).map((text) => text.split('\n').filter(Boolean));
    expect(lines.map(([summary, file, state, counts]) => [summary, file, state, counts])).toEqual([
      [
        '代表名册，87 行，表头第 3 行',
        '代表名册.xlsx',
        '5 处问题',
        '读到 87 条：新增 86，更新 0，未变 0，不导入 1',
      ],
      [
        '履职考勤表，86 行，表头第 3 行',
        '代表履职考勤2025.xlsx',
        '没有问题',
        '读到 86 条：新增 86，更新 0，未变 0，不导入 0',
      ],
      [
        '选民接待登记簿，12 张工作表，240 行，表头第 2 行',
        '选民接待登记簿2025.xlsx',
        '没有问题',
        '读到 240 条：新增 240，更新 0，未变 0，不导入 0',
      ],
      [
        '意见建议台账，310 行，表头第 2 行',
        '意见建议台账2025.xlsx',
        '没有问题',
        '读到 310 条：新增 310，更新 0，未变 0，不导入 0',
      ],
      [
        '述职评议计票表，14 行，表头第 2 行',
        '述职评议计票2025.xlsx',
        '1 处问题',
        '读到 14 条：新增 14，更新 0，未变 0，不导入 0',
      ],
    ]);
    await page.getByText('看各列认成了什么').first().click();
    await page.getByText('身份证号码 → 身份证号码').waitFor();
    await lookAt(page);
  });

  it('names the duplicate, the four bad fields and the tally, with their cells', async () => {
    const { page } = desk();
    await page.getByRole('button', { name: '下一步' }).click();
    await arrive(page, '无法导入 2 处');
    await page.getByText('请核对 4 处').waitFor();
    expect(await rowsOf(page)).toEqual(
      problems.map(([file, place, words]) => [file, place, expect.stringMatching(words)]),
    );
  });

  it('saves the problems as a workbook to hand to a colleague', async () => {
    const { page } = desk();
    const { name, bytes } = await saved(page, () => page.getByRole('button', { name: '存为清单' }).click());
    expect(name).toMatch(/^导入问题清单.*\.xlsx$/);
    const [sheet] = await readWorkbook(bytes, name);
    const rows = sheet?.rows.map((row) => row.map(({ written }) => written)) ?? [];
    expect(rows[0]?.[0]).toBe('导入问题清单');
    const listed = rows.filter(([serial]) => /^\d+$/.test(serial ?? ''));
    expect(listed.map(([, file, , row, column, handling]) => [file, row, column, handling])).toEqual([
      ['代表名册.xlsx', '5', 'M', '请核对'],
      ['代表名册.xlsx', '15', 'M', '没有导入'],
      ['代表名册.xlsx', '71', 'L', '请核对'],
      ['代表名册.xlsx', '77', 'E', '请核对'],
      ['代表名册.xlsx', '90', 'B', '没有导入'],
      ['述职评议计票2025.xlsx', '5', 'H', '请核对'],
    ]);
  });

  it('writes only at the last step, which says how much in figures', async () => {
    const { page } = desk();
    await page.getByRole('button', { name: '下一步' }).click();
    await arrive(page, '将新增 736 条，更新 0 条。另有 1 条不导入，原因见问题清单。');
    await page.getByRole('button', { name: '写入', exact: true }).click();
    await arrive(page, '已新增 736 条，更新 0 条。');
    // the year that one looks at is one's own: it stays until one says otherwise
    expect(await page.getByLabel('届次和年度').inputValue()).toBe('2026');
    await page.getByRole('button', { name: '看 2025 年' }).click();
    await expect.poll(() => page.getByLabel('届次和年度').inputValue()).toBe('2025');
    expect((await rowsOf(page)).at(-1)).toEqual(['述职评议计票表', '14', '14', '0', '0', '0']);
    expect(await page.locator('tfoot').innerText()).toMatch(/合计\s+737\s+736\s+0\s+0\s+1/);
  });

  it('leaves an office that knows what is due and how the year stands', async () => {
    const { page } = desk();
    await page.getByRole('button', { name: '到今日' }).click();
    await arrive(page, '42 件');
    expect(await page.getByRole('banner').innerText()).toMatch(/清溪镇\s+第十九届/);
    for (const words of [
      '接待130场，来访236人次',
      '交办300件，办结202件',
      '本级代表72人，已述职13人；上级代表14人，已述职0人',
    ])
      await page.getByTitle(words).waitFor();
    await goTo(page, '导入');
  });

  it('changes nothing when the same files come again', async () => {
    const { page } = desk();
    await page.getByLabel('选择表格文件').setInputFiles(demoPaths);
    await findWords(page, '将新增 0 条，更新 0 条；736 条与现有相同，1 条不导入。');
  });
}
