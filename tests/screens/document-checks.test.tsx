import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CheckReport, Finding } from '#features/document-checks/contract.ts';
import { DocumentChecksPage } from '../../renderer/features/document-checks/page.tsx';
import { leaveDocument } from '../../renderer/given-document.ts';
import { expectOpenToAll } from './harness.tsx';
import { refuse, showInOffice } from './in-office.tsx';

const finding = ({ place = '发文字号', ...change }: Partial<Finding>): Finding => ({
  strength: 'rule',
  clause: 'GB/T 9704-2012 7.2.5',
  place,
  places: [place],
  found: '年份用“[]”括入',
  expected: '年份用六角括号“〔〕”括入',
  fixable: true,
  ...change,
});

const byHand = finding({
  clause: 'GB/T 15834-2011 4.9',
  place: '正文第3段“各单位（含村抓紧…”',
  found: '括号不成对：“各单位（含村抓紧…”',
  expected: '左右括号成对',
  fixable: false,
  byHand: '补上缺的半个括号，或者删去多的。',
});
const space = finding({
  strength: 'custom',
  clause: '通行做法',
  place: '正文第4段“请各单位 抓紧…”',
  found: '汉字之间有空格：“请各单位 抓紧…”',
  expected: '汉字之间不打空格',
});

const report = (upload: string, findings: Finding[]): CheckReport => ({
  upload,
  name: '来文.docx',
  findings,
  unjudged: [],
});
const mended = (upload: string, findings: Finding[]) => ({ ...report(upload, findings), takenBack: [] });

const checked = {
  'documentChecks.check': () => report('a', [finding({}), byHand, space]),
  'documentChecks.mend': ({ findings }: { findings: number[] }) =>
    mended(
      'b',
      [finding({}), byHand, space].filter((_, at) => !findings.includes(at)),
    ),
  'documentChecks.composeMended': () => ({ file: 'f', name: '来文（已改）.docx' }),
  'documentChecks.composeFindings': () => ({ file: 'g', name: '公文检查清单_来文.xlsx' }),
};

async function bring(answers: Parameters<typeof showInOffice>[1] = checked) {
  const screen = await showInOffice(<DocumentChecksPage />, answers);
  await userEvent.upload(screen.getByLabelText('选择公文文件'), new File(['x'], '来文.docx'));
  return screen;
}

