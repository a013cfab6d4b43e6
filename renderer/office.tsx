import { spotlight } from '@mantine/spotlight';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, Outlet } from 'react-router';
import { Frame } from '#ui/frame.tsx';
import { Refused } from '#ui/refusal.tsx';
import { useTypeSize } from '#ui/type-size.ts';
import { PrintContext } from '#ui/use-printing.ts';
import { Waiting } from '#ui/waiting.tsx';
import { useApi } from './api.tsx';
import { DeskContext } from './desk.tsx';
import { UnlockPage } from './features/vault/unlock-page.tsx';
import { places } from './places.ts';
import { refusalIn } from './refusal-of.ts';
import { useSavedAt } from './saved-at.ts';
import { Search } from './search.tsx';
import { useYear } from './use-year.ts';

/** The way into the office: the wizard where there is no vault, the door where it is locked, else the frame. */
export function Office() {
  const { query } = useApi();
  const status = useQuery(query.vault.status.queryOptions());
  if (status.error) return <Outside error={status.error} onRetry={() => void status.refetch()} />;
  if (!status.data) return <Waiting doing="正在打开履职台" />;
  if (status.data.state === 'absent') return <Navigate to="/welcome" replace />;
  if (status.data.state === 'locked')
    return <UnlockPage folder={status.data.folder} labels={status.data.labels} />;
  return <OpenOffice person={status.data.user?.label ?? ''} />;
}

function OpenOffice({ person }: { person: string }) {
  const { query, print } = useApi();
  const queries = useQueryClient();
  const desk = useQuery(query.terms.desk.queryOptions());
  const usual = desk.data?.years[0] ?? Number(desk.data?.today.slice(0, 4) ?? new Date().getFullYear());
  const [year, setYear] = useYear(usual, desk.data?.years ?? []);
  const [typeSize, setTypeSize] = useTypeSize();
  const saved = useSavedAt();
  const lock = useMutation(
    query.vault.lock.mutationOptions({
      onSuccess: (now) => {
        queries.clear();
        queries.setQueryData(query.vault.status.queryKey(), now);
      },
    }),
  );
  if (desk.error) return <Outside error={desk.error} onRetry={() => void desk.refetch()} />;
  if (!desk.data) return <Waiting doing="正在读取本届资料" />;
  const years = [...new Set([...desk.data.years, year, Number(desk.data.today.slice(0, 4))])].sort(
    (a, b) => b - a,
  );
  return (
    <PrintContext value={print}>
      <DeskContext value={{ ...desk.data, year }}>
        <Frame
          groups={places}
          township={desk.data.township}
          term={desk.data.term ? `第${termWord(desk.data.term.name)}届` : desk.data.county}
          year={year}
          years={years}
          onYear={setYear}
          person={person}
          onSearch={spotlight.open}
          onLock={() => lock.mutate({})}
          typeSize={typeSize}
          onTypeSize={setTypeSize}
          saved={saved}
          copied="机外备份：尚未设置"
        >
          <Outlet />
        </Frame>
        <Search />
      </DeskContext>
    </PrintContext>
  );
}

/** 十九 of 清溪镇第十九届人民代表大会. */
const termWord = (name: string) => /第(.+?)届/.exec(name)?.[1] ?? '';

function Outside({ error, onRetry }: { error: unknown; onRetry(): void }) {
  const refusal = refusalIn(error);
  return (
    <main style={{ padding: '4rem' }}>{refusal && <Refused refusal={refusal} onRetry={onRetry} />}</main>
  );
}
