import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Notes } from '#ui/notes.tsx';
import { Refused } from '#ui/refusal.tsx';
import { RuledTable } from '#ui/ruled-table.tsx';
import { Section } from '#ui/section.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useApi } from '../../../api.tsx';
import { trouble } from '../../../refusal-of.ts';

/** The parts of the practice in force, with what this office holds otherwise. */
export function OwnSettings() {
  const { query } = useApi();
  const asked = useQuery(query.practices.settings.queryOptions({ input: {} }));
  const { refusal, onRetry } = trouble(asked);
  if (refusal) return <Refused refusal={refusal} onRetry={onRetry} />;
  if (!asked.data) return <Waiting doing="正在读取本单位规定" />;
  return (
    <Section title="本单位规定" aside="做法的每一项都可以改成本单位的，从哪一天起执行由你定">
      <Notes
        title="没有采用的改动"
        sentences={asked.data.leftOut.map((one) => `${one.field}（${one.from}起）：${one.why}`)}
      />
      <RuledTable
        label="本单位规定"
        rows={asked.data.parts}
        id={({ part }) => part}
        empty=""
        columns={[
          {
            key: 'title',
            title: '规定',
            width: 9,
            text: ({ title }) => title,
            cell: ({ part, title }) => <Link to={`/practices/${part}`}>{title}</Link>,
          },
          {
            key: 'holds',
            title: '管什么',
            text: ({ settings }) => settings.map(({ field }) => field.label).join('、'),
          },
          {
            key: 'own',
            title: '与做法不同',
            width: 14,
            text: ({ settings }) =>
              settings
                .filter(({ differs }) => differs)
                .map(({ field }) => field.label)
                .join('、') || '沿用做法',
          },
        ]}
      />
    </Section>
  );
}
