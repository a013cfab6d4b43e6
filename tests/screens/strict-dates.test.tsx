import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { NewOpinionPage } from '../../renderer/features/opinions/form-page.tsx';
import { ReceptionFormPage } from '../../renderer/features/receptions/form-page.tsx';
import { showInOffice } from './in-office.tsx';

const answers = {
  'opinions.choices': () => ({ units: [], categories: [], sources: [], results: [], ratings: [] }),
  'opinions.similar': () => [],
  'opinions.save': () => ({ id: 'o1', number: '2026-001', raisedOn: '2026-03-06' }),
  'receptions.choices': () => ({
    ...{ units: [], replies: [], progress: [], ratings: [], ways: [], notAccepted: [] },
  }),
  'receptions.detail': () => ({
    ...{ id: '', date: '2026-03-05', stationId: 's1', station: '大坪站', visitor: '', anonymous: false },
    deputies: [{ id: 'd1', name: '王建国' }],
    ...{ address: '', matter: '村口路灯不亮', onSpotReply: '', transferred: false, unit: '', progress: '' },
    ...{ satisfaction: '', registrar: '', note: '', phoneMasked: '', feedbackOn: '2026-03-06' },
  }),
  'receptions.record': () => undefined,
  'stations.list': () => [{ id: 's1', name: '大坪站' }],
  'deputies.list': () => ({ rows: [], counts: {} }),
  'drafts.find': () => undefined,
  'drafts.drop': () => undefined,
  'drafts.keep': () => ({ kept: true }),
};

/** Puts what is no day into a date field, and asks for the form to be saved. */
async function saved(form: Awaited<ReturnType<typeof showInOffice>>, label: string) {
  await form.getByLabelText(label, { exact: true }).fill('2月30日');
  await userEvent.keyboard('{Control>}s{/Control}');
  await expect.element(form.getByText(/“2月30日”看不出是哪一天/)).toBeVisible();
  await expect.element(form.getByText(/还没有保存，请先改好/)).toBeVisible();
}

describe('a day that cannot be read', () => {
  it('is not saved as the day on which an opinion was raised, nor is the day before it', async () => {
    const form = await showInOffice(<NewOpinionPage />, answers);
    await form.getByLabelText('标题').fill('二组路灯坏了');
    await saved(form, '提出日期');
    expect(form.asked('opinions.save')).toEqual([]);
  });

  it.each(['接待日期', '反馈日期'])('is not saved as %s of a reception', async (label) => {
    const form = await showInOffice(<ReceptionFormPage />, answers);
    await saved(form, label);
    expect(form.asked('receptions.record')).toEqual([]);
  });
});
