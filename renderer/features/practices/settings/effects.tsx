import { Section } from '#ui/section.tsx';
import css from './settings.module.css';
import type { Preview } from './types.ts';

/** What an edited practice does to figures that there are, before it is saved. */
export function Effects({ preview, elsewhere }: { preview: Preview | undefined; elsewhere: string[] }) {
  return (
    <Section title="照这样改" aside="随改随算">
      {elsewhere.map((sentence) => (
        <p key={sentence} className={css.problem}>
          {sentence}
        </p>
      ))}
      {!preview && <p className={css.help}>改动以后，这里列出哪些已有的数字会变。</p>}
      {preview && preview.problems.length > 0 && (
        <p className={css.problem}>有 {preview.problems.length} 处不合适，见左边红字，改好才能保存。</p>
      )}
      {preview && preview.problems.length === 0 && preview.effects.length === 0 && (
        <p className={css.help}>积分、期限、接待日等已有的数字都不变。</p>
      )}
      {preview?.effects.map((effect) => (
        <div key={effect.title} className={css.effect}>
          <h3 className={css.title}>{effect.title}</h3>
          <ul className={css.lines}>
            {effect.lines.map((line) => (
              <li key={line.what}>
                <strong>{line.what}</strong>
                <span>{line.before}</span>
                <span>→ {line.after}</span>
              </li>
            ))}
          </ul>
          {effect.more > 0 && <p className={css.help}>另有 {effect.more} 处也变。</p>}
        </div>
      ))}
    </Section>
  );
}
