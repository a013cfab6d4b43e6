import { describe, expect, it } from 'vitest';
import { copyIsOld } from '../../renderer/copy-age.ts';
import { Office } from '../../renderer/office.tsx';
import { expectOpenToAll } from './harness.tsx';
import { showInOffice } from './in-office.tsx';

const user = { id: 'u1', label: '经办人', role: 'clerk', roleName: '经办人' };
const shown = (copy: { words: string; lastCopy?: { takenAt: string; days: number } }) =>
  showInOffice(<Office />, {
    'vault.status': () => ({ state: 'open', folder: '/vault', labels: ['经办人'], user }),
    'terms.desk': () => ({
      township: '清溪镇',
      county: '云岭县',
      practice: { id: 'general', name: '通用做法' },
      years: [2026],
      today: '2026-03-06',
    }),
    'backups.status': () => ({ folder: '/vault/backups', risks: [], ...copy }),
    'practices.list': () => [],
    'vault.stay': () => ({ open: true }),
  });

describe('the foot line', () => {
  it.each([
    [undefined, true],
    [8, true],
    [7, false],
    [0, false],
  ])('takes a copy %s days old as too old: %s', (days, old) => {
    expect(copyIsOld(days)).toBe(old);
  });

  it('says in words how old the copy off this PC is', async () => {
    const screen = await shown({
      words: '机外备份：3 天前',
      lastCopy: { takenAt: '2026-03-03 17:30', days: 3 },
    });
    const words = screen.getByText('机外备份：3 天前');
    await expect.element(words).toBeVisible();
    expect(words.element().querySelector('svg')).toBe(null);
    await expectOpenToAll();
  });

  it('marks it by shape where it is too old or there is none', async () => {
    const screen = await shown({ words: '机外备份：还没有' });
    const words = screen.getByText('机外备份：还没有');
    await expect.element(words).toBeVisible();
    expect(words.element().getAttribute('data-tone')).toBe('warn');
    expect(words.element().querySelector('svg')).not.toBe(null);
    await expectOpenToAll();
  });
});
