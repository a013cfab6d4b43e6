import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Preview } from '#features/exchange/contract.ts';
import { ExchangePage } from '../../renderer/features/exchange/page.tsx';
import { Questions } from '../../renderer/features/exchange/questions.tsx';
import { Recognised } from '../../renderer/features/exchange/recognised.tsx';
import { expectOpenToAll, show } from './harness.tsx';
import { refuse, showInOffice } from './in-office.tsx';

const column = (at: number, heading: string, field: string, fieldName: string) => ({
  at,
  column: String.fromCharCode(64 + at),
  heading,
  field,
  fieldName,
});
const differences = [
  { field: '标题', before: '关于修路的建议', after: '关于修桥的建议' },
  { field: '承办单位', before: '镇水务站', after: '' },
];
const preview: Preview = {
  plan: 'p',
  refused: [],
  files: [
    {
      file: '台账.xlsx',
      book: 0,
      kind: 'opinions',
      kindName: '意见建议台账',
      summary: '意见建议台账，2 行，表头第 2 行',
      read: 2,
      added: 0,
      updated: 1,
      unchanged: 0,
      skipped: 1,
      problems: [],
      sheets: [
        {
          sheet: '台账',
          kind: 'opinions',
          headTop: 2,
          headerRow: 2,
          fixed: {},
          withHidden: false,
          remembered: false,
          columns: [
            column(1, '序号', 'number', '编号'),
            column(2, '题目', 'title', '标题'),
            column(3, '微信号', '', ''),
          ],
        },
      ],
      updates: [{ sheet: '台账', row: 3, subject: '关于修桥的建议', differences }],
      questions: [
        {
          key: '0 台账 4',
          sheet: '台账',
          row: 4,
          column: 'A',
          subject: '关于修桥的建议',
          message: '编号和提出代表相同，标题不同，不知是不是同一件。',
          differences,
        },
      ],
    },
  ],
  books: [
    {
      file: '台账.xlsx',
      sheets: [
        {
          sheet: '台账',
          hidden: false,
          rowCount: 4,
          hiddenRows: 1,
          read: true,
          rows: [['2025年台账'], ['序号', '题目', '微信号']],
        },
        { sheet: '说明', hidden: false, rowCount: 1, hiddenRows: 0, read: false, rows: [['本册用法']] },
      ],
      left: [
        {
          sheet: '台账',
          row: 2,
          column: 'C',
          message: 'C 列“微信号”没有导入，有 2 格填了内容。',
          plain: false,
        },
        {
          sheet: '说明',
          row: 0,
          column: '',
          message: '工作表“说明”没有导入：没有找到认识的表头。',
          plain: false,
        },
      ],
    },
  ],
};

const chooseWorkbook = () =>
  userEvent.upload(page.getByLabelText('选择表格文件'), new File(['x'], '台账.xlsx'));

