import { describe, expect, it } from 'vitest';
import { ActivityPage } from '../../renderer/features/activities/detail-page.tsx';
import { DutyPage } from '../../renderer/features/receptions/duty/duty-page.tsx';
import { ReportbackPage } from '../../renderer/features/reportbacks/detail-page.tsx';
import { NewReportbackPage } from '../../renderer/features/reportbacks/form-page.tsx';
import { expectOpenToAll } from './harness.tsx';
import { showInOffice } from './in-office.tsx';

const deputy = (id: string, name: string, initials: string) => ({
  ...{ id, name, initials, pinyin: '', group: '', workplace: '' },
  stationId: 's1',
});

const people = () => ({ rows: [deputy('d1', '乔家刚', 'qjg'), deputy('d2', '汤华英', 'thy')], counts: {} });

describe('the roster of reception', () => {
  const answers = {
    'receptions.days': () => ['2026-03-06', '2026-03-16'],
    'receptions.duties': () => [
      { date: '2026-03-16', stationId: 's1', station: '大坪站', deputies: [{ id: 'd1', name: '乔家刚' }] },
    ],
    'stations.list': () => [{ id: 's1', name: '大坪站' }],
    'deputies.list': people,
    'receptions.setDuty': () => ({ deputies: [{ id: 'd1', name: '乔家刚' }] }),
    'log.latest': () => undefined,
  };

  it('shows the days that come next, registers on the day itself, and is written station by station', async () => {
    const screen = await showInOffice(<DutyPage />, answers);
    await expect.element(screen.getByRole('link', { name: '登记接待：大坪站' })).toBeVisible();
    await expect.element(screen.getByRole('button', { name: '换人：3月16日大坪站' })).toBeVisible();
    await expectOpenToAll();
    await screen.getByRole('button', { name: '排班：3月6日大坪站' }).click();
    const dialog = screen.getByRole('dialog', { name: '3月6日，大坪站由谁接待' });
    await dialog.getByRole('button', { name: '本站代表全部（2 人）' }).click();
    await dialog.getByRole('button', { name: '去掉汤华英' }).click();
    await dialog.getByRole('button', { name: '排定' }).click();
    await expect
      .poll(() => screen.asked('receptions.setDuty'))
      .toEqual([{ date: '2026-03-06', stationId: 's1', deputyIds: ['d1'] }]);
  });

  it('opens with the form of the station that the address names', async () => {
    const at = '/here?date=2026-03-07&station=s1';
    const screen = await showInOffice(<DutyPage />, answers, { at });
    await expect.element(screen.getByRole('dialog', { name: '3月7日，大坪站由谁接待' })).toBeVisible();
    await expect.element(screen.getByRole('textbox', { name: '接待代表' })).toHaveFocus();
  });

  it('leaves a reader the roster alone', async () => {
    const at = '/here?date=2026-03-16&station=s1';
    const screen = await showInOffice(<DutyPage />, answers, { role: 'reader', at });
    await expect.element(screen.getByText('乔家刚')).toBeVisible();
    expect(screen.getByRole('button').elements()).toEqual([]);
  });
});

describe('an activity', () => {
  const activity = {
    ...{ id: '', title: '冬春森林防火视察', kind: '视察', theme: '', place: '', host: '' },
    ...{ present: 0, late: 0, leave: 0, absent: 0, notified: 0, attendance: [] },
  };

  it('that is planned says so, and takes no attendance yet', async () => {
    const screen = await showInOffice(<ActivityPage />, {
      'activities.detail': () => ({ ...activity, date: '2026-03-20' }),
    });
    await expect.element(screen.getByText('已安排，还没有举行')).toBeVisible();
    await expect
      .element(screen.getByRole('listitem').filter({ hasText: '举行以后才能登记。' }))
      .toBeVisible();
    expect(screen.getByRole('link', { name: '登记考勤' }).elements()).toEqual([]);
    await expectOpenToAll();
  });

  it('that was held leads to its attendance', async () => {
    const screen = await showInOffice(<ActivityPage />, {
      'activities.detail': () => ({ ...activity, date: '2026-03-02' }),
    });
    await screen.getByRole('link', { name: '登记考勤' }).click();
    await expect.poll(() => screen.address()).toBe('/activities/attendance');
  });
});

describe('a report-back', () => {
  const row = {
    ...{ id: '', deputyId: 'd1', deputy: '乔家刚', date: '2026-03-02', place: '大坪站', form: '', note: '' },
    ...{ issued: 0, returned: 0, valid: 0, votes: [], refusals: [], held: true },
  };
  const choices = () => ({ forms: ['口头述职'], options: ['满意', '不满意'] });

  it('is counted in boxes whose sums are said as they are typed', async () => {
    const screen = await showInOffice(
      <ReportbackPage />,
      {
        'reportbacks.detail': () => row,
        'reportbacks.choices': choices,
        'reportbacks.correctTally': () => row,
        'log.latest': () => undefined,
      },
      { at: '/here?do=tally' },
    );
    const dialog = screen.getByRole('dialog', { name: '登记计票：乔家刚' });
    for (const [label, count] of Object.entries({ 发出票: 3, 收回票: 3, 有效票: 3, 满意: 2, 不满意: 1 }))
      await dialog.getByLabelText(label, { exact: true }).fill(String(count));
    await expect.element(dialog.getByText('各栏相符')).toBeVisible();
    await expectOpenToAll();
    await dialog.getByRole('button', { name: '保存计票' }).click();
    await expect
      .poll(() => screen.asked('reportbacks.correctTally'))
      .toEqual([{ id: '', issued: 3, returned: 3, valid: 3, votes: { 满意: 2, 不满意: 1 } }]);
  });

  it('is planned for a day to come', async () => {
    const screen = await showInOffice(
      <NewReportbackPage />,
      {
        'reportbacks.choices': choices,
        'deputies.list': people,
        'drafts.find': () => undefined,
        'drafts.keep': () => undefined,
        'drafts.drop': () => undefined,
        'reportbacks.save': () => ({ ...row, id: 'r1', date: '2026-03-20' }),
        'log.latest': () => undefined,
      },
      { at: '/here?deputy=d1' },
    );
    await screen.getByLabelText('述职日期').fill('3.20');
    await expectOpenToAll();
    await screen.getByRole('button', { name: '保存' }).click();
    await expect.element(screen.getByText('已安排乔家刚述职')).toBeVisible();
    expect(screen.asked('reportbacks.save')).toMatchObject([{ deputyId: 'd1', date: '2026-03-20' }]);
  });
});
