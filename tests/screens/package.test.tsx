import { describe, expect, it } from 'vitest';
import { packageText, type ReturnPackage, returnDraftLine } from '#features/county/schema.ts';
import { PackagePage } from '../../renderer/features/county/package-page.tsx';
import { CountyPage } from '../../renderer/features/county/page.tsx';
import { leaveDocument, pageFor, takeDocument } from '../../renderer/given-document.ts';
import { expectOpenToAll } from './harness.tsx';
import { showInOffice } from './in-office.tsx';

const content: ReturnPackage = {
  township: '清溪镇',
  county: '云岭县',
  year: 2025,
  title: '清溪镇2025年度人大代表履职情况统计表',
  madeOn: '2026-01-15',
  standing: 'final',
  signed: '主席2026年1月15日审定',
  logHead: '操作日志至第 152 条，校验码 5c2e64a6',
  tables: [
    {
      title: '清溪镇2025年度人大代表履职情况统计表',
      columns: ['姓名', '接待选民 次数'],
      rows: [['欧明和', '7']],
      totals: ['合计（1人）', '7'],
      notes: ['注：1. 迟到计入实出席。'],
    },
  ],
};

async function sha256(text: string): Promise<string> {
  const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const fileOf = async (given: ReturnPackage, name = '清溪镇.lzsb') =>
  new File([await packageText(given, sha256)], name);

describe('the return of a township that the program is started on', () => {
  it('is shown with who, which year, how it stands and its figures, without a vault', async () => {
    leaveDocument(await fileOf(content));
    const screen = await showInOffice(<PackagePage />, {});
    await expect.element(screen.getByRole('heading', { level: 1, name: content.title })).toBeVisible();
    for (const words of [
      '清溪镇人大主席团',
      '云岭县人大常委会',
      '2025 年',
      '2026年1月15日',
      '主席2026年1月15日审定',
      '操作日志至第 152 条，校验码 5c2e64a6',
    ])
      await expect.element(screen.getByText(words, { exact: true })).toBeVisible();
    await expect.element(screen.getByText(/^与导出时一致。/)).toBeVisible();
    await expect.element(screen.getByRole('row', { name: '欧明和 7' })).toBeVisible();
    await expect.element(screen.getByText('注：1. 迟到计入实出席。')).toBeVisible();
    expect(screen.getByText(returnDraftLine).elements()).toEqual([]);
    await expectOpenToAll();
    leaveDocument(await fileOf({ ...content, year: 2024, standing: 'draft' }));
    await expect.element(screen.getByText('2024 年', { exact: true })).toBeVisible();
    await expect.poll(() => screen.getByText(returnDraftLine).elements()).toHaveLength(2);
    expect(takeDocument()).toBeUndefined();
  });

  it('is refused where it was altered, and another can be chosen', async () => {
    const altered = (await packageText(content, sha256)).replace('"7"', '"70"');
    leaveDocument(new File([altered], '清溪镇.lzsb'));
    const screen = await showInOffice(<PackagePage />, {});
    await expect.element(screen.getByRole('alert')).toMatchTextContent('校验值不符');
    expect(screen.getByText('欧明和').elements()).toEqual([]);
    await expectOpenToAll();
    await screen.getByLabelText('选择上报包文件').upload(await fileOf(content));
    await expect.element(screen.getByRole('row', { name: '欧明和 7' })).toBeVisible();
    await screen.getByRole('button', { name: '另选一份' }).click();
    await expect.element(screen.getByRole('button', { name: '选择上报包' })).toBeVisible();
  });

  it('goes to its own page, and a document to that of the check', () => {
    expect(['a.lzsb', 'A.LZSB', 'a.docx', 'lzsb.wps'].map(pageFor)).toEqual([
      ...['/package', '/package'],
      ...['/official-documents/checks', '/official-documents/checks'],
    ]);
  });
});

describe('the annual return', () => {
  it('is handed in as a workbook, or as the file that the county opens', async () => {
    const annual = { ...content.tables[0], standing: 'final' };
    const screen = await showInOffice(<CountyPage approval={() => null} glance={null} />, {
      'county.annual': () => annual,
      'county.composePackage': () => ({ file: 'f1', name: `${content.title}.lzsb` }),
    });
    await screen.getByRole('button', { name: '导出上报包' }).click();
    await expect.element(screen.getByText(`已存为 ${content.title}.lzsb`)).toBeVisible();
    expect(screen.asked('county.composePackage')).toEqual([{ year: 2026 }]);
    await screen.getByRole('link', { name: '看收到的上报包' }).click();
    expect(screen.address()).toBe('/package');
  });

  it('stands beside the year at a glance, which the address keeps', async () => {
    const screen = await showInOffice(<CountyPage approval={() => null} glance={<p>逐月接待的图</p>} />, {
      'county.annual': () => ({ ...content.tables[0], standing: 'final' }),
    });
    await screen.getByRole('button', { name: '一览' }).click();
    await expect.element(screen.getByText('逐月接待的图')).toBeVisible();
    expect(screen.address()).toBe('/here?view=figures');
    expect(screen.getByRole('button', { name: '导出上报包' }).query()).toBeNull();
    await expectOpenToAll();
    await screen.getByRole('button', { name: '县上报表' }).click();
    await expect.element(screen.getByRole('button', { name: '导出上报包' })).toBeVisible();
  });
});