describe('a preview of an import', () => {
  it('names the column and the sheet that are not taken, and shows what an update changes, old beside new', async () => {
    const asksNothing = { ...preview, files: preview.files.map((file) => ({ ...file, questions: [] })) };
    const screen = await show(
      <Recognised preview={asksNothing} busy={false} onTell={vi.fn()} onAutomatic={vi.fn()} />,
    );
    await expect.element(screen.getByText('1 处没有导入')).toBeVisible();
    await expect.element(screen.getByText('C 列“微信号”没有导入，有 2 格填了内容。')).toBeVisible();
    await expect.element(screen.getByText('工作表“说明”没有导入：没有找到认识的表头。')).toBeVisible();
    await screen.getByText('看更新会改动什么（1 条）').click();
    await expect
      .element(screen.getByRole('row', { name: '标题 关于修路的建议 关于修桥的建议' }))
      .toBeVisible();
    await expectOpenToAll();
  });

  it('takes a column for another field, which is then no other column’s', async () => {
    const onTell = vi.fn();
    const screen = await show(
      <Recognised preview={preview} busy={false} onTell={onTell} onAutomatic={vi.fn()} />,
    );
    await screen.getByText('看各列认成了什么').click();
    await screen.getByRole('button', { name: '改正读法' }).click();
    await screen.getByRole('combobox', { name: 'C 列是' }).click();
    await userEvent.keyboard('bt{Enter}');
    expect(onTell.mock.calls).toEqual([
      [
        { book: 0, sheet: '台账', headRow: 2 },
        {
          kind: 'opinions',
          headTop: 2,
          headRow: 2,
          fixed: {},
          withHidden: false,
          columns: [
            { column: 1, field: 'number' },
            { column: 2, field: '' },
            { column: 3, field: 'title' },
          ],
        },
      ],
    ]);
    await expectOpenToAll();
  });

  it('asks where a row may be a record that is there, and answers by its choice', async () => {
    const onAnswer = vi.fn();
    const screen = await show(
      <Questions files={preview.files} answers={new Map([['0 台账 4', 'skip']])} onAnswer={onAnswer} />,
    );
    await expect.element(screen.getByRole('radio', { name: '不导入这一行' })).toBeChecked();
    await expect.element(screen.getByText('请选定 1 处')).toBeVisible();
    await expect
      .element(screen.getByRole('row', { name: '标题 关于修路的建议 关于修桥的建议' }))
      .toBeVisible();
    await expect.element(screen.getByRole('row', { name: '承办单位 镇水务站 （没有填）' })).toBeVisible();
    await screen.getByRole('radio', { name: '是另一条，新增' }).click();
    expect(onAnswer.mock.calls).toEqual([['0 台账 4', 'new']]);
    await expectOpenToAll();
  });
});

describe('an import that is asked about', () => {
  const [file] = preview.files;
  const two = (answers: { key: string; answer: string }[] = []): Preview => ({
    ...preview,
    files: preview.files.map((one) => ({
      ...one,
      questions: [4, 5].flatMap((row) =>
        one.questions.map((question) => {
          const key = `0 台账 ${row}`;
          const answer = answers.find((given) => given.key === key)?.answer as 'same' | undefined;
          return { ...question, key, row, subject: `第${row}行的建议`, ...(answer && { answer }) };
        }),
      ),
    })),
  });

  it('says what is not answered once, where it is asked, and by the end which row stayed out', async () => {
    const screen = await showInOffice(<ExchangePage />, {
      'exchange.preview': () => preview,
      'exchange.apply': async function* () {
        yield { type: 'done', files: [{ ...file, problems: [] }] };
      },
    });
    await chooseWorkbook();
    await expect.element(screen.getByText('1 处问题')).toBeVisible();
    await screen.getByRole('button', { name: '下一步' }).click();
    await expect.element(screen.getByText('请选定 1 处')).toBeVisible();
    expect(screen.getByText(/不知是不是同一件/).elements()).toHaveLength(1);
    expect(screen.getByText('没有发现问题').elements()).toEqual([]);
    await screen.getByRole('button', { name: '下一步' }).click();
    await screen.getByRole('button', { name: '写入' }).click();
    await screen.getByRole('button', { name: '问题清单' }).click();
    await expect
      .element(screen.getByRole('region', { name: '无法导入 1 处' }))
      .toMatchTextContent(/第 4 行 A 列.*不知是不是同一件。本行未导入/);
  });

  it('sends answers one after the other, and ends with what the last of them gave', async () => {
    const waiting: (() => void)[] = [];
    const screen = await showInOffice(<ExchangePage />, {
      'exchange.preview': () => two(),
      'exchange.correct': ({ answers }: { answers: { key: string; answer: string }[] }) =>
        new Promise((resolve) => waiting.push(() => resolve(two(answers)))),
    });
    await chooseWorkbook();
    await screen.getByRole('button', { name: '下一步' }).click();
    const answer = (row: number, words: string) =>
      screen
        .getByRole('radiogroup', { name: new RegExp(`^第${row}行的建议`) })
        .getByRole('radio', { name: words });
    await answer(4, '不导入这一行').click();
    await answer(5, '是另一条，新增').click();
    await answer(4, '是同一条，按表格更新').click();
    const sent = () =>
      screen
        .asked('exchange.correct')
        .map((input) => (input as { answers: { answer: string }[] }).answers.map((one) => one.answer));
    // the second waits for the first, whatever was pressed meanwhile
    expect(sent()).toEqual([['skip']]);
    waiting[0]?.();
    await expect.poll(sent).toEqual([['skip'], ['skip', 'new']]);
    waiting[1]?.();
    await expect.poll(sent).toEqual([['skip'], ['skip', 'new'], ['same', 'new']]);
    await expect.element(answer(4, '是同一条，按表格更新')).toBeChecked();
    await screen.getByRole('button', { name: '下一步' }).click();
    await expect
      .element(screen.getByRole('button', { name: '写入' }))
      .toHaveAttribute('data-loading', 'true');
    waiting[2]?.();
    await expect.element(screen.getByRole('button', { name: '写入' })).not.toHaveAttribute('data-loading');
    await screen.getByRole('button', { name: '上一步' }).click();
    await expect.element(answer(4, '是同一条，按表格更新')).toBeChecked();
    await expect.element(answer(5, '是另一条，新增')).toBeChecked();
  });
});

