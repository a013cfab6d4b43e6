import { createHash } from 'node:crypto';
import type { Page } from 'playwright';
import { packageText, type ReturnPackage } from '#features/county/schema.ts';
import { demoPaths } from '../e2e/ready-vault.ts';
import { cleanDocument, faultyDocument, noDocument, worstDocument } from './documents-to-check.ts';
import { firstOf, type Screen, to } from './screen.ts';

/** A document brought to be checked; in the faulty state one that cannot be opened. */
const checking = (
  name: string,
  file: typeof cleanDocument,
  then?: (page: Page) => Promise<void>,
): Screen => ({
  name,
  open: true,
  go: async (page, wrong) => {
    await to('', '/official-documents/checks').go(page, false);
    await page.getByLabel('选择公文文件').setInputFiles(wrong ? noDocument : file);
    await page
      .getByRole('alert')
      .or(page.getByRole('button', { name: '换一份' }))
      .waitFor();
    if (!wrong) await then?.(page);
  },
});

/** A document begun; its pages come a moment after the page. */
const drafted = (name: string, hash: string): Screen => ({
  name,
  go: async (page, wrong) => {
    await to(name, hash).go(page, wrong);
    if (!wrong) await page.getByRole('region', { name: '版面' }).waitFor();
  },
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What a township hands in, as its county opens it. */
const handedIn: ReturnPackage = {
  ...{ township: '清溪镇', county: '云岭县', year: 2025, title: '清溪镇2025年度人大代表履职情况统计表' },
  ...{ madeOn: '2026-01-15', standing: 'final', signed: '主席2026年1月15日审定' },
  logHead: '操作日志至第 152 条，校验码 5c2e64a6',
  tables: [
    {
      title: '清溪镇2025年度人大代表履职情况统计表',
      columns: [
        '序号',
        '姓名',
        '工作单位及职务',
        '人代会（次） 应出席',
        '人代会（次） 实出席',
        '接待选民 次数',
        '积分',
      ],
      rows: Array.from({ length: 40 }, (_, at) => [
        ...[String(at + 1), '欧明和', '清溪镇大坪村党支部书记、村民委员会主任'],
        ...['2', '2', '7', '85.5'],
      ]),
      totals: ['合计（40人）', '', '', '80', '80', '280', ''],
      notes: ['注：1. 迟到计入实出席，未通知的不计入应出席；闭会期间活动按实际参加计。'],
    },
  ],
};

export const screens: Screen[] = [
  to('today', '/today'),
  to('deputies', '/deputies'),
  firstOf('deputy', '/deputies'),
  firstOf('deputy-score', '/deputies', '积分'),
  to('deputy-new', '/deputies/new'),
  to('stations', '/stations'),
  to('station-new', '/stations/new'),
  firstOf('station', '/stations'),
  to('groups', '/groups'),
  firstOf('group', '/groups'),
  to('group-new', '/groups/new'),
  to('terms', '/terms'),
  firstOf('term', '/terms'),
  to('term-new', '/terms/new'),
  { ...to('term-open', '/terms/open'), needsRecords: true },
  to('deeds', '/deeds'),
  to('deed-new', '/deeds/new'),
  to('activities', '/activities'),
  firstOf('activity', '/activities'),
  to('receptions', '/receptions'),
  {
    name: 'reception-new',
    open: true,
    go: async (page, wrong) => {
      await to('', '/receptions/new').go(page, false);
      if (wrong) await page.getByRole('button', { name: '保存' }).click();
    },
  },
  to('opinions', '/opinions'),
  firstOf('opinion', '/opinions'),
  to('scoring', '/scoring'),
  firstOf('score', '/scoring'),
  to('reportbacks', '/reportbacks'),
  firstOf('reportback', '/reportbacks'),
  to('documents', '/official-documents'),
  to('register', '/official-documents/register'),
  to('document-settings', '/official-documents/settings'),
  to('own-templates', '/official-documents/own-templates'),
  drafted('notice', '/official-documents/notice'),
  drafted('supervision', '/official-documents/supervision-report'),
  to('check', '/official-documents/checks', { open: true }),
  checking('check-clean', cleanDocument),
  checking('check-found', faultyDocument),
  checking('check-found-many', worstDocument),
  checking('check-mend-all', faultyDocument, (page) =>
    page.getByRole('button', { name: /^一并改正/ }).click(),
  ),
  checking('check-mended', faultyDocument, async (page) => {
    await page.getByRole('button', { name: /^改：/ }).first().click();
    await page.getByText('看改了什么').click();
  }),
  to('ledger', '/ledgers'),
  to('board', '/boards'),
  to('county', '/county'),
  {
    name: 'package',
    open: true,
    go: async (page, wrong) => {
      await to('', '/package').go(page, false);
      const file = wrong ? '这不是上报包' : await packageText(handedIn, sha256);
      await page
        .getByLabel('选择上报包文件')
        .setInputFiles({ name: '清溪镇.lzsb', mimeType: '', buffer: Buffer.from(file) });
      await page
        .getByRole('alert')
        .or(page.getByRole('button', { name: '另选一份' }))
        .waitFor();
    },
  },
  to('approvals', '/approvals'),
  to('practices', '/practices'),
  to('practice-receptions', '/practices/receptions'),
  to('practice-rubric', '/practices/rubric'),
  to('vault', '/vault'),
  to('users', '/vault/users'),
  to('log', '/vault/log'),
  to('bin', '/vault/bin'),
  to('keys', '/vault/keys'),
  to('everything', '/vault/everything'),
  {
    name: 'purpose',
    open: true,
    go: async (page, wrong) => {
      await to('', '/vault/everything').go(page, false);
      await page.getByRole('button', { name: '导出全部资料' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      if (wrong) await dialog.getByRole('button', { name: '导出' }).click();
    },
  },
  {
    name: 'import',
    open: true,
    go: async (page, wrong) => {
      await to('', '/exchange').go(page, false);
      if (wrong)
        await page
          .getByLabel('选择表格文件')
          .setInputFiles({ name: '通知.xlsx', mimeType: '', buffer: Buffer.from('这不是表格') });
      if (wrong) await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'import-recognised',
    open: true,
    go: async (page) => {
      await to('', '/exchange').go(page, false);
      await page.getByLabel('选择表格文件').setInputFiles(demoPaths);
      await page.getByRole('button', { name: '下一步' }).waitFor();
    },
  },
  {
    name: 'import-problems',
    open: true,
    go: async (page) => {
      await to('', '/exchange').go(page, false);
      await page.getByLabel('选择表格文件').setInputFiles(demoPaths);
      await page.getByRole('button', { name: '下一步' }).click();
    },
  },
  {
    name: 'import-apply',
    open: true,
    go: async (page) => {
      await to('', '/exchange').go(page, false);
      await page.getByLabel('选择表格文件').setInputFiles(demoPaths);
      await page.getByRole('button', { name: '下一步' }).click();
      await page.getByRole('button', { name: '下一步' }).click();
    },
  },
  {
    name: 'search',
    open: true,
    go: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('textbox').fill('lj');
      await page.waitForTimeout(400);
    },
  },
];
