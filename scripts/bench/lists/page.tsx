import '../../../renderer/styles.ts';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createHashRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import type { ListColumn } from '#ui/list-column.ts';
import type { ListGroups } from '#ui/list-groups.ts';
import { ListPage } from '#ui/list-page.tsx';
import { Look } from '../../../renderer/app.tsx';

type Row = { id: string; words: string[] };

const headings = ['事由', '领衔代表', '承办单位', '环节', '期限', '类别', '编号'];
const columns: ListColumn<Row>[] = headings.map((title, at) => ({
  key: title,
  title,
  text: ({ words }) => words[at] ?? '',
  ...(at > 0 && { width: 8, sort: 'rank' as const }),
}));
const rowsOf = (count: number): Row[] =>
  Array.from({ length: count }, (_, at) => ({
    id: String(at),
    words: [
      `村组道路坑洼，雨天老人学生出行难${at}`,
      '乔家刚',
      '镇规划建设办',
      '办理',
      `逾期 ${at} 天`,
      '交通',
      `2025-${at}`,
    ],
  }));

/** As the opinions stand in groups by how they stand: late, under way, answered. */
const groups: ListGroups<Row> = {
  of: ({ id }) => (Number(id) < 30 ? 'late' : Number(id) < 80 ? 'open' : 'done'),
  heading: (title, { length }) => ({ title, count: `${length} 件`, tone: 'quiet' }),
};

function Bare({ rows }: { rows: Row[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 40,
    overscan: 8,
    initialRect: { width: 0, height: window.innerHeight },
  });
  return (
    <div ref={scroller} style={{ height: '100%', overflow: 'auto' }}>
      <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const [first, ...rest] = rows[index]?.words ?? [];
          return (
            <div key={key} style={{ position: 'absolute', top: start, height: 40, display: 'flex', gap: 16 }}>
              <a href={`#/opinions/${index}`}>{first}</a>
              {rest.map((words) => (
                <span key={words}>{words}</span>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

const faces: Record<string, (rows: Row[]) => ReactNode> = {
  bare: (rows) => <Bare rows={rows} />,
  ours: (rows) => (
    <ListPage
      title="意见建议"
      columns={columns}
      rows={rows}
      id={({ id }) => id}
      groups={groups}
      open={({ id }) => `/opinions/${id}`}
      empty={{ title: '没有' }}
    />
  ),
};

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');
let show: (content: ReactNode) => void = () => undefined;

/** The page around a list stands already when one clicks; only the list is drawn. */
function Shown() {
  const [content, setContent] = useState<ReactNode>(null);
  show = setContent;
  return <div style={{ height: 700 }}>{content}</div>;
}

createRoot(place).render(
  <Look>
    <RouterProvider router={createHashRouter([{ path: '*', element: <Shown /> }])} />
  </Look>,
);

/** Milliseconds of script, style and layout from a click until the list can be painted. */
async function drawn(kind: string, count: number): Promise<number> {
  const list = faces[kind]?.(rowsOf(count));
  flushSync(() => show(null));
  await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const start = performance.now();
  flushSync(() => show(list));
  document.body.getBoundingClientRect();
  return performance.now() - start;
}

Object.assign(window, { drawn });
