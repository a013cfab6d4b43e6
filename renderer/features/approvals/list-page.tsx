import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { ApprovalRow, signatureRowSchema } from '#features/approvals/contract.ts';
import { atWords, dayOf } from '#ui/format.ts';
import type { ListColumn } from '#ui/list-column.ts';
import { PageHead } from '#ui/page-head.tsx';
import { Refused } from '#ui/refusal.tsx';
import { RuledTable } from '#ui/ruled-table.tsx';
import { Section } from '#ui/section.tsx';
import { Status } from '#ui/status.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { trouble } from '../../refusal-of.ts';
import { NoChair } from './no-chair.tsx';
import css from './page.module.css';
import { stateWords } from './words.ts';
import { Years } from './years.tsx';

type SignatureRow = z.infer<typeof signatureRowSchema>;

const columns = (year: number): ListColumn<ApprovalRow>[] => [
  { key: 'title', title: '事项', width: 24, text: ({ title }) => title },
  { key: 'kind', title: '类别', width: 6, text: ({ kindName }) => kindName },
  {
    key: 'state',
    title: '状态',
    width: 11,
    text: (row) => stateWords(row, year).word,
    cell: (row) => <Status tone={toneOf(row, year)}>{wordOf(row, year)}</Status>,
  },
  {
    key: 'asked',
    title: '送审',
    width: 12,
    text: ({ askedAt, askedBy }) => `${atWords(askedAt, year)} ${askedBy}`,
  },
  { key: 'word', title: '说明', text: ({ reason, word }) => reason || word || '—' },
];

const dayIn = (day: string | undefined, year: number) => (day ? dayOf(day, year) : '');

const paperColumns = (year: number): ListColumn<SignatureRow>[] => [
  { key: 'title', title: '公文', width: 24, text: ({ title }) => title },
  { key: 'number', title: '发文字号', width: 13, text: ({ number }) => number || '未编号' },
  {
    key: 'submitted',
    title: '送签',
    width: 10,
    text: ({ submittedOn, submittedBy }) => `${dayIn(submittedOn, year)} ${submittedBy}`.trim() || '—',
  },
  {
    key: 'signed',
    title: '签批',
    text: ({ state, signedOn, signedBy, enteredBy }) =>
      state === 'waiting' ? '待签发' : `${dayIn(signedOn, year)} ${signedBy}，纸质签批，${enteredBy}登记`,
  },
];

const wordOf = (row: ApprovalRow, year: number) =>
  row.state === 'withdrawn' ? '已撤回' : stateWords(row, year).word;
const toneOf = (row: ApprovalRow, year: number) =>
  row.state === 'withdrawn' ? 'quiet' : stateWords(row, year).tone;

/** What waits for the chair, which years are locked, and what was decided before. */
export function ApprovalsPage() {
  const { query } = useApi();
  const { today } = useDesk();
  const asked = useQuery(query.approvals.list.queryOptions({ staleTime: 0 }));
  const { refusal, onRetry } = trouble(asked);
  const year = Number(today.slice(0, 4));
  const data = asked.data;
  // whoever asked first is answered first
  const waiting = data?.rows.filter(({ state }) => state === 'asked').toReversed() ?? [];
  const toSign = data?.papers.filter(({ state }) => state === 'waiting') ?? [];
  const onPaper = data?.papers.filter(({ state }) => state === 'on-paper') ?? [];
  return (
    <div className={css.page}>
      <PageHead
        title="审批"
        count={data && `${waiting.length + toSign.length} 件待主席签批`}
        line="公文由经办人送签，公示、年度上报和锁定年度由经办人送审，主席签批。"
      />
      {data && !data.hasChair && (
        <p className={css.hint}>
          <NoChair />
        </p>
      )}
      {refusal && <Refused refusal={refusal} onRetry={onRetry} />}
      {!data && !refusal && <Waiting doing="正在读取审批" />}
      {data && (
        <>
          <Section title="待主席审定" aside={`${waiting.length} 件`}>
            <RuledTable
              label="待主席审定"
              rows={waiting}
              id={({ id }) => id}
              open={({ id }) => `/approvals/${id}`}
              columns={columns(year)}
              empty="没有待审定的。上墙名单和年度上报在各自的页面上送审。"
            />
          </Section>
          <Section title="待主席签发的公文" aside={`${toSign.length} 件`}>
            <RuledTable
              label="待主席签发的公文"
              rows={toSign}
              id={({ id }) => id}
              open={({ id }) => `/official-documents/papers/${id}`}
              columns={paperColumns(year)}
              empty="没有送签的公文。"
            />
          </Section>
          {onPaper.length > 0 && (
            <Section title="纸质签批的公文" aside={`${onPaper.length} 件`}>
              <RuledTable
                label="纸质签批的公文"
                rows={onPaper}
                id={({ id }) => id}
                open={({ id }) => `/official-documents/papers/${id}`}
                columns={paperColumns(year)}
                empty=""
              />
            </Section>
          )}
          <Section title="年度锁定">
            <Years years={data.years} />
          </Section>
          <Section title="办过的">
            <RuledTable
              label="办过的"
              rows={data.rows.filter(({ state }) => state !== 'asked')}
              id={({ id }) => id}
              open={({ id }) => `/approvals/${id}`}
              columns={columns(year)}
              empty="还没有审定过的。"
            />
          </Section>
        </>
      )}
    </div>
  );
}
