import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { PaperPage } from '#ui/paper-page.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { useMay } from '../../may.ts';
import { PaperTable, Sheet } from '../../print/sheet.tsx';
import { trouble } from '../../refusal-of.ts';
import { useSaveFile } from '../../use-save-file.tsx';
import css from './page.module.css';

/** Shares of the sheet by what stands in a column: short figures as they are, longer words on two or three lines. */
const widths = (rows: string[][]) =>
  (rows[0] ?? []).map((_, at) => {
    const longest = Math.max(...rows.map((row) => (row[at] ?? '').length), 2);
    return longest <= 3 ? longest : Math.min(5, Math.ceil(longest / 2) + 1);
  });

/** The township's annual return to the county congress. */
export function CountyPage() {
  const { query, client } = useApi();
  const { year, county } = useDesk();
  const may = useMay();
  const asked = useQuery(
    query.county.annual.queryOptions({ input: { year }, placeholderData: keepPreviousData }),
  );
  const file = useSaveFile(client.county.composeAnnual);
  const annual = asked.data;
  const { refusal, onRetry } = trouble(asked);
  return (
    <PaperPage
      title="年度上报"
      line={`报${county}人大常委会，${year} 年；各项由记录汇总，不必另填。`}
      saveLabel="导出 Excel"
      saving={file.saving}
      onSave={may('county.composeAnnual') && annual ? () => file.save({ year }) : undefined}
      printable={annual !== undefined}
      refusal={refusal ?? file.refusal}
      onRetry={onRetry}
    >
      {annual && (
        <div style={{ marginTop: '1rem' }}>
          <Sheet size="A4 landscape" label={annual.title}>
            <h2 className={css.title}>{annual.title}</h2>
            <PaperTable
              centered
              dense
              headings={annual.columns}
              widths={widths([...annual.rows, annual.totals])}
              rows={annual.totals.length > 0 ? [...annual.rows, annual.totals] : annual.rows}
            />
          </Sheet>
        </div>
      )}
    </PaperPage>
  );
}
