import { Button, Group, Menu, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ProcedurePath } from '#electron/permissions.ts';
import type { BlankKind } from '#features/exchange/contract.ts';
import { Words } from '#ui/words.tsx';
import { useApi } from './api.tsx';
import { useDesk } from './desk.tsx';
import { useMay } from './may.ts';
import { SaveBlank } from './save-blank.tsx';
import { useSaveFile } from './use-save-file.tsx';

const pasteAddress = (kind: BlankKind) => `/exchange/rows/${kind}`;

/**
 * What an empty list offers: its first entry by hand, then the tables that the office has, then rows pasted from one or a blank
 * form to fill in.
 */
export function FirstEntry(props: {
  label: string;
  to: string;
  needs: ProcedurePath;
  /** What is entered, where several can be at once. */
  kind?: BlankKind | undefined;
}) {
  const may = useMay();
  const { kind } = props;
  return (
    <Stack gap="sm" align="flex-start">
      <Group gap="sm">
        {may(props.needs) && (
          <Button component={Link} to={props.to}>
            {props.label}
          </Button>
        )}
        {may('exchange.apply') && (
          <Button component={Link} to="/exchange" variant="default">
            导入现有表格
          </Button>
        )}
      </Group>
      {kind && may('exchange.apply') && (
        <Group gap="sm">
          <Button component={Link} to={pasteAddress(kind)} variant="default">
            粘贴表格里的几行
          </Button>
          <SaveBlank kind={kind} />
        </Group>
      )}
    </Stack>
  );
}

/** The first deputy of a roster, or the term that comes before any. */
export function FirstDeputy({ to = '/deputies/new' }: { to?: string }) {
  const { term } = useDesk();
  return term ? (
    <FirstEntry label="新增代表" to={to} needs="deputies.save" kind="roster" />
  ) : (
    <FirstEntry label="登记本届" to="/terms/new" needs="terms.save" />
  );
}

/** Said where a page is about stations and there is none yet. */
export function NoStation({ children }: { children: ReactNode }) {
  return (
    <Words
      icon="inbox"
      title="还没有联络站"
      action={<FirstEntry label="新增站点" to="/stations/new" needs="stations.save" kind="stations" />}
    >
      {children}
    </Words>
  );
}

/** A list's one primary action, where whoever is at the desk may do it, and beside it several at once; an empty list offers them in its middle. */
export function NewEntry(props: {
  label: string;
  to: string;
  needs: ProcedurePath;
  hidden?: boolean;
  kind?: BlankKind | undefined;
}) {
  const may = useMay();
  if (props.hidden || !may(props.needs)) return null;
  return (
    <Group gap="xs" wrap="nowrap">
      {props.kind && may('exchange.apply') && <Several kind={props.kind} />}
      <Button component={Link} to={props.to}>
        {props.label}
      </Button>
    </Group>
  );
}

/** Several records at once: pasted, from a blank form, or from the office's own tables. */
function Several({ kind }: { kind: BlankKind }) {
  const { client } = useApi();
  const blank = useSaveFile(client.exchange.composeBlank);
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" loading={blank.saving}>
          成批登记
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to={pasteAddress(kind)}>
          粘贴表格里的几行
        </Menu.Item>
        <Menu.Item onClick={() => blank.save({ kind })}>存一张空白表来填</Menu.Item>
        <Menu.Item component={Link} to="/exchange">
          导入表格
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
