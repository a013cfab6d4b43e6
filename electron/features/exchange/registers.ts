import { documentDate, type PlainDate } from '#electron/values/plain-date.ts';
import type { CellContent, OfficialColumn, OfficialSheet } from '#sheets/spec.ts';
import { writeWorkbook } from '#sheets/write.ts';
import type { ActivityDraft, AttendanceDraft } from './rules/attendance.ts';
import { formOf, type WorkbookKind } from './rules/headings.ts';
import type { OpinionDraft } from './rules/opinions.ts';
import type { ReceptionDraft } from './rules/receptions.ts';
import type { RosterDraft } from './rules/roster.ts';
import type { TallyDraft } from './rules/tallies.ts';

type Written<Draft> = Omit<Draft, 'sheet' | 'row' | 'hints'>;

/** A year's registers, in the shape in which they are read back. */
export type Registers = {
  township: string;
  term: string;
  year: number;
  madeOn: PlainDate;
  levelName: (level: RosterDraft['levels'][number]) => string;
  roster: (Omit<Written<RosterDraft>, 'levels'> & { level: RosterDraft['levels'][number] })[];
  activities: Omit<ActivityDraft, 'sheet' | 'column'>[];
  attendance: Written<AttendanceDraft>[];
  receptions: (Omit<Written<ReceptionDraft>, 'deputies'> & { deputies: string[] })[];
  opinions: (Omit<Written<OpinionDraft>, 'lead' | 'cosigners'> & { lead: string; cosigners: string[] })[];
  tallies: Written<TallyDraft>[];
};

const marks = { present: '√', late: '迟', leave: '假', absent: '×' } as const;
const legend = '√出席  ×缺席  假=请假  迟=迟到  空白=未通知';

type Register = { file: string; sheet: OfficialSheet };

/** Columns under the first headings by which the import knows their fields, as wide as the fields say. */
const columnsOf = (kind: WorkbookKind, names: readonly string[]): OfficialColumn[] =>
  names.map((name) => {
    const { headings = [], width = 10 } = formOf(kind).fields[name] ?? {};
    return { heading: [headings[0] ?? name], width, align: width > 16 ? 'left' : 'center' };
  });

/** Records under a column for each field of their form but those left out, in the form's order. */
function listed<Row>(
  kind: WorkbookKind,
  rows: readonly Row[],
  say: (row: Row) => Readonly<Record<string, CellContent | undefined>>,
  without: readonly string[] = [],
): Pick<OfficialSheet, 'columns' | 'rows'> {
  const names = Object.keys(formOf(kind).fields).filter(
    (name) => name !== 'serial' && !without.includes(name),
  );
  return {
    columns: columnsOf(kind, names),
    rows: rows.map((row) => {
      const said = say(row);
      return names.map((name) => said[name] ?? '');
    }),
  };
}

function rosterOf({ term, roster, levelName }: Registers): Register {
  return {
    file: '代表名册',
    sheet: {
      name: '代表名册',
      paper: 'A3',
      title: `${term}代表名册`,
      ...listed('roster', roster, (row) => ({ ...row, level: levelName(row.level) })),
    },
  };
}

function attendanceOf({ township, year, activities, attendance }: Registers): Register {
  return {
    file: `代表履职考勤${year}`,
    sheet: {
      name: '考勤',
      paper: 'A3',
      title: `${township}人大代表${year}年履职活动考勤表`,
      unitLine: { left: legend, right: '' },
      columns: [
        ...columnsOf('attendance', ['name', 'group']),
        ...activities.map(({ date, title, kind }) => ({
          heading: [`${documentDate(date).slice(5)}\n${title}\n（${kind}）`],
          width: 12,
        })),
      ],
      rows: attendance.map(({ name, group, marks: own }) => {
        const byActivity = new Map(own.map(({ activity, mark }) => [activity, marks[mark]]));
        return [name, group, ...activities.map((_, index) => byActivity.get(index) ?? '')];
      }),
    },
  };
}

function receptionsOf({ township, year, receptions }: Registers): Register {
  return {
    file: `选民接待登记簿${year}`,
    sheet: {
      name: `${year}年`,
      paper: 'A3',
      title: `${township}代表联络站接待选民登记簿（${year}年）`,
      ...listed('receptions', receptions, ({ deputies, anonymous, visitor, transferred, ...row }) => ({
        ...row,
        deputies: deputies.join('、'),
        visitor: anonymous ? '（匿名）' : visitor,
        transferred: transferred ? '是' : '否',
      })),
    },
  };
}

function opinionsOf({ township, year, opinions }: Registers): Register {
  return {
    file: `意见建议台账${year}`,
    sheet: {
      name: '意见建议台账',
      paper: 'A3',
      title: `${township}${year}年代表意见建议办理台账`,
      ...listed(
        'opinions',
        opinions,
        ({ cosigners, ...row }) => ({ ...row, cosigners: cosigners.join('、') }),
        ['leadPlace'],
      ),
    },
  };
}

function talliesOf({ township, year, tallies }: Registers): Register {
  const options = [...new Set(tallies.flatMap(({ votes }) => Object.keys(votes)))];
  const { columns, rows } = listed('tallies', tallies, ({ votes: _, ...row }) => row, ['vote', 'note']);
  return {
    file: `述职评议计票${year}`,
    sheet: {
      name: '述职测评',
      paper: 'A4',
      title: `${township}${year}年代表述职评议计票汇总表`,
      columns: [
        ...columns,
        ...options.map((option) => ({ heading: [option], width: 8 })),
        ...columnsOf('tallies', ['note']),
      ],
      rows: rows.map((row, at) => {
        const { votes = {}, note = '' } = tallies[at] ?? {};
        return [...row, ...options.map((option) => votes[option] ?? 0), note];
      }),
    },
  };
}

/** A year's registers as open workbooks, under the headings that the import reads back. */
export async function registerWorkbooks(
  registers: Registers,
): Promise<{ name: string; bytes: Uint8Array }[]> {
  const made = [rosterOf, attendanceOf, receptionsOf, opinionsOf, talliesOf].map((build) => build(registers));
  return Promise.all(
    made.map(async ({ file, sheet }) => ({
      name: `${file}.xlsx`,
      bytes: await writeWorkbook({
        created: registers.madeOn,
        author: `${registers.township}人大主席团办公室`,
        sheets: [sheet],
      }),
    })),
  );
}
