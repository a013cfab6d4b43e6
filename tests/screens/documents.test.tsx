import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { DraftPage } from '../../renderer/features/official-documents/draft/draft-page.tsx';
import { Drafting } from '../../renderer/features/official-documents/draft/drafting.tsx';
import { OfficialDocumentsPage } from '../../renderer/features/official-documents/list-page.tsx';
import { PaperPage } from '../../renderer/features/official-documents/paper/paper-page.tsx';
import { RegisterPage } from '../../renderer/features/official-documents/register-page.tsx';
import { DocumentSettingsPage } from '../../renderer/features/official-documents/settings/settings-page.tsx';
import { contentOf, pages, paper, paperRow, preview, templates } from './document-samples.ts';
import { expectOpenToAll } from './harness.tsx';
import { refuse, showInOffice } from './in-office.tsx';

const emptyRegister = { year: 2026, years: [2026], rows: [], counts: {}, missing: [] };

describe('the templates', () => {
  const answers = {
    'officialDocuments.templates': () => templates,
    'officialDocuments.register': () => ({ ...emptyRegister, counts: { draft: 2 } }),
  };

  it('are grouped, counted, and found by a word of name or use', async () => {
    const screen = await showInOffice(<OfficialDocumentsPage />, answers);
    await expect.element(screen.getByRole('heading', { name: '单函' })).toBeVisible();
    await expect.element(screen.getByRole('link', { name: '还有 2 份没写完的草稿' })).toBeVisible();
    await expectOpenToAll();
    await screen.getByRole('searchbox').fill('督办');
    await expect.element(screen.getByRole('link', { name: /督办通知单/ })).toBeVisible();
    await expect.poll(() => screen.getByRole('link', { name: /述职评议/ }).elements()).toEqual([]);
    await screen.getByRole('searchbox').fill('没有这样的');
    await expect.element(screen.getByText('没有符合条件的公文')).toBeVisible();
    await screen.getByRole('button', { name: '清除筛选' }).click();
    await screen.getByRole('button', { name: /通知/ }).click();
    await expect.element(screen.getByRole('link', { name: /述职评议/ })).toBeVisible();
    await expect.poll(() => screen.getByRole('link', { name: /督办通知单/ }).elements()).toEqual([]);
  });
});

