import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { DeputyScore } from '#features/scoring/contract.ts';
import { Bar } from '#ui/charts/bar.tsx';
import { Refused } from '#ui/refusal.tsx';
import { usePrinting } from '#ui/use-printing.ts';
import { Waiting } from '#ui/waiting.tsx';
import { WordButton } from '#ui/word-button.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { recordAddress } from '../../record-address.ts';
import { trouble } from '../../refusal-of.ts';
import css from './explanation.module.css';
import { longestItem } from './scale.ts';
import { Totals } from './totals.tsx';
import { Waits } from './waits.tsx';

/** A deputy's points of the year explained down to their records. */
export function ScoreExplanation({ deputyId }: { deputyId: string }) {
  const { query } = useApi();
  const { year } = useDesk();
  const asked = useQuery(query.scoring.deputy.queryOptions({ input: { deputyId, year } }));
  const { refusal, onRetry } = trouble(asked);
  if (refusal) return <Refused refusal={refusal} onRetry={onRetry} />;
  if (!asked.data) return <Waiting doing="正在计算积分" />;
  const score = asked.data;
  const grades = score.rubric.grades
    .map(({ name, from }) => (from > 0 ? `${name} ${from} 分起` : name))
    .join('，');
  const scale = longestItem(score.items);
  return (
    <div className={css.score}>
      <div className={css.top}>
        <div>
          <p className={css.total}>
            <strong className={css.points}>{score.total}</strong> 分
            <span className={css.grade} data-waits={score.waits.length > 0 || undefined}>
              {score.grade}
            </span>
          </p>
          <p className={css.standing}>
            第 {score.rank} 名 · 等次：{grades}
          </p>
        </div>
        <Totals score={score} year={year} />
      </div>
      <Waits ungraded={score.rubric.ungraded} waits={score.waits} />
      <ol className={css.items}>
        {score.items.map((item) => (
          <ScoreItem
            key={item.code}
            item={item}
            scale={scale}
            before={score.before?.points[item.code]}
            trial={score.trial?.points[item.code]}
          />
        ))}
      </ol>
      <p className={css.soft}>
        依据：{score.rubric.name}（{score.rubric.version}），{score.rubric.source}
      </p>
    </div>
  );
}

/** So many reasons stand in sight; a deputy who received every month has a dozen. */
const shownReasons = 3;

function ScoreItem(props: {
  item: DeputyScore['items'][number];
  scale: number;
  before: number | undefined;
  trial: number | undefined;
}) {
  const { item, scale, before, trial } = props;
  const [all, setAll] = useState(false);
  const printing = usePrinting();
  const { reasons } = item;
  const shown = all || printing ? reasons : reasons.slice(0, shownReasons);
  const others = [before !== undefined && `去年 ${before}`, trial !== undefined && `试算 ${trial}`];
  return (
    <li className={css.item}>
      <div>
        <div className={css.head}>
          <h2 className={css.name}>{item.name}</h2>
          <span className={css.of}>
            <strong>{item.points}</strong>
            {item.cap !== undefined && ` / ${item.cap}`}
          </span>
        </div>
        <div className={css.drawn}>
          <Bar
            value={item.points}
            of={scale}
            cap={item.cap}
            {...(before !== undefined && { ticks: [before] })}
          />
        </div>
        {others.some(Boolean) && <p className={css.others}>{others.filter(Boolean).join('　')}</p>}
      </div>
      <div className={css.body}>
        {reasons.length === 0 ? (
          <p className={css.none}>没有记录。</p>
        ) : (
          <ul className={css.reasons}>
            {shown.map((reason, at) => {
              const to = recordAddress(reason.record);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: reasons keep their order and have no other name
                <li key={at}>{to ? <Link to={to}>{reason.text}</Link> : reason.text}</li>
              );
            })}
          </ul>
        )}
        {shown.length < reasons.length && (
          <WordButton fz="xs" onClick={() => setAll(true)}>
            还有 {reasons.length - shown.length} 条
          </WordButton>
        )}
      </div>
      <div className={css.body}>
        {item.toRaise && <p>还能加分：{item.toRaise}</p>}
        <p className={css.clause}>细则：{item.clause}</p>
      </div>
    </li>
  );
}
