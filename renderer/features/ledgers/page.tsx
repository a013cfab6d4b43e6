import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { FilterSelect } from '#ui/filters.tsx';
import { monthOptions } from '#ui/months.ts';
import { PaperPage } from '#ui/paper-page.tsx';
import { useFilters } from '#ui/use-filters.ts';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { NoStation } from '../../first-entry.tsx';
import { PaperTable, Sheet } from '../../print/sheet.tsx';
import { namedOptions } from '../../record-options.ts';
import { trouble } from '../../refusal-of.ts';
import { usePurpose } from '../../use-purpose.tsx';
import { useSaveFile } from '../../use-save-file.tsx';
import css from './page.module.css';

/** Every station, or every month, in the address. */
const all = 'all';

/** The reception ledger of a station or all, a month or the year, as it is printed. */
export function LedgersPage() {
  const { query, client } = useApi();
  const { year, today, user } = useDesk();
  const filters = useFilters({ station: '', month: '' });
  const stations = useQuery(query.stations.list.queryOptions({ input: { year } }));
  const bound = user.role === 'liaison';
  const chosen = filters.values.station;
  const station = chosen === '' || (bound && chosen === all) ? stations.data?.[0]?.id : chosen;
  const month = filters.values.month || String(Number(today.slice(5, 7)));
  const input =
    station === undefined
      ? undefined
      : {
          year,
          ...(station !== all && { stationId: station }),
          ...(month !== all && { month: Number(month) }),
        };
  const asked = useQuery(
    query.ledgers.reception.queryOptions({ input: input ?? skipToken, placeholderData: keepPreviousData }),
  );
  const file = useSaveFile(client.ledgers.composeReception);
  const purpose = usePurpose({
    title: '导出接待台账',
    confirm: '导出',
    act: (words) => input && file.save({ ...input, purpose: words }),
  });
  const ledger = asked.data;
  const { refusal, onRetry } = trouble(stations.error ? stations : asked);
  return (
    <PaperPage
      title="接待台账"
      line={
        ledger &&
        `${ledger.station || '全部站点'}，${year} 年${month === all ? '全年' : ` ${month} 月`}，${ledger.rows.length} 人次`
      }
      saveLabel="导出 Excel"
      saving={file.saving}
      onSave={input && ledger && purpose.ask}
      printable={ledger !== undefined && ledger.rows.length > 0}
      refusal={refusal ?? file.refusal}
      onRetry={onRetry}
      choices={
        station !== undefined && (
          <>
            <FilterSelect
              label="联络站"
              options={[
                ...(bound ? [] : [{ value: all, label: '全部站点' }]),
                ...namedOptions(stations.data),
              ]}
              value={station}
              onChange={(value) => filters.set({ station: value })}
            />
            <FilterSelect
              label="月份"
              options={[{ value: all, label: '全年' }, ...monthOptions]}
              value={month}
              onChange={(value) => filters.set({ month: value })}
            />
          </>
        )
      }
    >
      {purpose.form}
      {stations.data?.length === 0 ? (
        <NoStation>有了站点，登记了接待，才有台账可做。</NoStation>
      ) : (
        ledger && (
          <Sheet size={ledger.orientation === 'portrait' ? 'A4' : 'A4 landscape'} label={ledger.title}>
            <h2 className={css.title}>{ledger.title}</h2>
            {ledger.rows.length === 0 ? (
              <p className={css.none}>{month === all ? '这一年' : '这个月'}没有接待登记。</p>
            ) : (
              <PaperTable
                headings={ledger.columns.map(({ heading }) => heading)}
                widths={ledger.columns.map(({ width }) => width)}
                rows={ledger.rows.map((row) => ledger.columns.map(({ field }) => row[field] ?? ''))}
              />
            )}
          </Sheet>
        )
      )}
    </PaperPage>
  );
}
