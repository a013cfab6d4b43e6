import { useEffect, useRef } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { isRecent } from '#ui/recent.ts';
import { windowMemory } from '#ui/window-memory.ts';

/** Filters as they were left, by page. */
const left = windowMemory<Record<string, string>>();

/** A filter row kept in the address: values that say nothing are left out, and coming back finds it as it was left. */
export function useFilters<Name extends string>(defaults: Record<Name, string>) {
  const { pathname } = useLocation();
  const [params, setParams] = useSearchParams();
  const names = Object.keys(defaults) as Name[];
  const given = Object.fromEntries(
    names.flatMap((name) => (params.has(name) ? [[name, params.get(name) ?? '']] : [])),
  );
  // what a figure counts is shown whole, however the list was left
  const fresh = Object.keys(given).length === 0 && !isRecent(params);
  const remembered = fresh ? left.get(pathname) : undefined;
  const values = { ...defaults, ...given, ...remembered } as Record<Name, string>;

  // two fields may report before the address is shown again; the second must not undo the first
  const latest = useRef(values);
  latest.current = values;
  const write = (changes: Partial<Record<Name, string>>, flushSync: boolean) => {
    const wanted = { ...latest.current, ...changes };
    latest.current = wanted;
    const kept = Object.fromEntries(
      Object.entries<string>(wanted).filter(([name, value]) => value !== defaults[name as Name]),
    );
    left.set(pathname, kept);
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        for (const name of names) next.delete(name);
        for (const [name, value] of Object.entries(kept)) next.set(name, value);
        return next;
      },
      { replace: true, flushSync },
    );
  };
  // shown at once, so that a tick or a letter stands where it was put
  const set = (changes: Partial<Record<Name, string>>) => write(changes, true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only on arrival, to bring the address in line with what is shown
  useEffect(() => {
    if (isRecent(params)) left.delete(pathname);
    else if (remembered && Object.keys(remembered).length > 0)
      write(remembered as Partial<Record<Name, string>>, false);
    else if (Object.keys(given).length > 0) left.set(pathname, given);
  }, [pathname]);

  const changed = names.some((name) => values[name] !== defaults[name]);
  return { values, set, changed, clear: () => set(defaults) };
}
