import { Button } from '@mantine/core';
import { describe, expect, it, vi } from 'vitest';
import { UndoImport } from '../../renderer/features/exchange/undo-import.tsx';
import { SavedWithUndo } from '../../renderer/saved-with-undo.tsx';
import { useSaySaved } from '../../renderer/use-say-saved.tsx';
import { expectOpenToAll } from './harness.tsx';
import { refuse, showInOffice } from './in-office.tsx';

const step = {
  seq: 7,
  at: '2026-03-06 14:20',
  actor: '经办人',
  place: '浏览器',
  title: '登记接待',
  subject: '',
  changes: 1,
};

const saved = (onUndone: () => void) => (
  <SavedWithUndo title="已登记接待" facts={[]} undone="已撤销这次登记" onUndone={onUndone}>
    <Button>再登记一条</Button>
  </SavedWithUndo>
);

describe('what was just saved', () => {
  it('is taken back from where it was saved, as the step that it was', async () => {
    const onUndone = vi.fn();
    const screen = await showInOffice(saved(onUndone), { 'log.latest': () => step, 'log.undo': () => step });
    await screen.getByRole('button', { name: '撤销' }).click();
    await expect.element(screen.getByText('已撤销这次登记')).toBeVisible();
    expect([onUndone.mock.calls.length, screen.asked('log.undo')]).toEqual([1, [{ seq: 7 }]]);
  });

  it('says why where it cannot be', async () => {
    const onUndone = vi.fn();
    const screen = await showInOffice(saved(onUndone), {
      'log.latest': () => step,
      'log.undo': () => refuse({ code: 'changed-since', message: '这些记录后来又改过，不能直接撤销。' }),
    });
    await screen.getByRole('button', { name: '撤销' }).click();
    await expect.element(screen.getByRole('alert')).toMatchTextContent('这些记录后来又改过');
    expect(onUndone).not.toHaveBeenCalled();
    await expectOpenToAll();
  });

  it('offers nothing where the step changed nothing', async () => {
    const screen = await showInOffice(saved(vi.fn()), {
      'log.latest': () => ({ ...step, changes: 0, kept: '这一步没有改动记录。' }),
    });
    await expect.poll(() => screen.asked('log.latest')).toHaveLength(1);
    expect(screen.getByRole('button', { name: '撤销' }).elements()).toEqual([]);
  });
});

function InPlace() {
  const saySaved = useSaySaved();
  return <Button onClick={() => saySaved('第 2026-007 号已登记答复')}>保存答复</Button>;
}

describe('what was saved in place', () => {
  it('is said with the way to take it back', async () => {
    const screen = await showInOffice(<InPlace />, { 'log.latest': () => step, 'log.undo': () => step });
    await screen.getByRole('button', { name: '保存答复' }).click();
    await expect.element(screen.getByText('第 2026-007 号已登记答复')).toBeVisible();
    await expectOpenToAll();
    await screen.getByRole('button', { name: '撤销' }).click();
    await expect.element(screen.getByText('第 2026-007 号已登记答复（已撤销）')).toBeVisible();
    expect(screen.asked('log.undo')).toEqual([{ seq: 7 }]);
  });

  it('is only said to a role that may take nothing back', async () => {
    const screen = await showInOffice(<InPlace />, {}, { role: 'reader' });
    await screen.getByRole('button', { name: '保存答复' }).click();
    await expect.element(screen.getByText('第 2026-007 号已登记答复')).toBeVisible();
    expect(screen.getByRole('button', { name: '撤销' }).elements()).toEqual([]);
  });
});

describe('an import', () => {
  it('is taken back whole after asking once with its figures', async () => {
    const onUndone = vi.fn();
    const file = {
      file: '代表名册.xlsx',
      kind: 'roster' as const,
      kindName: '代表名册',
      read: 86,
      added: 86,
      updated: 2,
      unchanged: 0,
      skipped: 0,
      problems: [],
    };
    const screen = await showInOffice(<UndoImport files={[file, file]} onUndone={onUndone} />, {
      'log.latest': () => ({ ...step, title: '导入表格', changes: 400 }),
      'log.undo': () => step,
    });
    await screen.getByRole('button', { name: '撤销这次导入' }).click();
    const dialog = screen.getByRole('dialog', { name: '撤销这次导入' });
    await expect
      .element(dialog)
      .toMatchTextContent('将撤去新增的 172 条，把更新的 4 条改回原样，一次全部撤完。');
    await expectOpenToAll();
    await dialog.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => onUndone.mock.calls.length).toBe(1);
    expect(screen.asked('log.latest')).toEqual([{ action: 'exchange.apply' }]);
  });
});
