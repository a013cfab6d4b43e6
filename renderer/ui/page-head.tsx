import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from '#ui/icons.tsx';
import css from './page-head.module.css';

/** The top of every page: the way back, what this is, how many, and the actions at their fixed place. */
export function PageHead(props: {
  title: ReactNode;
  /** The title is for those who listen; the eye sees none yet. */
  unseen?: boolean;
  /** 共 86 人; beside the title. */
  count?: ReactNode;
  /** The ways to look at this page, beside the title. */
  views?: ReactNode;
  /** One line under the title. */
  line?: ReactNode;
  back?: { to: string; label: string };
  /** Quiet tools, left of the primary action. */
  tools?: ReactNode;
  /** At most one primary action. */
  primary?: ReactNode;
}) {
  return (
    <div className={css.head}>
      <div className={css.words}>
        {props.back && (
          <Link className={css.back} to={props.back.to} data-screen-only>
            <Icon name="back" />
            {props.back.label}
          </Link>
        )}
        <div className={css.row}>
          {props.title && <h1 className={props.unseen ? css.heard : css.title}>{props.title}</h1>}
          {props.views && <div data-screen-only>{props.views}</div>}
          {props.count && <span className={css.count}>{props.count}</span>}
        </div>
      </div>
      <div className={css.actions} data-screen-only>
        {props.tools}
        {props.primary}
      </div>
      {props.line && <p className={css.line}>{props.line}</p>}
    </div>
  );
}
