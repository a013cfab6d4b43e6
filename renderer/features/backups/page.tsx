import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { yearOf } from '#ui/format.ts';
import { Notes } from '#ui/notes.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Refused } from '#ui/refusal.tsx';
import { Section } from '#ui/section.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useApi } from '../../api.tsx';
import { copyIsOld } from '../../copy-age.ts';
import { useDesk } from '../../desk.tsx';
import { useMay } from '../../may.ts';
import { trouble } from '../../refusal-of.ts';
import { BackupsTable } from './backups-table.tsx';
import { Checks } from './checks.tsx';
import { DrillSection } from './drill.tsx';
import { Made } from './made.tsx';
import css from './page.module.css';
import { BackupState } from './state.tsx';
import { useMakeBackup } from './use-make-backup.ts';

const copyWarning = (days: number | undefined): string[] => {
  if (!copyIsOld(days)) return [];
  return days === undefined
    ? ['还没有机外备份：这台电脑坏了或丢了，资料就找不回来。']
    : [`机外备份已是 ${days} 天前的，请插上优盘再备份一次。`];
};

/** The vault's backups: how old they are, where they are, and making one now. */
export function BackupsPage() {
  const { query } = useApi();
  const { today } = useDesk();
  const may = useMay();
  const year = yearOf(today);
  const status = useQuery(query.backups.status.queryOptions());
  const list = useQuery(query.backups.list.queryOptions());
  const make = useMakeBackup();
  const { refusal, onRetry } = trouble(status.error ? status : list);
  const state = status.data;
  const desk = may('backups.create');
  return (
    <div className={css.page}>
      <PageHead
        title="备份"
        count={list.data && `共 ${list.data.length} 份`}
        line="每天、导入前、关闭时自动备份。备份同样加密，要用当时的密码才打得开。"
        tools={
          desk && (
            <Button component={Link} to="/restore" variant="subtle" color="gray.8">
              从备份恢复
            </Button>
          )
        }
        primary={
          desk && (
            <Button loading={make.isPending} onClick={() => make.mutate()}>
              立即备份
            </Button>
          )
        }
      />
      {make.isPending ? (
        <Waiting
          doing={
            state?.secondFolder ? '正在备份并读回核对，再拷到机外并读回核对' : '正在备份，写好后读回核对'
          }
        />
      ) : (
        <Made task={make} />
      )}
      {refusal && <Refused refusal={refusal} onRetry={onRetry} />}
      {state && (
        <Notes
          title="请留意"
          sentences={[
            ...state.risks,
            ...copyWarning(state.lastCopy?.days),
            ...(state.drillDue === undefined ? [] : [`${state.drillDue}，请在下面演练一次。`]),
          ]}
        />
      )}
      {state && <BackupState state={state} year={year} />}
      {state?.damaged && may('salvage.find') && (
        <p className={css.line}>
          保险库文件夹里留着一个损坏的数据库“{state.damaged}”。
          <Link to="/vault/salvage">看里面读出的记录</Link>
        </p>
      )}
      {(list.data || !list.error) && (
        <Section title="备份文件" aside="旧的按日、周、月自动精简">
          {list.data ? <BackupsTable rows={list.data} year={year} /> : <Waiting doing="正在读取备份" />}
        </Section>
      )}
      {state && may('backups.drill') && <DrillSection state={state} year={year} />}
      {may('backups.check') && <Checks />}
    </div>
  );
}
