import { useEffect, useState } from 'react';
import { withoutRecent } from '#ui/recent.ts';
import { useAddress } from '#ui/use-address.ts';

const key = 'desk-year';

/**
 * The year being looked at: the address's, else the one last chosen in this window, else the one that was `usual` when the
 * office was opened. What is imported or entered later never changes it by itself.
 */
export function useYear(usual: number | undefined): [number, (year: number) => void] {
  const [said, say] = useAddress();
  const asked = Number(said.get('year')) || undefined;
  useEffect(() => {
    if (asked) sessionStorage.setItem(key, String(asked));
  }, [asked]);
  const [kept, setKept] = useState(usual);
  if (kept === undefined && usual !== undefined) setKept(usual);
  const year = asked ?? (Number(sessionStorage.getItem(key)) || kept || new Date().getFullYear());
  return [year, (chosen) => say({ year: String(chosen), ...withoutRecent })];
}
