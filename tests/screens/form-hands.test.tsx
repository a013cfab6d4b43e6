import { Button, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Ask } from '#ui/ask.tsx';
import { ChoiceField } from '#ui/choice-field.tsx';
import { FilterSelect } from '#ui/filters.tsx';
import { FormPage, Question } from '#ui/form-page.tsx';
import { SmallForm } from '#ui/small-form.tsx';
import { StationStandards } from '../../renderer/features/stations/standards.tsx';
import { ChangePassword } from '../../renderer/features/vault/change-password.tsx';
import { SetPasswordPage } from '../../renderer/features/vault/set-password-page.tsx';
import { expectOpenToAll, show } from './harness.tsx';
import { refuse, showInOffice } from './in-office.tsx';

function Changed() {
  const [name, setName] = useState('');
  return (
    <FormPage
      title="登记"
      back={{ to: '/x', label: '返回' }}
      dirty={name !== ''}
      saving={false}
      onSave={vi.fn()}
    >
      <Question ask="谁">
        <TextInput label="编号" />
        <TextInput label="姓名" value={name} onChange={(event) => setName(event.currentTarget.value)} />
      </Question>
    </FormPage>
  );
}

/** A step whose button is replaced by the next one’s once it was taken. */
function Steps() {
  const [step, setStep] = useState<'答复' | '反馈'>('答复');
  const [open, setOpen] = useState(false);
  return (
    <section>
      <Button key={step} onClick={() => setOpen(true)}>
        {step}
      </Button>
      {open && (
        <SmallForm
          title={`登记${step}`}
          saveLabel="保存"
          saving={false}
          onSave={() => {
            setStep('反馈');
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        >
          <TextInput label="文号" />
        </SmallForm>
      )}
    </section>
  );
}

function Deleting() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>删除</Button>
      {open && (
        <Ask
          title="删除"
          confirm="删除"
          busy={false}
          onConfirm={() => setOpen(false)}
          onClose={() => setOpen(false)}
        >
          <p>删除以后在回收站里。</p>
        </Ask>
      )}
    </>
  );
}

