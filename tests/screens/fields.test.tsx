import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ChoiceField } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { PeopleField } from '#ui/people-field.tsx';
import { SuggestField } from '#ui/suggest-field.tsx';
import { expectOpenToAll, show } from './harness.tsx';

function Day() {
  const [date, setDate] = useState('');
  return (
    <>
      <DateField label="接待日期" today="2025-03-12" value={date} onChange={setDate} />
      <output>{date}</output>
    </>
  );
}

describe('a date field', () => {
  it.each([
    ['3.6', '2025-03-06', '2025年3月6日'],
    ['20250306', '2025-03-06', '2025年3月6日'],
    ['昨天', '2025-03-11', '2025年3月11日'],
  ])('understands %s on leaving and writes it out', async (typed, date, written) => {
    const screen = await show(<Day />);
    await screen.getByRole('textbox', { name: '接待日期' }).fill(typed);
    await userEvent.tab();
    await expect.element(screen.getByRole('status')).toHaveTextContent(date);
    await expect.element(screen.getByRole('textbox', { name: '接待日期' })).toHaveValue(written);
  });

  it('says which words it could not read, and keeps them', async () => {
    const screen = await show(<Day />);
    await screen.getByRole('textbox', { name: '接待日期' }).fill('2.30');
    await userEvent.tab();
    await expect.element(screen.getByText(/“2.30”看不出是哪一天/)).toBeVisible();
    await expect.element(screen.getByRole('textbox', { name: '接待日期' })).toHaveValue('2.30');
    await expect.element(screen.getByRole('status')).toHaveTextContent('');
    await expectOpenToAll();
  });

  it('can be picked from a calendar in Chinese', async () => {
    const screen = await show(<Day />);
    await screen.getByRole('button', { name: '接待日期：打开日历' }).click();
    await screen.getByRole('button', { name: '6 三月 2025' }).click();
    await expect.element(screen.getByRole('status')).toHaveTextContent('2025-03-06');
  });
});

const people = [
  { id: '1', name: '王建国', pinyin: 'wangjianguo', initials: 'wjg', hint: '第一代表小组' },
  { id: '2', name: '李梅', pinyin: 'limei', initials: 'lm' },
  { id: '3', name: '王伟江', pinyin: 'wangweijiang', initials: 'wwj' },
];

function People() {
  const [ids, setIds] = useState<string[]>([]);
  return (
    <>
      <PeopleField label="接待代表" people={people} value={ids} onChange={setIds} />
      <output>{ids.join(',')}</output>
    </>
  );
}

describe('a people field', () => {
  it('finds by initials and takes the first with Enter', async () => {
    const screen = await show(<People />);
    await screen.getByRole('textbox', { name: '接待代表' }).click();
    await userEvent.keyboard('wjg{Enter}lm{Enter}');
    await expect.element(screen.getByRole('status')).toHaveTextContent('1,2');
    await expect.element(screen.getByRole('button', { name: '去掉王建国' })).toBeVisible();
    await expectOpenToAll();
    await userEvent.keyboard('{Backspace}');
    await expect.element(screen.getByRole('status')).toHaveTextContent('1');
  });

  it('offers those who answer, and says when nobody does', async () => {
    const screen = await show(<People />);
    await screen.getByRole('textbox', { name: '接待代表' }).click();
    await userEvent.keyboard('王');
    await expect.element(screen.getByRole('option', { name: /王建国/ })).toBeVisible();
    expect(screen.getByRole('option').elements()).toHaveLength(2);
    await expectOpenToAll();
    await userEvent.keyboard('朝');
    await expect.element(screen.getByText('名册里没有这个人')).toBeVisible();
  });

  it('takes a row of names at once and names whom it did not find', async () => {
    const screen = await show(<People />);
    await screen.getByRole('textbox', { name: '接待代表' }).fill('王建国、李梅，张三');
    await expect.element(screen.getByRole('status')).toHaveTextContent('1,2');
    await expect.element(screen.getByText('没有找到：张三，请逐一输入')).toBeVisible();
  });
});

const stations = [
  { value: '', label: '未定' },
  { value: 's1', label: '大坪站' },
  ...Array.from({ length: 20 }, (_, at) => ({ value: `v${at}`, label: `第${at}村联络点` })),
];

function Station() {
  const [id, setId] = useState('');
  return (
    <>
      <ChoiceField label="站点" options={stations} value={id} onChange={setId} />
      <output>{id}</output>
    </>
  );
}

describe('a choice field', () => {
  it('finds words by their initials, and chooses nothing once it is emptied', async () => {
    const screen = await show(<Station />);
    await screen.getByRole('combobox', { name: '站点' }).click();
    await userEvent.keyboard('dpz{Enter}');
    await expect.element(screen.getByRole('status')).toHaveTextContent('s1');
    await userEvent.clear(screen.getByRole('combobox', { name: '站点' }));
    await userEvent.tab();
    await expect.element(screen.getByRole('status')).toHaveTextContent('');
  });

  it.each([
    [
      'a choice',
      <ChoiceField
        key="choice"
        label="类型"
        options={[{ value: 'a', label: '视察' }]}
        value=""
        onChange={() => {}}
        error="请选择类型：活动要归入一种类型，年终按类型统计出勤"
      />,
    ],
    [
      'a suggestion',
      <SuggestField key="words" label="类型" words={['视察']} onChange={() => {}} error="请填写类型" />,
    ],
  ])('has its open list below what is said of it: %s', async (_, field) => {
    const screen = await show(<div style={{ width: 240 }}>{field}</div>);
    (screen.getByRole('combobox', { name: '类型' }).element() as HTMLElement).focus();
    const option = screen.getByRole('option', { name: '视察' });
    await expect.element(option).toBeVisible();
    const said = screen.getByText(/^请(选择|填写)类型/).element();
    await expect
      .poll(
        () =>
          (option.element().closest('[data-position]')?.getBoundingClientRect().top ?? 0) -
          said.getBoundingClientRect().bottom,
      )
      .toBeGreaterThan(0);
    await expectOpenToAll();
  });

  it('shows a long list that the keyboard scrolls', async () => {
    const screen = await show(<Station />);
    await screen.getByRole('combobox', { name: '站点' }).click();
    await expect.element(screen.getByRole('option', { name: '大坪站' })).toBeVisible();
    await expectOpenToAll();
  });
});
