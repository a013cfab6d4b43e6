import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { z } from 'zod';
import { DateField } from '#ui/date-field.tsx';
import { FormPage, Question } from '#ui/form-page.tsx';
import { SmallForm } from '#ui/small-form.tsx';
import { SuggestField } from '#ui/suggest-field.tsx';
import { AskForm } from '../../renderer/features/approvals/ask-form.tsx';
import { QuestionField } from '../../renderer/features/official-documents/draft/question.tsx';
import { NewUserPage } from '../../renderer/features/users/form-page.tsx';
import { ResetForm } from '../../renderer/features/users/reset-form.tsx';
import { useSchemaForm } from '../../renderer/use-schema-form.ts';
import { expectOpenToAll, show } from './harness.tsx';
import { refuse, showInOffice } from './in-office.tsx';

const schema = z.object({ number: z.string(), reason: z.string().min(2, '请写明原因') });

function Long({ save }: { save(): Promise<unknown> }) {
  const { form, saving, refusal, onSave } = useSchemaForm({
    schema,
    initial: { number: '', reason: '缓办' },
    save,
    refusedAt: { taken: 'number' },
  });
  return (
    <FormPage
      title="登记"
      back={{ to: '/x', label: '返回' }}
      dirty={form.isDirty()}
      saving={saving}
      refusal={refusal}
      onSave={onSave}
    >
      <Question ask="哪一件">
        <TextInput label="编号" required {...form.getInputProps('number')} />
        <div style={{ height: 1500 }} />
        <Textarea label="原因" {...form.getInputProps('reason')} />
      </Question>
    </FormPage>
  );
}

describe('a refusal of the core', () => {
  it('scrolls to its field, focuses it, and is named beside 保存', async () => {
    const save = () => Promise.resolve().then(() => refuse({ code: 'taken', message: '已有这个编号。' }));
    const screen = await showInOffice(<Long save={save} />, {});
    await screen.getByLabelText('原因').fill('等资金到位');
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.element(screen.getByLabelText('编号')).toHaveFocus();
    await expect.element(screen.getByText('已有这个编号。')).toBeInViewport();
    await expect.element(screen.getByText('还没有保存，请先改好：编号')).toBeVisible();
  });
});

function Small({ onClose, onSave = vi.fn() }: { onClose(): void; onSave?(): void }) {
  const [reason, setReason] = useState('');
  return (
    <SmallForm title="退回" saveLabel="退回" saving={false} onSave={onSave} onClose={onClose}>
      <TextInput label="原因" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </SmallForm>
  );
}

