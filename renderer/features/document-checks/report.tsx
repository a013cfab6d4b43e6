import { Button } from '@mantine/core';
import { useState } from 'react';
import { useBlocker } from 'react-router';
import type { CheckReport } from '#features/document-checks/contract.ts';
import { strengths } from '#features/document-checks/rules/strengths.ts';
import { Ask } from '#ui/ask.tsx';
import { Icon } from '#ui/icons.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Refused } from '#ui/refusal.tsx';
import { Section } from '#ui/section.tsx';
import { Words } from '#ui/words.tsx';
import { useApi } from '../../api.tsx';
import { useSaveFile } from '../../use-save-file.tsx';
import { Findings, Summary } from './findings.tsx';
import { MendAll } from './mend-all.tsx';
import { MendedSoFar } from './mended-so-far.tsx';
import css from './page.module.css';
import type { Check } from './use-check.ts';

/** What is said where nothing is left to find: never that all is well where something was not judged. */
function emptyTitle(mended: boolean, unjudged: number): string {
  if (mended) return '查出的地方都改好了';
  return unjudged > 0 ? '查得到的地方没有发现问题' : '没有发现不合规定的地方';
}

/** What was found in a document, grouped by what to do, and what was mended of it. */
export function ReportPage({ check, report }: { check: Check; report: CheckReport }) {
  const { client } = useApi();
  const [asking, setAsking] = useState<'mend' | 'leave'>();
  const [saved, setSaved] = useState('');
  const mendedCopy = useSaveFile(client.documentChecks.composeMended);
  const list = useSaveFile(client.documentChecks.composeFindings);
  const { upload, name, findings, unjudged } = report;
  const fixable = findings.filter((finding) => finding.fixable && finding.asked === undefined).length;
  const some = check.mended.length > 0;
  const unsaved = some && saved !== upload;
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  const refusal = check.refusal ?? mendedCopy.refusal ?? list.refusal;
  return (
    <div className={css.page}>
      <PageHead
        title="检查公文"
        back={{ to: '/official-documents', label: '公文' }}
        line={name}
        tools={
          <>
            <Button
              variant="subtle"
              color="gray.8"
              onClick={() => (unsaved ? setAsking('leave') : check.again())}
            >
              换一份
            </Button>
            {findings.length > 0 && (
              <Button
                variant="subtle"
                color="gray.8"
                leftSection={<Icon name="save" />}
                loading={list.saving}
                onClick={() => list.save({ upload })}
              >
                存为清单
              </Button>
            )}
            {some && (
              <Button
                variant={fixable > 0 ? 'default' : 'filled'}
                loading={mendedCopy.saving}
                onClick={() =>
                  mendedCopy.save(
                    { upload },
                    { onSuccess: ({ outcome }) => outcome === 'saved' && setSaved(upload) },
                  )
                }
              >
                另存改好的公文
              </Button>
            )}
          </>
        }
        primary={fixable > 0 && <Button onClick={() => setAsking('mend')}>一并改正 {fixable} 处</Button>}
      />
      <div className={css.content}>
        {refusal && <Refused refusal={refusal} />}
        {(some || check.takenBack.length > 0) && (
          <MendedSoFar {...check} saved={!unsaved} onBack={check.back} />
        )}
        {findings.length === 0 ? (
          <Words icon="done" title={emptyTitle(some, unjudged.length)}>
            {some
              ? '请另存改好的公文，再打开看一遍。'
              : '文种、页面、版头、正文、落款、版记和各面的排版，还有标点、数字和常见的错字，都查过了。'}
            事实和内容还要请人核对。
          </Words>
        ) : (
          <>
            <Summary findings={findings} />
            {strengths.map((strength) => (
              <Findings key={strength} strength={strength} findings={findings} check={check} />
            ))}
          </>
        )}
        <Unjudged sentences={unjudged} />
      </div>
      {asking === 'mend' && (
        <MendAll findings={findings} check={check} onClose={() => setAsking(undefined)} />
      )}
      {asking === 'leave' && (
        <LeaveCopy count={check.settled} onLeave={check.again} onClose={() => setAsking(undefined)} />
      )}
      {blocker.state === 'blocked' && (
        <LeaveCopy count={check.settled} onLeave={blocker.proceed} onClose={blocker.reset} />
      )}
    </div>
  );
}

/** Asks once before a mended copy is given up that was not saved. */
function LeaveCopy(props: { count: number; onLeave(): void; onClose(): void }) {
  return (
    <Ask
      title="改好的公文还没有存"
      confirm="不存了"
      busy={false}
      onConfirm={props.onLeave}
      onClose={props.onClose}
    >
      <p>副本上改正的 {props.count} 处不会留下；原件没有改动，可以再检查一次。</p>
    </Ask>
  );
}

/** What of a document was not judged, so that nobody takes silence for a good mark. */
function Unjudged({ sentences }: { sentences: string[] }) {
  if (sentences.length === 0) return null;
  return (
    <Section title="没有判断的" aside="这些地方请人看过">
      <ul className={css.changes}>
        {sentences.map((sentence) => (
          <li key={sentence} className={css.change}>
            {sentence}
          </li>
        ))}
      </ul>
    </Section>
  );
}