describe('a document being written', () => {
  const answers = {
    'officialDocuments.templates': () => templates,
    'officialDocuments.preview': () => preview,
    'officialDocuments.keep': () => ({ id: 'd1', title: '督办通知单' }),
    'officialDocuments.subjects': () => [{ id: 'o1', label: '第2025-001号 路灯', line: '镇水务站，未答复' }],
  };
  const draft = (template = 'notice') => showInOffice(<Drafting template={template} />, answers);

  it('marks what is still open, names the fonts, and keeps itself once something is filled in', async () => {
    const screen = await draft();
    await expect.element(screen.getByText('“会议时间”还没有填。')).toBeVisible();
    await expect.element(screen.getByText('待填', { exact: true }).first()).toBeVisible();
    await expect.element(screen.getByText(/有 1 处字体本机没有/)).toBeVisible();
    await expectOpenToAll();
    expect(screen.asked('officialDocuments.keep')).toEqual([]);
    await screen.getByLabelText('会议时间').fill('3月6日上午9时');
    await expect
      .poll(() => screen.asked('officialDocuments.keep'))
      .toEqual([{ template: 'notice', year: 2026, answers: { 会议时间: '3月6日上午9时' }, content: null }]);
    expect(screen.asked('officialDocuments.preview').at(-1)).toMatchObject({
      answers: { 会议时间: '3月6日上午9时' },
    });
  });

  it('is taken up again with all that was typed, at once, while that is still being kept', async () => {
    const keeping = Promise.withResolvers<void>();
    let kept = { ...paper, template: 'notice', answers: {} };
    const taken = {
      ...answers,
      'officialDocuments.detail': () => kept,
      'officialDocuments.keep': async ({ answers: typed }: { answers: object }) => {
        await keeping.promise;
        kept = { ...kept, answers: typed };
        return { id: kept.id, title: kept.title };
      },
    };
    const left = await showInOffice(<DraftPage />, taken, { at: `/here?draft=${kept.id}` });
    await left.getByLabelText('会议时间').fill('3月6日上午9时');
    await left.unmount();
    await expect.poll(() => left.asked('officialDocuments.keep')).toHaveLength(1);
    const again = await showInOffice(<DraftPage />, taken, { at: `/here?draft=${kept.id}` });
    expect(again.asked('officialDocuments.detail')).toEqual([]);
    keeping.resolve();
    await expect.element(again.getByLabelText('会议时间')).toHaveValue('3月6日上午9时');
  });

  it('asks first which record it is about, where it is about one', async () => {
    const screen = await draft('urging-slip');
    await expect.element(screen.getByRole('heading', { name: '关于哪一件意见建议' })).toBeVisible();
    expect(screen.asked('officialDocuments.preview')).toEqual([]);
    await screen.getByRole('combobox', { name: '关于哪一件意见建议' }).click();
    await userEvent.keyboard('ludeng{Enter}');
    await expect
      .poll(() => screen.asked('officialDocuments.preview').at(-1))
      .toMatchObject({ template: 'urging-slip', subject: 'o1' });
  });

  it('has its text changed in reading order, paragraphs added and taken out, and all of it discarded after asking', async () => {
    const screen = await draft();
    await screen.getByRole('button', { name: '改正文' }).click();
    await screen.getByLabelText('段落').first().fill('现通知如下：');
    await screen.getByRole('button', { name: '在“现通知如下：”后面加一段' }).click();
    await screen.getByLabelText('段落').nth(1).fill('会议在镇政府三楼。');
    await screen.getByRole('button', { name: '去掉“现通知如下：”' }).click();
    await expectOpenToAll();
    await screen.getByRole('button', { name: '改好了' }).click();
    await expect
      .poll(() => screen.asked('officialDocuments.preview').at(-1))
      .toMatchObject({
        content: { ...contentOf, body: [{ kind: 'paragraph', text: '会议在镇政府三楼。' }] },
      });
    await screen.getByRole('button', { name: '改回自动填写' }).click();
    const dialog = screen.getByRole('dialog', { name: '改回自动填写' });
    await expect.element(dialog).toMatchTextContent('手工改过的正文会全部丢掉');
    await dialog.getByRole('button', { name: '改回自动填写' }).click();
    await expect
      .element(screen.getByText('正文按记录和所填内容自动写好，长的文字可以直接改。'))
      .toBeVisible();
    expect(screen.getByRole('button', { name: '改回自动填写' }).elements()).toEqual([]);
  });
});

describe('a free document', () => {
  it('begins from a pasted text, once what was read and what was left out has been looked at', async () => {
    const free = { ...templates[0], name: 'free-notice', label: '通知', group: 'free', free: true };
    const screen = await showInOffice(<Drafting template="free-notice" />, {
      'officialDocuments.templates': () => [free],
      'officialDocuments.preview': () => ({
        ...preview,
        questions: [{ kind: 'line', field: '标题', optional: false, value: '' }],
      }),
      'officialDocuments.keep': () => ({ id: 'd1', title: '通知' }),
      'officialDocuments.readText': () => ({
        answers: { 标题: '关于接待的通知' },
        issuedOn: '2026-02-20',
        read: ['标题：关于接待的通知'],
        left: ['署名“清溪镇人大”：由软件按发文机关排'],
      }),
    });
    await screen.getByRole('button', { name: '粘贴文字或选文件' }).click();
    const dialog = screen.getByRole('dialog', { name: '从现有文字做起' });
    await dialog.getByRole('button', { name: '读入' }).click();
    await expect.element(dialog.getByText('请先改好：粘贴文字')).toBeVisible();
    await dialog.getByLabelText('粘贴文字').fill('关于接待的通知');
    await userEvent.keyboard('{Escape}');
    await dialog.getByRole('button', { name: '继续填写' }).click();
    await dialog.getByRole('button', { name: '读入' }).click();
    await expect.element(dialog.getByText('标题：关于接待的通知')).toBeVisible();
    await expect.element(dialog.getByText('署名“清溪镇人大”：由软件按发文机关排')).toBeVisible();
    await expectOpenToAll();
    expect(screen.asked('officialDocuments.readText')).toEqual([
      { template: 'free-notice', from: { text: '关于接待的通知' } },
    ]);
    await dialog.getByRole('button', { name: '放进草稿' }).click();
    await expect
      .poll(() => screen.asked('officialDocuments.preview').at(-1))
      .toMatchObject({ answers: { 标题: '关于接待的通知' }, issuedOn: '2026-02-20' });
  });
});

