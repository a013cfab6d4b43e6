import type { PlainDate } from '#electron/values/plain-date.ts';
import type { OfficialColumn, OfficialSheet } from '#sheets/spec.ts';
import { writeWorkbook } from '#sheets/write.ts';

/** A column of a ledger as the practice gives it; a column called `serial` is numbered here. */
export type LedgerColumn = { field: string; heading: string; width: number };

/** How the practice lays a ledger out; in its title stand {站点}, {年} and {月}. */
export type LedgerLayout = {
  title: string;
  orientation: 'portrait' | 'landscape';
  columns: readonly LedgerColumn[];
};

/** The receptions of one station, or of all where it is '', in one month or in the year, ready to be written. */
export type LedgerData = {
  township: string;
  station: string;
  year: number;
  month?: number | undefined;
  layout: LedgerLayout;
  rows: readonly Readonly<Record<string, string | number>>[];
  madeOn: PlainDate;
};

/** The layout of a ledger of all stations: it says which station, after the day, where the practice's columns do not. */
export function withStations<Layout extends LedgerLayout>(layout: Layout): Layout {
  if (layout.columns.some(({ field }) => field === 'station')) return layout;
  const after = layout.columns.findIndex(({ field }) => field === 'date') + 1;
  const station = { field: 'station', heading: '接待地点', width: 14 };
  return { ...layout, columns: layout.columns.toSpliced(after, 0, station) };
}

/**
 * 清溪镇大坪代表联络站接待选民登记簿（2025年1月）, or 清溪镇各站点接待选民登记簿（2025年）; a station already named after the
 * township is not named twice.
 */
export function receptionLedgerTitle(
  data: Pick<LedgerData, 'township' | 'station' | 'year' | 'month'> & { layout: Pick<LedgerLayout, 'title'> },
): string {
  const name = data.station || '各站点';
  const station = name.startsWith(data.township) ? name : data.township + name;
  const title = data.month === undefined ? data.layout.title.replaceAll('{月}月', '') : data.layout.title;
  return title
    .replaceAll('{站点}', station)
    .replaceAll('{年}', String(data.year))
    .replaceAll('{月}', String(data.month ?? '全年'));
}

/** Columns wider than this hold sentences, which read better from the left. */
const SENTENCE_WIDTH = 16;

/** Widths that an A4 sheet still prints legibly; wider ledgers go on A3. */
const A4_WIDTHS = { landscape: 190, portrait: 130 };

/** The reception ledger (.xlsx), with the columns of the practice in force. */
export function receptionLedger(data: LedgerData): Promise<Uint8Array> {
  const { columns, orientation } = data.layout;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const sheet: OfficialSheet = {
    name: data.month === undefined ? '全年' : `${data.month}月`,
    paper: width > A4_WIDTHS[orientation] ? 'A3' : 'A4',
    orientation,
    title: receptionLedgerTitle(data),
    unitLine: {
      left: `填报单位：${data.township}人大主席团办公室`,
      right: `共登记 ${data.rows.length} 人次`,
    },
    columns: columns.map(officialColumn),
    rows: data.rows.map((row, index) =>
      columns.map(({ field }) => row[field] ?? (field === 'serial' ? index + 1 : undefined)),
    ),
    emptyText: data.month === undefined ? '本年没有接待登记' : '本月没有接待登记',
    foot: '填表人：                    审核人：                    填表日期：      年    月    日',
  };
  return writeWorkbook({ created: data.madeOn, author: `${data.township}人大主席团办公室`, sheets: [sheet] });
}

function officialColumn({ heading, width }: LedgerColumn): OfficialColumn {
  return { heading: [heading], width, align: width > SENTENCE_WIDTH ? 'left' : 'center' };
}
