import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ImportedFile } from '#features/exchange/contract.ts';
import type { RefusalView } from '#ui/refusal.tsx';
import { useApi } from '../../api.tsx';
import { refusalOf } from '../../refusal-of.ts';
import { noteSaved } from '../../saved-at.ts';

type Progress = { doing: string; done: number; total: number };

/** Writes a plan while telling how far it is; once cancelled, what the core says was written is told, which may be all of it. */
export function useApply() {
  const { client } = useApi();
  const queries = useQueryClient();
  const stop = useRef<AbortController>(undefined);
  const [running, setRunning] = useState(false);
  const [cancelled, setCancelled] = useState(false);
  const [progress, setProgress] = useState<Progress>();
  const [done, setDone] = useState<ImportedFile[]>();
  const [refusal, setRefusal] = useState<RefusalView>();

  const reset = () => {
    setCancelled(false);
    setProgress(undefined);
    setDone(undefined);
    setRefusal(undefined);
  };
  /** What was written by the end of the stream; nothing where it was left. */
  const streamed = async (plan: string, signal: AbortSignal): Promise<ImportedFile[] | undefined> => {
    let written: ImportedFile[] | undefined;
    try {
      for await (const event of await client.exchange.apply({ plan }, { signal })) {
        if (event.type === 'progress') setProgress(event);
        else written = event.files;
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    }
    return written;
  };
  /** Writes a plan; answers what was written, or nothing where it was not. */
  const start = async (plan: string): Promise<ImportedFile[] | undefined> => {
    reset();
    setRunning(true);
    stop.current = new AbortController();
    try {
      // only the core knows whether the cancelling came in time
      const written =
        (await streamed(plan, stop.current.signal)) ?? (await client.exchange.outcome({ plan })).written;
      setDone(written);
      if (written) noteSaved();
      return written;
    } catch (error) {
      setRefusal(refusalOf(error));
    } finally {
      setRunning(false);
      await queries.invalidateQueries();
    }
    return undefined;
  };
  const cancel = () => {
    setCancelled(true);
    stop.current?.abort();
  };
  const far = progress ? { done: progress.done, total: progress.total } : {};
  return { start, cancel, reset, running, cancelled, progress, far, done, refusal };
}
