import type { Finding } from '#features/document-checks/contract.ts';
import { strengths, strengthWords } from '#features/document-checks/rules/strengths.ts';
import { Status } from '#ui/status.tsx';
import css from './page.module.css';

/** How many were found of each strength, and how many of them can be mended here. */
export function Summary({ findings }: { findings: Finding[] }) {
  const counts = strengths.flatMap((strength) => {
    const count = findings.filter((finding) => finding.strength === strength).length;
    return count === 0 ? [] : [`${strengthWords[strength]} ${count} 处`];
  });
  const broken = findings.some(({ strength }) => strength === 'rule');
  const fixable = findings.filter((finding) => finding.fixable).length;
  return (
    <p className={css.summary}>
      {broken ? <Status tone="warn">有不合规定的地方</Status> : <Status tone="good">没有必须改的地方</Status>}
      <span>
        查出 {findings.length} 处：{counts.join('，')}。
        {fixable > 0 ? `${fixable} 处可以在这里改正` : '都要在 Word 或 WPS 里改'}
        {fixable > 0 && fixable < findings.length && `，其余 ${findings.length - fixable} 处写明了改法`}。
      </span>
    </p>
  );
}
