import { describe, expect, it } from 'vitest';
import { StationStandards } from '../../renderer/features/stations/standards.tsx';
import { expectOpenToAll } from './harness.tsx';
import { showInOffice } from './in-office.tsx';

const standard = {
  ...{ id: 'five', name: '五有标准', source: '县人大常委会', met: 1, unmet: 1, unchecked: 1 },
  items: [
    { code: 'place', name: '有场所', finding: 'met' as const, checkedOn: '2026-03-02' },
    { code: 'sign', name: '有标识', finding: 'unmet' as const, checkedOn: '2026-03-02' },
    { code: 'rules', name: '有制度', finding: 'unchecked' as const },
  ],
};
const answers = { 'stations.standards': () => [standard] };

describe('the standards of a station', () => {
  it('are ticked item by item by the office', async () => {
    const screen = await showInOffice(<StationStandards id="s1" />, {
      ...answers,
      'stations.check': () => ({ ...standard, name: '五有标准' }),
    });
    await screen.getByRole('radiogroup', { name: '有制度' }).getByText('符合', { exact: true }).click();
    await screen.getByRole('button', { name: '保存' }).click();
    await expect
      .poll(() => screen.asked('stations.check'))
      .toEqual([{ id: 's1', standardId: 'five', checkedOn: '2026-03-06', findings: { rules: 'met' } }]);
  });

  it('are read in words by whoever may not tick them', async () => {
    const screen = await showInOffice(<StationStandards id="s1" />, answers, { role: 'liaison' });
    await expect.element(screen.getByRole('cell', { name: '有场所' })).toBeVisible();
    const rows = screen.getByRole('row').elements().slice(1);
    expect(rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.innerText))).toEqual([
      ['有场所', '符合', '3月2日'],
      ['有标识', '不符合', '3月2日'],
      ['有制度', '未查', ''],
    ]);
    expect(screen.getByRole('button', { name: '保存' }).elements()).toEqual([]);
    await expectOpenToAll();
  });

  it('where the practice has none, lead whoever may add one there, and tell others whose turn it is', async () => {
    const none = { 'stations.standards': () => [] };
    const clerk = await showInOffice(<StationStandards id="s1" />, none);
    await clerk.getByRole('link', { name: '登记站点标准' }).click();
    await expect.poll(() => clerk.address()).toBe('/practices/standards');
    await clerk.unmount();
    const liaison = await showInOffice(<StationStandards id="s1" />, none, { role: 'liaison' });
    await expect
      .element(liaison.getByText('做法里还没有站点标准。请由主席或经办人登录后操作。'))
      .toBeVisible();
    expect(liaison.getByRole('link').elements()).toEqual([]);
  });
});
