import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { DraftOffer, type DraftOfferView } from '#ui/draft-offer.tsx';
import { useFormManners } from '#ui/form-manners.ts';
import { FormUnread } from '#ui/form-unread.tsx';
import { LeavingGuard } from '#ui/leaving-guard.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { type RefusalView, Refused } from '#ui/refusal.tsx';
import { SaveButton } from '#ui/save-button.tsx';
import css from './form-page.module.css';

/** The draft of a form, kept while it is filled in. */
export type FormDraft = {
  /** What is left from last time; the form waits behind it for an answer. */
  offer?: DraftOfferView | undefined;
  /** The person leaves and does not want what was filled in. */
  onDiscard(): void;
};

/** The form of a page, for a button that stands beside it and saves. */
export const formOfPage = 'form-of-page';

/**
 * The pattern of every form: Enter goes on, Ctrl+S saves, Esc asks only if something would be lost; saving leads to the
 * first field that will not do.
 */
export function FormPage(props: {
  title: string;
  line?: ReactNode;
  back: { to: string; label: string };
  dirty: boolean;
  saving: boolean;
  onSave(): void;
  saveLabel?: string;
  refusal?: RefusalView | undefined;
  draft?: FormDraft | undefined;
  /** The hand is on the first field as soon as the form is there. */
  startsInFirst?: boolean;
  /** As wide as the page: for a table. */
  wide?: boolean;
  /** Nothing can be saved: the form is only to be read. */
  readOnly?: boolean;
  /** Left of the form: where else to go. */
  before?: ReactNode;
  /** Right of the form: what it means. */
  beside?: ReactNode;
  children: ReactNode;
}) {
  const navigate = useNavigate();
  const { form, faults, handlers } = useFormManners({
    saving: props.saving,
    onSave: props.onSave,
    onEscape: () => void navigate(props.back.to),
  });
  const { startsInFirst } = props;
  useEffect(() => {
    if (startsInFirst) form.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [startsInFirst, form]);
  const refused = useRef<HTMLDivElement>(null);
  const why = props.refusal?.message;
  useEffect(() => {
    if (why !== undefined) refused.current?.scrollIntoView({ block: 'center' });
  }, [why]);
  return (
    <div className={css.page}>
      <PageHead title={props.title} line={props.line} back={props.back} />
      {props.draft?.offer && <DraftOffer offer={props.draft.offer} />}
      <div className={props.before ? css.columns : props.beside ? css.pair : undefined}>
        {props.before}
        <form
          hidden={props.draft?.offer !== undefined}
          ref={form}
          id={formOfPage}
          className={props.wide ? css.wide : css.form}
          aria-label={props.title}
          {...handlers}
        >
          <FormUnread />
          {props.children}
          <div ref={refused}>{props.refusal && <Refused refusal={props.refusal} />}</div>
          {!props.readOnly && (
            <div className={css.actions}>
              <SaveButton label={props.saveLabel} saving={props.saving} />
              <Button variant="default" onClick={() => navigate(props.back.to)}>
                返回
              </Button>
              {faults === '' ? (
                <span className={css.keys}>回车到下一项，Ctrl+S 保存，Esc 返回</span>
              ) : (
                <span className={css.faults} role="status">
                  还没有保存，请先改好：{faults}
                </span>
              )}
            </div>
          )}
        </form>
        {props.beside && <aside className={css.beside}>{props.beside}</aside>}
      </div>
      <LeavingGuard dirty={props.dirty} draft={props.draft} />
    </div>
  );
}

/** Short fields beside each other, two in a row. */
export function Beside({ children }: { children: ReactNode }) {
  return <div className={css.two}>{children}</div>;
}

/** A part of a form, headed by the question as it is asked at the counter. */
export function Question({ ask, children }: { ask: string; children: ReactNode }) {
  return (
    <fieldset className={css.question}>
      <legend className={css.legend}>{ask}</legend>
      <div className={css.fields}>{children}</div>
    </fieldset>
  );
}
