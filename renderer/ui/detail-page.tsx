import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { PageHead } from '#ui/page-head.tsx';
import { type RefusalView, Refused } from '#ui/refusal.tsx';
import { Timeline, type TimelineEntry } from '#ui/timeline.tsx';
import { useAddress } from '#ui/use-address.ts';
import { Waiting } from '#ui/waiting.tsx';
import css from './detail-page.module.css';

/** The pattern of every detail page. */
export type DetailPageProps = {
  back: { to: string; label: string };
  title: ReactNode;
  /** Who or what, in one line. */
  line?: ReactNode;
  tools?: ReactNode;
  primary?: ReactNode;
  /** Why an action that one would expect is not offered, each a sentence. */
  blocked?: string[];
  /** Above the tabs: the one thing to see first. */
  lead?: ReactNode;
  /** At most five; a single one shows no tabs. */
  tabs: { key: string; label: string; content: ReactNode }[];
  /** Everything that happened, latest first. */
  timeline?: { title: string; entries: TimelineEntry[]; empty: string };
  /** Beside the content at the design size, under what happened: figures, or who is who. */
  beside?: ReactNode;
};

/** One entry of a register: what it is, what may be done next, and everything that happened. */
export function DetailPage(props: DetailPageProps) {
  const [said, say] = useAddress();
  const [first] = props.tabs;
  const current = props.tabs.find(({ key }) => key === said.get('tab')) ?? first;
  const show = (key: string | null) => say({ tab: key && key !== first?.key ? key : undefined });
  return (
    <article className={css.page}>
      <PageHead
        title={props.title}
        line={props.line}
        back={props.back}
        tools={props.tools}
        primary={props.primary}
      />
      {props.blocked?.map((sentence) => (
        <p key={sentence} className={css.blocked}>
          {sentence}
        </p>
      ))}
      {props.lead}
      <div className={css.columns}>
        <div className={css.content}>
          {props.tabs.length < 2 ? (
            first?.content
          ) : (
            <Tabs value={current?.key ?? null} onChange={show} color="gray.9" keepMounted={false}>
              <Tabs.List>
                {props.tabs.map(({ key, label }) => (
                  <Tabs.Tab key={key} value={key}>
                    {label}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              {props.tabs.map(({ key, content }) => (
                <Tabs.Panel key={key} value={key} className={css.panel ?? ''}>
                  {content}
                </Tabs.Panel>
              ))}
            </Tabs>
          )}
        </div>
        {(props.timeline || props.beside) && (
          <div className={css.beside}>
            {props.timeline && <Timeline {...props.timeline} />}
            {props.beside}
          </div>
        )}
      </div>
    </article>
  );
}

/** A detail page still on its way, or one that cannot be shown. */
export function DetailPending(props: {
  back: { to: string; label: string };
  doing: string;
  refusal?: RefusalView | undefined;
  onRetry?: () => void;
}) {
  return (
    <div className={css.page}>
      <PageHead unseen title={props.back.label} back={props.back} />
      {props.refusal ? (
        <Refused refusal={props.refusal} onRetry={props.onRetry} />
      ) : (
        <Waiting doing={props.doing} />
      )}
    </div>
  );
}
