import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Role } from '#electron/values/roles.ts';
import { describePart } from '#features/practices/schema/describe.ts';
import { partTitle, SETTINGS_PARTS, settingsSchemas } from '#features/practices/schema/practice.ts';
import { valueWords } from '#features/practices/schema/value-words.ts';
import { PracticeSettingsPage } from '../../renderer/features/practices/settings/settings-page.tsx';
import bin from '../../resources/practices/general/bin.json';
import opinions from '../../resources/practices/general/opinions.json';
import receptions from '../../resources/practices/general/receptions.json';
import reportbacks from '../../resources/practices/general/reportbacks.json';
import rubric from '../../resources/practices/general/rubric.json';
import { expectOpenToAll } from './harness.tsx';
import { showInOffice } from './in-office.tsx';

const files: Record<string, Record<string, unknown>> = { bin, opinions, receptions, reportbacks, rubric };

/** The settings as the core would tell them, the bin’s days changed by the office. */
const settings = (first: string) => ({
  day: '2026-03-06',
  practice: '通用做法',
  parts: SETTINGS_PARTS.filter((part) => part in files)
    // a page reached without a part shows the first
    .toSorted((one, other) => Number(other === first) - Number(one === first))
    .map((part) => ({
      part,
      title: partTitle(part),
      settings: describePart(settingsSchemas[part])
        .filter(({ key }) => key !== 'id')
        .map((field) => {
          const shipped = files[part]?.[field.key];
          const own = field.key === 'days' && part === 'bin';
          return {
            field,
            value: own ? 60 : shipped,
            shipped,
            shippedWords: valueWords(field.shape, shipped),
            differs: own,
            changes: own
              ? [{ id: 'c1', from: '2026-01-01', source: '主席团决定', words: '60', inForce: true }]
              : [],
          };
        }),
    })),
  leftOut: [],
  mayChange: ['主席', '经办人'],
});

type Asked = { from: string; values: { part: string; key: string; value: unknown }[] };

const shown = (
  part: string,
  role: Role = 'clerk',
  preview = (_: Asked): object => ({ problems: [], effects: [] }),
) =>
  showInOffice(
    <PracticeSettingsPage />,
    {
      'practices.settings': () => settings(part),
      'practices.preview': preview,
      'practices.change': () => ({ changed: 1 }),
      'practices.withdrawChange': () => ({ withdrawn: true }),
      'log.latest': () => undefined,
    },
    { role },
  );

