import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { documentDate } from '#electron/values/plain-date.ts';
import { actionNames, type DocumentAction } from '#features/official-documents/rules/states.ts';
import { blockedBy } from '#ui/blocked-by.ts';
import { DetailPage, DetailPending } from '#ui/detail-page.tsx';
import { Facts } from '#ui/facts.tsx';
import { dayOf } from '#ui/format.ts';
import { Icon } from '#ui/icons.tsx';
import { NextBand } from '#ui/next-band.tsx';
import { Notes } from '#ui/notes.tsx';
import { Refused } from '#ui/refusal.tsx';
import { Section } from '#ui/section.tsx';
import { Stages } from '#ui/stages.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useApi } from '../../../api.tsx';
import { useDesk } from '../../../desk.tsx';
import { useMay } from '../../../may.ts';
import { SetPages } from '../../../print/set-pages.tsx';
import { trouble } from '../../../refusal-of.ts';
import { useSaveFile } from '../../../use-save-file.tsx';
import { PaperStatus } from '../columns.tsx';
import { PagesTools } from '../pages-tools.tsx';
import { draftAddress, type Paper } from '../paper.ts';
import css from './paper-page.module.css';
import { PaperStep } from './paper-step.tsx';
import { procedureOf } from './procedures.ts';

const back = { to: '/official-documents/register', label: '发文登记' };
const forward: DocumentAction[] = ['number', 'submit', 'sign', 'signOnPaper', 'seal', 'send', 'file'];
/** What is done with the paper beside its course stands in its head. */
const beside: DocumentAction[] = ['edit', 'reprint', 'withdraw', 'remove'];
/** What ends it. */
const removes: DocumentAction[] = ['withdraw', 'remove'];
const day = (date: string | undefined) => (date ? documentDate(date) : '');

/** One document of the register: how far it has come, what may be done next, and the version that was sent. */
export function PaperPage() {
  const { id = '' } = useParams();
  const { query } = useApi();
  const asked = useQuery({ ...query.officialDocuments.detail.queryOptions({ input: { id } }), staleTime: 0 });
  if (!asked.data) return <DetailPending back={back} doing="正在读取公文" {...trouble(asked)} />;
  return <Shown paper={asked.data} />;
}

function Shown({ paper }: { paper: Paper }) {
  const { client, query } = useApi();
  const { today } = useDesk();
  const may = useMay();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  // 今日 leads to the step itself: `?do=sign` opens its form
  const [wanted, setDoing] = useState<string | undefined>(params.get('do') ?? undefined);
  const file = useSaveFile(client.officialDocuments.reprint);
  const pages = useQuery({
    ...query.officialDocuments.pages.queryOptions({ input: { id: paper.id } }),
    staleTime: 0,
  });
  const { refusal, onRetry } = trouble(pages);
  const sheets = pages.data ? (
    <SetPages document={pages.data} label={paper.title} tools={<PagesTools title={paper.title} />} />
  ) : refusal ? (
    <Refused refusal={refusal} onRetry={onRetry} />
  ) : (
    <Waiting doing="正在排版" />
  );
  const year = Number(today.slice(0, 4));
  const offered = paper.actions.filter(({ action, blocked }) => !blocked && may(procedureOf[action]));
  const onCourse = offered.filter(({ action }) => !beside.includes(action));
  const next = onCourse.find(({ action }) => forward.includes(action));
  const doing = offered.find(({ action }) => action === wanted)?.action;
  const start = (action: DocumentAction) => {
    if (action === 'edit') void navigate(draftAddress(paper));
    else if (action === 'reprint') file.save({ id: paper.id });
    else setDoing(action);
  };
  const button = (action: DocumentAction, variant: 'filled' | 'default' | 'subtle') => (
    <Button
      key={action}
      variant={variant}
      {...(variant === 'subtle' && { color: 'gray.8' })}
      {...(action === 'reprint' && { leftSection: <Icon name="save" />, loading: file.saving })}
      onClick={() => start(action)}
    >
      {actionNames[action]}
    </Button>
  );
  return (
    <>
      <div data-screen-only>
        <DetailPage
          back={back}
          title={paper.title}
          line={`${paper.label} · ${paper.number || '未编号'}`}
          tools={beside
            .filter((action) => offered.some((one) => one.action === action))
            .toReversed()
            .map((action) => button(action, removes.includes(action) ? 'subtle' : 'default'))}
          lead={
            <>
              {file.refusal && <Refused refusal={file.refusal} />}
              <Notes
                title={paper.state === 'withdrawn' ? '已作废' : '请处理'}
                sentences={warningsOf(paper)}
              />
              <Stages
                label="办文环节"
                stages={paper.stages.map((stage) => ({
                  ...stage,
                  day: stage.date ? dayOf(stage.date, year) : '',
                }))}
              />
              <NextBand
                state={<PaperStatus row={paper} />}
                line={waitingOf(paper)}
                blocked={
                  may('officialDocuments.keep')
                    ? blockedBy(paper.actions.map((one) => ({ ...one, name: actionNames[one.action] })))
                    : []
                }
              >
                {onCourse.map((one) => button(one.action, one === next ? 'filled' : 'default'))}
              </NextBand>
            </>
          }
          tabs={[
            { key: 'facts', label: '登记事项', content: <Registered paper={paper} /> },
            {
              key: 'pages',
              label: '版面',
              content: sheets,
            },
          ]}
          timeline={{
            title: '经过',
            entries: paper.timeline.map(({ date, text, by }) => ({ day: dayOf(date, year), text, by })),
            empty: '还没有记录。',
          }}
        />
      </div>
      <div className={css.paper}>{pages.data && <SetPages document={pages.data} label={paper.title} />}</div>
      {doing && <PaperStep paper={paper} action={doing} onClose={() => setDoing(undefined)} />}
    </>
  );
}

