import type { PlainDate } from '#electron/values/plain-date.ts';

/** An activity in a deputy's file; `heading` is the one the practice counts its kind under, `congress` a session. */
export type FileActivity = {
  date: PlainDate;
  title: string;
  kind: string;
  mark: string;
  heading: string | undefined;
  congress: boolean;
};

/** The parts of a deputy's file that activities go into (镇坪县城关镇代表个人档案八类). */
export type FilePart = '会议' | '视察调研' | '学习培训' | '小组活动' | '其他活动';

const PARTS: [RegExp, FilePart][] = [
  [/培训|学习/, '学习培训'],
  [/小组/, '小组活动'],
  [/视察|调研|检查/, '视察调研'],
];

/** Where an activity is filed: by its session, or else by the words of its heading and kind. */
export function filePartOf({ congress, heading, kind }: FileActivity): FilePart {
  if (congress) return '会议';
  const words = `${heading ?? ''}${kind}`;
  return PARTS.find(([pattern]) => pattern.test(words))?.[1] ?? '其他活动';
}

/** Activities by the part they are filed in, each in order of date. */
export function fileActivities(activities: readonly FileActivity[]): Record<FilePart, FileActivity[]> {
  const ordered = activities.toSorted((one, other) => (one.date < other.date ? -1 : 1));
  const of = (part: FilePart) => ordered.filter((activity) => filePartOf(activity) === part);
  return {
    会议: of('会议'),
    视察调研: of('视察调研'),
    学习培训: of('学习培训'),
    小组活动: of('小组活动'),
    其他活动: of('其他活动'),
  };
}
