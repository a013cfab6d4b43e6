import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import type { backupStatusSchema, drillSchema } from '#features/backups/contract.ts';
import { atWords } from '#ui/format.ts';
import { Notes } from '#ui/notes.tsx';
import { Refused } from '#ui/refusal.tsx';
import { RuledTable } from '#ui/ruled-table.tsx';
import { Section } from '#ui/section.tsx';
import { Status } from '#ui/status.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useApi } from '../../api.tsx';
import { refusalIn } from '../../refusal-of.ts';
import css from './page.module.css';

type State = Pick<z.infer<typeof backupStatusSchema>, 'lastDrill' | 'drillDue'>;

/** The yearly drill: the newest backup opened beside the vault and compared, nothing of the vault touched. */
export function DrillSection({ state, year }: { state: State; year: number }) {
  const { query } = useApi();
  const drill = useMutation(query.backups.drill.mutationOptions());
  const refusal = refusalIn(drill.error);
  return (
    <Section title="恢复演练" aside={<DrillAge state={state} year={year} />}>
      <p className={css.line}>
        照真恢复的办法打开最近的备份（优盘接着的，连同优盘上的），逐页核对，和现在的资料比条数。只看不动，一年做一次。
      </p>
      <Button variant="default" loading={drill.isPending} onClick={() => drill.mutate(undefined)}>
        演练一次
      </Button>
      {drill.isPending && <Waiting doing="正在打开备份，从头核对" />}
      {refusal && <Refused refusal={refusal} />}
      {drill.data && <DrillResult done={drill.data} year={year} />}
    </Section>
  );
}

function DrillAge({ state: { lastDrill, drillDue }, year }: { state: State; year: number }) {
  if (drillDue !== undefined) return <Status tone="warn">{drillDue}</Status>;
  if (lastDrill === undefined) return <>还没有演练过</>;
  const at = atWords(lastDrill.at, year);
  return lastDrill.ok ? (
    <Status tone="good">{`上次演练 ${at}，完整可用`}</Status>
  ) : (
    <Status tone="bad">{`上次演练 ${at}，有备份不能用`}</Status>
  );
}

function DrillResult({ done, year }: { done: z.infer<typeof drillSchema>; year: number }) {
  return (
    <div role="status">
      {done.places.map(({ place, takenAt, ok, problems }) => (
        <div key={place} className={css.drilled}>
          <Status tone={ok ? 'good' : 'bad'}>
            {`${place}的一份（${atWords(takenAt, year)}）${ok ? '完整可用' : '不能用'}`}
          </Status>
          {problems.map((sentence) => (
            <p key={sentence} className={css.why}>
              {sentence}
            </p>
          ))}
        </div>
      ))}
      {done.missed && <Notes title="没有演练到的" sentences={[done.missed]} />}
      <p className={css.line}>
        {done.later > 0
          ? `本机那份之后又做过 ${done.later} 项操作，条数可以不一样。`
          : '本机那份之后没有改动，条数应当全一样。'}
      </p>
      <div className={css.counts}>
        <RuledTable
          label="备份和现在各有多少条"
          rows={done.rows}
          id={({ name }) => name}
          columns={[
            { key: 'name', title: '资料', text: ({ name }) => name },
            {
              key: 'backup',
              title: '备份里',
              width: 6,
              align: 'right',
              text: ({ backup }) => String(backup),
            },
            { key: 'now', title: '现在', width: 6, align: 'right', text: ({ now }) => String(now) },
          ]}
        />
      </div>
    </div>
  );
}
