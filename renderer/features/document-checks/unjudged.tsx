import { Section } from '#ui/section.tsx';
import css from './page.module.css';

/** What of a document was not judged, so that nobody takes silence for a good mark. */
export function Unjudged({ sentences }: { sentences: string[] }) {
  if (sentences.length === 0) return null;
  return (
    <Section title="没有判断的" aside="这些地方请人看过">
      <ul className={css.changes}>
        {sentences.map((sentence) => (
          <li key={sentence} className={css.change}>
            {sentence}
          </li>
        ))}
      </ul>
    </Section>
  );
}
