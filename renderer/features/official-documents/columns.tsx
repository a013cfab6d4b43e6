import { dayOf } from '#ui/format.ts';
import type { ListColumn } from '#ui/list-column.ts';
import { Status, type Tone } from '#ui/status.tsx';
import type { PaperRow } from './paper.ts';

const tones: Record<PaperRow['state'], Tone> = {
  draft: 'quiet',
  numbered: 'going',
  signed: 'going',
  sealed: 'going',
  sent: 'good',
  filed: 'good',
  withdrawn: 'bad',
};

/** A document's state by word and shape. */
export const PaperStatus = ({ row }: { row: Pick<PaperRow, 'state' | 'stateName'> }) => (
  <Status tone={tones[row.state]}>{row.stateName}</Status>
);

const serial = (number: string) => Number(/(\d+)号$/.exec(number)?.[1] ?? 99_999);

/** The register's columns, as the bound book has them. */
export const registerColumns = (year: number): ListColumn<PaperRow>[] => [
  {
    key: 'number',
    title: '发文字号',
    width: 13,
    text: (row) => row.number || '未编号',
    sort: (one, other) => serial(one) - serial(other),
  },
  { key: 'title', title: '标题', lines: 2, text: (row) => row.title },
  {
    key: 'issuedOn',
    title: '成文日期',
    width: 6,
    spare: 2,
    text: (row) => (row.issuedOn ? dayOf(row.issuedOn, year) : ''),
    sort: 'rank',
    rank: (row) => row.issuedOn ?? '',
  },
  { key: 'signedBy', title: '签发人', width: 6, spare: 3, text: (row) => row.signedBy },
  { key: 'sentTo', title: '发往', width: 10, spare: 1, text: (row) => row.sentTo },
  {
    key: 'state',
    title: '环节',
    width: 6.5,
    text: (row) => (row.reason ? `${row.stateName}：${row.reason}` : row.stateName),
    cell: (row) => <PaperStatus row={row} />,
  },
];
