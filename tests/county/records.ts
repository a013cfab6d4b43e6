import type { ReturnDeputy, ReturnRecords } from '#features/county/rules/records.ts';
import type { ReturnKinds } from '#features/county/settings.ts';

/** The headings that townships report under: sessions, inspections, research, training and group activities (竹山县五类履职). */
const COUNTY_KINDS: ReturnKinds = {
  congress: ['人代会'],
  others: [
    { heading: '视察', kinds: ['视察'] },
    { heading: '调研', kinds: ['专题调研', '调研'] },
    { heading: '执法检查', kinds: ['执法检查'] },
    { heading: '培训', kinds: ['学习培训', '培训'] },
    { heading: '小组活动', kinds: ['小组活动'] },
  ],
};

/** A deputy of the station 大坪站 unless said otherwise. */
export function deputy(id: string, more: Partial<ReturnDeputy> = {}): ReturnDeputy {
  return {
    id,
    name: id,
    sex: '男',
    ethnicity: '汉族',
    workplace: '上坝村村民',
    constituency: '第1选区（上坝村）',
    group: '第一代表小组（集镇）',
    station: '大坪站',
    level: '镇人大代表',
    note: '',
    ...more,
  };
}

/** A year without records, but for those given. */
export function recordsOf(more: Partial<ReturnRecords>): ReturnRecords {
  return {
    deputies: [],
    attendances: [],
    receptions: [],
    opinions: [],
    reportbacks: [],
    scores: [],
    grades: ['满意', '基本满意', '不满意'],
    kinds: COUNTY_KINDS,
    ...more,
  };
}

/** A small year in which every rule of counting shows. */
export const smallYear = recordsOf({
  deputies: [
    deputy('李金'),
    deputy('武和'),
    deputy('方东', { station: '', level: '县人大代表', note: '新补选' }),
  ],
  attendances: [
    { deputy: '李金', kind: '人代会', mark: 'present' },
    { deputy: '李金', kind: '人代会', mark: 'late' },
    { deputy: '武和', kind: '人代会', mark: 'leave' },
    { deputy: '武和', kind: '人代会', mark: 'absent' },
    { deputy: '李金', kind: '视察', mark: 'late' },
    { deputy: '李金', kind: '专题调研', mark: 'present' },
    { deputy: '武和', kind: '执法检查', mark: 'present' },
    { deputy: '武和', kind: '学习培训', mark: 'absent' },
    { deputy: '方东', kind: '学习培训', mark: 'present' },
    { deputy: '方东', kind: '小组活动', mark: 'present' },
    { deputy: '方东', kind: '评议', mark: 'present' },
  ],
  receptions: [
    { date: '2025-01-06', place: '大坪站', deputies: ['李金', '武和'] },
    { date: '2025-01-06', place: '大坪站', deputies: ['李金'] },
    { date: '2025-01-06', place: '集市', deputies: ['李金'] },
    { date: '2025-01-16', place: '大坪站', deputies: ['方东'] },
  ],
  opinions: [
    { lead: '李金', cosigners: ['武和', '方东'], closed: true, satisfied: true },
    { lead: '李金', cosigners: [], closed: true, satisfied: false },
    { lead: '方东', cosigners: ['李金'], closed: false, satisfied: false },
  ],
  reportbacks: [
    { deputy: '李金', date: '2025-05-20', result: '基本满意' },
    { deputy: '李金', date: '2025-11-20', result: '满意' },
    { deputy: '武和', date: '2025-11-21', result: '' },
  ],
  scores: [
    { deputy: '李金', points: 171, grade: '满意' },
    { deputy: '武和', points: 80, grade: '不满意' },
  ],
});
