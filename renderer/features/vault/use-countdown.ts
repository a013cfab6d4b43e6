import { useEffect, useState } from 'react';

/** Seconds that a refusal asks one to wait, told in its message; 0 where it asks for none. */
export function secondsIn(refusal: { message: string } | undefined): number {
  return Number(/请等 (\d+) 秒/.exec(refusal?.message ?? '')?.[1] ?? 0);
}

/** Counts down from so many seconds, anew for every `turn`; 0 once it is over. */
export function useCountdown(seconds: number, turn: unknown): number {
  const [left, setLeft] = useState(seconds);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same wait asked for again starts anew
  useEffect(() => {
    setLeft(seconds);
    if (seconds === 0) return;
    const end = Date.now() + seconds * 1000;
    const tick = setInterval(() => {
      const now = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      setLeft(now);
      if (now === 0) clearInterval(tick);
    }, 250);
    return () => clearInterval(tick);
  }, [seconds, turn]);
  return left;
}
