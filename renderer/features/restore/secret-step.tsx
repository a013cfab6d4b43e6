import { Button, PasswordInput, Stack } from '@mantine/core';
import { Refused } from '#ui/refusal.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { CodeEntry } from '../../code-entry.tsx';
import { showTyped } from '../../new-password.tsx';
import { refusalIn } from '../../refusal-of.ts';
import { secretForm } from './restore.ts';
import type { Restoring } from './use-restore.ts';

/** The password of the backup's time, or its recovery code; with it the backup is read and checked. */
export function SecretStep({ task, onSubmit }: { task: Restoring; onSubmit(): void }) {
  const { typed, type, preview } = task;
  const refusal = refusalIn(preview.error);
  return (
    <form
      id={secretForm}
      aria-label="打开备份"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Stack gap="md" maw="30rem">
        <p style={{ margin: 0 }}>备份是加密的，要用做这份备份时的密码打开；哪个岗位的都行。</p>
        {typed.byCode ? (
          <CodeEntry groups={typed.code} onChange={(code) => type({ code })} />
        ) : (
          <PasswordInput
            label="当时的密码"
            value={typed.password}
            onChange={(event) => type({ password: event.currentTarget.value })}
            autoFocus
            visibilityToggleButtonProps={showTyped}
          />
        )}
        <div>
          <Button
            variant="subtle"
            color="gray.8"
            px={0}
            onClick={() => type({ byCode: !typed.byCode, password: '' })}
          >
            {typed.byCode ? '改用密码' : '忘了密码，用当时的恢复码'}
          </Button>
        </div>
        {refusal && <Refused refusal={refusal} />}
        {preview.isPending && <Waiting doing="正在打开这份备份，从头核对一遍" />}
      </Stack>
    </form>
  );
}
