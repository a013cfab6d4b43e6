import { Link } from 'react-router';
import type { z } from 'zod';
import type { opinionDetailSchema } from '#features/opinions/contract.ts';
import { dayOf } from '#ui/format.ts';
import { Section } from '#ui/section.tsx';
import { useDesk } from '../../desk.tsx';
import css from './detail-page.module.css';

/** The opinion with which this one goes on, or those that go on with it and who of them was told of the answer. */
export function MergedPanel({ opinion }: { opinion: z.infer<typeof opinionDetailSchema> }) {
  const { year } = useDesk();
  const { goesOnWith: main, merged, answeredOn } = opinion;
  if (main)
    return (
      <Section title="并案">
        <p className={css.content}>
          并入
          <Link to={`/opinions/${main.id}`}>
            第{main.number}号（{main.lead}）
          </Link>
          办理，答复和办理结果随那一件；反馈和评价仍由本件的代表、选民各自登记，件数照算。
        </p>
      </Section>
    );
  if (merged.length === 0) return null;
  const told = (fedBackOn: string | undefined) => {
    if (fedBackOn) return `${dayOf(fedBackOn, year)}已反馈`;
    return answeredOn ? '还没有反馈' : '答复后反馈';
  };
  return (
    <Section title="并入本件办理的" aside={`${merged.length} 件，各算一件`}>
      <ul className={css.papers}>
        {merged.map(({ id, number, lead, receptionId, fedBackOn }) => (
          <li key={id} className={css.paper}>
            <span>
              <Link to={`/opinions/${id}`}>第{number}号</Link>　{lead}
              {receptionId && (
                <Link className={css.beside} to={`/receptions/${receptionId}`}>
                  来访选民
                </Link>
              )}
            </span>
            <span className={css.soft}>{told(fedBackOn)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
