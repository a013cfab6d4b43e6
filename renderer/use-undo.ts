import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { RefusalView } from '#ui/refusal.tsx';
import { type Api, useApi } from './api.tsx';
import { useMay } from './may.ts';
import { refusalOf } from './refusal-of.ts';
import { noteSaved } from './saved-at.ts';

/** A step of the log that can be taken back. */
export type Step = NonNullable<Awaited<ReturnType<Api['client']['log']['latest']>>>;

type Action = NonNullable<Parameters<Api['client']['log']['latest']>[0]>['action'];

/** Takes a step back and lets everything shown be asked again; throws the refusal where it cannot be. */
export function useTakeBack(): (seq: number) => Promise<Step> {
  const { client } = useApi();
  const queries = useQueryClient();
  return async (seq) => {
    try {
      return await client.log.undo({ seq });
    } finally {
      noteSaved();
      await queries.invalidateQueries();
    }
  };
}

/** Asks for the step that was just saved, or for the last one of `action`; undefined where it cannot be taken back by whoever is at the desk. */
export function useAskLatest(): (action?: Action) => Promise<Step | undefined> {
  const { client } = useApi();
  const may = useMay();
  return async (action) => {
    if (!may('log.undo')) return undefined;
    const step = await client.log.latest({ action }).catch(() => undefined);
    return step?.kept === undefined ? step : undefined;
  };
}

/** The step saved just before this was shown, of `action` where it is named, and taking it back. */
export function useUndo(onUndone: () => void, action?: Action) {
  const [step, setStep] = useState<Step>();
  const [undoing, setUndoing] = useState(false);
  const [refusal, setRefusal] = useState<RefusalView>();
  const askLatest = useAskLatest();
  const takeBack = useTakeBack();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, right after saving; later steps are other steps
  useEffect(() => {
    let gone = false;
    void askLatest(action).then((latest) => !gone && setStep(latest));
    return () => {
      gone = true;
    };
  }, []);
  const undo = async (seq: number) => {
    setUndoing(true);
    setRefusal(undefined);
    try {
      await takeBack(seq);
      onUndone();
    } catch (error) {
      setRefusal(refusalOf(error));
    } finally {
      setUndoing(false);
    }
  };
  return { step, undoing, refusal, onUndo: step && (() => void undo(step.seq)) };
}
