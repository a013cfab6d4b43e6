import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { compareNames } from '#features/deputies/rules/order.ts';
import { type OpinionRow, opinionActions } from '#features/opinions/contract.ts';
import { subjectOf } from '#features/opinions/rules/title.ts';
import { dayOf } from '#ui/format.ts';
import type { ListColumn } from '#ui/list-column.ts';
import type { useMay } from '../../may.ts';
import { DeadlineStatus } from './deadline.tsx';
import css from './list-page.module.css';

/** Characters of a subject that one line of the list holds. */
const oneLine = 24;

/** Whether a list needs two lines for its subjects, none of which may be told by its beginning alone. */
export const isLong = ({ title }: OpinionRow) => subjectOf(title).length > oneLine;

type Shown = { year: number; long: boolean; may: ReturnType<typeof useMay> };

/** The list of a year: the matter over who raised it and when, with whom it is, by when; and the step to be taken, for who may take one. */
export const opinionColumns = (shown: Shown): ListColumn<OpinionRow>[] => {
  const handles = opinionActions.some((action) => shown.may(`opinions.${action}`));
  return everyColumn(shown).filter(({ key }) => handles || key !== 'next');
};

const everyColumn = ({ year, long, may }: Shown): ListColumn<OpinionRow>[] => [
  {
    key: 'title',
    title: '事由',
    least: 15,
    ...(long && { lines: 2 }),
    text: (row) => row.title,
    cell: (row) => <span title={row.title}>{subjectOf(row.title)}</span>,
  },
  {
    key: 'lead',
    title: '领衔代表',
    under: true,
    text: (row) => row.lead,
    cell: (row) => `${row.lead}领衔`,
    sort: compareNames,
  },
  { key: 'unit', title: '承办单位', width: 9, lines: 2, text: (row) => row.unit, sort: 'rank' },
  { key: 'stage', title: '环节', width: 5, spare: 2, text: (row) => row.stage, sort: 'rank' },
  {
    key: 'deadline',
    title: '期限',
    width: 11.5,
    text: (row) => row.deadline.text,
    cell: (row) => (
      <>
        <DeadlineStatus deadline={row.deadline} />
        {row.dueOn && !row.answeredOn && <span className={css.due}>{dayOf(row.dueOn, year)}到期</span>}
      </>
    ),
    lines: 2,
    sort: 'rank',
    rank: (row) => row.dueOn ?? '9999',
  },
  {
    key: 'raisedOn',
    title: '提出',
    under: true,
    text: (row) => dayOf(row.raisedOn, year),
    cell: (row) => `${dayOf(row.raisedOn, year)}提出`,
    sort: 'rank',
    rank: (row) => row.raisedOn,
  },
  { key: 'category', title: '类别', under: true, text: (row) => row.category, sort: 'rank' },
  {
    key: 'number',
    title: '编号',
    under: true,
    text: (row) => row.number,
    cell: (row) => `第 ${row.number} 号`,
    sort: 'rank',
  },
  {
    key: 'next',
    title: '下一步',
    width: 7.5,
    screenOnly: true,
    text: (row) => row.next?.name ?? '',
    cell: ({ id, number, next }) =>
      next &&
      may(`opinions.${next.action}`) && (
        <Button
          component={Link}
          to={`/opinions/${id}?do=${next.action}`}
          variant="default"
          size="compact-md"
          fullWidth
          aria-label={`${next.name}：第 ${number} 号`}
        >
          {next.name}
        </Button>
      ),
  },
];
