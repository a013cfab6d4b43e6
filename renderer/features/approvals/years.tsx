import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { approvalsContract, Matter } from '#features/approvals/contract.ts';
import { atWords } from '#ui/format.ts';
import { RuledTable } from '#ui/ruled-table.tsx';
import { Status } from '#ui/status.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { useMay } from '../../may.ts';
import { AskForm } from './ask-form.tsx';
import css from './page.module.css';

type Year = z.infer<NonNullable<(typeof approvalsContract.list)['~orpc']['outputSchema']>>['years'][number];

const matterOf = ({ year, locked }: Year): Matter => ({ kind: locked ? 'unlock' : 'lock', year });
const titleOf = ({ year, locked }: Year) => `${locked ? '解锁' : '锁定'} ${year} 年度`;

/** The years with records: which are locked, by whom and since when, and asking for the other. */
export function Years({ years }: { years: Year[] }) {
  const { today } = useDesk();
  const may = useMay();
  const [chosen, setChosen] = useState<Year>();
  const current = Number(today.slice(0, 4));
  const words = ({ year, locked, asked }: Year) => {
    const lock = locked ? `${atWords(locked.at, current)} ${locked.by}锁定` : '没有锁定';
    const now = year === current && !locked ? '，这一年还没过完' : '';
    return lock + now + (asked ? `；${locked ? '解锁' : '锁定'}待主席审定` : '');
  };
  return (
    <>
      <RuledTable
        label="年度"
        rows={years}
        id={({ year }) => String(year)}
        open={({ asked }) => asked && `/approvals/${asked}`}
        empty="还没有记录，没有可锁定的年度。"
        columns={[
          { key: 'year', title: '年度', width: 7, text: ({ year }) => `${year} 年` },
          {
            key: 'state',
            title: '状态',
            width: 7,
            text: ({ locked }) => (locked ? '已锁定' : '可改动'),
            cell: ({ locked }) => (
              <Status tone={locked ? 'good' : 'quiet'}>{locked ? '已锁定' : '可改动'}</Status>
            ),
          },
          { key: 'words', title: '说明', text: words },
          {
            key: 'do',
            title: '',
            width: 10,
            align: 'right',
            text: () => '',
            cell: (row) =>
              may('approvals.ask') &&
              !row.asked && (
                <Button
                  variant="subtle"
                  color="gray.8"
                  aria-label={titleOf(row)}
                  onClick={() => setChosen(row)}
                >
                  {may('approvals.sign') ? '' : '申请'}
                  {row.locked ? '解锁' : '锁定'}
                </Button>
              ),
          },
        ]}
      />
      {chosen && may('approvals.sign') && <SignYear year={chosen} onClose={() => setChosen(undefined)} />}
      {chosen && !may('approvals.sign') && (
        <AskForm matter={matterOf(chosen)} title={titleOf(chosen)} onClose={() => setChosen(undefined)} />
      )}
      <p className={css.note}>锁定以后，这一年的登记、更正、删除、导入和撤销都不再写入；要改先解锁。</p>
    </>
  );
}

/** The chair signs the year as it is now. */
function SignYear({ year, onClose }: { year: Year; onClose(): void }) {
  const { query } = useApi();
  const asked = useQuery(query.approvals.state.queryOptions({ input: matterOf(year), staleTime: 0 }));
  if (!asked.data) return null;
  return <AskForm matter={matterOf(year)} title={titleOf(year)} seen={asked.data.seen} onClose={onClose} />;
}
