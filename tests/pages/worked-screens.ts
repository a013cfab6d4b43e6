import type { Page } from 'playwright';
import { choose } from '../e2e/desk.ts';
import { workbookBytes } from '../sheets/make-workbook.ts';
import { firstOf, type Screen, to } from './screen.ts';

/** A page reached as `before` tells, and what is then pressed on it. */
const then = (name: string, before: Screen, act: (page: Page) => Promise<void>): Screen => ({
  name,
  open: true,
  needsRecords: true,
  go: async (page) => {
    await before.go(page, false);
    await act(page);
    await page.waitForLoadState('networkidle');
  },
});

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();

const pasted = [
  '姓名\t性别\t民族\t层级\t电话\t单位',
  '何晓雨\t女\t汉\t乡镇\t13800000000\t大坪村委会',
  '龙在田\t男\t彝\t乡镇\t1380000\t双河村委会',
].join('\n');

/** A list under two head rows, none of whose words the import knows. */
const unknownList = () =>
  workbookBytes((workbook) => {
    const sheet = workbook.addWorksheet('目录');
    sheet.addRow(['清溪镇2025年办理事项目录']);
    sheet.addRow(['顺序', '卷号', '何时', '反映者', '事由', '交给谁']);
    sheet.addRow(['一', '建2025-1', '3月4日', '罗春禾', '关于桥梁问题的建议', '镇规划建设办']);
  });

const figures = (name: string) =>
  to(`${name}-figures`, `/${name}?year=2025&view=figures`, { needsRecords: true });

/** Pages behind a first press: drawings, small forms, tabs and states that no address alone reaches. */
export const workedScreens: Screen[] = [
  ...'deputies stations activities receptions opinions scoring reportbacks county'.split(' ').map(figures),
  firstOf('station-facts', '/stations', '基本信息'),
  firstOf('station-standards', '/stations', '达标'),
  firstOf('station-months', '/stations', '逐月接待'),
  firstOf('deputy-record', '/deputies', '履职记录'),
  to('activity-new', '/activities/new'),
  then('activity-planned', to('', '/activities?year=2026'), async (page) => {
    await page.getByRole('link', { name: '视察龙潭片区' }).click();
    await page.getByRole('region', { name: '下一步' }).waitFor();
  }),
  then('attendance', firstOf('', '/activities?year=2025'), async (page) => {
    await page.getByRole('link', { name: /考勤$/ }).click();
  }),
  to('duties', '/receptions/duty?year=2026'),
  firstOf('reception', '/receptions?year=2025'),
  to('opinion-new', '/opinions/new'),
  then('opinion-merge', firstOf('', '/opinions?year=2025'), async (page) => {
    await press('更多')(page);
    await page.getByRole('menuitem', { name: '并案' }).click();
  }),
  then('opinion-answer', firstOf('', '/opinions?year=2025'), press(/^登记答复|^答复/)),
  then('opinions-urge', to('', '/opinions?year=2025'), async (page) => {
    for (const at of [1, 2, 3]) await page.locator('tbody').getByRole('checkbox').nth(at).check();
    await press(/^督办/)(page);
  }),
  then('opinions-picked', to('', '/opinions?year=2025'), async (page) => {
    for (const at of [0, 1, 2]) await page.locator('tbody').getByRole('checkbox').nth(at).check();
  }),
  firstOf('deed', '/deeds?year=2025'),
  to('reportback-new', '/reportbacks/new'),
  then('reportback-tally', firstOf('', '/reportbacks?year=2025'), press(/计票$/)),
  firstOf('paper', '/official-documents/register?state=open'),
  then('paper-signed', firstOf('', '/official-documents/register?state=open'), press('登记纸质签批')),
  firstOf('approval', '/approvals'),
  then('approval-signed', firstOf('', '/approvals'), press('登记纸质签批')),
  firstOf('log-entry', '/vault/log'),
  to('backups', '/vault/backups'),
  to('salvage', '/vault/salvage'),
  to('user-new', '/vault/users/new'),
  to('renew-key', '/vault/keys/renew'),
  then('paste', to('', '/exchange/rows/roster'), async (page) => {
    await page.getByLabel('粘贴的内容').fill(pasted);
    await page.getByText(/将新增/).waitFor();
  }),
  then('import-unread', to('', '/exchange'), async (page) => {
    const buffer = Buffer.from(await unknownList());
    await page.getByLabel('选择表格文件').setInputFiles({ name: '目录.xlsx', mimeType: '', buffer });
    await press('指明怎么读')(page);
    await choose(page, '这张表是', '意见建议台账');
    await page.getByText('认出 1 份表格').waitFor();
  }),
  to('restore', '/restore'),
];
