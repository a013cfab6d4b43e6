import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { BoardsPage } from '../../renderer/features/boards/page.tsx';
import { DeputyFacts } from '../../renderer/features/deputies/facts.tsx';
import { LedgersPage } from '../../renderer/features/ledgers/page.tsx';
import { LogEntryPage } from '../../renderer/features/log/detail-page.tsx';
import { LogPage } from '../../renderer/features/log/list-page.tsx';
import { StationFacts } from '../../renderer/features/stations/facts.tsx';
import { EverythingPage } from '../../renderer/features/vault/everything-page.tsx';
import { usualPurposes } from '../../renderer/use-purpose.tsx';
import { givePurpose } from './give-purpose.ts';
import { expectOpenToAll } from './harness.tsx';
import { type Answers, showInOffice } from './in-office.tsx';

const station = { id: 's1', name: '大坪代表联络站', phoneMasked: '055****3456' };
const deputy = { id: 'd1', name: '王建国', phoneMasked: '137****1374', idNumberMasked: '', term: 19 };
const sheet = { title: '大坪代表联络站', station: '大坪代表联络站', columns: [], rows: [], logHead: '' };
const file = { file: 'f1', name: '文件' };

const ledger = { ...sheet, orientation: 'landscape' };
const board = { ...sheet, receptionDays: '', deputies: [], asOf: '2026-03-06', standing: 'draft' };

/** Each place where whole numbers are shown or exported: what it is made of, its button, and the procedure behind it. */
const places: [string, ReactNode, string, string, Answers, object][] = [
  [
    'a deputy’s file',
    <DeputyFacts key="d" deputy={deputy as never} />,
    '显示完整的电话和证件号',
    'deputies.reveal',
    { 'deputies.reveal': () => ({ phone: '13716521374', idNumber: '' }) },
    { id: 'd1' },
  ],
  [
    'a station',
    <StationFacts key="s" station={station as never} onRemove={() => undefined} />,
    '显示完整的电话',
    'stations.reveal',
    { 'stations.reveal': () => ({ phone: '05556123456' }) },
    { id: 's1' },
  ],
  [
    'a ledger',
    <LedgersPage key="l" />,
    '导出 Excel',
    'ledgers.composeReception',
    {
      'stations.list': () => [station],
      'ledgers.reception': () => ledger,
      'ledgers.composeReception': () => file,
    },
    { stationId: 's1', year: 2026, month: 3 },
  ],
  [
    'everything',
    <EverythingPage key="e" />,
    '导出全部资料',
    'exchange.composeAll',
    { 'exchange.composeAll': () => file },
    {},
  ],
];

describe('whole numbers', () => {
  it.each(places)(
    'are asked for with a purpose: %s',
    async (_what, content, button, path, answers, input) => {
      const screen = await showInOffice(content, answers);
      await screen.getByRole('button', { name: button }).click();
      const dialog = screen.getByRole('dialog');
      await expect.element(dialog).toMatchTextContent('用途记入操作日志');
      await expectOpenToAll();
      await dialog.getByRole('button', { name: /^(显示|导出)$/ }).click();
      await expect.element(dialog.getByText('请写明用途')).toBeVisible();
      expect(screen.asked(path)).toEqual([]);
      await givePurpose('归档存查');
      await expect.poll(() => screen.asked(path)).toEqual([{ ...input, purpose: '归档存查' }]);
      await expect.element(dialog).not.toBeInTheDocument();
    },
  );

  it('are wanted for one of the usual purposes, or for one that is written out', async () => {
    const screen = await showInOffice(<EverythingPage />, { 'exchange.composeAll': () => file });
    await screen.getByRole('button', { name: '导出全部资料' }).click();
    const dialog = screen.getByRole('dialog');
    const offered = dialog.getByRole('radio').elements() as HTMLInputElement[];
    expect(offered.map(({ value }) => value)).toEqual([...usualPurposes, '其他']);
    await dialog.getByRole('radio', { name: '其他' }).click();
    await dialog.getByRole('button', { name: '导出' }).click();
    await expect.element(dialog.getByText('请写明用途')).toBeVisible();
    expect(screen.asked('exchange.composeAll')).toEqual([]);
    await dialog.getByLabelText('具体用途').fill('配合县里核查');
    await dialog.getByRole('button', { name: '导出' }).click();
    await expect.poll(() => screen.asked('exchange.composeAll')).toEqual([{ purpose: '配合县里核查' }]);
  });

  it('are asked about on a wall roster only where it bears telephones', async () => {
    const answers = {
      'stations.list': () => [station],
      'boards.station': () => board,
      'boards.composeStation': () => file,
    };
    const screen = await showInOffice(<BoardsPage approval={() => null} />, answers);
    await screen.getByRole('button', { name: '存为 Word' }).click();
    const plain = { stationId: 's1', withPhone: false };
    await expect.poll(() => screen.asked('boards.composeStation')).toEqual([plain]);
    await screen.getByLabelText(/^公示联系电话/).click();
    await screen.getByRole('button', { name: '存为 Word' }).click();
    await givePurpose('上墙公示');
    await expect
      .poll(() => screen.asked('boards.composeStation').at(-1))
      .toEqual({ stationId: 's1', withPhone: true, purpose: '上墙公示' });
  });
});

describe('the purpose', () => {
  const entry = {
    ...{ seq: 7, at: '2026-03-06 14:20', actor: '经办人', place: '浏览器', title: '查看证件号码和电话' },
    ...{ subject: '王建国', purpose: '联系本人', changes: 0, fields: [], more: 0 },
  };

  it('stands in the log, in the list and in the entry', async () => {
    const list = await showInOffice(<LogPage />, { 'log.list': () => ({ total: 1, rows: [entry] }) });
    await expect.element(list.getByText('王建国；用途：联系本人')).toBeVisible();
    await list.unmount();
    const screen = await showInOffice(<LogEntryPage />, { 'log.detail': () => entry });
    await expect.element(screen.getByText('用途', { exact: true })).toBeVisible();
    await expect.element(screen.getByText('联系本人', { exact: true })).toBeVisible();
  });
});
