import { Icon } from '#ui/icons.tsx';
import css from './sort-button.module.css';

/** A column's heading that sorts by it; pressed again it turns the order round. */
export function SortButton(props: { title: string; order: 'asc' | 'desc' | undefined; onOrder(): void }) {
  const now = props.order && `，现为${props.order === 'asc' ? '升序' : '降序'}`;
  return (
    <button
      type="button"
      className={css.sort}
      data-on={props.order || undefined}
      aria-label={`按${props.title}排序${now ?? ''}`}
      onClick={props.onOrder}
    >
      {props.title}
      <Icon
        name={props.order ? (props.order === 'asc' ? 'up' : 'down') : 'unsorted'}
        size="1em"
        className={css.sign}
      />
    </button>
  );
}
