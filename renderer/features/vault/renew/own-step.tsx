import { PasswordInput, Stack } from '@mantine/core';
import { NewPassword, showTyped, useTypedTwice } from '../../../new-password.tsx';
import type { Typed } from './renewal.ts';

/** One's own password of now, and the new one. */
export function OwnStep(props: {
  label: string;
  typed: Typed;
  asked: boolean;
  change(part: Partial<Typed>): void;
}) {
  const { typed, asked, change } = props;
  const own = useTypedTwice(typed.own, (twice) => change({ own: twice }), asked);
  const same = typed.own.password !== '' && typed.own.password === typed.current;
  return (
    <Stack gap="md" maw="36rem">
      <p style={{ margin: 0 }}>{props.label}换一个新密码，和原来的要不一样：旧的可能有人知道。</p>
      <PasswordInput
        label="原密码"
        required
        maw="24rem"
        value={typed.current}
        error={asked && typed.current === '' ? '请输入原密码' : undefined}
        onChange={(event) => change({ current: event.currentTarget.value })}
        visibilityToggleButtonProps={showTyped}
      />
      <NewPassword label="新密码" form={own} />
      {asked && same && <p role="alert">新密码和原来的一样，请换一个。</p>}
    </Stack>
  );
}
