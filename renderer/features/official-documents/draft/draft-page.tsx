import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { DetailPending } from '#ui/detail-page.tsx';
import { useApi } from '../../../api.tsx';
import { inTurn } from '../../../in-turn.ts';
import { trouble } from '../../../refusal-of.ts';
import { back, Drafting } from './drafting.tsx';

/** A new document of a template, or a kept draft taken up again. */
export function DraftPage() {
  const { template = '' } = useParams();
  return <Opened key={template} template={template} />;
}

function Opened({ template }: { template: string }) {
  const [params] = useSearchParams();
  // once a new document is kept its address names it, and the page goes on as it is
  const [kept] = useState(params.get('draft'));
  const subject = params.get('subject') ?? undefined;
  return kept ? <TakenUp id={kept} /> : <Drafting template={template} subject={subject} />;
}

function TakenUp({ id }: { id: string }) {
  const { client, query } = useApi();
  const asked = useQuery({
    ...query.officialDocuments.detail.queryOptions({ input: { id } }),
    queryFn: () => inTurn(id, () => client.officialDocuments.detail({ id })),
    staleTime: 0,
  });
  const [paper, setPaper] = useState<typeof asked.data>();
  if (!paper && asked.data && asked.isFetchedAfterMount) setPaper(asked.data);
  if (!paper) return <DetailPending back={back} doing="正在读取草稿" {...trouble(asked)} />;
  return <Drafting template={paper.template} paper={paper} />;
}
