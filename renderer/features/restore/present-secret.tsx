import { Button, PasswordInput, Stack } from '@mantine/core';
import { CodeEntry } from '../../code-entry.tsx';
import { emptyCode } from '../../code-groups.ts';
import { showTyped } from '../../new-password.tsx';
import type { TypedSecret } from './restore.ts';

/** Nothing typed yet. */
export const noSecret: TypedSecret = { byCode: false, password: '', code: emptyCode };

/** Who does it: the password that opens the vault now, or the recovery code. */
export function PresentSecret(props: {
  value: TypedSecret;
  /** What it is for changes the vault, and so stands in the log. */
  isLogged?: boolean;
  onChange(value: TypedSecret): void;
}) {
  const { value, onChange } = props;
  return (
    <Stack gap="xs" maw="30rem">
      {value.byCode ? (
        <CodeEntry groups={value.code} onChange={(code) => onChange({ ...value, code })} />
      ) : (
        <PasswordInput
          label="现在打开保险库的密码"
          description={props.isLogged ? '要主席或经办人的；谁做的会记进日志' : '要主席或经办人的'}
          maw="24rem"
          value={value.password}
          onChange={(event) => onChange({ ...value, password: event.currentTarget.value })}
          visibilityToggleButtonProps={showTyped}
        />
      )}
      <div>
        <Button
          variant="subtle"
          color="gray.8"
          px={0}
          onClick={() => onChange({ ...noSecret, byCode: !value.byCode })}
        >
          {value.byCode ? '改用密码' : '忘了密码，用恢复码'}
        </Button>
      </div>
    </Stack>
  );
}
