import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Matter } from '#features/approvals/contract.ts';
import { FiguresTogether } from '#ui/figures.tsx';
import { FilterTabs } from '#ui/filters.tsx';
import { Icon } from '#ui/icons.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { PaperPage } from '#ui/paper-page.tsx';
import { useAddress } from '#ui/use-address.ts';
import { usePrint } from '#ui/use-printing.ts';
import { Words } from '#ui/words.tsx';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { FirstDeputy } from '../../first-entry.tsx';
import { useMay } from '../../may.ts';
import { trouble } from '../../refusal-of.ts';
import { useSaveFile } from '../../use-save-file.tsx';
import { AnnualSheet } from './annual-sheet.tsx';
import css from './page.module.css';

const views = [
  { value: '', label: '县上报表' },
  { value: 'figures', label: '一览' },
];

/** The two ways to look at the year: the county's table, and what it counts, drawn. */
function Views() {
  const [said, say] = useAddress();
  return (
    <FilterTabs
      label="看法"
      options={views}
      value={said.get('view') ?? ''}
      onChange={(view) => say({ view })}
    />
  );
}

/** The year at a glance, as the other features draw their parts of it. */
function Glance({ children }: { children: ReactNode }) {
  const { year } = useDesk();
  const print = usePrint();
  return (
    <div className={css.glance}>
      <PageHead
        title="年度上报"
        count={`${year} 年一览`}
        views={<Views />}
        tools={
          <Button variant="default" leftSection={<Icon name="print" />} onClick={print}>
            打印
          </Button>
        }
      />
      <FiguresTogether>{children}</FiguresTogether>
    </div>
  );
}

type CountyPageProps = { approval(matter: Matter, title: string): ReactNode; glance: ReactNode };

/** What goes to the county congress, or the year at a glance; how its approval stands, and each drawing, are other features' to show. */
export function CountyPage(props: CountyPageProps) {
  const [said] = useAddress();
  return said.get('view') === 'figures' ? <Glance>{props.glance}</Glance> : <Return {...props} />;
}

/** The township's annual return to the county congress. */
function Return(props: CountyPageProps) {
  const { query, client } = useApi();
  const { year, county } = useDesk();
  const may = useMay();
  const asked = useQuery(
    query.county.annual.queryOptions({ input: { year }, placeholderData: keepPreviousData }),
  );
  const file = useSaveFile(client.county.composeAnnual);
  const whole = useSaveFile(client.county.composePackage);
  const annual = asked.data;
  const some = annual !== undefined && annual.rows.length > 0;
  const { refusal, onRetry } = trouble(asked);
  return (
    <PaperPage
      title="年度上报"
      views={<Views />}
      line={`报${county}人大常委会，${year} 年；各项由记录汇总，不必另填。`}
      saveLabel="导出 Excel"
      saving={file.saving}
      draft={annual?.standing === 'draft'}
      onSave={may('county.composeAnnual') && some ? () => file.save({ year }) : undefined}
      tools={
        <>
          <Button component={Link} to="/package" variant="subtle" color="gray.8">
            看收到的上报包
          </Button>
          {may('county.composePackage') && some && (
            <Button variant="default" loading={whole.saving} onClick={() => whole.save({ year })}>
              导出上报包
            </Button>
          )}
        </>
      }
      approval={some && props.approval({ kind: 'return', year }, annual.title)}
      printable={some}
      refusal={refusal ?? file.refusal ?? whole.refusal}
      onRetry={onRetry}
    >
      {annual && !some && (
        <Words icon="inbox" title={`${year} 年还没有可上报的记录`} action={<FirstDeputy />}>
          登记或导入代表和各项记录后，这张表会自动汇总。
        </Words>
      )}
      {annual && some && (
        <div style={{ marginTop: '1rem' }}>
          <AnnualSheet {...annual} />
        </div>
      )}
    </PaperPage>
  );
}
