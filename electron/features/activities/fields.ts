import { choice, date, needed, neededDate, neededReference, reference, text } from '#electron/nouns/field.ts';
import { noun, type RecordOf } from '#electron/nouns/noun.ts';
import { recordNoun } from '#electron/nouns/workbook.ts';

/** Something that deputies were called to: a session, an inspection, a training. */
export const activity = recordNoun({
  table: 'activities',
  word: '活动',
  register: '活动',
  begin: '新建活动',
  called: (of) => [of('date'), of('title')],
  dated: { on: 'date' },
  workbook: {
    title: '活动安排表',
    subject: 'title',
    needs: [['title'], ['date'], ['kind']],
    atLeast: 3,
    sayable: ['kind', 'place', 'host'],
  },
  fields: {
    /** The term that runs on its day; it follows the day, and the log says where it becomes another. */
    termId: reference('届次', 'terms', { inner: true }),
    date: neededDate('日期', '请填写活动日期', {
      public: true,
      width: 12,
      headings: ['活动日期', '活动时间', '时间'],
    }),
    /** The last day of one that takes several. */
    endsOn: date('结束日期', { public: true, width: 12 }),
    title: needed('活动名称', '请填写活动名称', {
      public: true,
      width: 30,
      headings: ['活动主题', '活动内容', '活动'],
    }),
    /** The practice's own word: 人代会, 学习培训, 视察 … */
    kind: needed('活动类型', '请选择活动类型', { public: true, width: 12, headings: ['类型', '活动类别'] }),
    /** What it belongs to: 六访六促, 人大代表活动月. */
    theme: text('主题', { public: true, width: 16 }),
    place: text('地点', { public: true, width: 16, headings: ['活动地点'] }),
    host: text('组织者', { public: true, width: 14, headings: ['组织单位', '主办单位'] }),
  },
});

/** How one deputy stood to one activity; a deputy who was not notified has no mark. */
export const attendance = noun({
  table: 'attendances',
  word: '考勤',
  called: (of) => [of('activityId'), of('deputyId'), of('mark')],
  dated: { by: 'activityId' },
  fields: {
    activityId: neededReference('活动', 'activities', '请选择活动'),
    deputyId: neededReference('代表', 'deputies', '请选择代表'),
    mark: choice('考勤', { present: '出席', late: '迟到', leave: '请假', absent: '缺席' }),
  },
});

export type Activity = RecordOf<typeof activity>;
export type Attendance = RecordOf<typeof attendance>;
