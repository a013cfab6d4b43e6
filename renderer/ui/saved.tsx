import { Button, Group } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { Facts } from '#ui/facts.tsx';
import { Icon } from '#ui/icons.tsx';
import { type RefusalView, Refused } from '#ui/refusal.tsx';
import css from './saved.module.css';

/** What was just saved, shown back, with what one may do next and the way to take it back. */
export function Saved(props: {
  title: string;
  facts: { label: string; value: ReactNode }[];
  onUndo?: (() => void) | undefined;
  undoing?: boolean;
  /** Why it could not be taken back. */
  refusal?: RefusalView | undefined;
  children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={css.saved}>
      <h1 ref={heading} tabIndex={-1} className={css.title}>
        <Icon name="done" className={css.sign} />
        {props.title}
      </h1>
      <Facts facts={props.facts} />
      <Group mt="lg" gap="sm">
        {props.children}
        {props.onUndo && (
          <Button variant="default" loading={props.undoing ?? false} onClick={props.onUndo}>
            撤销
          </Button>
        )}
      </Group>
      {props.refusal && <Refused refusal={props.refusal} />}
    </div>
  );
}