describe('the register', () => {
  it('shows number, title and state, says what is missing, and opens a document', async () => {
    const screen = await showInOffice(<RegisterPage />, {
      'officialDocuments.register': () => ({
        ...emptyRegister,
        rows: [paperRow, { ...paperRow, id: 'd2', number: '', state: 'draft', stateName: '起草中' }],
        missing: ['清人大主席团〔2026〕缺 2 号，登记簿里没有这些公文。'],
      }),
    });
    await expect.element(screen.getByText('清人大主席团〔2026〕1号')).toBeVisible();
    await expect.element(screen.getByText('未编号')).toBeVisible();
    await expect.element(screen.getByText(/缺 2 号/)).toBeVisible();
    await expectOpenToAll();
    await screen.getByRole('link', { name: '清人大主席团〔2026〕1号' }).click();
    expect(screen.address()).toBe('/official-documents/papers/d1');
  });

  it('says what to do while it is empty, and why it cannot be read', async () => {
    const empty = await showInOffice(<RegisterPage />, { 'officialDocuments.register': () => emptyRegister });
    await expect.element(empty.getByText('2026 年还没有登记公文')).toBeVisible();
    const broken = await showInOffice(<RegisterPage />, {
      'officialDocuments.register': () =>
        refuse({ code: 'x', message: '读不出登记簿', remedy: '请再试一次。' }),
    });
    await expect.element(broken.getByText('读不出登记簿')).toBeVisible();
  });
});

