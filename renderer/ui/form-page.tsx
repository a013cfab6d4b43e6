import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useBlocker, useNavigate } from 'react-router';
import { Dialog } from '#ui/dialog.tsx';
import { enterGoesOn, nextField } from '#ui/form-keys.ts';
import { PageHead } from '#ui/page-head.tsx';
import { type RefusalView, Refused } from '#ui/refusal.tsx';
import css from './form-page.module.css';

/** The pattern of every form: Enter goes on, Ctrl+S saves, Esc asks only if something would be lost. */
export function FormPage(props: {
  title: string;
  line?: ReactNode;
  back: { to: string; label: string };
  dirty: boolean;
  saving: boolean;
  onSave(): void;
  saveLabel?: string;
  refusal?: RefusalView | undefined;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const navigate = useNavigate();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => props.dirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    const keep = (event: BeforeUnloadEvent) => props.dirty && event.preventDefault();
    window.addEventListener('beforeunload', keep);
    return () => window.removeEventListener('beforeunload', keep);
  }, [props.dirty]);
  const key = (event: React.KeyboardEvent) => {
    const target = event.target as Element;
    if (event.key === 's' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (target instanceof HTMLElement) target.blur();
      form.current?.requestSubmit();
    } else if (event.key === 'Escape' && !event.defaultPrevented) void navigate(props.back.to);
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing && form.current && enterGoesOn(target)) {
      event.preventDefault();
      nextField(form.current, target)?.focus();
    }
  };
  return (
    <div className={css.page}>
      <PageHead title={props.title} line={props.line} back={props.back} />
      <form
        ref={form}
        className={css.form}
        aria-label={props.title}
        noValidate
        onKeyDown={key}
        onSubmit={(event) => {
          event.preventDefault();
          if (!props.saving) props.onSave();
        }}
      >
        {props.children}
        {props.refusal && <Refused refusal={props.refusal} />}
        <div className={css.actions}>
          <Button type="submit" loading={props.saving}>
            {props.saveLabel ?? '保存'}
          </Button>
          <Button variant="default" onClick={() => navigate(props.back.to)}>
            返回
          </Button>
          <span className={css.keys}>回车到下一项，Ctrl+S 保存，Esc 返回</span>
        </div>
      </form>
      {blocker.state === 'blocked' && (
        <Dialog title="填写的内容还没有保存" onClose={() => blocker.reset()}>
          <p className={css.ask}>离开后，这一页填写的内容不会留下。</p>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => blocker.proceed()}>
              不保存，离开
            </Button>
            <Button data-autofocus onClick={() => blocker.reset()}>
              继续填写
            </Button>
          </Group>
        </Dialog>
      )}
    </div>
  );
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
