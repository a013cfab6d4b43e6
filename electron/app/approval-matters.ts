import { createHash } from 'node:crypto';
import type { Database } from '#database/open.ts';
import type { Row } from '#database/writer.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { Matter } from '#features/approvals/contract.ts';
import type { MatterNow } from '#features/approvals/service.ts';
import type { BoardData } from '#features/boards/documents.ts';
import type { AnnualReturn } from '#features/county/rules/annual-return.ts';
import { datedNouns, daySql } from './dated-tables.ts';

const digestOf = (content: unknown) => createHash('sha256').update(JSON.stringify(content)).digest('hex');

/**
 * Every row of a year in the tables that have a day, as the database keeps them: in the order of the tables' names and without
 * those that have none, so that a release which knows another noun reads the same of the same records.
 */
const rowsOfYear = (database: Database, year: number): Record<string, Row[]> =>
  Object.fromEntries(
    datedNouns
      .toSorted((one, other) => (one.table < other.table ? -1 : 1))
      .map((noun): [string, Row[]] => [
        noun.table,
        database
          .prepare<[string], Row>(`SELECT * FROM ${noun.table} WHERE ${daySql(noun)} LIKE ? ORDER BY id`)
          .all(`${year}-%`),
      ])
      .filter(([, rows]) => rows.length > 0),
  );

/** What each kind of approval is about, as the records have it now. */
export function approvalMatters(deps: {
  database: Database;
  board: (board: { stationId: string; withPhone: boolean }, today: string) => BoardData;
  annual: (year: number, today: string) => { title: string; annual: AnnualReturn };
}): (matter: Matter, today: string) => MatterNow {
  function boardNow(matter: Extract<Matter, { kind: 'board' }>, today: string): MatterNow {
    const { asOf: _, ...board } = deps.board(matter, today);
    return {
      title: `${board.title}${matter.withPhone ? '（含联系电话）' : ''}`,
      facts: [
        `进站代表 ${board.deputies.length} 名`,
        `接待日：${board.receptionDays}`,
        matter.withPhone ? '公示联系电话' : '不公示联系电话',
      ],
      digest: digestOf(board),
    };
  }

  function returnNow(year: number, today: string): MatterNow {
    const { title, annual } = deps.annual(year, today);
    const { deputies, figures, reportbacks } = annual.township;
    return {
      title,
      facts: [
        `代表 ${deputies} 人，述职本级 ${reportbacks.own.count} 人、上级 ${reportbacks.higher.count} 人`,
        `人代会应出席 ${figures.expected} 人次，实出席 ${figures.attended} 人次，请假 ${figures.leave} 人次`,
        `接待选民 ${figures.receptions} 次，${figures.voters} 人次`,
        `意见建议 ${figures.led} 件，办结 ${figures.closed} 件，满意 ${figures.satisfied} 件`,
      ],
      digest: digestOf(annual),
    };
  }

  function yearNow(kind: 'lock' | 'unlock', year: number): MatterNow {
    const rows = rowsOfYear(deps.database, year);
    const count = (table: string) => rows[table]?.length ?? 0;
    return {
      title: `${kind === 'lock' ? '锁定' : '解锁'} ${year} 年度`,
      facts: [
        `活动 ${count('activities')} 次，考勤 ${count('attendances')} 人次`,
        `接待登记 ${count('receptions')} 人次`,
        `意见建议 ${count('opinions')} 件`,
        `述职评议 ${count('reportbacks')} 人`,
      ],
      digest: digestOf(rows),
    };
  }

  return (matter, today) => {
    try {
      if (matter.kind === 'board') return boardNow(matter, today);
      if (matter.kind === 'return') return returnNow(matter.year, today);
      return yearNow(matter.kind, matter.year);
    } catch (error) {
      // a request outlives the station it was about
      if (error instanceof Refusal && error.reason.code === 'unknown-station')
        return { title: '', facts: [], digest: '' };
      throw error;
    }
  };
}