describe('an import that is cancelled', () => {
  const [file] = preview.files;
  /** Presses 取消 while the core is writing; it ends as `outcome` says. */
  async function cancelled(outcome: () => unknown) {
    const asksNothing = { ...preview, files: preview.files.map((one) => ({ ...one, questions: [] })) };
    const screen = await showInOffice(<ExchangePage />, {
      'exchange.preview': () => asksNothing,
      'exchange.apply': async function* (_: never, signal: AbortSignal) {
        yield { type: 'progress', doing: '正在写入 台账.xlsx', done: 1, total: 2 };
        await new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(signal.reason)),
        );
      },
      'exchange.outcome': outcome,
      'log.latest': () => ({ seq: 7, title: '导入表格', subject: '台账.xlsx' }),
    });
    await chooseWorkbook();
    await screen.getByRole('button', { name: '下一步' }).click();
    await screen.getByRole('button', { name: '下一步' }).click();
    await screen.getByRole('button', { name: '写入' }).click();
    await screen.getByRole('button', { name: '取消' }).click();
    expect(screen.asked('exchange.outcome')).toEqual([{ plan: 'p' }]);
    return screen;
  }

  it('says that nothing was written only where the core says so', async () => {
    const answer = Promise.withResolvers<object>();
    const screen = await cancelled(() => answer.promise);
    await expect.element(screen.getByText('正在取消')).toBeVisible();
    expect(screen.getByText(/什么也没有写入/).elements()).toEqual([]);
    answer.resolve({});
    await expect.element(screen.getByText('已取消，什么也没有写入。')).toBeVisible();
    await expect.element(screen.getByText(/将新增 0 条，更新 1 条。/)).toBeVisible();
  });

  it('says what was written where the press came too late, with the way to take it back', async () => {
    const screen = await cancelled(() => ({ written: [{ ...file, problems: [] }] }));
    await expect.element(screen.getByText(/取消晚了一步/)).toBeVisible();
    await expect.element(screen.getByText(/已新增 0 条，更新 1 条。/)).toBeVisible();
    await expect.element(screen.getByRole('button', { name: '撤销这次导入' })).toBeVisible();
    expect(screen.getByText(/什么也没有写入/).elements()).toEqual([]);
  });

  it('says neither where the core cannot be asked', async () => {
    const screen = await cancelled(() =>
      refuse({ code: 'busy', message: '没有回答。', remedy: '请重新打开。' }),
    );
    await expect.element(screen.getByText('没有回答。')).toBeVisible();
    expect(screen.getByText(/什么也没有写入|已新增/).elements()).toEqual([]);
  });
});
