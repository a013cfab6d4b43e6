import { PasswordInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { passwordAdvice } from '#features/vault/rules/password.ts';
import { PassphraseOffer } from './passphrase-offer.tsx';

/** A password typed twice. */
export type TypedTwice = { password: string; again: string };

/** Nothing typed yet. */
export const notTyped: TypedTwice = { password: '', again: '' };

/** What is wrong with a new password, by field; nothing where it will do. */
export function passwordErrors({ password, again }: TypedTwice): { password?: string; again?: string } {
  const advice = passwordAdvice(password);
  return {
    ...(advice.length > 0 && { password: advice.join('') }),
    ...(again !== password && { again: '两次输入的不一样' }),
  };
}

/** True where a new password will do. */
export const isWell = (typed: TypedTwice): boolean => Object.keys(passwordErrors(typed)).length === 0;

/** The button that shows what is typed, open to keyboards and readers. */
export const showTyped = { 'aria-label': '显示或隐藏密码', 'aria-hidden': false, tabIndex: 0 };

/** A new password, typed twice, with the reasons why a weak one will not do and one offered. */
export function NewPassword(props: {
  /** 密码, 新密码 */
  label: string;
  value: TypedTwice;
  onChange(value: TypedTwice): void;
  /** Saving was tried: what is wrong is said. */
  asked?: boolean;
  /** What is wrong, where the form knows it. */
  errors?: { password?: ReactNode; again?: ReactNode };
  /** A field was left. */
  onLeave?(name: keyof TypedTwice): void;
}) {
  const { value, onChange } = props;
  const errors = props.errors ?? (props.asked ? passwordErrors(value) : {});
  const field = (name: keyof TypedTwice, label: string) => (
    <PasswordInput
      label={label}
      required
      maw="24rem"
      value={value[name]}
      error={errors[name]}
      onChange={(event) => onChange({ ...value, [name]: event.currentTarget.value })}
      onBlur={() => props.onLeave?.(name)}
      autoComplete="new-password"
      visibilityToggleButtonProps={showTyped}
    />
  );
  return (
    <>
      <PassphraseOffer onUse={(password) => onChange({ password, again: '' })} />
      {field('password', props.label)}
      {field('again', '再输入一次')}
    </>
  );
}
