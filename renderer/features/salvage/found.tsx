import type { z } from 'zod';
import type { comparisonSchema, salvagedKindSchema, salvageSchema } from '#features/salvage/contract.ts';
import { RuledTable } from '#ui/ruled-table.tsx';
import { Section } from '#ui/section.tsx';
import { Status, type Tone } from '#ui/status.tsx';
import css from './page.module.css';

type Kind = z.infer<typeof salvagedKindSchema>;
type Comparison = z.infer<typeof comparisonSchema>;

const comparisons: Record<Comparison, { words: string; tone: Tone }> = {
  safe: { words: '可以补回', tone: 'good' },
  collides: { words: '有冲突，请核对', tone: 'warn' },
  differs: { words: '与现有的不同，请核对', tone: 'warn' },
};

const numbers = (title: string, key: Comparison) => ({
  key,
  title,
  width: 7,
  text: (kind: Kind) => String(kind[key]),
});

/** How many rows of each kind were read, and of which kinds some were not. */
export function FoundKinds({ kinds }: { kinds: Kind[] }) {
  if (kinds.length === 0) return null;
  return (
    <div className={css.kinds}>
      <Section title="读出多少">
        <RuledTable
          label="各类记录"
          rows={kinds}
          id={({ name }) => name}
          columns={[
            { key: 'name', title: '资料', width: 9, text: ({ name }) => name },
            numbers('可以补回', 'safe'),
            numbers('有冲突', 'collides'),
            numbers('与现有不同', 'differs'),
            {
              key: 'torn',
              title: '读得全不全',
              text: ({ torn }) => (torn ? '有的没读出' : '都读出了'),
              cell: ({ torn }) =>
                torn ? (
                  <Status tone="warn">有的没读出，请对照纸质登记簿</Status>
                ) : (
                  <Status tone="good">都读出了</Status>
                ),
            },
          ]}
        />
      </Section>
    </div>
  );
}

/** The rows themselves, each in a line; a long list is told to be longer. */
export function FoundLines({
  lines,
  kinds,
}: {
  lines: z.infer<typeof salvageSchema>['lines'];
  kinds: Kind[];
}) {
  const total = kinds.reduce((sum, { safe, collides, differs }) => sum + safe + collides + differs, 0);
  return (
    <Section
      title="逐条"
      aside={total > lines.length ? `先列 ${lines.length} 条，全部 ${total} 条在表格里` : `共 ${total} 条`}
    >
      <RuledTable
        label="读出的记录"
        rows={lines}
        id={(_, at) => String(at)}
        columns={[
          { key: 'name', title: '资料', width: 7, text: ({ name }) => name },
          { key: 'words', title: '记录', text: ({ words }) => words },
          {
            key: 'comparison',
            title: '情况',
            width: 13,
            text: ({ comparison }) => comparisons[comparison].words,
            cell: ({ comparison }) => (
              <Status tone={comparisons[comparison].tone}>{comparisons[comparison].words}</Status>
            ),
          },
        ]}
      />
    </Section>
  );
}
