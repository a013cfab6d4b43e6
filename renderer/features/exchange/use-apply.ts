import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ImportedFile } from '#features/exchange/contract.ts';
import type { RefusalView } from '#ui/refusal.tsx';
import { useApi } from '../../api.tsx';
import { refusalOf } from '../../refusal-of.ts';
import { noteSaved } from '../../saved-at.ts';

type Progress = { doing: string; done: number; total: number };

/** Writes a plan while telling how far it is; leaving the stream early takes everything back. */
export function useApply() {
  const { client } = useApi();
  const queries = useQueryClient();
  const stop = useRef<AbortController>(undefined);
  const [running, setRunning] = useState(false);
  const [stopped, setStopped] = useState(false);
  const [progress, setProgress] = useState<Progress>();
  const [done, setDone] = useState<ImportedFile[]>();
  const [refusal, setRefusal] = useState<RefusalView>();

  const reset = () => {
    setStopped(false);
    setProgress(undefined);
    setDone(undefined);
    setRefusal(undefined);
  };
  /** Writes a plan; answers what was written, or nothing where it was not. */
  const start = async (plan: string): Promise<ImportedFile[] | undefined> => {
    let written: ImportedFile[] | undefined;
    reset();
    setRunning(true);
    stop.current = new AbortController();
    try {
      for await (const event of await client.exchange.apply({ plan }, { signal: stop.current.signal })) {
        if (event.type === 'progress') setProgress(event);
        else written = event.files;
      }
      setDone(written);
      noteSaved();
      return written;
    } catch (error) {
      if (stop.current.signal.aborted) setStopped(true);
      else setRefusal(refusalOf(error));
    } finally {
      setRunning(false);
      await queries.invalidateQueries();
    }
    return undefined;
  };
  const far = progress ? { done: progress.done, total: progress.total } : {};
  return {
    start,
    cancel: () => stop.current?.abort(),
    reset,
    running,
    stopped,
    progress,
    far,
    done,
    refusal,
  };
}
