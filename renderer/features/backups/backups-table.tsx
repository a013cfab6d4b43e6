import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { RuledTable } from '#ui/ruled-table.tsx';
import { Status } from '#ui/status.tsx';
import { useApi } from '../../api.tsx';
import { useMay } from '../../may.ts';
import { saveFileKey } from '../../query-client.ts';
import { refusalOf } from '../../refusal-of.ts';
import { type BackupRow, backupColumns, whenWords } from './columns.tsx';
import css from './page.module.css';

/** What reading a backup back has found. */
type Verdict = { ok: boolean; problems: string[] };

/** Reads backups back one at a time and remembers, by file, what was found. */
function useVerify() {
  const { client } = useApi();
  const [verdicts, setVerdicts] = useState<Record<string, Verdict>>({});
  const note = (file: string, verdict: Verdict) => setVerdicts((known) => ({ ...known, [file]: verdict }));
  const task = useMutation({
    mutationKey: [saveFileKey],
    mutationFn: (file: string) => client.backups.verify({ file }),
    onSuccess: (verdict, file) => note(file, verdict),
    onError: (error, file) => note(file, { ok: false, problems: [refusalOf(error).message] }),
  });
  return {
    verdicts,
    /** The file being read back, where one is. */
    reading: task.isPending ? task.variables : undefined,
    verify: task.mutate,
  };
}

/** The backups of this vault, each to be read back and compared, or gone back to. */
export function BackupsTable({ rows, year }: { rows: BackupRow[]; year: number }) {
  const may = useMay();
  const { verdicts, reading, verify } = useVerify();
  const actions = (row: BackupRow) =>
    !row.problem && (
      <Group gap="xs" wrap="nowrap" justify="flex-end">
        {may('backups.verify') && !row.otherKey && (
          <Button
            variant="subtle"
            color="gray.8"
            loading={reading === row.file}
            disabled={reading !== undefined && reading !== row.file}
            aria-label={`核验：${whenWords(row, year)} 的备份`}
            onClick={() => verify(row.file)}
          >
            核验
          </Button>
        )}
        {may('backups.create') && verdicts[row.file]?.ok !== false && (
          <Button
            component={Link}
            to={`/restore?backup=${encodeURIComponent(row.name)}`}
            variant="subtle"
            color="gray.8"
            aria-label={`恢复到 ${whenWords(row, year)}`}
          >
            恢复…
          </Button>
        )}
      </Group>
    );
  return (
    <RuledTable
      label="备份文件"
      rows={rows}
      id={({ file }) => file}
      empty="还没有备份。按“立即备份”做第一份。"
      columns={[
        ...backupColumns(year),
        {
          key: 'state',
          title: '情况',
          text: ({ problem }) => problem ?? '做好时已核验',
          cell: (row) =>
            row.otherKey ? (
              <Status tone="quiet">换钥匙以前的，用当时的密码打开</Status>
            ) : (
              <State problem={row.problem} verdict={verdicts[row.file]} />
            ),
        },
        { key: 'actions', title: '', width: 11.5, align: 'right', text: () => '', cell: actions },
      ]}
    />
  );
}

function State({ problem, verdict }: { problem: string | undefined; verdict: Verdict | undefined }) {
  const problems = problem !== undefined ? [problem] : (verdict?.problems ?? []);
  if (problem === undefined && verdict === undefined) return <Status tone="quiet">做好时已核验</Status>;
  if (problem === undefined && verdict?.ok)
    return (
      <span role="status">
        <Status tone="good">刚刚核验，完整可用</Status>
      </span>
    );
  return (
    <div role={verdict && 'status'}>
      <Status tone="bad">不能用</Status>
      {problems.map((sentence) => (
        <p key={sentence} className={css.why}>
          {sentence}
        </p>
      ))}
    </div>
  );
}
