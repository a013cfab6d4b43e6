import { Button, Group } from '@mantine/core';
import { Link } from 'react-router';
import type { ProcedurePath } from '#electron/permissions.ts';
import { useMay } from './may.ts';

/** What an empty list offers: its first entry by hand, then the tables that the office has. */
export function FirstEntry({ label, to, needs }: { label: string; to: string; needs: ProcedurePath }) {
  const may = useMay();
  return (
    <Group gap="sm" justify="center">
      {may(needs) && (
        <Button component={Link} to={to}>
          {label}
        </Button>
      )}
      {may('exchange.apply') && (
        <Button component={Link} to="/exchange" variant="default">
          导入现有表格
        </Button>
      )}
    </Group>
  );
}

/** A list's one primary action, where whoever is at the desk may do it; an empty list offers it in its middle instead. */
export function NewEntry(props: { label: string; to: string; needs: ProcedurePath; hidden?: boolean }) {
  const may = useMay();
  if (props.hidden || !may(props.needs)) return null;
  return (
    <Button component={Link} to={props.to}>
      {props.label}
    </Button>
  );
}
