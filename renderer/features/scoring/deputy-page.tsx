import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { DetailPage, DetailPending } from '#ui/detail-page.tsx';
import { Icon } from '#ui/icons.tsx';
import { usePrint } from '#ui/use-printing.ts';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { trouble } from '../../refusal-of.ts';
import { ScoreExplanation } from './explanation.tsx';

const back = { to: '/scoring', label: '履职积分' };

/** Why a deputy has these points. */
export function DeputyScorePage() {
  const { deputyId = '' } = useParams();
  const { query } = useApi();
  const { year } = useDesk();
  const print = usePrint();
  const asked = useQuery(query.scoring.deputy.queryOptions({ input: { deputyId, year } }));
  if (!asked.data) return <DetailPending back={back} doing="正在计算积分" {...trouble(asked)} />;
  const { name, levelName, group } = asked.data;
  return (
    <DetailPage
      back={back}
      title={`${name} ${year} 年履职积分`}
      line={[levelName, group].filter(Boolean).join(' · ')}
      tools={
        <>
          <Button component={Link} to={`/deputies/${deputyId}`} variant="subtle" color="gray.8">
            代表档案
          </Button>
          <Button variant="subtle" color="gray.8" leftSection={<Icon name="print" />} onClick={print}>
            打印
          </Button>
        </>
      }
      tabs={[{ key: 'score', label: '积分', content: <ScoreExplanation deputyId={deputyId} /> }]}
    />
  );
}
