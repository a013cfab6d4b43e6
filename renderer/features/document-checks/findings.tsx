import { Button } from '@mantine/core';
import type { Finding } from '#features/document-checks/contract.ts';
import { type Strength, strengths, strengthWords } from '#features/document-checks/rules/strengths.ts';
import { RuledTable } from '#ui/ruled-table.tsx';
import { Section } from '#ui/section.tsx';
import { Status } from '#ui/status.tsx';
import css from './findings.module.css';
import type { Check } from './use-check.ts';

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

const asides: Record<Strength, string> = {
  rule: '条例和标准明文规定，不改就不合要求',
  recommended: '条例和标准的一般要求，宜照办',
  custom: '标准没有写，办公室通常这样做',
};

type Row = Finding & { at: number };

/** The findings of one strength, each with its place, what it is, what it should be, the clause, and how to mend it. */
export function Findings(props: { strength: Strength; findings: Finding[]; check: Check }) {
  const { strength, check } = props;
  const rows: Row[] = props.findings
    .map((finding, at) => ({ ...finding, at }))
    .filter((finding) => finding.strength === strength);
  if (rows.length === 0) return null;
  const title = `${strengthWords[strength]} ${rows.length} 处`;
  return (
    <Section title={title} aside={asides[strength]}>
      <RuledTable
        label={title}
        rows={rows}
        id={({ at }) => String(at)}
        columns={[
          { key: 'place', title: '位置', width: 12.5, text: ({ place }) => place, cell: placeCell },
          { key: 'found', title: '现在', text: ({ found }) => found },
          { key: 'expected', title: '应为', least: 16, text: ({ expected }) => expected, cell: expectedCell },
          { key: 'clause', title: '依据', width: 8, text: ({ clause }) => clause, cell: clauseCell },
          {
            key: 'mend',
            title: '改正',
            width: 8,
            text: ({ fixable, asked }) => (fixable ? (asked ?? '改') : '手工改'),
            cell: (row) => <MendCell row={row} check={check} />,
          },
        ]}
      />
    </Section>
  );
}

/** A place as two lines: the page's element, and the words around where some are quoted. */
function placeWords(place: string): { element: string; words: string } {
  const [, element = place, words = '', more = ''] = /^([^“]+)(“.*”)(等\d+处)?$/.exec(place) ?? [];
  return { element: element + more, words };
}

function placeCell({ place, places }: Row) {
  const { element, words } = placeWords(place);
  return (
    <>
      <span className={css.element}>{element}</span>
      {words && <span className={css.words}>{words}</span>}
      {places.length > 1 && (
        <details className={css.places}>
          <summary>看各处</summary>
          <ul>
            {places.map((one, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two places may read alike
              <li key={at}>{one}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const expectedCell = ({ expected, byHand }: Row) => (
  <>
    {expected}
    {byHand && <span className={css.words}>改法：{byHand}</span>}
  </>
);

const clauseCell = ({ clause }: Row) => <span className={css.clause}>{clause}</span>;

function MendCell({ row, check }: { row: Row; check: Check }) {
  if (!row.fixable) return <span className={css.byHand}>手工改</span>;
  return (
    <Button
      className={css.mend}
      variant="default"
      aria-label={`${row.asked ?? '改'}：${row.place}，${row.found}`}
      loading={check.mending?.includes(row.at) ?? false}
      disabled={check.mending !== undefined && !check.mending.includes(row.at)}
      onClick={() => void check.mend([row.at]).catch(() => undefined)}
    >
      {row.asked ?? '改'}
    </Button>
  );
}
