import { Link } from 'react-router';
import type { DeputyScore } from '#features/scoring/contract.ts';
import { Notes } from '#ui/notes.tsx';
import { useMay } from '../../may.ts';
import css from './explanation.module.css';

/** Why there is no grade yet, and the two ways on: entering what was done, and the office's own rule. */
export function Waits({ ungraded, waits }: { ungraded: string; waits: DeputyScore['waits'] }) {
  const may = useMay();
  if (waits.length === 0) return null;
  return (
    <div className={css.waits} data-screen-only>
      <Notes title={ungraded} sentences={waits.map(({ text }) => text)} />
      {waits.some(({ items }) => items.length > 0) && (
        <p className={css.ways}>
          {may('deeds.save') && <Link to="/deeds/new">登记履职</Link>}
          {may('practices.change') && <Link to="/practices/rubric">当地没有这项工作的，改计分细则</Link>}
        </p>
      )}
    </div>
  );
}
