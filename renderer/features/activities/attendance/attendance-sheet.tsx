import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { documentDate } from '#electron/values/plain-date.ts';
import { DraftOffer } from '#ui/draft-offer.tsx';
import { weekdayWord } from '#ui/format.ts';
import { LeavingGuard } from '#ui/leaving-guard.tsx';
import { Notes } from '#ui/notes.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Refused } from '#ui/refusal.tsx';
import { useGoOn } from '#ui/use-go-on.ts';
import { useApi } from '../../../api.tsx';
import { refusalIn } from '../../../refusal-of.ts';
import { useDraft } from '../../../use-draft.ts';
import { useSaySaved } from '../../../use-say-saved.tsx';
import css from './attendance.module.css';
import { type Called, changedMarks, type Mark, type Marks, markKeys, pasted } from './roll.ts';
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
  const [saved] = useState<Record<string, Mark>>(() =>
    Object.fromEntries(roll.map(({ deputyId }) => [deputyId, props.saved[deputyId] ?? ''])),
  );
  const [marks, setMarks] = useState(saved);
  const [unclear, setUnclear] = useState<string[]>([]);
  const [next, setNext] = useState<string>();
  const changes = changedMarks(saved, marks);
  const dirty = changes.length > 0 && next === undefined;
  const { draft, saved: written } = useDraft<Record<string, Mark>>({
    form: `activities.${activity.id}.marks`,
    values: marks,
    initial: saved,
    dirty,
    ofRecord: true,
    apply: setMarks,
  });
  useGoOn(next);
  const mark = useMutation(
    query.activities.mark.mutationOptions({
      onSuccess: () => {
        written();
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
      {draft.offer ? (
        <DraftOffer offer={draft.offer} />
      ) : (
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
      )}
      <LeavingGuard dirty={dirty} draft={draft} />
    </div>
  );
}
