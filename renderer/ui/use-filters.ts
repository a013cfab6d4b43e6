import { useEffect, useRef } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { isRecent } from '#ui/recent.ts';
import { windowMemory } from '#ui/window-memory.ts';

/** Filters as they were left, by page. */
const left = windowMemory<Record<string, string>>();

/** What is typed may be a name or a number, and a browser keeps the addresses of pages on the disk: it stays out of them. */
const typed = 'search';

/** Marks an address that its own page wrote, so that what is typed there belongs to it. */
const asLeft = { filtersAsLeft: true };

/** What was typed to find something on a page. */
export const typedOn = (pathname: string): string => left.get(pathname)?.[typed] ?? '';

/** A filter row kept in the address, but for what is typed: values that say nothing are left out, and coming back finds it as it was left. */
export function useFilters<Name extends string>(defaults: Record<Name, string>) {
  const { pathname, state } = useLocation();
  const [params, setParams] = useSearchParams();
  const names = Object.keys(defaults) as Name[];
  const given = Object.fromEntries(
    names.flatMap((name) => (params.has(name) ? [[name, params.get(name) ?? '']] : [])),
  );
  // what a figure counts is shown whole, however the list was left
  const fresh = Object.keys(given).length === 0 && !isRecent(params);
  const found = typedOn(pathname);
  const own = state?.filtersAsLeft && found !== '' ? { [typed]: found } : undefined;
  const remembered = fresh ? left.get(pathname) : own;
  const values = { ...defaults, ...given, ...remembered } as Record<Name, string>;

  const changed = names.some((name) => values[name] !== defaults[name]);

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
        for (const [name, value] of Object.entries(kept)) if (name !== typed) next.set(name, value);
        return next;
      },
      { replace: true, flushSync, state: asLeft },
    );
  };
  // shown at once, so that a tick or a letter stands where it was put
  const set = (changes: Partial<Record<Name, string>>) => write(changes, true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only on arrival, to bring the address in line with what is shown
  useEffect(() => {
    if (isRecent(params)) left.delete(pathname);
    else if (changed) write({}, false);
  }, [pathname]);

  return { values, set, changed, clear: () => set(defaults) };
}
