import { describe, expect, it } from 'vitest';
import { roles } from '#electron/values/roles.ts';
import { commandsOf } from '../../renderer/commands.ts';
import { notPermitted } from '../../renderer/may.ts';
import { documentPagesOf, placesOf, vaultPagesOf } from '../../renderer/places.ts';

const words = (role: (typeof roles)[number]) => [
  ...placesOf(role).flatMap((group) => group.places.map(({ label }) => label)),
  ...vaultPagesOf(role).map(({ label }) => `保险库·${label}`),
];

const everywhere = words('clerk');

describe('the house as each role sees it', () => {
  it('is whole for the chair and the clerk', () => {
    expect(words('chair')).toEqual(everywhere);
    expect(placesOf('clerk').map((group) => group.places.length)).toEqual([1, 4, 4, 2, 4, 4]);
  });

  it('is the station’s receptions and ledger for a liaison', () => {
    expect(words('liaison')).toEqual([
      '今日',
      '代表',
      '站点',
      '届次',
      '接待',
      '台账',
      '上墙公示',
      '做法',
      '保险库',
      '保险库·概况',
      '保险库·密码与恢复码',
    ]);
  });

  it.each([
    ['reader', ['台账', '上墙公示', '导入', '用户', '日志', '回收站', '备份', '全部资料']],
    ['auditor', ['台账', '上墙公示', '导入', '用户', '全部资料']],
  ] as const)('leaves out what the %s may not use', (role, without) => {
    const missing = everywhere.filter((word) => !words(role).includes(word));
    expect(missing.map((word) => word.replace('保险库·', '')).sort()).toEqual([...without].sort());
  });

  it('offers checking documents to those who may make them', () => {
    const offered = roles.filter((role) => documentPagesOf(role).some(({ label }) => label === '检查公文'));
    expect(offered).toEqual(['chair', 'clerk']);
  });

  it('has of 公文 the register alone for those who only read', () => {
    const rooms = (role: (typeof roles)[number]) => documentPagesOf(role).map(({ label }) => label);
    expect(rooms('clerk')).toEqual(['起草', '发文登记', '版式与文号', '自备模板', '检查公文']);
    expect([rooms('reader'), rooms('auditor'), rooms('liaison')]).toEqual([['发文登记'], ['发文登记'], []]);
  });

  it('lets each role begin what it may do', () => {
    const begun = (role: (typeof roles)[number]) => commandsOf(role).map(({ label }) => label);
    expect(begun('clerk')).toContain('新增代表');
    expect(begun('chair')).toEqual(begun('clerk'));
    expect([begun('liaison'), begun('reader'), begun('auditor')]).toEqual([['登记接待'], [], []]);
  });

  it('keeps at most five places a group', () => {
    for (const role of roles)
      for (const group of placesOf(role)) expect(group.places.length).toBeLessThanOrEqual(5);
  });
});

describe('a page reached without the right to it', () => {
  it('says who may not do what in the words of the service', () => {
    expect(notPermitted('receptions.record', '查看')).toEqual({
      message: '“查看”不能登记接待。',
      remedy: '请由主席、经办人或联络员登录后操作。',
    });
  });
});
