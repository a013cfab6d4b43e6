import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { Paper } from '#ui/paper.tsx';
import { type RefusalView, Refused } from '#ui/refusal.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { Words } from '#ui/words.tsx';
import css from './figures.module.css';

/** What is not drawn, why, and how to ask for it again. */
type Missing = { what: string; refusal: RefusalView; retry: () => void };

/** Tells of what is missing, until the answer is called. */
const MissingContext = createContext<((missing: Missing) => () => void) | undefined>(undefined);

/** Several drawings on one page: why some are missing is said once over them, with which, and asked again in one press. */
export function FiguresTogether({ children }: { children: ReactNode }) {
  const [missing, setMissing] = useState<readonly Missing[]>([]);
  const tell = useCallback((one: Missing) => {
    setMissing((all) => [...all, one]);
    return () => setMissing((all) => all.filter((other) => other !== one));
  }, []);
  return (
    <MissingContext value={tell}>
      {[...Map.groupBy(missing, ({ refusal }) => refusal.message).values()].map((same) => (
        <Refused
          key={same[0]?.refusal.message}
          refusal={{
            message: '',
            ...same[0]?.refusal,
            details: [
              ...(same[0]?.refusal.details ?? []),
              `没有统计出来的：${same.map(({ what }) => what).join('、')}`,
            ],
          }}
          onRetry={() => {
            for (const { retry } of same) retry();
          }}
        />
      ))}
      {children}
    </MissingContext>
  );
}

/** What is counted, drawn: sections of charts with their tables; where nothing was counted, a sentence and no chart. */
export function Figures(props: {
  /** What is counted: 代表构成. */
  what: string;
  ready: boolean;
  /** Said instead of the charts where there is nothing to draw. */
  empty?: string | false | undefined;
  refusal?: RefusalView | undefined;
  onRetry?: (() => void) | undefined;
  children: ReactNode;
}) {
  const { what, refusal, onRetry } = props;
  const tell = useContext(MissingContext);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refusal is the same as long as its words are
  useEffect(
    () => refusal && tell?.({ what, refusal, retry: () => onRetry?.() }),
    [tell, what, refusal?.message],
  );
  if (refusal) return tell ? null : <Refused refusal={refusal} {...(onRetry && { onRetry })} />;
  if (!props.ready) return <Waiting doing={`正在统计${what}`} />;
  if (props.empty) return <Words icon="inbox" title={props.empty} />;
  return (
    <div className={css.figures}>
      <Paper size="A4 landscape" />
      {props.children}
    </div>
  );
}
