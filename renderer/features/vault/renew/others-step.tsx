import { Checkbox, Stack } from '@mantine/core';
import { NewPassword, type TypedTwice, useTypedTwice } from '../../../new-password.tsx';
import css from './renew.module.css';
import type { Other, Typed } from './renewal.ts';

/** Everyone else who opens the vault: a new password at once where they stand by, else none until the chair gives one. */
export function OthersStep(props: {
  typed: Typed;
  asked: boolean;
  change(part: Partial<Typed>): void;
  /** How those left out come by a password. */
  later: string;
}) {
  const { typed, asked, change } = props;
  const set = (user: Other['user'], part: Partial<Other>) =>
    change({
      others: typed.others.map((other) => (other.user.id === user.id ? { ...other, ...part } : other)),
    });
  if (typed.others.length === 0) return <p className={css.line}>没有别的用户，直接下一步。</p>;
  return (
    <>
      <p className={css.line}>
        下面各位现在的密码都要作废。本人在跟前的，勾上，请本人当场设一个新的；不在跟前的先不勾，换好后进不来，
        {props.later}。
      </p>
      <Stack gap="lg">
        {typed.others.map(({ user, now, typed: twice }) => (
          <div key={user.id}>
            <Checkbox
              label={`${user.label}在跟前，当场设新密码`}
              checked={now}
              onChange={(event) => set(user, { now: event.currentTarget.checked })}
            />
            {now && (
              <fieldset className={css.one} aria-label={`${user.label}的新密码`}>
                <Stack gap="sm" maw="36rem">
                  <OtherPassword
                    label={`${user.label}的新密码`}
                    typed={twice}
                    asked={asked}
                    onChange={(value) => set(user, { typed: value })}
                  />
                </Stack>
              </fieldset>
            )}
          </div>
        ))}
      </Stack>
    </>
  );
}

function OtherPassword(props: {
  label: string;
  typed: TypedTwice;
  asked: boolean;
  onChange(value: TypedTwice): void;
}) {
  return <NewPassword label={props.label} form={useTypedTwice(props.typed, props.onChange, props.asked)} />;
}
