import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AttendancePage } from '../../renderer/features/activities/attendance/attendance-page.tsx';
import { expectOpenToAll } from './harness.tsx';
import { showInOffice } from './in-office.tsx';

const roll = Array.from({ length: 60 }, (_, at) => ({
  deputyId: `d${at}`,
  name: `代表${at + 1}`,
  group: `第${Math.floor(at / 15) + 1}代表小组`,
}));

const activity = {
  id: 'a1',
  date: '2026-02-18',
  title: '镇第十九届人大第六次会议',
  kind: '人代会',
  place: '三楼会议室',
  host: '',
  present: 0,
  late: 0,
  leave: 0,
  absent: 0,
  notified: 0,
  attendance: [{ deputyId: 'd0', name: '代表1', group: '第1代表小组', mark: 'present' }],
};

const answers = {
  'activities.detail': () => activity,
  'activities.roll': () => roll,
  'activities.mark': () => activity,
  'log.latest': () => undefined,
  'drafts.find': () => undefined,
  'drafts.keep': () => ({ savedAt: '' }),
  'drafts.drop': () => undefined,
};

/** Presses keys one by one and counts them; a chord is one. */
function hand() {
  let count = 0;
  return {
    async press(key: string, times = 1) {
      for (let at = 0; at < times; at++) await userEvent.keyboard(key);
      count += times;
    },
    count: () => count,
  };
}

const saved = (screen: Awaited<ReturnType<typeof showInOffice>>) =>
  (screen.asked('activities.mark')[0] as { marks: { deputyId: string; mark?: string }[] }).marks;

describe('attendance of sixty', () => {
  it('takes at most eighty keys where everybody is noted one by one, and is saved in one step', async () => {
    const screen = await showInOffice(<AttendancePage />, answers);
    await expect.element(screen.getByRole('button', { name: '代表1，出席' })).toHaveFocus();
    const { press, count } = hand();
    await press('1', 20);
    await press('4');
    await press('3');
    await press('2');
    await press('1', 37);
    await press('{Control>}s{/Control}');
    await expect.poll(() => screen.asked('activities.mark').length).toBe(1);
    expect(count()).toBe(61);
    expect(count()).toBeLessThanOrEqual(80);
    const marks = saved(screen);
    expect(marks.length).toBe(59);
    expect(marks.filter(({ mark }) => mark !== 'present')).toEqual([
      { deputyId: 'd20', mark: 'absent' },
      { deputyId: 'd21', mark: 'leave' },
      { deputyId: 'd22', mark: 'late' },
    ]);
  });

  it('takes a score of keys by 全部出席 and the exceptions', async () => {
    const screen = await showInOffice(<AttendancePage />, answers);
    await expect.element(screen.getByRole('button', { name: '代表1，出席' })).toHaveFocus();
    const { press, count } = hand();
    await press('a');
    await press('{ArrowDown}', 5);
    await press('4');
    await press('{ArrowRight}', 2);
    await press('3');
    await press('{Control>}s{/Control}');
    await expect.poll(() => screen.asked('activities.mark').length).toBe(1);
    expect(count()).toBe(11);
    expect(saved(screen).filter(({ mark }) => mark !== 'present')).toEqual([
      { deputyId: 'd5', mark: 'absent' },
      { deputyId: 'd36', mark: 'leave' },
    ]);
  });

  it('shows the counts as they grow, and is open to all', async () => {
    const screen = await showInOffice(<AttendancePage />, answers);
    await screen.getByRole('button', { name: '全部出席' }).click();
    await expect.element(screen.getByRole('button', { name: '代表60，出席' })).toBeVisible();
    await expect.element(screen.getByText('到 15 / 15').first()).toBeVisible();
    await expectOpenToAll();
  });

  it('is kept while it is taken, and offered back where it was never saved', async () => {
    const first = await showInOffice(<AttendancePage />, answers);
    await expect.element(first.getByRole('button', { name: '代表1，出席' })).toHaveFocus();
    await expect.poll(() => first.asked('drafts.find')).toEqual([{ form: 'activities.a1.marks' }]);
    await userEvent.keyboard('4');
    await expect.poll(() => first.asked('drafts.keep').length).toBe(1);
    const { content } = first.asked('drafts.keep')[0] as { content: string };
    await first.unmount();
    const second = await showInOffice(<AttendancePage />, {
      ...answers,
      'drafts.find': () => ({ content, savedAt: '2026-03-06T10:00:00' }),
    });
    await second.getByRole('button', { name: '接着填' }).click();
    await expect.element(second.getByRole('button', { name: '代表1，缺席' })).toHaveFocus();
    await expectOpenToAll();
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.poll(() => second.asked('activities.mark').length).toBe(1);
    expect(saved(second)).toEqual([{ deputyId: 'd0', mark: 'absent' }]);
    await expect.poll(() => second.asked('drafts.drop')).toEqual([{ form: 'activities.a1.marks' }]);
  });
});
