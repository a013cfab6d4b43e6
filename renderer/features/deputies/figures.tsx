import { useQuery } from '@tanstack/react-query';
import type { Share } from '#electron/values/share.ts';
import { percentText } from '#electron/values/share.ts';
import { ShareTable } from '#ui/charts/bar-table.tsx';
import { ShareBar } from '#ui/charts/share-bar.tsx';
import { Figures } from '#ui/figures.tsx';
import { Section } from '#ui/section.tsx';
import { useApi } from '../../api.tsx';
import { trouble } from '../../refusal-of.ts';
import css from './figures.module.css';

/** A part of the deputies against the rest, as one bar with its numbers. */
function Part(props: { title: string; name: string; rest: string; share: Share; note?: string }) {
  const { title, share } = props;
  return (
    <Section title={title} aside={percentText(share)}>
      <ShareBar
        label={title}
        unit="人"
        parts={[
          { name: props.name, count: share.count },
          { name: props.rest, count: share.of - share.count },
        ]}
      />
      {props.note && <p className={css.note}>{props.note}</p>}
    </Section>
  );
}

/** Who the deputies are who serve today: women, grass-roots deputies, parties, composition, levels. */
export function DeputyFigures() {
  const { query } = useApi();
  const asked = useQuery(query.deputies.composition.queryOptions());
  const found = asked.data;
  return (
    <Figures
      what="代表构成"
      ready={found !== undefined}
      empty={found?.women.of === 0 && '名册还是空的'}
      {...trouble(asked)}
    >
      {found && (
        <div className={css.columns}>
          <Part title="妇女代表" name="女" rest="男和未填写" share={found.women} />
          <Part
            title="基层代表"
            name="基层"
            rest="其他"
            share={found.grassRoots}
            note={`“代表构成”写有${found.grassRootsWords.join('、')}的算基层代表。`}
          />
          {[
            { title: '政治面貌', rows: found.parties },
            { title: '代表构成', rows: found.compositions },
            { title: '代表层级', rows: found.levels },
          ].map(({ title, rows }) => (
            <Section key={title} title={title}>
              <ShareTable label={title} head={title} unit="人" rows={rows} />
            </Section>
          ))}
        </div>
      )}
    </Figures>
  );
}