describe('checking a document', () => {
  it('takes the file that the program was started on, before it is shown and while it is', async () => {
    leaveDocument(new File(['x'], '来文.docx'));
    const screen = await showInOffice(<DocumentChecksPage />, checked);
    await expect.poll(() => screen.asked('documentChecks.check')).toHaveLength(1);
    leaveDocument(new File(['x'], '又一份.docx'));
    await expect.poll(() => screen.asked('documentChecks.check')).toHaveLength(2);
    // a copy that was mended is not given up for it
    await screen.getByRole('button', { name: '改：发文字号，年份用“[]”括入' }).click();
    await expect.poll(() => screen.asked('documentChecks.mend')).toHaveLength(1);
    leaveDocument(new File(['x'], '再一份.docx'));
    await screen.getByRole('button', { name: '撤回上一步' }).click();
    await expect.poll(() => screen.asked('documentChecks.check')).toHaveLength(3);
  });

  it('groups what was found by what to do, and says how to mend by hand what cannot be mended here', async () => {
    const screen = await bring();
    await expect
      .element(
        screen.getByText('查出 3 处：必须改 2 处，习惯做法 1 处。2 处可以在这里改正，其余 1 处写明了改法。'),
      )
      .toBeVisible();
    const must = screen.getByRole('table', { name: '必须改 2 处' });
    await expect
      .element(must.getByRole('row', { name: /^正文第3段/ }))
      .toMatchTextContent(
        '正文第3段“各单位（含村抓紧…”括号不成对：“各单位（含村抓紧…”左右括号成对改法：补上缺的半个括号，或者删去多的。GB/T 15834-2011 4.9手工改',
      );
    await expect.element(screen.getByRole('table', { name: '习惯做法 1 处' })).toBeVisible();
    expect(screen.getByRole('table', { name: /^建议改/ }).elements()).toEqual([]);
    expect(screen.getByRole('button', { name: '另存改好的公文' }).elements()).toEqual([]);
    await expectOpenToAll();
    await screen.getByRole('button', { name: '存为清单' }).click();
    await expect.poll(() => screen.asked('documentChecks.composeFindings')).toEqual([{ upload: 'a' }]);
  });

  it('mends one place at a click, on a copy that can be taken back and saved', async () => {
    const screen = await bring();
    await screen.getByRole('button', { name: '改：发文字号，年份用“[]”括入' }).click();
    await expect.element(screen.getByRole('status')).toMatchTextContent('已在副本上改正 1 处，还没有存盘。');
    expect(screen.asked('documentChecks.mend')).toEqual([{ upload: 'a', findings: [0] }]);
    await expect.element(screen.getByRole('region', { name: '已经改正的' })).toHaveFocus();
    await screen.getByRole('button', { name: '撤回上一步' }).click();
    await expect.element(screen.getByRole('table', { name: '必须改 2 处' })).toBeVisible();
    await screen.getByRole('button', { name: /^改：正文第4段/ }).click();
    await screen.getByRole('button', { name: '另存改好的公文' }).click();
    await expect.element(screen.getByRole('status').first()).toMatchTextContent('已经另存');
    expect(screen.asked('documentChecks.composeMended')).toEqual([{ upload: 'b' }]);
  });

  it('shows what will change before it mends all, and leaves out what is not wanted', async () => {
    const screen = await bring();
    await screen.getByRole('button', { name: '一并改正 2 处' }).click();
    const dialog = screen.getByRole('dialog', { name: '一并改正 2 处' });
    await expect.element(dialog).toMatchTextContent('发文字号年份用“[]”括入 → 年份用六角括号“〔〕”括入');
    await expectOpenToAll();
    await dialog.getByRole('checkbox', { name: '发文字号' }).click();
    await screen.getByRole('dialog', { name: '一并改正 1 处' }).getByRole('button', { name: '改正' }).click();
    await expect.poll(() => screen.asked('documentChecks.mend')).toEqual([{ upload: 'a', findings: [2] }]);
    await expect.element(screen.getByRole('table', { name: '必须改 2 处' })).toBeVisible();
    expect(screen.getByRole('dialog').elements()).toEqual([]);
  });

  it('tells what was not judged, and says of nothing that all is well where something was not', async () => {
    const sentence = '有 1 张图片，图上的字没有查。';
    const screen = await bring({
      'documentChecks.check': () => ({ ...report('a', []), unjudged: [sentence] }),
    });
    await expect.element(screen.getByText('查得到的地方没有发现问题')).toBeVisible();
    await expect.element(screen.getByRole('region', { name: '没有判断的' })).toMatchTextContent(sentence);
    await expectOpenToAll();
  });

  it('tells a mend that was taken back, and counts it among none that were made', async () => {
    const why = '会带来新的问题：发文机关署名和成文日期，署名和日期单独成面，同面没有正文';
    const { place, found } = finding({});
    const screen = await bring({
      ...checked,
      'documentChecks.mend': () => ({
        ...report('b', [finding({}), byHand, space]),
        takenBack: [{ place, found, why }],
      }),
    });
    await screen.getByRole('button', { name: /^改：发文字号/ }).click();
    await expect.element(screen.getByRole('list', { name: '退回的改正' })).toMatchTextContent(why);
    await expect
      .element(screen.getByRole('status').first())
      .toMatchTextContent('有 1 处改了会出别的问题，已经退回。');
    expect(screen.getByRole('button', { name: '另存改好的公文' }).elements()).toEqual([]);
    await expectOpenToAll();
  });

  it('accepts tracked changes only where that is pressed by itself, and lists every place of one finding', async () => {
    const tracked = finding({
      strength: 'custom',
      place: '全文',
      found: '留有修订痕迹',
      asked: '接受全部修订',
    });
    const places = ['正文第1段', '正文第3段'];
    const several = { ...finding({ place: '正文第1段等2处', found: '没有缩进' }), places };
    const screen = await bring({ ...checked, 'documentChecks.check': () => report('a', [several, tracked]) });
    await expect.element(screen.getByRole('button', { name: '一并改正 1 处' })).toBeVisible();
    await screen.getByText('看各处').click();
    await expect.element(screen.getByText('正文第3段')).toBeVisible();
    await screen.getByRole('button', { name: /^接受全部修订：全文/ }).click();
    await expect.poll(() => screen.asked('documentChecks.mend')).toEqual([{ upload: 'a', findings: [1] }]);
  });

  it('asks once before a mended copy is given up unsaved', async () => {
    const screen = await bring();
    await screen.getByRole('button', { name: /^改：正文第4段/ }).click();
    await screen.getByRole('button', { name: '换一份' }).click();
    const dialog = screen.getByRole('dialog', { name: '改好的公文还没有存' });
    await expect.element(dialog).toMatchTextContent('副本上改正的 1 处不会留下');
    await dialog.getByRole('button', { name: '取消' }).click();
    await screen.getByRole('link', { name: '公文' }).click();
    await dialog.getByRole('button', { name: '不存了' }).click();
    await expect.poll(() => screen.address()).toBe('/official-documents');
  });

  it('says plainly where nothing was found', async () => {
    const screen = await bring({ 'documentChecks.check': () => report('a', []) });
    await expect.element(screen.getByText('没有发现不合规定的地方')).toBeVisible();
    expect(screen.getByRole('button', { name: /改正|清单/ }).elements()).toEqual([]);
    await expectOpenToAll();
  });

  it('says why a file was not opened and the way out, and takes another', async () => {
    const screen = await bring({
      'documentChecks.check': () =>
        refuse({
          code: 'not-docx',
          message: '“来文.docx”是旧版文档（.doc 或 .wps），不能读取。',
          remedy: '请另存为 .docx。',
        }),
    });
    await expect
      .element(screen.getByRole('alert'))
      .toMatchTextContent('“来文.docx”是旧版文档（.doc 或 .wps），不能读取。请另存为 .docx。');
    await expect.element(screen.getByRole('button', { name: '选择公文' })).toBeVisible();
    await expectOpenToAll();
  });

  it('keeps what was found where mending is refused, and says why', async () => {
    const screen = await bring({
      ...checked,
      'documentChecks.mend': () =>
        refuse({ code: 'unusual-xml', message: '“来文.docx”的内部写法少见，不能自动修正。' }),
    });
    await screen.getByRole('button', { name: /^改：发文字号/ }).click();
    await expect.element(screen.getByRole('alert')).toMatchTextContent('内部写法少见');
    await expect.element(screen.getByRole('table', { name: '必须改 2 处' })).toBeVisible();
  });
});
