import { blank } from '#electron/nouns/noun.ts';
import type {
  ReturnDeputy,
  ReturnOpinion,
  ReturnReception,
  ReturnRecords,
} from '#features/county/rules/records.ts';
import type { ReturnKinds } from '#features/county/settings.ts';
import { person, tenure } from '#features/deputies/fields.ts';

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
    ...blank(person),
    ...blank(tenure),
    level: 'township',
    id,
    name: id,
    sex: '男',
    ethnicity: '汉族',
    workplace: '上坝村村民',
    constituency: '第1选区（上坝村）',
    group: '第一代表小组（集镇）',
    station: '大坪站',
    level: 'township',
    levelName: '镇人大代表',
    note: '',
    ...more,
  };
}

const people = (ids: string[]) => ids.map((id) => ({ id, name: id }));

/** A visitor received on a day at a place by deputies. */
export const received = (date: string, station: string, deputies: string[]): ReturnReception => ({
  occasion: `${date} ${station}`,
  station,
  deputies: people(deputies),
});

/** An opinion that a deputy raised, and what became of it. */
export const raised = (
  leadId: string,
  cosigners: string[],
  became: { closed: boolean; satisfied: boolean },
): ReturnOpinion => ({ leadId, cosigners: people(cosigners), ...became });

/** A year without records, but for those given. */
export function writerOf(more: Partial<ReturnRecords>): ReturnRecords {
  return {
    deputies: [],
    attendances: [],
    receptions: [],
    opinions: [],
    reportbacks: [],
    scores: [],
    grades: ['优秀', '称职', '不称职', '尚未定等'],
    ungraded: [],
    kinds: COUNTY_KINDS,
    opinionMeanings: '答复、办结、满意的口径。',
    ...more,
  };
}

/** A small year in which every rule of counting shows. */
export const smallYear = writerOf({
  deputies: [
    deputy('李金'),
    deputy('武和'),
    deputy('方东', { station: '', level: 'county', levelName: '县人大代表', note: '新补选' }),
  ],
  attendances: [
    { deputyId: '李金', kind: '人代会', mark: 'present' },
    { deputyId: '李金', kind: '人代会', mark: 'late' },
    { deputyId: '武和', kind: '人代会', mark: 'leave' },
    { deputyId: '武和', kind: '人代会', mark: 'absent' },
    { deputyId: '李金', kind: '视察', mark: 'late' },
    { deputyId: '李金', kind: '专题调研', mark: 'present' },
    { deputyId: '武和', kind: '执法检查', mark: 'present' },
    { deputyId: '武和', kind: '学习培训', mark: 'absent' },
    { deputyId: '方东', kind: '学习培训', mark: 'present' },
    { deputyId: '方东', kind: '小组活动', mark: 'present' },
    { deputyId: '方东', kind: '评议', mark: 'present' },
  ],
  receptions: [
    received('2025-01-06', '大坪站', ['李金', '武和']),
    received('2025-01-06', '大坪站', ['李金']),
    received('2025-01-06', '集市', ['李金']),
    received('2025-01-16', '大坪站', ['方东']),
  ],
  opinions: [
    raised('李金', ['武和', '方东'], { closed: true, satisfied: true }),
    raised('李金', [], { closed: true, satisfied: false }),
    raised('方东', ['李金'], { closed: false, satisfied: false }),
  ],
  reportbacks: [
    { deputyId: '李金', date: '2025-05-20', held: true, refused: false, resultWords: '基本满意' },
    { deputyId: '李金', date: '2025-11-20', held: true, refused: false, resultWords: '满意' },
    { deputyId: '李金', date: '2025-12-20', held: false, refused: false, resultWords: '' },
    { deputyId: '武和', date: '2025-11-21', held: true, refused: true, resultWords: '计票待更正' },
    { deputyId: '方东', date: '2025-11-22', held: true, refused: false, resultWords: '满意' },
  ],
  scores: [
    { deputyId: '李金', total: 85.5, grade: '优秀' },
    { deputyId: '武和', total: 40, grade: '尚未定等' },
  ],
});
