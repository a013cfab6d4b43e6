import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { z } from 'zod';
import {
  choice,
  count,
  identityNumber,
  long,
  month,
  needed,
  neededDate,
  phone,
  reference,
  text,
  yesNo,
} from '#electron/nouns/field.ts';
import { editShape, noun } from '#electron/nouns/noun.ts';
import { NounForm } from '../../renderer/noun-form.tsx';
import { expectOpenToAll } from './harness.tsx';
import { refuse, showInOffice } from './in-office.tsx';

const visit = noun({
  table: 'visits',
  word: '走访',
  called: (of) => [of('name')],
  fields: {
    name: needed('名称', '请填写名称', { width: 10 }),
    place: text('地点', { width: 16 }),
    day: neededDate('日期', '请填写日期'),
    births: month('出生年月'),
    homes: count('户数'),
    urgent: yesNo('加急'),
    level: choice('层级', { township: '乡镇', county: '县级' }),
    leaderId: reference('带队', 'deputies'),
    phone: phone('联系电话', { masked: true }),
    idNumber: identityNumber('身份证号码', { masked: true }),
    note: long('备注'),
  },
});

const schema = z.object({ id: z.string().optional(), ...editShape(visit) });
const people = [
  { value: 'd1', label: '王建国', pinyin: 'wangjianguo', initials: 'wjg', hint: '第一小组' },
  { value: 'd2', label: '李梅', pinyin: 'limei', initials: 'lm' },
];

const answers = {
  'drafts.find': () => undefined,
  'drafts.keep': () => ({ savedAt: '2026-03-06T06:20:00.000Z' }),
  'drafts.drop': () => ({ dropped: true }),
  'log.latest': () => undefined,
};

const shown = {
  id: 'v1',
  name: '走访敬老院',
  place: '龙潭村',
  day: '2026-03-05',
  births: '1980-09',
  homes: 3,
  urgent: true,
  level: 'county',
  leaderId: 'd2',
  phoneMasked: '138****1234',
  idNumberMasked: '',
  note: '带慰问品',
};

function open(options: {
  record?: typeof shown;
  save?: (input: z.output<typeof schema>) => Promise<typeof shown>;
}) {
  const saved: unknown[] = [];
  const save = async (input: z.output<typeof schema>) => {
    saved.push(input);
    return options.save ? options.save(input) : shown;
  };
  const page = (
    <NounForm
      title="登记走访"
      back={{ to: '/visits', label: '走访' }}
      fields={visit.fields}
      schema={schema}
      {...(options.record && { fixed: { id: options.record.id } })}
      draft="visits.new"
      record={options.record}
      save={save}
      questions={[
        { ask: '走访谁', fields: ['name', 'place', 'day', 'births', 'homes', 'urgent', 'level', 'leaderId'] },
        { ask: '怎么联系', fields: ['phone', 'idNumber', 'note'] },
      ]}
      help={{ leaderId: { options: people } }}
      refusedAt={{ 'name-taken': 'name' }}
      done={({ name }) => ({ title: `已登记${name}`, undone: '已撤销', to: '/visits', look: '看这一条' })}
      another={{ label: '再登记一次', keep: ['place'] }}
    />
  );
  return showInOffice(page, answers).then((screen) => ({ ...screen, saved }));
}

