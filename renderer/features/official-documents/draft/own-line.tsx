import css from './drafting.module.css';

/** Says that the office's own template is in use, and what changing the text by hand does to that. */
export function OwnLine({ file, edited }: { file: string; edited: boolean }) {
  return (
    <p className={css.faces}>
      {edited
        ? `正文改过，按软件自带的版面印，没有用自备模板“${file}”。`
        : `按自备模板“${file}”印。改正文以后，改按软件自带的版面印。`}
    </p>
  );
}
