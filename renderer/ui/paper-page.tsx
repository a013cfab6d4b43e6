import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from '#ui/icons.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { type RefusalView, Refused } from '#ui/refusal.tsx';
import { usePrint } from '#ui/use-printing.ts';
import { Waiting } from '#ui/waiting.tsx';
import css from './paper-page.module.css';

/** A page that shows a sheet as it will be printed, what it is made for, and its two ways out. */
export function PaperPage(props: {
  title: string;
  line?: ReactNode;
  /** The ways to look at this page, beside the title. */
  views?: ReactNode;
  back?: { to: string; label: string };
  /** What the sheet is chosen by. */
  choices?: ReactNode;
  /** Quiet tools beside those of every sheet. */
  tools?: ReactNode;
  /** How its approval stands, where it needs one. */
  approval?: ReactNode;
  /** The workbook or document to be saved. */
  saveLabel: string;
  saving: boolean;
  /** What is saved now is a draft: to have it approved comes first. */
  draft?: boolean | undefined;
  onSave?: (() => void) | undefined;
  printable: boolean;
  refusal?: RefusalView | undefined;
  onRetry?: () => void;
  /** Undefined while it is on its way. */
  children: ReactNode | undefined;
}) {
  const print = usePrint();
  return (
    <div className={css.page}>
      <div data-screen-only>
        <PageHead
          title={props.title}
          line={props.line}
          views={props.views}
          {...(props.back && { back: props.back })}
          tools={
            <>
              {props.tools}
              {props.printable && (
                <Button variant="default" leftSection={<Icon name="print" />} onClick={print}>
                  打印
                </Button>
              )}
            </>
          }
          primary={
            props.onSave && (
              <Button
                variant={props.draft ? 'default' : 'filled'}
                leftSection={<Icon name="save" />}
                loading={props.saving}
                onClick={props.onSave}
              >
                {props.saveLabel}
              </Button>
            )
          }
        />
        {props.choices && <div className={css.choices}>{props.choices}</div>}
        {props.approval}
        {props.refusal && <Refused refusal={props.refusal} onRetry={props.onRetry} />}
      </div>
      {props.children ?? (!props.refusal && <Waiting doing={`正在准备${props.title}`} />)}
    </div>
  );
}
