import { useQuery } from '@tanstack/react-query';
import { Section } from '#ui/section.tsx';
import { useApi } from '../../api.tsx';

/** What the practice does not take up, beside the register while the visitor is still there. */
export function NotAccepted() {
  const { query } = useApi();
  const choices = useQuery(query.receptions.choices.queryOptions());
  const matters = choices.data?.notAccepted ?? [];
  if (matters.length === 0) return null;
  return (
    <Section title="不受理的" aside="当场告知来访人">
      <ul style={{ margin: 0, paddingLeft: '1.25rem', color: 'var(--desk-ink-soft)' }}>
        {matters.map((matter) => (
          <li key={matter}>{matter}</li>
        ))}
      </ul>
    </Section>
  );
}
