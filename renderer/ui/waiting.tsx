import { Button, Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import css from './waiting.module.css';

/** Milliseconds before a wait is worth saying. */
const patience = 500;

/** What is being done, how far, and a way to stop; shown only once it has taken half a second. */
export function Waiting(props: {
  doing: string;
  /** Both left out: it is not known how far. */
  done?: number;
  total?: number;
  onCancel?: () => void;
}) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  const known = props.done !== undefined && props.total !== undefined && props.total > 0;
  const percent = known ? Math.round(((props.done ?? 0) / (props.total ?? 1)) * 100) : 100;
  return (
    <div className={css.waiting} role="status">
      <div className={css.words}>
        <span>{props.doing}</span>
        {known && (
          <span className={css.far}>
            {props.done} / {props.total}
          </span>
        )}
      </div>
      <div className={css.row}>
        <Progress
          className={css.bar}
          value={percent}
          color="gray.7"
          size="sm"
          striped={!known}
          animated={!known}
          aria-label={props.doing}
          transitionDuration={150}
        />
        {props.onCancel && (
          <Button variant="default" onClick={props.onCancel}>
            取消
          </Button>
        )}
      </div>
    </div>
  );
}
