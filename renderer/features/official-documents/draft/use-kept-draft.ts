import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import type { draftSchema } from '#features/official-documents/contract/papers.ts';
import type { RefusalView } from '#ui/refusal.tsx';
import { useApi } from '../../../api.tsx';
import { holdDraft } from '../../../held-drafts.ts';
import { inTurn } from '../../../in-turn.ts';
import { refusalOf } from '../../../refusal-of.ts';
import { noteSaved } from '../../../saved-at.ts';

/** What a draft says, without its id. */
export type DraftValues = Omit<z.input<typeof draftSchema>, 'id'>;

/** Milliseconds of quiet after which a draft is kept; each keeping is an entry of the log. */
const pause = 2500;

/**
 * Keeps a draft in the register while it is filled in: after a pause, before the vault is locked and on leaving. Nothing
 * is kept before something was changed.
 */
export function useKeptDraft(draft: {
  id: string | undefined;
  values: DraftValues;
  /** What is missing before a draft can be kept at all. */
  ready: boolean;
  onKept(id: string): void;
}) {
  const { client, query } = useApi();
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<RefusalView>();
  const [savedAt, setSavedAt] = useState<Date>();
  const content = JSON.stringify(draft.values);
  const kept = useRef(content);
  const id = useRef(draft.id);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const latest = useRef(draft);
  latest.current = draft;

  const write = async () => {
    const { values, ready, onKept } = latest.current;
    const now = JSON.stringify(values);
    if (!ready || (now === kept.current && id.current)) return id.current;
    const made = await client.officialDocuments.keep({ ...values, ...(id.current && { id: id.current }) });
    kept.current = now;
    noteSaved();
    setSavedAt(new Date());
    setRefusal(undefined);
    if (!id.current) {
      id.current = made.id;
      onKept(made.id);
    }
    void queries.invalidateQueries({ queryKey: query.officialDocuments.register.key() });
    void queries.invalidateQueries({ queryKey: query.officialDocuments.detail.key() });
    return id.current;
  };
  /** Keeps the draft as it stands, whether or not it was changed; answers its id, undefined where it could not be kept. */
  const keep = (): Promise<string | undefined> => {
    const turn = line.current.then(() => (id.current ? inTurn(id.current, write) : write()));
    const told = turn.catch((error: unknown) => {
      setRefusal(refusalOf(error));
      return undefined;
    });
    line.current = told;
    return told;
  };
  const keepChanges = async () => {
    if (JSON.stringify(latest.current.values) !== kept.current) await keep();
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the pause starts again with every change of what is filled in
  useEffect(() => {
    if (content === kept.current) return;
    const waiting = setTimeout(() => void keepChanges(), pause);
    return () => clearTimeout(waiting);
  }, [content, draft.ready]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: looks at the latest values when the moment comes
  useEffect(() => {
    const release = holdDraft(keepChanges);
    const hidden = () => document.visibilityState === 'hidden' && void keepChanges();
    document.addEventListener('visibilitychange', hidden);
    return () => {
      release();
      document.removeEventListener('visibilitychange', hidden);
      void keepChanges();
    };
  }, []);

  return { keep, refusal, savedAt, changed: content !== kept.current };
}
