import { expect, it } from 'vitest';
import { readWorkbook } from '#sheets/read.ts';
import { lookAt, onPaper, saved } from '#support/browser.ts';
import { paragraphsOf } from '#support/docx.ts';
import { arrive, choose, type Desk, findWords, givePurpose, goTo } from '../desk.ts';

const number = '清人大主席团〔2026〕3号';

/** What goes out of the house: previewed, saved, and opened again. */
export function documents(desk: () => Desk): void {
  it('include a notice, its number filled in, its pages shown, opened again after saving', async () => {
    const { page } = desk();
    await goTo(page, '公文');
    await arrive(page, '关于开展年度代表述职评议的通知');
    await page.getByRole('link', { name: /关于开展年度代表述职评议的通知/ }).click();
    await findWords(page, '发文字号未填，文件中留出了位置。');
    await page.getByRole('button', { name: '编号' }).click();
    await page.getByLabel('2026 年在纸上已用到第几号').fill('2');
    await lookAt(page);
    await page.getByRole('button', { name: '保存代字' }).click();
    await findWords(page, '编过的号不能收回再用。');
    await page.getByRole('button', { name: '编这个号' }).click();
    const pages = page.getByRole('region', { name: /^关于开展2025年度代表述职评议的通知，共\d页$/ });
    await findWords(pages, '清人大主席团');
    await page.getByText('发文字号未填', { exact: false }).waitFor({ state: 'detached' });
    // a notice of last year's report-backs that is written after them: said, and not in the way
    await page.getByText(/^成文日期2026年1月15日晚于首场述职评议会的日期2025年11月20日，请核对。$/).waitFor();
    const { name, bytes } = await saved(page, () => page.getByRole('button', { name: '存为 Word' }).click());
    expect(name).toBe('关于开展2025年度代表述职评议的通知.docx');
    const text = paragraphsOf(bytes);
    expect(text).toEqual(
      expect.arrayContaining([
        number,
        '关于开展2025年度代表述职评议的通知',
        '各代表联络站，各代表小组，各述职代表：',
        '2026年1月15日',
      ]),
    );
    expect(text.join('\n')).toMatch(/代表法》第五十八条/);
    for (const deputy of ['高永', '谭芳龙', '赵国伟']) expect(text.join('\n')).toContain(deputy);
    await page.getByText(`已存为 ${name}`).waitFor();
    await lookAt(page);
  });

  it('are in the register with their number, and wait there for the chair', async () => {
    const { page } = desk();
    await page.getByRole('link', { name: '办理签发、用印' }).click();
    await arrive(page, '签发要由主席登录后办理');
    await page.getByRole('tab', { name: '版面' }).click();
    const pages = page.getByRole('region', { name: /，共\d页$/ });
    await findWords(pages, '清人大主席团');
    expect(await onPaper(page)).toMatchObject({ width: 210, height: 297 });
    await page.getByRole('link', { name: '发文登记' }).click();
    await page.getByRole('link', { name: number }).waitFor();
    await lookAt(page);
    await page.getByRole('navigation', { name: '公文' }).getByRole('link', { name: '版式与文号' }).click();
    await arrive(page, '清人大主席团〔2026〕4号');
  });

  it('include the supervision report, whose figures are those of the records', async () => {
    const { page } = desk();
    await goTo(page, '公文');
    await page.getByRole('link', { name: /意见建议办理情况的通报/ }).click();
    await arrive(page, '共收到代表意见建议310件');
    const { name, bytes } = await saved(page, () => page.getByRole('button', { name: '存为 Word' }).click());
    expect(name).toBe('关于2025年度代表意见建议办理情况的通报.docx');
    const text = paragraphsOf(bytes);
    expect(text.join('\n')).toMatch(/共收到代表意见建议310件.*截至2026年1月15日，已答复229件/s);
    for (const unit of ['镇农业农村办', '县交通运输局', '镇中心小学']) expect(text).toContain(unit);
  });

  it('include the reception ledger of a station and month, on paper and as a workbook', async () => {
    const { page } = desk();
    await goTo(page, '台账', '接待台账');
    await choose(page, '联络站', '大坪代表联络站');
    await choose(page, '月份', '5月');
    await arrive(page, '清溪镇大坪代表联络站接待选民登记簿（2025年5月）');
    expect(await page.locator('tbody tr').count()).toBe(5);
    expect(await page.getByText(/^大坪代表联络站，2025 年 5 月/).innerText()).toContain('5 人次');
    expect(await onPaper(page)).toEqual({ sheets: 1, width: 297, height: 210 });
    await page.getByRole('button', { name: '导出 Excel' }).click();
    const { name, bytes } = await saved(page, () => givePurpose(page, '归档存查'));
    const [sheet] = await readWorkbook(bytes, name);
    const rows = sheet?.rows.map((row) => row.map(({ written }) => written)) ?? [];
    expect([sheet?.name, rows[0]?.[0]]).toEqual(['5月', '清溪镇大坪代表联络站接待选民登记簿（2025年5月）']);
    expect(rows[2]?.slice(0, 5).map((words) => words.replace(/\s/g, ''))).toEqual([
      '序号',
      '接待日期',
      '接待地点',
      '接待代表',
      '来访人姓名',
    ]);
    expect(rows.filter(([serial]) => /^\d+$/.test(serial ?? ''))).toHaveLength(5);
  });

  it('include the ledger of a year and of all stations, the same on paper and as a workbook', async () => {
    const { page } = desk();
    await choose(page, '联络站', '全部站点');
    await choose(page, '月份', '全年');
    await findWords(page, '全部站点，2025 年全年，240 人次');
    expect(await page.locator('tbody tr').count()).toBe(240);
    const { sheets, ...size } = await onPaper(page);
    expect([sheets > 10, size]).toEqual([true, { width: 297, height: 210 }]);
    await page.getByRole('button', { name: '导出 Excel' }).click();
    const { name, bytes } = await saved(page, () => givePurpose(page, '归档存查'));
    expect(name).toBe('清溪镇各站点接待选民登记簿（2025年）.xlsx');
    const [sheet] = await readWorkbook(bytes, name);
    const rows = sheet?.rows.map((row) => row.map(({ written }) => written)) ?? [];
    expect(rows.filter(([serial]) => /^\d+$/.test(serial ?? ''))).toHaveLength(240);
    expect(rows.flat().join('')).not.toContain('校验码');
  });

  it('include the wall roster of a station, without phones until asked', async () => {
    const { page } = desk();
    await goTo(page, '上墙公示');
    await choose(page, '联络站', '大坪代表联络站');
    await findWords(page, '大坪代表联络站进站代表公示');
    await page.getByText('进站代表 17 名　接待选民日：每月逢六日').waitFor();
    const phones = /(?<!\d)1\d{10}(?!\d)/g;
    const save = () => saved(page, () => page.getByRole('button', { name: '存为 Word' }).click());
    const plain = await save();
    expect(plain.name).toBe('大坪代表联络站进站代表公示（送审稿）.docx');
    const text = paragraphsOf(plain.bytes);
    expect(text).toContain('大坪代表联络站进站代表公示');
    expect(text.join('\n')).not.toMatch(phones);
    expect(await onPaper(page)).toEqual({ sheets: 1, width: 420, height: 297 });
    await page.getByLabel('公示联系电话（须经代表本人同意）').click();
    await page.getByRole('columnheader', { name: '联系电话' }).waitFor();
    await page.getByRole('button', { name: '存为 Word' }).click();
    const withPhones = await saved(page, () => givePurpose(page, '上墙公示'));
    expect(paragraphsOf(withPhones.bytes).join('\n').match(phones)).toHaveLength(17);
    await lookAt(page);
    // the longest of the rosters too, with the mark of a draft, its phones and its day
    await choose(page, '联络站', '清溪镇代表之家');
    await page.getByText('进站代表 18 名', { exact: false }).waitFor();
    await page.getByRole('columnheader', { name: '联系电话' }).waitFor();
    expect(await onPaper(page)).toEqual({ sheets: 1, width: 420, height: 297 });
  });

  it('include the annual return to the county, a line for each deputy', async () => {
    const { page } = desk();
    await goTo(page, '年度上报');
    await arrive(page, '清溪镇2025年度人大代表履职情况统计表');
    expect(await page.locator('tbody tr').count()).toBe(87);
    const { sheets, ...size } = await onPaper(page);
    expect(size).toEqual({ width: 420, height: 297 });
    expect(sheets).toBeGreaterThan(1);
    const { name, bytes } = await saved(page, () => page.getByRole('button', { name: '导出 Excel' }).click());
    expect(name).toBe('清溪镇2025年度人大代表履职情况统计表（送审稿）.xlsx');
    const read = await readWorkbook(bytes, name);
    expect(read.map((sheet) => sheet.name)).toEqual(['代表履职情况', '各站点情况']);
    const lines = read[0]?.rows.filter((row) => row[0]?.kind === 'number') ?? [];
    expect(lines).toHaveLength(86);
    expect(lines.find((row) => row[1]?.written === '赵国伟')?.map(({ written }) => written)).toEqual(
      expect.arrayContaining(['11月22日', '满意率95.2%', '50', '尚未定等']),
    );
  });

  it('include the year at a glance, in two columns on two sheets', async () => {
    const { page } = desk();
    await page.getByText('一览', { exact: true }).click();
    await page.getByRole('table', { name: '各代表小组出勤' }).waitFor();
    await page.getByRole('table', { name: '代表层级' }).waitFor();
    await page.getByRole('table', { name: '逐月提出' }).waitFor();
    expect(await onPaper(page)).toEqual({ sheets: 2, width: 297, height: 210 });
  });
}