describe('once a dialog is gone the hand', () => {
  it('is in the field where it was, after 继续填写', async () => {
    const screen = await show(<Changed />);
    await screen.getByLabelText('姓名').fill('欧明和');
    await userEvent.keyboard('{Escape}');
    await screen.getByRole('button', { name: '继续填写' }).click();
    await expect.element(screen.getByLabelText('姓名')).toHaveFocus();
  });

  it('is on the button that opened it', async () => {
    const screen = await show(<Deleting />);
    await screen.getByRole('button', { name: '删除' }).click();
    await expect.element(screen.getByRole('button', { name: '取消' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('button', { name: '删除' })).toHaveFocus();
  });

  it('is on what took that place, once a step was taken', async () => {
    const screen = await show(<Steps />);
    await screen.getByRole('button', { name: '答复' }).click();
    await expect.element(screen.getByLabelText('文号')).toHaveFocus();
    await screen.getByRole('button', { name: '保存' }).click();
    await expect.element(screen.getByRole('button', { name: '反馈' })).toHaveFocus();
  });
});

const stations = [
  { value: 's1', label: '清溪站' },
  { value: 's2', label: '大坪站' },
  { value: 's3', label: '龙潭站' },
];

function Choosing() {
  const [value, setValue] = useState('s1');
  const [filter, setFilter] = useState('');
  return (
    <form>
      <ChoiceField label="接待地点" options={stations} value={value} onChange={setValue} />
      <FilterSelect
        label="站点"
        everything="全部站点"
        options={stations}
        value={filter}
        onChange={setFilter}
      />
      <output>
        {value},{filter}
      </output>
    </form>
  );
}

describe('a choice', () => {
  it('is changed by typing at once, by initials, where another stands', async () => {
    const screen = await show(<Choosing />);
    await userEvent.tab();
    await userEvent.keyboard('dp{Enter}');
    await expect.element(screen.getByRole('combobox', { name: '接待地点' })).toHaveValue('大坪站');
    await expect.element(screen.getByRole('status')).toHaveTextContent('s2,');
  });

  it('of a filter is found by pinyin, and emptied it is everything again', async () => {
    const screen = await show(<Choosing />);
    const filter = screen.getByRole('combobox', { name: '站点' });
    await expect.element(filter).toHaveValue('全部站点');
    await filter.click();
    await expect.element(screen.getByRole('option', { name: '龙潭站' })).toBeVisible();
    await userEvent.keyboard('longt{Enter}');
    await expect.element(screen.getByRole('status')).toHaveTextContent('s1,s3');
    await expect.element(filter).toHaveValue('龙潭站');
    await expectOpenToAll();
    await filter.click();
    await userEvent.keyboard('{Backspace}');
    await userEvent.tab();
    await expect.element(screen.getByRole('status')).toHaveTextContent('s1,');
    await expect.element(filter).toHaveValue('全部站点');
  });
});

function Radios({ onSave }: { onSave(): void }) {
  const [error, setError] = useState('');
  return (
    <FormPage
      title="登记"
      back={{ to: '/x', label: '返回' }}
      dirty={false}
      saving={false}
      startsInFirst
      onSave={() => {
        setError('请选择角色');
        onSave();
      }}
    >
      <Radio.Group aria-label="角色" error={error}>
        <Radio value="clerk" label="经办人" />
        <Radio value="reader" label="查看" />
      </Radio.Group>
      <TextInput label="备注" />
    </FormPage>
  );
}

describe('a row of radios', () => {
  it('is one field for Enter, and is named where it will not do', async () => {
    const onSave = vi.fn();
    const screen = await show(<Radios onSave={onSave} />);
    await expect.element(screen.getByRole('radio', { name: '经办人' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByLabelText('备注')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('button', { name: '保存' })).toHaveFocus();
    expect(onSave).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByText('还没有保存，请先改好：角色')).toBeVisible();
    await expect.element(screen.getByRole('radio', { name: '经办人' })).toHaveFocus();
  });
});

describe('what was found of a station', () => {
  const standard = {
    ...{ id: 'n1', name: '规范站', source: '县标准', met: 0, unmet: 0, unchecked: 1 },
    items: [{ code: 'a', name: '有牌子', finding: 'unchecked' }],
  };

  it('is not left behind by going to another tab without asking', async () => {
    const screen = await showInOffice(
      <>
        <Link to="/here?tab=months">逐月接待</Link>
        <StationStandards id="s1" />
      </>,
      { 'stations.standards': () => [standard] },
    );
    await screen.getByRole('button', { name: '保存' }).click();
    await expect.element(screen.getByText('还没有改动哪一项，改好再保存。')).toBeVisible();
    await screen.getByText('符合', { exact: true }).click();
    await expect.element(screen.getByText('还没有改动哪一项，改好再保存。')).not.toBeInTheDocument();
    await screen.getByRole('link', { name: '逐月接待' }).click();
    const asking = screen.getByRole('dialog', { name: '填写的内容还没有保存' });
    await asking.getByRole('button', { name: '继续填写' }).click();
    expect(screen.address()).toBe('/here');
    await screen.getByRole('link', { name: '逐月接待' }).click();
    await asking.getByRole('button', { name: '不保存，离开' }).click();
    await expect.poll(() => screen.address()).toBe('/here?tab=months');
  });
});

const typedTwice = async (screen: Awaited<ReturnType<typeof showInOffice>>, password: string) => {
  await screen.getByLabelText('新密码').fill(password);
  await screen.getByLabelText('再输入一次').fill(password);
};

describe('one’s own password', () => {
  const answers = { 'users.passphrase': () => ({ passphrase: 'san-yue-jie-dai' }) };

  it('is checked field by field, goes on with Enter, and is refused at the field that is wrong', async () => {
    let right = false;
    const screen = await showInOffice(<ChangePassword />, {
      ...answers,
      'users.changePassword': () =>
        right ? { changed: true } : refuse({ code: 'wrong-password', message: '原密码不对。' }),
    });
    await screen.getByLabelText('原密码').click();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByText('请输入原密码')).toBeVisible();
    expect(screen.asked('users.changePassword')).toEqual([]);
    await screen.getByLabelText('原密码').fill('jiu-mima-2025');
    await typedTwice(screen, 'xin-mima-2026-san');
    await userEvent.keyboard('{Enter}');
    expect(screen.asked('users.changePassword')).toEqual([]);
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.element(screen.getByText('原密码不对。')).toBeVisible();
    await expect.element(screen.getByText('请先改好：原密码')).toBeVisible();
    await expect.element(screen.getByLabelText('原密码')).toHaveFocus();
    await expectOpenToAll();
    right = true;
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.element(screen.getByText('密码已修改，下次打开请用新密码')).toBeVisible();
    await expect.element(screen.getByLabelText('新密码')).toHaveValue('');
    await expect.element(screen.getByLabelText('原密码')).toHaveFocus();
    await screen.getByLabelText('原密码').fill('xin-mima-2026-san');
    await typedTwice(screen, 'lai-mima-2027-san');
    await screen.getByRole('button', { name: '修改密码' }).click();
    await expect.element(screen.getByLabelText('新密码')).toHaveValue('');
    await expect.element(screen.getByLabelText('再输入一次')).toHaveFocus();
    expect(screen.asked('users.changePassword').slice(1)).toEqual([
      { current: 'jiu-mima-2025', password: 'xin-mima-2026-san' },
      { current: 'xin-mima-2026-san', password: 'lai-mima-2027-san' },
    ]);
  });

  it('is set behind the door only where it was typed twice alike', async () => {
    const screen = await showInOffice(<SetPasswordPage label="主席" because="given" />, {
      ...answers,
      'users.newPassword': () => ({ changed: true }),
      'vault.unlock': () => ({ state: 'open', folder: '/vault', labels: [] }),
      'vault.status': () => ({ state: 'locked', folder: '/vault', labels: [] }),
    });
    await screen.getByLabelText('新密码').fill('xin-mima-2026-san');
    await screen.getByRole('button', { name: '设好并打开' }).click();
    await expect.element(screen.getByText('请先改好：再输入一次')).toBeVisible();
    await expect.element(screen.getByLabelText('再输入一次')).toHaveFocus();
    expect(screen.asked('users.newPassword')).toEqual([]);
    await typedTwice(screen, 'xin-mima-2026-san');
    await screen.getByRole('button', { name: '设好并打开' }).click();
    await expect
      .poll(() => screen.asked('vault.unlock'))
      .toEqual([{ password: 'xin-mima-2026-san', label: '主席' }]);
  });
});
