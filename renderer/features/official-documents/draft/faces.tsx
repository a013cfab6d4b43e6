import css from './drafting.module.css';

/** What this machine's fonts will stand in for, said before anything is saved; nothing where all are there. */
export function Faces({ sentences }: { sentences: string[] }) {
  if (sentences.length === 0) return <p className={css.faces}>所用字体本机都有。</p>;
  return (
    <details className={css.faces}>
      <summary>有 {sentences.length} 处字体本机没有，打印出来会有出入，看是哪几处</summary>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
