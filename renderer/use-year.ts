import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';

const key = 'desk-year';

/**
 * The year being looked at: the address's, else the one last chosen in this window, else `usual`. A year that has
 * records stays when newer records make another one usual.
 */
export function useYear(usual: number, years: number[]): [number, (year: number) => void] {
  const [params, setParams] = useSearchParams();
  const asked = Number(params.get('year')) || undefined;
  useEffect(() => {
    if (asked) sessionStorage.setItem(key, String(asked));
  }, [asked]);
  const [kept, setKept] = useState(usual);
  if (kept !== usual && !years.includes(kept)) setKept(usual);
  const year = asked ?? (Number(sessionStorage.getItem(key)) || kept);
  const setYear = (chosen: number) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        next.set('year', String(chosen));
        return next;
      },
      { replace: true },
    );
  return [year, setYear];
}
