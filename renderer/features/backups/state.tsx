import { Button } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type { backupStatusSchema } from '#features/backups/contract.ts';
import { Facts } from '#ui/facts.tsx';
import { atWords } from '#ui/format.ts';
import { Status } from '#ui/status.tsx';
import { copyIsOld } from '../../copy-age.ts';
import { useMay } from '../../may.ts';
import css from './page.module.css';
import { SecondFolder } from './second-folder.tsx';

const ago = (days: number) => (days === 0 ? '今天' : days === 1 ? '昨天' : `${days} 天前`);

/** How old the last backup and the last copy off this PC are, and where they lie. */
export function BackupState({ state, year }: { state: z.infer<typeof backupStatusSchema>; year: number }) {
  const may = useMay();
  const [choosing, setChoosing] = useState(false);
  const age = ({ takenAt, days }: { takenAt: string; days: number }) =>
    `${ago(days)}（${atWords(takenAt, year)}）`;
  const last = state.last ? age(state.last) : '还没有';
  const copied = state.lastCopy ? age(state.lastCopy) : '还没有';
  return (
    <div className={css.state}>
      <Facts
        facts={[
          { label: '最近备份', value: <Status tone={state.last ? 'good' : 'warn'}>{last}</Status> },
          { label: '存放在', value: state.folder },
          {
            label: '机外备份',
            value: <Status tone={copyIsOld(state.lastCopy?.days) ? 'warn' : 'good'}>{copied}</Status>,
          },
          {
            label: '机外位置',
            value: (
              <div className={css.setting}>
                <span>{state.secondFolder ?? '还没有设'}</span>
                {may('backups.setSecondFolder') && (
                  <Button variant="default" className={css.compact ?? ''} onClick={() => setChoosing(true)}>
                    {state.secondFolder ? '更改机外备份位置' : '设置机外备份位置'}
                  </Button>
                )}
              </div>
            ),
          },
        ]}
      />
      {choosing && <SecondFolder folder={state.secondFolder ?? ''} onClose={() => setChoosing(false)} />}
    </div>
  );
}
