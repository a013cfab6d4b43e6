import { barColumn } from '#ui/charts/bar-table.tsx';
import { Figures } from '#ui/figures.tsx';
import type { RefusalView } from '#ui/refusal.tsx';
import { RuledTable } from '#ui/ruled-table.tsx';
import { Section } from '#ui/section.tsx';
import type { YearScores } from './columns.tsx';
import { longestItem } from './scale.ts';

/** A number of points to one decimal, without it where it is whole. */
const pointWords = (points: number) => String(Math.round(points * 10) / 10);

/** Points of the year item by item against their caps, on average, and how many deputies have each grade. */
export function ScoreFigures({
  scores,
  year,
  ...unread
}: {
  scores: YearScores | undefined;
  year: number;
  refusal?: RefusalView | undefined;
  onRetry?: () => void;
}) {
  const deputies = scores?.deputies ?? [];
  const pointsOf = (code: string) => deputies.map(({ points }) => points[code] ?? 0);
  const items = (scores?.rubric.items ?? []).map(({ code, name, cap }) => {
    const all = pointsOf(code);
    return {
      code,
      name,
      cap,
      points: all.reduce((sum, points) => sum + points, 0) / Math.max(1, all.length),
      none: all.filter((points) => points === 0).length,
      full: cap === undefined ? undefined : all.filter((points) => points >= cap).length,
    };
  });
  const grades = scores?.grades ?? [];
  return (
    <Figures
      what="积分"
      ready={scores !== undefined}
      {...unread}
      empty={deputies.length === 0 && `${year} 年还没有代表可以计分`}
    >
      <Section title={`${year} 年各项平均得分`} aside="外框是封顶分，实心是平均得分">
        <RuledTable
          label="各项平均得分"
          rows={items}
          id={({ code }) => code}
          columns={[
            { key: 'name', title: '计分项', width: 12, text: ({ name }) => name },
            barColumn(items, {
              value: ({ points }) => points,
              cap: ({ cap }) => cap,
              of: longestItem(items),
            }),
            {
              key: 'points',
              title: '平均 / 封顶',
              width: 8,
              align: 'right',
              text: ({ points, cap }) =>
                [pointWords(points), cap].filter((one) => one !== undefined).join(' / '),
            },
            {
              key: 'full',
              title: '得满分',
              width: 6,
              align: 'right',
              text: ({ full }) => (full === undefined ? '—' : `${full} 人`),
            },
            { key: 'none', title: '没有得分', width: 7, align: 'right', text: ({ none }) => `${none} 人` },
          ]}
        />
      </Section>
      <Section title="等次">
        <RuledTable
          label="各等次人数"
          rows={grades}
          id={({ name }) => name}
          columns={[
            { key: 'name', title: '等次', width: 12, text: ({ name }) => name },
            barColumn(grades, { value: ({ count }) => count, of: deputies.length }),
            { key: 'count', title: '人数', width: 8, align: 'right', text: ({ count }) => `${count} 人` },
          ]}
        />
      </Section>
    </Figures>
  );
}