describe('a small form', () => {
  it('closes with Esc at once while nothing would be lost', async () => {
    const onClose = vi.fn();
    const screen = await show(<Small onClose={onClose} />);
    await screen.getByLabelText('原因').click();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('asks with Esc, its cross and 取消 where something would be lost, and goes on where the hand was', async () => {
    const [onClose, onSave] = [vi.fn(), vi.fn()];
    const screen = await show(<Small onClose={onClose} onSave={onSave} />);
    await screen.getByLabelText('原因').fill('材料不全');
    const asking = screen.getByRole('alertdialog', { name: '填写的内容还没有保存' });
    for (const leave of [
      () => userEvent.keyboard('{Escape}'),
      () => screen.getByRole('button', { name: '关闭', exact: true }).click(),
      () => screen.getByRole('button', { name: '取消' }).click(),
    ]) {
      await leave();
      await expect.element(asking).toBeVisible();
      await expectOpenToAll();
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => asking.elements()).toEqual([]);
      await expect.element(screen.getByLabelText('原因')).toHaveFocus();
    }
    expect(onClose).not.toHaveBeenCalled();
    await expect.element(screen.getByLabelText('原因')).toHaveValue('材料不全');
    await userEvent.keyboard('{Escape}');
    await screen.getByRole('button', { name: '继续填写' }).click();
    await expect.element(screen.getByLabelText('原因')).toHaveFocus();
    // what went on is not saved by the click, nor by Enter
    expect(onSave).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    await screen.getByRole('button', { name: '不保存，关闭' }).click();
    expect(onClose).toHaveBeenCalledOnce();
  });
});

function Suggesting() {
  const [word, setWord] = useState('');
  return (
    <div>
      <SuggestField
        label="承办单位"
        words={['镇农业农村办', '镇规划建设办', '镇卫生院']}
        value={word}
        onChange={setWord}
      />
    </div>
  );
}

describe('a field with words that are offered', () => {
  it('takes the only one that initials leave with Enter, and keeps what is written in characters', async () => {
    const screen = await show(<Suggesting />);
    const field = screen.getByRole('combobox', { name: '承办单位' });
    await field.click();
    await userEvent.keyboard('zgh');
    await expect.element(screen.getByRole('option', { name: '镇规划建设办' })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(field).toHaveValue('镇规划建设办');
    await field.fill('镇');
    await userEvent.keyboard('{Enter}');
    await expect.element(field).toHaveValue('镇');
  });
});

describe('a day that cannot be read', () => {
  it('leaves the answer open and what was typed before the eye', async () => {
    const onChange = vi.fn();
    const question = { field: '召开日期', kind: 'date' as const, hint: '', value: '2026-03-01' };
    const Asked = () => {
      const [value, setValue] = useState<string | string[][]>('2026-03-01');
      return (
        <QuestionField
          question={question as never}
          value={value as never}
          onChange={(next) => {
            onChange(next);
            setValue(next as never);
          }}
        />
      );
    };
    const screen = await showInOffice(<Asked />, {});
    const field = screen.getByLabelText('召开日期', { exact: true });
    await field.fill('月底前后');
    await userEvent.keyboard('{Tab}');
    expect(onChange.mock.calls).toEqual([['']]);
    await expect.element(screen.getByText(/“月底前后”看不出是哪一天/)).toBeVisible();
    await expect.element(screen.getByText('待填')).toBeVisible();
    await expect.element(field).toHaveValue('月底前后');
  });

  it('is handed on as it was typed where a form checks it', async () => {
    const onChange = vi.fn();
    const screen = await show(
      <DateField label="日期" strict today="2026-03-06" value="2026-03-01" onChange={onChange} />,
    );
    await screen.getByLabelText('日期', { exact: true }).fill('月底前后');
    await userEvent.keyboard('{Tab}');
    expect(onChange.mock.calls).toEqual([['月底前后']]);
  });
});

describe('the forms of users and approvals', () => {
  const users = {
    'stations.list': () => [{ id: 's1', name: '大坪站' }],
    'users.roles': () => ['clerk', 'liaison', 'reader'],
    'users.passphrase': () => ({ passphrase: 'san-yue-jie-dai' }),
  };

  it('check a field when it is left, name what is missing and lead there', async () => {
    const screen = await showInOffice(<NewUserPage />, users);
    await expect.element(screen.getByLabelText('岗位名称')).toHaveFocus();
    await userEvent.keyboard('站{Enter}');
    await expect.element(screen.getByText('请填写岗位名称')).toBeVisible();
    await screen.getByRole('radio', { name: /联络员/ }).click();
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.element(screen.getByText(/^还没有保存，请先改好：岗位名称、所管的站、密码/)).toBeVisible();
    await expect.element(screen.getByLabelText('岗位名称')).toHaveFocus();
    await expectOpenToAll();
  });

  it('give no password that is typed two ways', async () => {
    const user = { id: 'u2', label: '联络员（大坪站）' };
    const screen = await showInOffice(<ResetForm user={user as never} onClose={vi.fn()} />, {
      'users.resetPassword': () => ({ changed: true }),
    });
    await screen.getByLabelText('新密码').fill('xin-mima-2026');
    await screen.getByLabelText('再输入一次').fill('xin-mima-2027');
    await screen.getByRole('button', { name: '重设密码' }).click();
    await expect.element(screen.getByText('两次输入的不一样')).toBeVisible();
    expect(screen.asked('users.resetPassword')).toEqual([]);
    await screen.getByLabelText('再输入一次').fill('xin-mima-2026');
    await screen.getByRole('button', { name: '重设密码' }).click();
    await expect
      .poll(() => screen.asked('users.resetPassword'))
      .toEqual([{ id: 'u2', password: 'xin-mima-2026' }]);
  });

  it('ask for the reason of an unlocking, beside the button and at the field', async () => {
    const screen = await showInOffice(
      <AskForm matter={{ kind: 'unlock', year: 2025 }} title="解锁2025年度" onClose={vi.fn()} />,
      { 'approvals.ask': () => ({}) },
    );
    await screen.getByRole('button', { name: '送审' }).click();
    await expect.element(screen.getByText('请先改好：解锁的理由')).toBeVisible();
    await expect.element(screen.getByLabelText('解锁的理由')).toHaveFocus();
    await screen.getByLabelText('解锁的理由').fill('更正计票');
    await screen.getByRole('button', { name: '送审' }).click();
    await expect
      .poll(() => screen.asked('approvals.ask'))
      .toEqual([{ matter: { kind: 'unlock', year: 2025 }, word: '更正计票' }]);
  });
});
