import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { FormPage, Question } from '#ui/form-page.tsx';
import { expectOpenToAll, show } from './harness.tsx';

function Form({ onSave, refusal }: { onSave(name: string): void; refusal?: { message: string } }) {
  const [name, setName] = useState('');
  return (
    <FormPage
      title="登记接待"
      back={{ to: '/receptions', label: '接待登记' }}
      dirty={name !== ''}
      saving={false}
      onSave={() => onSave(name)}
      refusal={refusal}
    >
      <Question ask="谁来了">
        <TextInput label="姓名" value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <TextInput label="住址" />
        <Textarea label="问题" />
      </Question>
    </FormPage>
  );
}

describe('a form', () => {
  it('asks its questions open to everyone, and shows why it was refused', async () => {
    const screen = await show(<Form onSave={vi.fn()} refusal={{ message: '接待日期在今天之后。' }} />);
    await expect.element(screen.getByRole('group', { name: '谁来了' })).toBeVisible();
    await expect.element(screen.getByRole('alert')).toHaveTextContent('未成接待日期在今天之后。');
    await expectOpenToAll();
  });

  it('leaves its buttons whole beside many words', async () => {
    const labels = Array.from({ length: 9 }, (_, at) => `反映的主要问题及诉求之${at}`);
    const screen = await show(
      <div style={{ width: '36rem' }}>
        <FormPage
          title="登记接待"
          back={{ to: '/receptions', label: '接待登记' }}
          dirty={false}
          saving={false}
          onSave={vi.fn()}
        >
          {labels.map((label) => (
            <TextInput key={label} label={label} error="请填写" />
          ))}
        </FormPage>
      </div>,
    );
    await screen.getByRole('button', { name: '保存' }).click();
    await expect.element(screen.getByText(/请先改好/)).toBeVisible();
    for (const name of ['保存', '返回']) {
      const label = screen.getByRole('button', { name }).element().querySelector('.mantine-Button-label');
      expect([name, (label?.scrollWidth ?? 1) - (label?.clientWidth ?? 0)]).toEqual([name, 0]);
    }
  });

  it('goes on with Enter, from the last field to saving, and breaks a line in longer text', async () => {
    const onSave = vi.fn();
    const screen = await show(<Form onSave={onSave} />);
    await screen.getByLabelText('姓名').click();
    await userEvent.keyboard('王建国{Enter}');
    await expect.element(screen.getByLabelText('住址')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByLabelText('问题')).toHaveFocus();
    await userEvent.keyboard('路灯{Enter}坏了{Tab}');
    await expect.element(screen.getByLabelText('问题')).toHaveValue('路灯\n坏了');
    await expect.element(screen.getByRole('button', { name: '保存' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(onSave.mock.calls).toEqual([['王建国']]);
  });

  it('saves with Ctrl+S from any field', async () => {
    const onSave = vi.fn();
    const screen = await show(<Form onSave={onSave} />);
    await screen.getByLabelText('姓名').fill('李梅');
    await userEvent.keyboard('{Control>}s{/Control}');
    expect(onSave.mock.calls).toEqual([['李梅']]);
  });

  it('keeps within the window what scrolls by itself in it', async () => {
    await show(
      <FormPage
        wide
        title="粘贴几行"
        back={{ to: '/deputies', label: '代表名册' }}
        dirty={false}
        saving={false}
        onSave={vi.fn()}
      >
        <Question ask="看清楚">
          <div style={{ overflow: 'auto' }}>
            <table style={{ width: '3000px' }} aria-label="粘贴的内容" />
          </div>
        </Question>
      </FormPage>,
    );
    expect(document.querySelector('form')?.getBoundingClientRect().right).toBeLessThanOrEqual(1366);
    expect(document.querySelector('fieldset')?.getBoundingClientRect().right).toBeLessThanOrEqual(1366);
  });

  it('leaves with Esc at once while nothing would be lost', async () => {
    const screen = await show(<Form onSave={vi.fn()} />);
    await screen.getByLabelText('姓名').click();
    await userEvent.keyboard('{Escape}');
    expect(screen.address()).toBe('/receptions');
  });

  it('asks before it loses what was filled in', async () => {
    const screen = await show(<Form onSave={vi.fn()} />);
    await screen.getByLabelText('姓名').fill('李梅');
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByRole('dialog', { name: '填写的内容还没有保存' })).toBeVisible();
    await expectOpenToAll();
    await screen.getByRole('button', { name: '继续填写' }).click();
    await expect.element(screen.getByLabelText('姓名')).toHaveValue('李梅');
    expect(screen.address()).toBe('/here');
    await screen.getByLabelText('姓名').click();
    await userEvent.keyboard('{Escape}');
    await screen.getByRole('button', { name: '不保存，离开' }).click();
    expect(screen.address()).toBe('/receptions');
  });
});
