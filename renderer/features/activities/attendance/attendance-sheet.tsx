import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useBlocker, useNavigate } from 'react-router';
import { documentDate } from '#electron/values/plain-date.ts';
import { Ask } from '#ui/ask.tsx';
import { weekdayWord } from '#ui/format.ts';
import { Notes } from '#ui/notes.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Refused } from '#ui/refusal.tsx';
import { useGoOn } from '#ui/use-go-on.ts';
import { useApi } from '../../../api.tsx';
import { refusalIn } from '../../../refusal-of.ts';
import { useSaySaved } from '../../../use-say-saved.tsx';
import css from './attendance.module.css';
import { type Called, changedMarks, type Marks, markKeys, pasted } from './roll.ts';
import { RollGrid } from './roll-grid.tsx';

type Activity = { id: string; title: string; date: string; kind: string; place: string };

/** Attendance from the keyboard: one key a mark, everybody present and then the exceptions, or a column pasted; saved in one step. */
export function AttendanceSheet(props: {
  activity: Activity;
  roll: readonly Called[];
  saved: Marks;
  back: { to: string; label: string };
}) {
  const { activity, roll, back } = props;
  const { query } = useApi();
  const navigate = useNavigate();
  const saySaved = useSaySaved();
  const [saved] = useState(props.saved);
  const [marks, setMarks] = useState<Marks>(saved);
  const [unclear, setUnclear] = useState<string[]>([]);
  const [next, setNext] = useState<string>();
  const changes = changedMarks(saved, marks);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      next === undefined && changes.length > 0 && currentLocation.pathname !== nextLocation.pathname,
  );
  useGoOn(next);
  const mark = useMutation(
    query.activities.mark.mutationOptions({
      onSuccess: () => {
        saySaved(`已登记“${activity.title}”的考勤`);
        setNext(back.to);
      },
    }),
  );
  const everybody = () =>
    setMarks((now) => ({
      ...now,
      ...Object.fromEntries(
        roll.filter(({ deputyId }) => !now[deputyId]).map(({ deputyId }) => [deputyId, 'present' as const]),
      ),
    }));
  const save = () => {
    if (changes.length === 0) void navigate(back.to);
    else if (!mark.isPending) mark.mutate({ id: activity.id, marks: changes });
  };
  const count = (wanted: string) => roll.filter(({ deputyId }) => (marks[deputyId] ?? '') === wanted).length;
  return (
    <div className={css.page}>
      <PageHead
        title={activity.title}
        line={[
          `${documentDate(activity.date)} ${weekdayWord(activity.date)}`,
          activity.kind,
          activity.place,
          `名单上 ${roll.length} 人`,
        ]
          .filter(Boolean)
          .join(' · ')}
        back={back}
        primary={
          <Button loading={mark.isPending} onClick={save}>
            保存考勤
          </Button>
        }
      />
      <section className={css.band} aria-label="合计">
        <dl className={css.counts} aria-live="polite">
          {markKeys.map(({ mark: of, word }) => (
            <div key={word} className={css.count}>
              <dt>{word}</dt>
              <dd>{count(of)}</dd>
            </div>
          ))}
        </dl>
        <p className={css.legend}>
          {markKeys.map(({ key, word }) => (
            <span key={key}>
              <kbd>{key}</kbd> {word}
            </span>
          ))}
          <span>
            <kbd>↑ ↓ ← →</kbd> 换人
          </span>
          <span>
            <kbd>A</kbd> 其余全部出席
          </span>
          <span>可从表格粘贴一列</span>
        </p>
        <Button variant="default" onClick={everybody}>
          全部出席
        </Button>
      </section>
      <Notes title="粘贴的内容有几行没有用上" sentences={unclear} />
      {mark.error && <Refused refusal={refusalIn(mark.error) ?? { message: '' }} />}
      <RollGrid
        roll={roll}
        marks={marks}
        onMark={(deputyId, given) => setMarks((now) => ({ ...now, [deputyId]: given }))}
        onEverybody={everybody}
        onSave={save}
        onPaste={(text, from) => {
          const read = pasted(text, roll, from);
          setMarks((now) => ({ ...now, ...read.marks }));
          setUnclear(read.unclear);
        }}
      />
      {blocker.state === 'blocked' && (
        <Ask
          title="考勤还没有保存"
          confirm="不保存，离开"
          busy={false}
          onConfirm={() => blocker.proceed()}
          onClose={() => blocker.reset()}
        >
          <p>改了 {changes.length} 人的考勤，离开后不会留下。</p>
        </Ask>
      )}
    </div>
  );
}
