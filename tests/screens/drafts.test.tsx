import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { FormPage } from '#ui/form-page.tsx';
import { keepHeldDrafts } from '../../renderer/held-drafts.ts';
import { useDraft } from '../../renderer/use-draft.ts';
import { expectOpenToAll } from './harness.tsx';
import { refuse, showInOffice } from './in-office.tsx';

const initial = { matter: '' };

function Form({ ofRecord = false }: { ofRecord?: boolean }) {
  const [values, setValues] = useState(initial);
  const { draft, saved } = useDraft<{ matter: string }>({
    form: 'receptions.new',
    values,
    initial,
    dirty: values.matter !== '',
    ofRecord,
    apply: setValues,
  });
  return (
    <FormPage
      title="登记接待"
      back={{ to: '/receptions', label: '接待登记' }}
      dirty={values.matter !== ''}
      saving={false}
      onSave={saved}
      draft={draft}
    >
      <TextInput
        label="反映的问题"
        value={values.matter}
        onChange={(event) => setValues({ matter: event.currentTarget.value })}
      />
    </FormPage>
  );
}

const contentOf = (matter: string, from = initial) => JSON.stringify({ initial: from, values: { matter } });
const none = {
  'drafts.find': () => undefined,
  'drafts.keep': () => ({ savedAt: '2026-03-06T06:20:00.000Z' }),
  'drafts.drop': () => ({ dropped: true }),
};
const left = (matter: string, from = initial) => ({
  ...none,
  'drafts.find': () => ({ content: contentOf(matter, from), savedAt: '2026-03-06T14:20:00' }),
});

describe('a form’s draft', () => {
  it('is kept once typing pauses, and not again while nothing changes', async () => {
    const screen = await showInOffice(<Form />, none);
    await screen.getByLabelText('反映的问题').fill('路灯');
    await screen.getByLabelText('反映的问题').fill('路灯不亮');
    expect(screen.asked('drafts.keep')).toEqual([]);
    await expect
      .poll(() => screen.asked('drafts.keep'), { timeout: 4000 })
      .toEqual([{ form: 'receptions.new', content: contentOf('路灯不亮') }]);
    await keepHeldDrafts();
    expect(screen.asked('drafts.keep')).toHaveLength(1);
  });

  it('is kept at once when the vault is about to be locked', async () => {
    const screen = await showInOffice(<Form />, none);
    await screen.getByLabelText('反映的问题').fill('路灯');
    await keepHeldDrafts();
    expect(screen.asked('drafts.keep')).toEqual([{ form: 'receptions.new', content: contentOf('路灯') }]);
  });

  it('is tried again where it could not be kept', async () => {
    const screen = await showInOffice(<Form />, {
      ...none,
      'drafts.keep': () => refuse({ code: 'x', message: '磁盘已满' }),
    });
    await screen.getByLabelText('反映的问题').fill('路灯');
    await keepHeldDrafts();
    await keepHeldDrafts();
    expect(screen.asked('drafts.keep')).toHaveLength(2);
  });

  it('is offered back before the form is shown, and taken', async () => {
    const screen = await showInOffice(<Form />, left('路灯不亮'));
    const offer = screen.getByRole('region', { name: '上次没有保存的内容' });
    await expect.element(offer).toMatchTextContent(/上次没有保存的内容，.*3月6日 14:20/);
    expect(screen.getByLabelText('反映的问题').query()?.checkVisibility()).toBe(false);
    await expectOpenToAll();
    await screen.getByRole('button', { name: '接着填' }).click();
    await expect.element(screen.getByLabelText('反映的问题')).toHaveValue('路灯不亮');
    await expect.element(screen.getByLabelText('反映的问题')).toBeVisible();
    await keepHeldDrafts();
    expect(screen.asked('drafts.keep')).toEqual([]);
  });

  it('is dropped where it is not wanted', async () => {
    const screen = await showInOffice(<Form />, left('路灯不亮'));
    await screen.getByRole('button', { name: '丢弃' }).click();
    await expect.element(screen.getByLabelText('反映的问题')).toHaveValue('');
    expect(screen.asked('drafts.drop')).toEqual([{ form: 'receptions.new' }]);
  });

  it('says where the record was changed since', async () => {
    const screen = await showInOffice(<Form ofRecord />, left('路灯不亮', { matter: '路灯' }));
    await expect.element(screen.getByText(/这条记录在那以后改过/)).toBeVisible();
    await expectOpenToAll();
  });

  it('is dropped once the form is saved, and not kept again', async () => {
    const screen = await showInOffice(<Form />, none);
    await screen.getByLabelText('反映的问题').fill('路灯');
    await screen.getByRole('button', { name: '保存' }).click();
    await expect.poll(() => screen.asked('drafts.drop')).toEqual([{ form: 'receptions.new' }]);
    await keepHeldDrafts();
    expect(screen.asked('drafts.keep')).toEqual([]);
  });

  it('stays when one leaves with it, and goes when one does not want it', async () => {
    const staying = await showInOffice(<Form />, none);
    await staying.getByLabelText('反映的问题').fill('路灯');
    await staying.getByRole('button', { name: '返回' }).click();
    await expectOpenToAll();
    await staying.getByRole('button', { name: '留作草稿，离开' }).click();
    await expect.poll(() => staying.asked('drafts.keep')).toHaveLength(1);
    expect([staying.address(), staying.asked('drafts.drop')]).toEqual(['/receptions', []]);
  });

  it('is offered where the form is opened again at once, while it is still being kept', async () => {
    const keeping = Promise.withResolvers<void>();
    let draft: { content: string; savedAt: string } | undefined;
    const answers = {
      ...none,
      'drafts.find': () => draft,
      'drafts.keep': async ({ content }: { content: string }) => {
        await keeping.promise;
        draft = { content, savedAt: '2026-03-06T14:20:00' };
        return { savedAt: '2026-03-06T06:20:00.000Z' };
      },
    };
    const left = await showInOffice(<Form />, answers);
    await left.getByLabelText('反映的问题').fill('路灯');
    await left.getByRole('button', { name: '返回' }).click();
    await left.getByRole('button', { name: '留作草稿，离开' }).click();
    await expect.poll(() => left.asked('drafts.keep')).toHaveLength(1);
    const again = await showInOffice(<Form />, answers);
    expect(again.asked('drafts.find')).toEqual([]);
    keeping.resolve();
    await again.getByRole('button', { name: '接着填' }).click();
    await expect.element(again.getByLabelText('反映的问题')).toHaveValue('路灯');
  });

  it('goes when one leaves without it', async () => {
    const going = await showInOffice(<Form />, none);
    await going.getByLabelText('反映的问题').fill('路灯');
    await going.getByRole('button', { name: '返回' }).click();
    await going.getByRole('button', { name: '不保存，离开' }).click();
    await expect.poll(() => going.asked('drafts.drop')).toHaveLength(1);
    // a slow machine may have kept it before; nothing is kept after it was dropped
    const kept = going.asked('drafts.keep').length;
    await keepHeldDrafts();
    expect([going.address(), going.asked('drafts.keep').length]).toEqual(['/receptions', kept]);
  });

  it('is nobody’s where the role registers nothing', async () => {
    const screen = await showInOffice(<Form />, {}, { role: 'reader' });
    await screen.getByLabelText('反映的问题').fill('路灯');
    await keepHeldDrafts();
    expect([screen.asked('drafts.find'), screen.asked('drafts.keep')]).toEqual([[], []]);
    await expect.element(screen.getByRole('button', { name: '保存' })).toBeVisible();
  });
});