/** What an unsigned paper waits for, or where the one that was sent went. */
const waitingOf = (paper: Paper): string => {
  if (paper.sentOn)
    return [day(paper.sentOn), '印发', paper.sentTo && `，发往${paper.sentTo}`].filter(Boolean).join('');
  if (paper.signedOn) return `${day(paper.signedOn)}签发`;
  return paper.submittedOn ? `${day(paper.submittedOn)}送签，等签发` : '还没有送签';
};

const warningsOf = (paper: Paper): string[] => [
  ...(paper.returnedReason ? [`退回修改：${paper.returnedReason}`] : []),
  ...(paper.reason ? [paper.reason] : []),
  ...(paper.recordsChanged ? ['改过正文以后，所依据的记录又有变动，文中的数字和名单可能不是最新的。'] : []),
  ...(['draft', 'numbered'].includes(paper.state) ? paper.gaps : []),
];

function Registered({ paper }: { paper: Paper }) {
  return (
    <>
      <Facts
        facts={[
          { label: '发文字号', value: paper.number },
          { label: '模板', value: paper.label },
          { label: '成文日期', value: day(paper.issuedOn) },
          {
            label: '送签',
            value: [paper.submittedBy, day(paper.submittedOn)].filter(Boolean).join('，'),
          },
          { label: '签发', value: <Signature paper={paper} /> },
          { label: '用印', value: day(paper.sealedOn) },
          { label: '印发', value: [day(paper.sentOn), paper.sentTo].filter(Boolean).join('，') },
          { label: '归档', value: [day(paper.filedOn), paper.filedPlace].filter(Boolean).join('，') },
          ...(paper.withdrawnOn
            ? [{ label: '作废', value: `${day(paper.withdrawnOn)}，${paper.reason}` }]
            : []),
        ]}
      />
      <div className={css.gap} />
      <Section title="留存的原件" aside="印发时的文件逐字节留存，以后再取还是这一份">
        <Facts
          facts={[
            {
              label: '文件',
              value: paper.file
                ? `${paper.file.name}.docx（${Math.ceil(paper.file.bytes / 1024)} KB）`
                : paper.state === 'withdrawn'
                  ? '没有印发过，没有原件'
                  : '印发后留存',
            },
            {
              label: '校验码',
              value: paper.file ? <code className={css.code}>{paper.file.sha256}</code> : '',
            },
          ]}
        />
      </Section>
    </>
  );
}

/** Who signed and when; what was signed on paper says so, and who registered it. */
function Signature({ paper }: { paper: Paper }) {
  const { client } = useApi();
  const may = useMay();
  const scan = useSaveFile(client.officialDocuments.scan);
  if (!paper.signedOn) return '—';
  const how = paper.signedOnPaper ? `纸质签批（${paper.signatureEnteredBy}登记）` : '';
  return (
    <>
      {[paper.signedBy, day(paper.signedOn), how].filter(Boolean).join('，')}
      {paper.scan && may('officialDocuments.scan') && (
        <Button
          variant="default"
          size="compact-sm"
          ml="sm"
          loading={scan.saving}
          onClick={() => scan.save({ id: paper.id })}
        >
          另存扫描件
        </Button>
      )}
      {scan.refusal && <Refused refusal={scan.refusal} />}
    </>
  );
}
