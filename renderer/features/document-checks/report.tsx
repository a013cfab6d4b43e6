import { Button } from '@mantine/core';
import { useState } from 'react';
import { useBlocker } from 'react-router';
import type { CheckReport } from '#features/document-checks/contract.ts';
import { strengths } from '#features/document-checks/rules/strengths.ts';
import { Icon } from '#ui/icons.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Refused } from '#ui/refusal.tsx';
import { Words } from '#ui/words.tsx';
import { useApi } from '../../api.tsx';
import { useSaveFile } from '../../use-save-file.tsx';
import { Findings } from './findings.tsx';
import { LeaveCopy } from './leave-copy.tsx';
import { MendAll } from './mend-all.tsx';
import { MendedSoFar } from './mended-so-far.tsx';
import css from './page.module.css';
import { Summary } from './summary.tsx';
import type { Check } from './use-check.ts';

/** What was found in a document, grouped by what to do, and what was mended of it. */
export function ReportPage({ check, report }: { check: Check; report: CheckReport }) {
  const { client } = useApi();
  const [asking, setAsking] = useState<'mend' | 'leave'>();
  const [saved, setSaved] = useState('');
  const mendedCopy = useSaveFile(client.documentChecks.composeMended);
  const list = useSaveFile(client.documentChecks.composeFindings);
  const { upload, name, findings } = report;
  const fixable = findings.filter((finding) => finding.fixable).length;
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
        {some && <MendedSoFar {...check} saved={!unsaved} onBack={check.back} />}
        {findings.length === 0 ? (
          <Words icon="done" title={some ? '查出的地方都改好了' : '没有发现不合规定的地方'}>
            {some
              ? '请另存改好的公文，再打开看一遍。'
              : '页面、版头、正文、落款、版记，还有标点和数字，都对照标准查过了。'}
            错别字、内容和各面的排版还要请人核对。
          </Words>
        ) : (
          <>
            <Summary findings={findings} />
            {strengths.map((strength) => (
              <Findings key={strength} strength={strength} findings={findings} check={check} />
            ))}
          </>
        )}
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
