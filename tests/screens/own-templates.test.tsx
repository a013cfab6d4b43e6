import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Drafting } from '../../renderer/features/official-documents/draft/drafting.tsx';
import { OwnTemplatesPage } from '../../renderer/features/official-documents/own-templates/own-templates-page.tsx';
import { preview, templates } from './document-samples.ts';
import { expectOpenToAll } from './harness.tsx';
import { refuse, showInOffice } from './in-office.tsx';

const row = (template: string, label: string, rest: object = {}) => ({
  template,
  label,
  group: 'notices',
  ...rest,
});
const inUse = { fileName: '本镇的培训通知.docx', broughtOn: '2026-01-15', broughtBy: '经办人' };
const rows = [
  row('notice', '述职评议的通知'),
  row('training', '学习培训的通知', { inUse }),
  row('ballot', '表决票', { group: 'slips', fixed: '“表决票”要按张数排在纸上，不能改成 Word 模板。' }),
];
const clean = {
  fileName: '本镇的述职通知.docx',
  asks: [{ kind: 'loop', name: '述职代表', place: '正文第3段“{#述职代表}{姓名}”' }],
  faults: [],
  unknown: [],
  unused: { fields: ['县名'], tables: [] },
};
const misspelt = '正文第5段“共{场此}场”：没有名为“场此”的字段，是不是“场次”。';
const answers = {
  'officialDocuments.ownTemplates': () => rows,
  'officialDocuments.inspectOwn': () => clean,
  'officialDocuments.adoptOwn': () => row('notice', '述职评议的通知', { inUse }),
  'officialDocuments.dropOwn': () => row('training', '学习培训的通知'),
  'log.latest': () => undefined,
};

async function bring(changes: Parameters<typeof showInOffice>[1] = {}) {
  const screen = await showInOffice(<OwnTemplatesPage />, { ...answers, ...changes });
  await screen.getByRole('button', { name: '述职评议的通知：换上自备的' }).click();
  await userEvent.upload(screen.getByLabelText('选择模板文件'), new File(['x'], '本镇的述职通知.docx'));
  return screen;
}

describe('own templates', () => {
  it('stand beside the shipped ones, which come back at a click', async () => {
    const screen = await showInOffice(<OwnTemplatesPage />, answers);
    const notices = screen.getByRole('table', { name: '通知' });
    await expect.element(notices.getByRole('row', { name: /述职评议的通知 自带的/ })).toBeVisible();
    await expect.element(notices.getByRole('row', { name: /本镇的培训通知\.docx/ })).toBeVisible();
    const ballot = screen.getByRole('table', { name: '单函' }).getByRole('row', { name: /表决票/ });
    expect(ballot.getByRole('button').elements()).toEqual([]);
    await expectOpenToAll();
    await screen.getByRole('button', { name: '学习培训的通知：用回自带的' }).click();
    await expect.poll(() => screen.asked('officialDocuments.dropOwn')).toEqual([{ template: 'training' }]);
  });

  it('say what they ask for before they are put in place', async () => {
    const screen = await bring();
    await expect.element(screen.getByText('没有写错的地方，可以换上')).toBeVisible();
    await screen.getByText('要填的地方有 1 处').click();
    await expect.element(screen.getByText('{#述职代表} 正文第3段“{#述职代表}{姓名}”')).toBeVisible();
    await expectOpenToAll();
    expect(screen.asked('officialDocuments.adoptOwn')).toEqual([]);
    await screen.getByRole('button', { name: '换上', exact: true }).click();
    await expect
      .poll(() => screen.asked('officialDocuments.adoptOwn'))
      .toEqual([{ template: 'notice', upload: 'file' }]);
    await expect.poll(() => screen.getByRole('dialog').elements()).toEqual([]);
  });

  it('are not put in place while something in them is wrong, and another may be chosen', async () => {
    const screen = await bring({
      'officialDocuments.inspectOwn': () => ({
        ...clean,
        unknown: [{ name: '场此', nearest: '场次', sentence: misspelt }],
      }),
    });
    await expect.element(screen.getByText(misspelt)).toBeVisible();
    await expect.element(screen.getByRole('button', { name: '换上', exact: true })).toBeDisabled();
    await screen.getByRole('button', { name: '另选一份' }).click();
    await expect.element(screen.getByText('把改好的 .docx 拖到这里')).toBeVisible();
  });

  it('that are refused say why, and leave the place to choose another', async () => {
    const screen = await bring({
      'officialDocuments.inspectOwn': () => refuse({ code: 'macro', message: '文件里有宏，没有打开。' }),
    });
    await expect.element(screen.getByText('文件里有宏，没有打开。')).toBeVisible();
    await expect.element(screen.getByText('把改好的 .docx 拖到这里')).toBeVisible();
  });

  it('are named on the draft that they are used for', async () => {
    const screen = await showInOffice(<Drafting template="notice" />, {
      'officialDocuments.templates': () => templates,
      'officialDocuments.preview': () => ({ ...preview, own: '本镇的述职通知.docx' }),
      'officialDocuments.keep': () => ({ id: 'd1', title: '述职评议的通知' }),
    });
    await expect.element(screen.getByText(/^按自备模板“本镇的述职通知.docx”印。/)).toBeVisible();
  });
});
