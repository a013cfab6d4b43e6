import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { dayOf } from '#ui/format.ts';
import { peopleMatching } from '#ui/people-match.ts';
import { spelled } from '#ui/spelled.ts';
import { useApi } from './api.tsx';
import { commandsOf } from './commands.ts';
import { useDesk } from './desk.tsx';
import { addressOf } from './features/official-documents/paper.ts';
import { visitorOf } from './features/receptions/columns.tsx';
import { useMay } from './may.ts';
import { documentPagesOf, placesOf, vaultPagesOf } from './places.ts';
import { searched } from './searched.ts';

/** Something found: what it says, and where it leads. */
export type Hit = { to: string; label: string; description?: string; group?: string; begins?: true };

const shownAtMost = 6;

/** Those whose word answers to what was typed, by characters, pinyin or initials; all for nothing typed. */
function answering<One extends Hit>(typed: string, all: readonly One[]): One[] {
  const byPlace = new Map(all.map((one, at) => [String(at), one]));
  return peopleMatching(
    typed,
    all.map(({ label }, at) => spelled(String(at), label)),
  ).flatMap(({ id }) => byPlace.get(id) ?? []);
}

const line = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' · ');

/**
 * What the one search box finds: people by characters, pinyin or initials; the year's opinions, receptions, activities and
 * documents by their text; what can be begun, and every place of the house, by characters, pinyin or initials.
 */
export function useFound(typed: string): { label: string; hits: Hit[] }[] {
  const { query } = useApi();
  const { year, user } = useDesk();
  const may = useMay();
  const [search] = useDebouncedValue(typed.trim(), 150);
  const long = search.length > 1;
  const people = useQuery(
    query.deputies.list.queryOptions({
      input: { search },
      enabled: search !== '' && may(searched.deputies.needs),
    }),
  );
  const opinions = useQuery(
    query.opinions.list.queryOptions({
      input: { year, search },
      enabled: long && may(searched.opinions.needs),
    }),
  );
  const receptions = useQuery(
    query.receptions.list.queryOptions({
      input: { year, search },
      enabled: long && may(searched.receptions.needs),
    }),
  );
  const activities = useQuery(
    query.activities.list.queryOptions({ input: { year }, enabled: long && may(searched.activities.needs) }),
  );
  const papers = useQuery(
    query.officialDocuments.register.queryOptions({
      input: { search, state: 'all' },
      enabled: long && may(searched.documents.needs),
    }),
  );
  const templates = useQuery(
    query.officialDocuments.templates.queryOptions({ enabled: long && may('officialDocuments.templates') }),
  );
  const pages = [
    ...placesOf(user.role),
    { label: '公文', places: documentPagesOf(user.role) },
    { label: '保险库', places: vaultPagesOf(user.role).slice(1) },
  ].flatMap(({ label: group, places }) => places.map(({ to, label }) => ({ to, label, group })));
  const drafts = (templates.data ?? []).map(({ name, label }) => ({
    to: `/official-documents/${name}`,
    label: `起草${label}`,
    begins: true as const,
  }));
  const commands = commandsOf(user.role).map(({ to, label }) => ({ to, label, begins: true as const }));
  const sections: { label: string; hits: Hit[] }[] = [
    {
      label: searched.deputies.word,
      hits: (search === '' ? [] : (people.data?.rows ?? [])).map((person) => ({
        to: `/deputies/${person.id}`,
        label: person.name,
        description: line(person.levelName, person.workplace),
      })),
    },
    { label: '要做什么', hits: answering(typed, [...commands, ...(long ? drafts : [])]) },
    {
      label: `${year} 年${searched.opinions.word}`,
      hits: (opinions.data?.rows ?? []).map((opinion) => ({
        to: `/opinions/${opinion.id}`,
        label: opinion.title,
        description: line(opinion.number, opinion.lead, opinion.deadline.text),
      })),
    },
    {
      label: `${year} 年${searched.receptions.word}`,
      hits: (receptions.data?.rows ?? []).map((row) => ({
        to: `/receptions/${row.id}`,
        label: row.matter,
        description: line(dayOf(row.date, year), row.station, visitorOf(row)),
      })),
    },
    {
      label: `${year} 年${searched.activities.word}`,
      hits: answering(
        search,
        (activities.data ?? []).map((row) => ({
          to: `/activities/${row.id}`,
          label: row.title,
          description: line(dayOf(row.date, year), row.kind),
        })),
      ),
    },
    {
      label: searched.documents.word,
      hits: (papers.data?.rows ?? []).map((paper) => ({
        to: addressOf(paper),
        label: paper.title,
        description: line(paper.number || '未编号', paper.stateName),
      })),
    },
    { label: '功能', hits: answering(typed, pages) },
  ];
  // an answer to an earlier word is nobody's answer now
  const own = new Set<string>([searched.deputies.word, '要做什么', '功能']);
  return sections
    .filter(({ label, hits }) => hits.length > 0 && (long || own.has(label)))
    .map(({ label, hits }) => ({ label, hits: hits.slice(0, shownAtMost) }));
}
