import { Checkbox } from '@mantine/core';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { documentDate, isPlainDate } from '#electron/values/plain-date.ts';
import type { Matter } from '#features/approvals/contract.ts';
import { FilterSelect } from '#ui/filters.tsx';
import { PaperPage } from '#ui/paper-page.tsx';
import { useFilters } from '#ui/use-filters.ts';
import { useApi } from '../../api.tsx';
import { useDesk } from '../../desk.tsx';
import { NoStation } from '../../first-entry.tsx';
import { useMay } from '../../may.ts';
import { PaperTable, Sheet } from '../../print/sheet.tsx';
import { namedOptions } from '../../record-options.ts';
import { trouble } from '../../refusal-of.ts';
import { usePurpose } from '../../use-purpose.tsx';
import { useSaveFile } from '../../use-save-file.tsx';
import css from './page.module.css';

/** What a station posts on its wall, as it will hang there; how its approval stands is another feature's to show. */
export function BoardsPage(props: { approval(matter: Matter, title: string): ReactNode }) {
  const { query, client } = useApi();
  const { year } = useDesk();
  const may = useMay();
  const filters = useFilters({ station: '', phone: '' });
  const stations = useQuery(query.stations.list.queryOptions({ input: { year } }));
  const stationId = filters.values.station || stations.data?.[0]?.id;
  const withPhone = filters.values.phone === 'yes';
  const input = stationId ? { stationId, withPhone } : undefined;
  const asked = useQuery(
    query.boards.station.queryOptions({ input: input ?? skipToken, placeholderData: keepPreviousData }),
  );
  const file = useSaveFile(client.boards.composeStation);
  const purpose = usePurpose({
    title: '制作带电话的上墙名单',
    confirm: '存为 Word',
    act: (words) => input && file.save({ ...input, purpose: words }),
  });
  const board = asked.data;
  const { refusal, onRetry } = trouble(stations.error ? stations : asked);
  return (
    <PaperPage
      title="上墙公示"
      line="只公示代表的基本情况；身份证号和住址从不上墙。"
      saveLabel="存为 Word"
      saving={file.saving}
      draft={board?.standing === 'draft'}
      onSave={
        may('boards.composeStation') && input && board
          ? withPhone
            ? purpose.ask
            : () => file.save(input)
          : undefined
      }
      printable={board !== undefined && board.deputies.length > 0}
      refusal={refusal ?? file.refusal}
      onRetry={onRetry}
      approval={input && board && props.approval({ kind: 'board', ...input }, board.title)}
      choices={
        stationId !== undefined && (
          <>
            <FilterSelect
              label="联络站"
              options={namedOptions(stations.data)}
              value={stationId}
              onChange={(value) => filters.set({ station: value })}
            />
            <Checkbox
              label="公示联系电话（须经代表本人同意）"
              checked={withPhone}
              onChange={(event) => filters.set({ phone: event.currentTarget.checked ? 'yes' : '' })}
              style={{ alignSelf: 'center' }}
            />
          </>
        )
      }
    >
      {purpose.form}
      {stations.data?.length === 0 ? (
        <NoStation>有了站点，代表编入站点以后，才有名单可上墙。</NoStation>
      ) : (
        board && (
          <Sheet size="A3 landscape" label={board.title}>
            <h2 className={css.title}>{board.title}</h2>
            <p className={css.days}>
              进站代表 {board.deputies.length} 名
              {board.receptionDays && `　接待选民日：${board.receptionDays}`}
            </p>
            <PaperTable
              centered
              headings={[
                '姓名',
                '性别',
                '代表层级',
                '工作单位及职务',
                '选区',
                '代表小组',
                ...(withPhone ? ['联系电话'] : []),
              ]}
              widths={[6.5, 4, 8, 17, 11.5, 13, ...(withPhone ? [9] : [])]}
              mark={board.standing === 'draft' ? '送审稿：未经主席审定，不得张贴。' : undefined}
              note={isPlainDate(board.asOf) ? `${documentDate(board.asOf)}公示` : board.asOf}
              rows={board.deputies.map((deputy) => [
                deputy.name,
                deputy.sex,
                deputy.levelName,
                deputy.workplace,
                deputy.constituency,
                deputy.group,
                ...(withPhone ? [deputy.phone ?? ''] : []),
              ])}
            />
          </Sheet>
        )
      )}
    </PaperPage>
  );
}
