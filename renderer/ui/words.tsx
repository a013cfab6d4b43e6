import type { ReactNode } from 'react';
import { Icon, type IconName } from '#ui/icons.tsx';
import css from './words.module.css';

/** A state written out where content would be: what is so, why, and what to do next. */
export function Words(props: { icon?: IconName; title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={css.words}>
      {props.icon && <Icon name={props.icon} size="2rem" className={css.icon} />}
      <p className={css.title}>{props.title}</p>
      {props.children && <div className={css.body}>{props.children}</div>}
      {props.action && <div className={css.action}>{props.action}</div>}
    </div>
  );
}
