import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ProcedurePath } from '#electron/permissions.ts';
import { Refused } from '#ui/refusal.tsx';
import { useDesk } from './desk.tsx';
import { notPermitted, useMay } from './may.ts';

/** A page with the right it needs; reached by address without it, it says who may not do what. */
export function PermittedPage({ needs, children }: { needs: ProcedurePath; children: ReactNode }) {
  const may = useMay();
  const { user } = useDesk();
  if (may(needs)) return children;
  return (
    <div style={{ padding: '2rem' }}>
      <Refused refusal={notPermitted(needs, user.roleName)} />
      <Button component={Link} to="/today" variant="default">
        到今日
      </Button>
    </div>
  );
}
