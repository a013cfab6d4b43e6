import { useEffect, useRef, useState } from 'react';
import type { FormDraft } from '#ui/form-page.tsx';
import { momentOf } from '#ui/format.ts';
import { useApi } from './api.tsx';
import { draftContent, type KeptDraft, readDraft } from './draft-content.ts';
import { holdDraft } from './held-drafts.ts';
import { inTurn } from './in-turn.ts';
import { useMay } from './may.ts';

/** Milliseconds of quiet after which what was typed is kept. */
export const draftPause = 1500;

type Offer<Values> = KeptDraft<Values> & { savedAt: string };

/**
 * Keeps a form's values in the vault while they are typed, offers back what is left from last time, and drops it once
 * the form is saved. Nothing of it touches the browser's own storage.
 */
export function useDraft<Values extends Record<string, unknown>>(options: {
  /** Names the form and its record: `receptions.new`. */
  form: string;
  values: Values;
  /** What the form showed before anything was typed. */
  initial: Values;
  dirty: boolean;
  /** The form corrects a record, which others may have changed since the draft was left. */
  ofRecord: boolean;
  apply(values: Values): void;
}): { draft: FormDraft; saved(): void } {
  const { client } = useApi();
  const may = useMay();
  const allowed = may('drafts.keep');
  const { form } = options;
  const [offer, setOffer] = useState<Offer<Values>>();
  const [asked, setAsked] = useState(false);
  const content = draftContent(options.initial, options.values);
  const latest = useRef({ content, wanted: false });
  const kept = useRef('');
  const over = useRef(false);
  latest.current = { content, wanted: options.dirty && asked && offer === undefined };

  const keep = async () => {
    const { content: now, wanted } = latest.current;
    if (!wanted || over.current || now === kept.current) return;
    kept.current = now;
    await inTurn(form, () => client.drafts.keep({ form, content: now })).catch(() => {
      kept.current = '';
    });
  };
  const remove = () => void inTurn(form, () => client.drafts.drop({ form })).catch(() => undefined);
  const drop = () => {
    over.current = true;
    remove();
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for a form, whatever was typed since
  useEffect(() => {
    let gone = false;
    if (!allowed) return;
    inTurn(form, () => client.drafts.find({ form }))
      .then(
        (found) => {
          const read = found && readDraft(found.content, options.initial);
          if (!gone && found && read) setOffer({ ...read, savedAt: found.savedAt });
        },
        () => undefined,
      )
      .finally(() => !gone && setAsked(true));
    return () => {
      gone = true;
    };
  }, [form, allowed]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the pause starts again with every change of what is typed
  useEffect(() => {
    if (!latest.current.wanted) return;
    const pause = setTimeout(() => void keep(), draftPause);
    return () => clearTimeout(pause);
  }, [content, asked, offer]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: both look at the latest values when the moment comes
  useEffect(() => {
    const release = holdDraft(keep);
    const hidden = () => document.visibilityState === 'hidden' && void keep();
    document.addEventListener('visibilitychange', hidden);
    return () => {
      release();
      document.removeEventListener('visibilitychange', hidden);
      void keep();
    };
  }, [form]);

  const view = offer && {
    when: momentOf(offer.savedAt),
    changedSince: options.ofRecord && offer.changedSince,
    onTake: () => {
      kept.current = draftContent(options.initial, offer.values);
      setOffer(undefined);
      options.apply(offer.values);
    },
    onDrop: () => {
      setOffer(undefined);
      remove();
    },
  };
  return { draft: { offer: view, onDiscard: drop }, saved: drop };
}