describe('a form drawn from a noun', () => {
  it('asks for each kind of field from the keyboard alone; Enter goes on and never saves', {
    timeout: 60_000,
  }, async () => {
    const screen = await open({});
    await expectOpenToAll();
    await screen.getByLabelText('名称').click();
    await userEvent.keyboard('慰问老党员{Enter}龙潭村{Enter}昨天{Enter}1980.9{Enter}12{Enter}');
    await expect.element(screen.getByLabelText('加急')).toHaveFocus();
    await userEvent.keyboard(' {Enter}县级{Enter}wjg{Enter}13812341234{Enter}53012319800901123x{Enter}');
    await expect.element(screen.getByLabelText('备注')).toHaveFocus();
    await userEvent.keyboard('一行{Enter}两行');
    expect(screen.saved).toEqual([]);
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.element(screen.getByRole('heading', { name: '已登记走访敬老院' })).toBeVisible();
    expect(screen.saved).toEqual([
      {
        name: '慰问老党员',
        place: '龙潭村',
        day: '2026-03-05',
        births: '1980-09',
        homes: 12,
        urgent: true,
        level: 'county',
        leaderId: 'd1',
        phone: '13812341234',
        idNumber: '53012319800901123X',
        note: '一行\n两行',
      },
    ]);
  });

  it('shows a record, leaves masked numbers alone, and hands the same record back', async () => {
    const screen = await open({ record: shown });
    await expect.element(screen.getByText('现为 138****1234，不改则留空')).toBeVisible();
    await expect.element(screen.getByText('尚未登记')).toBeVisible();
    await expect.element(screen.getByLabelText('出生年月')).toHaveValue('1980年9月');
    await expect.element(screen.getByRole('combobox', { name: '带队' })).toHaveValue('李梅');
    await screen.getByRole('button', { name: '保存' }).click();
    await expect.poll(() => screen.saved).toHaveLength(1);
    const { phoneMasked, idNumberMasked, ...kept } = shown;
    expect(screen.saved).toEqual([kept]);
  });

  it('goes to the first field that will not do, names all of them beside 保存, and saves nothing', async () => {
    const screen = await open({});
    await screen.getByLabelText('备注').click();
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.element(screen.getByLabelText('名称')).toHaveFocus();
    await expect.element(screen.getByText('请填写名称')).toBeVisible();
    await expect.element(screen.getByText('请选择层级')).toBeVisible();
    const beside = screen.getByText(/^还没有保存，请先改好/);
    await expect.element(beside).toHaveTextContent('还没有保存，请先改好：名称、日期、层级');
    await expectOpenToAll();
    await userEvent.keyboard('慰问');
    await expect.element(beside).toHaveTextContent('还没有保存，请先改好：日期、层级');
    expect(screen.saved).toEqual([]);
  });

  it('keeps words that are no day, no month and no number, and refuses each at its field', async () => {
    const screen = await open({ record: shown });
    await screen.getByLabelText('日期').fill('2.30');
    await screen.getByLabelText('出生年月').fill('十三月');
    await screen.getByLabelText('户数').fill('三户');
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.element(screen.getByText(/“2.30”看不出是哪一天/)).toBeVisible();
    await expect.element(screen.getByText('应为年和月，如 1980-09')).toBeVisible();
    await expect.element(screen.getByText('应为整数')).toBeVisible();
    await expect.element(screen.getByLabelText('日期')).toHaveFocus();
    expect(screen.saved).toEqual([]);
  });

  it('puts a refusal of the core at the field it concerns', async () => {
    const screen = await open({
      record: shown,
      save: async () =>
        refuse({ code: 'name-taken', message: '已有“走访敬老院”。', remedy: '请换一个名称。' }),
    });
    await screen.getByRole('button', { name: '保存' }).click();
    await expect.element(screen.getByText('已有“走访敬老院”。请换一个名称。')).toBeVisible();
    await expect.element(screen.getByText('还没有保存，请先改好：名称')).toBeVisible();
    await expect.element(screen.getByLabelText('名称')).toHaveFocus();
    expect(screen.getByRole('alert').elements()).toEqual([]);
  });

  it('shows what was saved, and begins another with what stays the same', { timeout: 60_000 }, async () => {
    const screen = await open({});
    await screen.getByLabelText('名称').fill('慰问');
    await screen.getByLabelText('地点').fill('龙潭村');
    await screen.getByLabelText('日期').fill('3.5');
    await screen.getByRole('combobox', { name: '层级' }).click();
    await userEvent.keyboard('乡{Enter}{Control>}s{/Control}');
    await expect.element(screen.getByText('138****1234')).toBeVisible();
    await expect.element(screen.getByText('2026年3月5日')).toBeVisible();
    await screen.getByRole('button', { name: '再登记一次' }).click();
    await expect.element(screen.getByLabelText('地点')).toHaveValue('龙潭村');
    await expect.element(screen.getByLabelText('名称')).toHaveValue('');
  });
});
