import type { ReactNode } from 'react';
import { Paper } from '#ui/paper.tsx';
import { type RefusalView, Refused } from '#ui/refusal.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { Words } from '#ui/words.tsx';
import css from './figures.module.css';

/** What is counted, drawn: sections of charts with their tables; where nothing was counted, a sentence and no chart. */
export function Figures(props: {
  doing: string;
  ready: boolean;
  /** Said instead of the charts where there is nothing to draw. */
  empty?: string | false | undefined;
  refusal?: RefusalView | undefined;
  onRetry?: (() => void) | undefined;
  children: ReactNode;
}) {
  if (props.refusal)
    return <Refused refusal={props.refusal} {...(props.onRetry && { onRetry: props.onRetry })} />;
  if (!props.ready) return <Waiting doing={props.doing} />;
  if (props.empty) return <Words icon="inbox" title={props.empty} />;
  return (
    <div className={css.figures}>
      <Paper size="A4 landscape" />
      {props.children}
    </div>
  );
}