describe('the settings of a part', () => {
  it('are drawn from its schema, marked where they are the office’s own, and put back to the practice’s value', async () => {
    const screen = await shown('bin');
    await expect.element(screen.getByRole('heading', { level: 1, name: '回收站' })).toBeVisible();
    await expect.element(screen.getByText('本单位', { exact: true })).toBeVisible();
    await expect.element(screen.getByText('做法：30')).toBeVisible();
    await expect.element(screen.getByText('2026年1月1日起（现行）：60，依据：主席团决定')).toBeVisible();
    await expectOpenToAll();
    await screen.getByRole('button', { name: '还原成做法的规定' }).click();
    await screen.getByRole('textbox', { name: '依据' }).fill('县里统一规定');
    await screen.getByRole('button', { name: '保存改动' }).click();
    await expect
      .poll(() => screen.asked('practices.change'))
      .toEqual([
        { from: '2026-03-06', source: '县里统一规定', values: [{ part: 'bin', key: 'days', value: 30 }] },
      ]);
  });

  it('ask for a source before they are saved', async () => {
    const screen = await shown('receptions');
    await screen.getByRole('textbox', { name: '公告提前天数' }).fill('5');
    await screen.getByRole('button', { name: '保存改动' }).click();
    await expect.element(screen.getByText('请写明依据，如“2026年1月主席团会议决定”。')).toBeVisible();
    expect(screen.asked('practices.change')).toEqual([]);
  });

  it('show what a change does, and what is wrong beside its field, before it is saved', async () => {
    const screen = await shown('receptions', 'clerk', ({ values }) =>
      values.some(({ value }) => value === 99)
        ? {
            problems: [{ part: 'receptions', path: ['noticeDaysBefore'], text: '“公告提前天数”太大' }],
            effects: [],
          }
        : {
            problems: [],
            effects: [
              { title: '接待日', lines: [{ what: '2026年3月', before: '6日', after: '9日' }], more: 0 },
            ],
          },
    );
    const days = screen.getByRole('textbox', { name: '公告提前天数' });
    await days.fill('5');
    await expect.element(screen.getByText('→ 9日')).toBeVisible();
    await days.fill('99');
    await expect.element(screen.getByText('“公告提前天数”太大')).toBeVisible();
    await expect.element(days).toHaveAttribute('aria-invalid', 'true');
  });

  it('say where nothing was changed yet, and what is missing', async () => {
    const screen = await shown('bin');
    await expect.element(screen.getByRole('button', { name: '保存改动' })).toBeVisible();
    await screen.getByRole('button', { name: '保存改动' }).click();
    await expect.element(screen.getByText('规定还没有改动，改好再保存。')).toBeVisible();
    await expect.element(screen.getByText('还没有保存，请先改好：依据')).toBeVisible();
    await expect.element(screen.getByLabelText('依据')).toHaveFocus();
    expect(screen.asked('practices.change')).toEqual([]);
  });

  it('choose among the forms of a union, and keep what both forms ask for', async () => {
    const screen = await shown('receptions');
    await screen.getByRole('combobox', { name: '接待日' }).click();
    await userEvent.keyboard('gjr{Enter}');
    await expect.element(screen.getByRole('combobox', { name: '接待日' })).toHaveValue('赶集日');
    await screen.getByRole('textbox', { name: '依据' }).fill('镇党委会议');
    await screen.getByRole('button', { name: '保存改动' }).click();
    await expect
      .poll(() => screen.asked('practices.change'))
      .toEqual([
        {
          from: '2026-03-06',
          source: '镇党委会议',
          values: [
            {
              part: 'receptions',
              key: 'days',
              value: { form: 'market-days', digits: [6], by: 'calendar', months: 'every' },
            },
          ],
        },
      ]);
  });

  it('add, move and take away the entries of a list, and open one to be changed', async () => {
    const screen = await shown('rubric');
    await screen.getByRole('button', { name: '去掉出席人代会' }).click();
    await screen.getByRole('button', { name: '下移其他会议' }).click();
    await screen.getByRole('button', { name: '学习培训', exact: false }).first().click();
    await screen.getByRole('textbox', { name: '封顶分' }).fill('7.5');
    await screen.getByRole('button', { name: '等级：加一项' }).click();
    await screen.getByRole('textbox', { name: '依据' }).fill('办法');
    await screen.getByRole('button', { name: '保存改动' }).click();
    await expect.poll(() => screen.asked('practices.change').length).toBe(1);
    const [{ values }] = screen.asked('practices.change') as [Asked];
    const [, , ...rest] = rubric.items.slice(1);
    expect(values).toEqual([
      { part: 'rubric', key: 'items', value: [{ ...rubric.items[2], cap: 7.5 }, rubric.items[1], ...rest] },
      { part: 'rubric', key: 'grades', value: [...rubric.grades, { name: '' }] },
    ]);
  });

  it('set each word of a list on one line where it fits', async () => {
    await shown('reportbacks');
    const words = () => [...document.querySelectorAll('[class*="Pill-label"]')];
    await expect.poll(() => words().length).toBeGreaterThan(2);
    const lines = words().map((word) => {
      const range = document.createRange();
      range.selectNodeContents(word);
      return [word.textContent, range.getClientRects().length];
    });
    expect(lines).toEqual(
      expect.arrayContaining([
        ['满意', 1],
        ['基本满意', 1],
        ['不满意', 1],
      ]),
    );
  });

  it('are withdrawn after one question', async () => {
    const screen = await shown('bin');
    await screen.getByRole('button', { name: '撤掉2026年1月1日起的保留天数' }).click();
    await screen.getByRole('dialog').getByRole('button', { name: '撤掉' }).click();
    await expect.poll(() => screen.asked('practices.withdrawChange')).toEqual([{ id: 'c1' }]);
  });

  it('are only to be read by whoever may not change them', async () => {
    const screen = await shown('bin', 'reader');
    await expect.element(screen.getByText('只有主席和经办人能改规定。')).toBeVisible();
    expect(screen.getByRole('button', { name: '保存改动' }).elements()).toEqual([]);
    expect(screen.getByRole('button', { name: /撤掉/ }).elements()).toEqual([]);
    await expect.element(screen.getByRole('textbox', { name: '保留天数' })).toHaveAttribute('readonly');
  });
});
