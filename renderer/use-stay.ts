import { useThrottledCallback } from '@mantine/hooks';
import { useEffect } from 'react';
import { useApi } from './api.tsx';

/** At most how often the core is told that somebody is there, in milliseconds. */
const tellEvery = 30_000;

/** Tells the core that somebody is at the desk, typing or pointing, although nothing is asked of it: else it locks. */
export function useStay(): void {
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
