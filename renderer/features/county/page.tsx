import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Matter } from '#features/approvals/contract.ts';
import { PaperPage } from '#ui/paper-page.tsx';
import { Words } from '#ui/words.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { useMay } from '../../may.ts';
import { FootLine, PaperTable, Sheet } from '../../print/sheet.tsx';
import { trouble } from '../../refusal-of.ts';
import { useSaveFile } from '../../use-save-file.tsx';
import css from './page.module.css';

/** How much room a word takes, in characters: figures and Latin letters take half of one. */
const roomOf = (word: string) => [...word].reduce((sum, sign) => sum + (sign > '\u00ff' ? 1 : 0.6), 0);

/** Shares of the sheet: names and grades on one line, longer words on two, a heading on two. */
const widths = (headings: string[][], rows: string[][]) =>
  headings.map((heading, at) => {
    const longest = Math.max(...rows.map((row) => roomOf(row[at] ?? '')));
    const lines = longest > 4.5 ? 2 : 1;
    return Math.max(longest / lines, roomOf(heading.at(-1) ?? '') / 2) + (longest > 2.5 ? 1.75 : 1);
  });

/** The township's annual return to the county congress; how its approval stands is another feature's to show. */
export function CountyPage(props: { approval(matter: Matter, title: string): ReactNode }) {
  const { query, client } = useApi();
  const { year, county } = useDesk();
  const may = useMay();
  const asked = useQuery(
    query.county.annual.queryOptions({ input: { year }, placeholderData: keepPreviousData }),
  );
  const file = useSaveFile(client.county.composeAnnual);
  const annual = asked.data;
  const some = annual !== undefined && annual.rows.length > 0;
  const headings = annual?.columns.map((heading) => heading.split(' ')) ?? [];
  const { refusal, onRetry } = trouble(asked);
  return (
    <PaperPage
      title="年度上报"
      line={`报${county}人大常委会，${year} 年；各项由记录汇总，不必另填。`}
      saveLabel="导出 Excel"
      saving={file.saving}
      onSave={may('county.composeAnnual') && some ? () => file.save({ year }) : undefined}
      approval={some && props.approval({ kind: 'return', year }, annual.title)}
      printable={some}
      refusal={refusal ?? file.refusal}
      onRetry={onRetry}
    >
      {annual && !some && (
        <Words icon="inbox" title={`${year} 年还没有可上报的记录`}>
          导入代表名册和各项记录后，这张表会自动汇总。
        </Words>
      )}
      {annual && some && (
        <div style={{ marginTop: '1rem' }}>
          <Sheet size="A3 landscape" label={annual.title}>
            <h2 className={css.title}>{annual.title}</h2>
            <PaperTable
              centered
              dense
              headings={headings}
              widths={widths(headings, annual.rows)}
              rows={annual.totals.length > 0 ? [...annual.rows, annual.totals] : annual.rows}
            />
            {annual.notes.map((note) => (
              <FootLine key={note}>{note}</FootLine>
            ))}
            {annual.standing === 'draft' && <FootLine>送审稿：未经主席审定，不得上报。</FootLine>}
          </Sheet>
        </div>
      )}
    </PaperPage>
  );
}
