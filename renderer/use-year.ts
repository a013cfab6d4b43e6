import { useEffect } from 'react';
import { useSearchParams } from 'react-router';

const key = 'desk-year';

/** The year being looked at: the address's, else the one last chosen in this window, else `usual`. */
export function useYear(usual: number): [number, (year: number) => void] {
  const [params, setParams] = useSearchParams();
  const asked = Number(params.get('year')) || undefined;
  useEffect(() => {
    if (asked) sessionStorage.setItem(key, String(asked));
  }, [asked]);
  const year = asked ?? (Number(sessionStorage.getItem(key)) || usual);
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
