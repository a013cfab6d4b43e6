import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { DateField } from '#ui/date-field.tsx';
import { FormPage, Question } from '#ui/form-page.tsx';
import { PeopleField } from '#ui/people-field.tsx';
import { show } from './harness.tsx';

const people = [{ id: '1', name: '王建国', pinyin: 'wangjianguo', initials: 'wjg' }];

function Fields() {
  const [name, setName] = useState('');
  const [ids, setIds] = useState<string[]>([]);
  const [date, setDate] = useState('');
  return (
    <FormPage
      title="登记"
      back={{ to: '/back', label: '接待登记' }}
      dirty={false}
      saving={false}
      onSave={vi.fn()}
    >
      <Question ask="谁来了">
        <TextInput label="姓名" value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <TextInput label="住址" />
        <PeopleField label="接待代表" people={people} value={ids} onChange={setIds} />
        <DateField label="接待日期" today="2025-03-12" value={date} onChange={setDate} />
        <output>{`${ids.join()} ${date}`}</output>
      </Question>
    </FormPage>
  );
}

/** A key that an input method takes for itself, as Chromium tells it while a word is being composed. */
const composing = (element: Element, key: string) =>
  element.dispatchEvent(
    new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true }),
  );
const pressed = (element: Element, key: string) =>
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

describe('while a word is composed', () => {
  it('Enter and Escape are the input method’s: the form neither goes on nor is left', async () => {
    const screen = await show(<Fields />);
    const name = screen.getByLabelText('姓名');
    await name.click();
    composing(name.element(), 'Enter');
    composing(name.element(), 'Escape');
    await expect.element(name).toHaveFocus();
    expect(screen.address()).toBe('/here');
    // the same keys without a word
    pressed(name.element(), 'Enter');
    await expect.element(screen.getByLabelText('住址')).toHaveFocus();
  });

  it('Enter chooses nobody and reads no date', async () => {
    const screen = await show(<Fields />);
    const deputy = screen.getByRole('textbox', { name: '接待代表' });
    const day = screen.getByRole('textbox', { name: '接待日期' });
    await deputy.fill('wjg');
    composing(deputy.element(), 'Enter');
    expect(screen.getByRole('status').element().textContent?.trim()).toBe('');
    pressed(deputy.element(), 'Enter');
    await expect.element(screen.getByRole('status')).toHaveTextContent('1');
    await day.fill('3.6');
    composing(day.element(), 'Enter');
    await expect.element(day).toHaveValue('3.6');
    pressed(day.element(), 'Enter');
    await expect.element(day).toHaveValue('2025年3月6日');
  });
});
