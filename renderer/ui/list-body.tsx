import type { VirtualItem } from '@tanstack/react-virtual';
import { Fragment, type ReactNode } from 'react';
import type { Band, Lines } from '#ui/list-groups.ts';
import { Status } from '#ui/status.tsx';
import { UndrawnRows } from '#ui/undrawn-rows.tsx';
import css from './list-table.module.css';

/** The drawn lines of a list, each group a body of its own under its heading, with the room of those that are not drawn. */
export function ListBody(props: {
  items: readonly VirtualItem[];
  /** The height of all lines, in pixels. */
  height: number;
  lines: Lines;
  /** The columns that a heading goes over. */
  span: number;
  row: (at: number, line: number) => ReactNode;
  keyOf: (at: number) => string;
}) {
  const { items, lines, span } = props;
  const drawn = items.map((item, nth) => ({ item, group: lines.groupAt(item.index), nth }));
  const groups = [...new Set(drawn.map(({ group }) => group))];
  return (
    <>
      {groups.map((group) => (
        <tbody key={group?.key ?? ''} aria-label={group && `${group.title}，${group.count}`}>
          {drawn
            .filter((one) => one.group === group)
            .map(({ item, nth }) => {
              const at = lines.rowAt(item.index);
              return (
                <Fragment key={at === undefined ? `heading ${group?.key}` : props.keyOf(at)}>
                  <UndrawnRows height={item.start - (items[nth - 1]?.end ?? 0)} span={span} />
                  {at !== undefined && props.row(at, item.index)}
                  {at === undefined && group && <GroupRow {...group} line={item.index} span={span} />}
                </Fragment>
              );
            })}
        </tbody>
      ))}
      <tbody>
        <UndrawnRows height={props.height - (items.at(-1)?.end ?? 0)} span={span} />
      </tbody>
    </>
  );
}

function GroupRow({ title, count, tone, line, span }: Band & { line: number; span: number }) {
  return (
    <tr className={css.group} aria-rowindex={line + 2}>
      <th scope="rowgroup" colSpan={span}>
        <Status tone={tone}>{title}</Status> <span className={css.groupCount}>{count}</span>
      </th>
    </tr>
  );
}
