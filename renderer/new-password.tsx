import { PasswordInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { passwordAdvice } from '#features/vault/rules/password.ts';
import { PassphraseOffer } from './passphrase-offer.tsx';

/** A password typed twice. */
export type TypedTwice = { password: string; again: string };

/** Nothing typed yet. */
export const notTyped: TypedTwice = { password: '', again: '' };

/** What a form with a new password in it offers, whatever else it holds. */
type PasswordForm = {
  values: TypedTwice;
  errors: { password?: ReactNode; again?: ReactNode };
  setValues(values: Partial<TypedTwice>): void;
  validateField(name: keyof TypedTwice): unknown;
};

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

/** A new password that something larger holds; what is wrong is said once a field was left, or saving was tried. */
export function useTypedTwice(
  values: TypedTwice,
  onChange: (values: TypedTwice) => void,
  asked: boolean,
): PasswordForm {
  const [left, setLeft] = useState<readonly string[]>([]);
  const wrong = passwordErrors(values);
  const said = (name: keyof TypedTwice) => (asked || left.includes(name) ? wrong[name] : undefined);
  return {
    values,
    errors: { password: said('password'), again: said('again') },
    setValues: (part) => onChange({ ...values, ...part }),
    validateField: (name) => setLeft((now) => [...now, name]),
  };
}

/** The button that shows what is typed, open to keyboards and readers. */
export const showTyped = { 'aria-label': '显示或隐藏密码', 'aria-hidden': false, tabIndex: 0 };

/** A new password, typed twice, with the reasons why a weak one will not do and one offered. */
export function NewPassword(props: {
  /** 密码, 新密码 */
  label: string;
  /** The form that holds it, which knows `passwordErrors`. */
  form: PasswordForm;
}) {
  const { form } = props;
  const field = (name: keyof TypedTwice, label: string) => (
    <PasswordInput
      label={label}
      required
      maw="24rem"
      value={form.values[name]}
      error={form.errors[name]}
      onChange={(event) => form.setValues({ [name]: event.currentTarget.value })}
      onBlur={() => form.validateField(name)}
      autoComplete="new-password"
      visibilityToggleButtonProps={showTyped}
    />
  );
  return (
    <>
      <PassphraseOffer onUse={(password) => form.setValues({ password, again: '' })} />
      {field('password', props.label)}
      {field('again', '再输入一次')}
    </>
  );
}
