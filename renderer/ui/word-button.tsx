import { Anchor, type AnchorProps } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './word-button.module.css';

/** A word that is a button: in the letters of the line it stands in, and underlined as what can be pressed. */
export function WordButton(
  props: Omit<AnchorProps, 'className'> & {
    onClick(): void;
    children: ReactNode;
    'aria-label'?: string;
  },
) {
  return (
    <Anchor component="button" type="button" inherit underline="always" className={css.word} {...props} />
  );
}
