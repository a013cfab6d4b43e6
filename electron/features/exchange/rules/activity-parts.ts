import type { Cell } from '#electron/values/sheet.ts';
import { isActivityHeading, namesADay } from './activity-heading.ts';
import type { HeadPath } from './head-paths.ts';
import { squeezed, textOf } from './text.ts';

/**
 * An activity's head without what stands over several columns, and the kind that such a group, or a row called 类别,
 * gives; `kind` is '' where neither does.
 */
export type ActivityParts = { heading: string; kind: string };

/** What a row of a head is called in its first columns: 活动类别 | 学习培训 | 视察. */
const KIND_ROW = /^(活动)?(类别|类型|种类|形式)$/u;
/** A group over several activities that is no kind: a part of the year, or what the whole table is about. */
const NO_KIND = /\d|季度|半年|月|年|情况|考勤|记录|次数|名称|时间|^活动$/u;
const isPartOfYear = (text: string) => /^第?[一二三四1-4]季度$|^[上下]半年$/u.test(squeezed(text));
const LONGEST_KIND = 8;

const isKind = (text: string) => text.length <= LONGEST_KIND && !NO_KIND.test(text);

/** Parts the head of an activity by what its neighbours share; undefined where there is nothing to part. */
export function activityParts(path: HeadPath, paths: readonly HeadPath[]): ActivityParts | undefined {
  const shared = (cell: Cell) => paths.filter(({ cells }) => cells.includes(cell)).length > 1;
  const lines = path.cells.map((cell, at) => {
    const text = textOf(cell);
    const row = path.rows[at];
    const isLabelled = paths.some(({ cells, rows }) =>
      cells.some((other, place) => rows[place] === row && KIND_ROW.test(squeezed(textOf(other)))),
    );
    return { text, isLabelled, isShared: isPartOfYear(text) || (shared(cell) && !namesADay(text)) };
  });
  const kept = lines.filter(({ isLabelled, isShared }) => !isLabelled && !isShared);
  const others = lines.filter(({ isLabelled, isShared }) => isLabelled || isShared);
  const heading = kept.map(({ text }) => text).join('\n');
  // a group without anything under it but days is what took place
  if (others.length === 0 || !isActivityHeading(heading)) return undefined;
  const kind =
    others.find(({ isLabelled }) => isLabelled) ?? others.find(({ text }) => isKind(squeezed(text)));
  return { heading, kind: squeezed(kind?.text ?? '') };
}
