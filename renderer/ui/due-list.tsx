import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { Status, type Tone } from '#ui/status.tsx';
import css from './due-list.module.css';
import { WordButton } from './word-button.tsx';

/** One thing that is due: a sentence and a verb that leads to it, or that does it here. */
export type DueLine = { key: string; sentence: string; detail?: string; verb: string } & (
  | { to: string }
  | { onAct: () => void; busy: boolean }
);

function Verb({ line }: { line: DueLine }) {
  const look = { className: css.verb, variant: 'default', 'aria-label': `${line.verb}：${line.sentence}` };
  if ('to' in line)
    return (
      <Button {...look} component={Link} to={line.to}>
        {line.verb}
      </Button>
    );
  return (
    <Button {...look} loading={line.busy} onClick={line.onAct}>
      {line.verb}
    </Button>
  );
}

/** What is due under one word (逾期, 今天, 本周); nothing is shown where nothing is. `total` counts them all, `hidden` those that are only listed on request. */
export function DueGroup(props: {
  word: string;
  tone: Tone;
  total: number;
  /** How many of them no line stands for yet; those without a line of their own where left out. */
  hidden?: number;
  lines: DueLine[];
  onAll?: () => void;
}) {
  const { hidden = props.total - props.lines.length } = props;
  if (props.lines.length === 0) return null;
  return (
    <section className={css.group} aria-label={props.word}>
      <h3 className={css.word}>
        <Status tone={props.tone}>{props.word}</Status>
        <span className={css.count}>{props.total} 件</span>
      </h3>
      <ul className={css.list}>
        {props.lines.map((line) => (
          <li key={line.key} className={css.line}>
            <span className={css.sentence}>
              {line.sentence}
              {line.detail && <span className={css.detail}>{line.detail}</span>}
            </span>
            <Verb line={line} />
          </li>
        ))}
      </ul>
      {hidden > 0 && props.onAll && (
        <WordButton py="0.5rem" onClick={props.onAll}>
          还有 {hidden} 件{props.word}的，全部列出
        </WordButton>
      )}
    </section>
  );
}