describe('a document of the register', () => {
  const shown = (changes: object, role: 'chair' | 'clerk' | 'reader' = 'clerk', at = '/here') =>
    showInOffice(
      <PaperPage />,
      {
        'officialDocuments.detail': () => ({ ...paper, ...changes }),
        'officialDocuments.pages': () => pages,
        'officialDocuments.sign': () => paperRow,
        'officialDocuments.submit': () => paperRow,
        'officialDocuments.signOnPaper': () => paperRow,
        'officialDocuments.withdraw': () => paperRow,
        'log.latest': () => undefined,
      },
      { role, at },
    );

  it('offers only what comes next, and says what blocks the rest', async () => {
    const screen = await shown({
      actions: [
        { action: 'sign', blocked: '签发要由主席登录后办理。' },
        { action: 'edit' },
        { action: 'withdraw' },
      ],
    });
    await expect.element(screen.getByText('签发要由主席登录后办理。')).toBeVisible();
    const buttons = screen
      .getByRole('button')
      .elements()
      .map(({ textContent }) => textContent);
    expect(buttons).toEqual(['作废', '修改']);
    await expectOpenToAll();
  });

  it('is signed by the chair with name and day', async () => {
    const screen = await shown({ actions: [{ action: 'sign' }, { action: 'edit' }] }, 'chair');
    await screen.getByRole('button', { name: '签发' }).click();
    const dialog = screen.getByRole('dialog', { name: '签发' });
    await dialog.getByLabelText('签发人').fill('王建国');
    await dialog.getByRole('button', { name: '签发', exact: true }).click();
    await expect
      .poll(() => screen.asked('officialDocuments.sign'))
      .toEqual([{ id: 'd1', signedBy: '王建国', signedOn: '2026-03-06' }]);
  });

  it('is sent for signature, and opens the form that the address names', async () => {
    const screen = await shown(
      { actions: [{ action: 'submit' }, { action: 'edit' }] },
      'clerk',
      '/here?do=submit',
    );
    const dialog = screen.getByRole('dialog', { name: '送签' });
    await expect.element(dialog).toMatchTextContent('列在主席的“今日”和“审批”里');
    await dialog.getByRole('button', { name: '送签' }).click();
    await expect.poll(() => screen.asked('officialDocuments.submit')).toEqual([{ id: 'd1' }]);
  });

  it('has a signature on paper registered with who, when and a scan', async () => {
    const screen = await shown({ actions: [{ action: 'signOnPaper' }] }, 'clerk', '/here?do=signOnPaper');
    const dialog = screen.getByRole('dialog', { name: '登记纸质签批' });
    await dialog.getByRole('button', { name: '登记纸质签批' }).click();
    await expect.element(dialog.getByText('请填写签批人')).toBeVisible();
    expect(screen.asked('officialDocuments.signOnPaper')).toEqual([]);
    await dialog.getByLabelText('签批人').fill('赵文海');
    await userEvent.upload(
      dialog.element().querySelector('input[type=file]') as HTMLInputElement,
      new File(['x'], '签批件.pdf'),
    );
    await expectOpenToAll();
    await dialog.getByRole('button', { name: '登记纸质签批' }).click();
    await expect
      .poll(() => screen.asked('officialDocuments.signOnPaper'))
      .toEqual([{ id: 'd1', signedBy: '赵文海', signedOn: '2026-03-06', scan: 'file' }]);
  });

  it('says that it was signed on paper, and who registered that', async () => {
    const screen = await shown({
      ...{ signedBy: '赵文海', signedOn: '2026-03-05', signedOnPaper: true, signatureEnteredBy: '林秀芳' },
      actions: [],
    });
    await expect.element(screen.getByText('赵文海，2026年3月5日，纸质签批（林秀芳登记）')).toBeVisible();
  });

  it('is withdrawn only with a reason', async () => {
    const screen = await shown({ actions: [{ action: 'withdraw' }] });
    await screen.getByRole('button', { name: '作废' }).click();
    const dialog = screen.getByRole('dialog', { name: '作废' });
    await expect.element(dialog).toMatchTextContent('这个号不再给别的公文');
    await dialog.getByRole('button', { name: '作废' }).click();
    await expect.element(dialog.getByText('请写明作废的原因')).toBeVisible();
    expect(screen.asked('officialDocuments.withdraw')).toEqual([]);
    await dialog.getByLabelText('作废的原因').fill('会议改期');
    await dialog.getByRole('button', { name: '作废' }).click();
    await expect
      .poll(() => screen.asked('officialDocuments.withdraw'))
      .toEqual([{ id: 'd1', reason: '会议改期' }]);
  });

  it('offers a reader nothing but reading', async () => {
    const screen = await shown({ actions: [{ action: 'file' }, { action: 'reprint' }] }, 'reader');
    await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible();
    expect(screen.getByRole('button').elements()).toEqual([]);
  });
});

describe('layout and numbers', () => {
  it('say what a choice means before it is saved', async () => {
    const screen = await showInOffice(<DocumentSettingsPage />, {
      'officialDocuments.series': () => ({
        series: [
          {
            id: 's1',
            code: '清人大主席团',
            body: '主席团',
            used: 12,
            given: 1,
            next: '清人大主席团〔2026〕14号',
          },
        ],
        suggested: { code: '清人大主席团', body: '主席团' },
      }),
      'officialDocuments.settings': (input: { tried?: { pageNumber?: string } }) => ({
        settings: input.tried ?? { layout: 'common' },
        departures: input.tried?.pageNumber === 'centre' ? ['页码居中：国标不是这样。'] : [],
        faces: [],
      }),
      'officialDocuments.saveSettings': (input: object) => ({ settings: input, departures: [], faces: [] }),
      'log.latest': () => undefined,
    });
    await expect.element(screen.getByText('清人大主席团〔2026〕14号')).toBeVisible();
    await expect.element(screen.getByText('与国标一致')).toBeVisible();
    await expectOpenToAll();
    await screen.getByRole('radio', { name: '居中' }).click();
    await expect.element(screen.getByText('页码居中：国标不是这样。')).toBeVisible();
    await screen.getByRole('button', { name: '保存版式' }).click();
    await expect
      .poll(() => screen.asked('officialDocuments.saveSettings'))
      .toEqual([{ layout: 'common', pageNumber: 'centre' }]);
  });
});
