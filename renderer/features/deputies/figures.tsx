import { useQuery } from '@tanstack/react-query';
import type { Share } from '#electron/values/share.ts';
import { countedBy, grassRootsAmong, partyOf, womenAmong } from '#features/deputies/rules/composition.ts';
import { ShareTable } from '#ui/charts/bar-table.tsx';
import { ShareBar } from '#ui/charts/share-bar.tsx';
import { Figures } from '#ui/figures.tsx';
import { percent } from '#ui/format.ts';
import { Section } from '#ui/section.tsx';
import { useApi } from '../../api.tsx';
import { trouble } from '../../refusal-of.ts';
import css from './figures.module.css';

/** A part of the deputies against the rest, as one bar with its numbers. */
function Part({
  title,
  name,
  rest,
  share,
  note,
}: {
  title: string;
  name: string;
  rest: string;
  share: Share;
  note?: string;
}) {
  return (
    <Section title={title} aside={percent(share.count, share.of)}>
      <ShareBar
        label={title}
        unit="人"
        parts={[
          { name, count: share.count },
          { name: rest, count: share.of - share.count },
        ]}
      />
      {note && <p className={css.note}>{note}</p>}
    </Section>
  );
}

/** Who the deputies are: women, grass-roots deputies, parties, levels. */
export function DeputyFigures() {
  const { query } = useApi();
  const list = useQuery(query.deputies.list.queryOptions({ input: { search: '' } }));
  const rows = list.data?.rows ?? [];
  return (
    <Figures
      doing="正在统计代表构成"
      ready={list.data !== undefined}
      empty={list.data?.total === 0 && '名册还是空的'}
      {...trouble(list)}
    >
      <div className={css.columns}>
        <Part title="妇女代表" name="女" rest="男和未填写" share={womenAmong(rows)} />
        <Part
          title="基层代表"
          name="工人、农民和知识分子"
          rest="其他"
          share={grassRootsAmong(rows)}
          note="按“代表构成”一栏：工人、农民、专业技术人员、教师和医务人员等计入（选举法第七条）。"
        />
        <Section title="政治面貌">
          <ShareTable label="政治面貌" head="政治面貌" unit="人" rows={countedBy(rows, partyOf)} />
        </Section>
        <Section title="代表构成">
          <ShareTable
            label="代表构成"
            head="代表构成"
            unit="人"
            rows={countedBy(rows, ({ composition }) => composition)}
          />
        </Section>
        <Section title="代表层级">
          <ShareTable
            label="代表层级"
            head="代表层级"
            unit="人"
            rows={countedBy(rows, ({ levelName }) => levelName)}
          />
        </Section>
      </div>
    </Figures>
  );
}
