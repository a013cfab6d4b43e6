import { useThrottledCallback } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { spotlight } from '@mantine/spotlight';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Navigate, Outlet } from 'react-router';
import type { z } from 'zod';
import { chineseNumber } from '#electron/values/chinese-number.ts';
import type { deskSchema } from '#features/terms/contract.ts';
import { termOn } from '#features/terms/rules.ts';
import { Frame } from '#ui/frame.tsx';
import { Refused } from '#ui/refusal.tsx';
import { useTypeSize } from '#ui/type-size.ts';
import { PdfContext, PrintContext } from '#ui/use-printing.ts';
import { Waiting } from '#ui/waiting.tsx';
import { forgetWindowMemory } from '#ui/window-memory.ts';
import { useApi } from './api.tsx';
import { copyIsOld } from './copy-age.ts';
import { DeskContext, type Person, personWords } from './desk.tsx';
import type { TermRow } from './features/terms/term.ts';
import { SetPasswordPage } from './features/vault/set-password-page.tsx';
import { UnlockPage } from './features/vault/unlock-page.tsx';
import { FormsTold } from './forms-told.tsx';
import { Leaving } from './leaving.tsx';
import { placesOf } from './places.ts';
import { refusalIn } from './refusal-of.ts';
import { useSavedAt } from './saved-at.ts';
import { Search } from './search.tsx';
import { searchWords } from './searched.ts';
import { useYear } from './use-year.ts';

/** How often the page asks whether the vault is still open, in milliseconds: the core locks it by itself. */
const lookAgain = 15_000;

/** How often the foot line asks how old the last copy off this PC is, in milliseconds: a day may have passed. */
const copyLookAgain = 600_000;

/** The way into the office: the wizard where there is no vault, the door where it is locked, else the frame. */
export function Office() {
  const { query } = useApi();
  const queries = useQueryClient();
  const status = useQuery(
    query.vault.status.queryOptions({
      refetchInterval: ({ state }) => (state.data?.state === 'open' ? lookAgain : false),
      refetchIntervalInBackground: true,
    }),
  );
  const state = status.data?.state;
  useEffect(() => {
    if (state !== 'locked') return;
    forgetWindowMemory();
    notifications.clean();
    queries.removeQueries({ predicate: ({ queryKey }) => !isFront(queryKey) });
    queries.getMutationCache().clear();
  }, [state, queries]);
  if (status.error && !status.data)
    return <Outside error={status.error} onRetry={() => void status.refetch()} />;
  if (!status.data) return <Waiting doing="正在打开履职台" />;
  if (state === 'absent') return <Navigate to="/welcome" replace />;
  if (status.data.setPassword) return <SetPasswordPage {...status.data.setPassword} />;
  if (!status.data.user) return <UnlockPage status={status.data} />;
  return <OpenOffice user={status.data.user} />;
}

/** What may stay in the window's memory while the vault is locked: nothing of the records. */
const isFront = ([path]: readonly unknown[]) =>
  Array.isArray(path) && (path[0] === 'vault' || path.join('.') === 'practices.list');

/** At most how often the core is told that somebody is there, in milliseconds. */
const tellEvery = 30_000;

/** Tells the core that somebody is at the desk, typing or pointing, although nothing is asked of it: else it locks. */
function useStay(): void {
  const { client } = useApi();
  const tell = useThrottledCallback(() => void client.vault.stay().catch(() => undefined), tellEvery);
  useEffect(() => {
    const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const sign of signs) window.addEventListener(sign, tell, { passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, tell);
    };
  }, [tell]);
}

function OpenOffice({ user }: { user: Person }) {
  const { query, print, pdf } = useApi();
  const desk = useQuery(query.terms.desk.queryOptions());
  const usual = desk.data && (desk.data.years[0] ?? Number(desk.data.today.slice(0, 4)));
  const [year, setYear] = useYear(usual);
  const [typeSize, setTypeSize] = useTypeSize();
  const saved = useSavedAt();
  const terms = useQuery(query.terms.list.queryOptions());
  const backups = useQuery(query.backups.status.queryOptions({ refetchInterval: copyLookAgain }));
  useStay();
  if (desk.error) return <Outside error={desk.error} onRetry={() => void desk.refetch()} />;
  if (!desk.data) return <Waiting doing="正在读取本届资料" />;
  const years = yearsOf(desk.data, year, terms.data ?? []);
  const termId = years.find((one) => one.year === year)?.id;
  return (
    <PrintContext value={print}>
      <PdfContext value={pdf}>
        <DeskContext value={{ ...desk.data, year, user }}>
          <Leaving user={user}>
            {(leave) => (
              <Frame
                groups={placesOf(user.role)}
                township={desk.data.township}
                termPage={termId && `/terms/${termId}`}
                year={year}
                years={years}
                onYear={setYear}
                person={personWords(user)}
                searchHint={searchWords(user.role).hint}
                onSearch={spotlight.open}
                onLock={leave}
                typeSize={typeSize}
                onTypeSize={setTypeSize}
                saved={saved}
                copied={backups.data?.words ?? ''}
                copyIsOld={backups.data && copyIsOld(backups.data.lastCopy?.days)}
              >
                <FormsTold>
                  <Outlet />
                </FormsTold>
              </Frame>
            )}
          </Leaving>
          <Search />
        </DeskContext>
      </PdfContext>
    </PrintContext>
  );
}

/** The years that can be looked at, latest first, each with the term that runs at its end, or today. */
function yearsOf(desk: z.infer<typeof deskSchema>, shown: number, terms: TermRow[]) {
  const now = Number(desk.today.slice(0, 4));
  return [...new Set([...desk.years, shown, now])]
    .sort((one, other) => other - one)
    .map((year) => {
      const term = termOn(terms, year === now ? desk.today : `${year}-12-31`);
      return { year, id: term?.id, term: term ? `第${chineseNumber(term.ordinal)}届` : '' };
    });
}

function Outside({ error, onRetry }: { error: unknown; onRetry(): void }) {
  const refusal = refusalIn(error);
  return (
    <main style={{ padding: '4rem' }}>{refusal && <Refused refusal={refusal} onRetry={onRetry} />}</main>
  );
}
