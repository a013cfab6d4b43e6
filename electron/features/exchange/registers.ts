import { documentDate, type PlainDate } from '#electron/values/plain-date.ts';
import type { CellContent, OfficialColumn, OfficialSheet } from '#sheets/spec.ts';
import { writeWorkbook } from '#sheets/write.ts';
import type { ActivityDraft, AttendanceDraft } from './rules/attendance.ts';
import { WORKBOOK_FORMS, type WorkbookKind } from './rules/headings.ts';
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

/** The first heading under which the import knows a field. */
function headingOf(kind: WorkbookKind, field: string): string {
  return WORKBOOK_FORMS.find((form) => form.kind === kind)?.fields[field]?.headings[0] ?? field;
}

const column = (kind: WorkbookKind, field: string, width: number): OfficialColumn => ({
  heading: [headingOf(kind, field)],
  width,
  align: width > 16 ? 'left' : 'center',
});

const dated = (date: PlainDate | undefined) => date ?? '';

type Register = { file: string; sheet: OfficialSheet };

function rosterOf({ term, roster, levelName }: Registers): Register {
  const widths = { name: 10, sex: 6, ethnicity: 8, birthMonth: 10, education: 10, party: 12, workplace: 26 };
  const more = {
    composition: 14,
    constituency: 18,
    level: 12,
    phone: 14,
    idNumber: 22,
    group: 20,
    station: 20,
    note: 10,
  };
  return {
    file: '代表名册',
    sheet: {
      name: '代表名册',
      paper: 'A3',
      title: `${term}代表名册`,
      columns: Object.entries({ ...widths, ...more }).map(([field, width]) => column('roster', field, width)),
      rows: roster.map((row) => [
        row.name,
        row.sex,
        row.ethnicity,
        row.birthMonth ?? '',
        row.education,
        row.party,
        row.workplace,
        row.composition,
        row.constituency,
        levelName(row.level),
        row.phone,
        row.idNumber ?? '',
        row.group,
        row.station,
        row.note,
      ]),
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
        column('attendance', 'name', 10),
        column('attendance', 'group', 20),
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
  const widths = { date: 12, station: 20, deputies: 18, visitor: 10, phone: 14, address: 14, matter: 34 };
  const more = {
    onSpotReply: 18,
    transferred: 8,
    unit: 16,
    progress: 18,
    feedbackOn: 12,
    satisfaction: 10,
    registrar: 10,
    note: 10,
  };
  return {
    file: `选民接待登记簿${year}`,
    sheet: {
      name: `${year}年`,
      paper: 'A3',
      title: `${township}代表联络站接待选民登记簿（${year}年）`,
      columns: Object.entries({ ...widths, ...more }).map(([field, width]) =>
        column('receptions', field, width),
      ),
      rows: receptions.map((row) => [
        row.date,
        row.station,
        row.deputies.join('、'),
        row.anonymous ? '（匿名）' : (row.visitor ?? ''),
        row.phone,
        row.address,
        row.matter,
        row.onSpotReply,
        row.transferred ? '是' : '否',
        row.unit,
        row.progress,
        dated(row.feedbackOn),
        row.satisfaction,
        row.registrar,
        row.note,
      ]),
    },
  };
}

function opinionsOf({ township, year, opinions }: Registers): Register {
  const widths = {
    number: 12,
    raisedOn: 12,
    lead: 10,
    cosigners: 18,
    title: 34,
    content: 40,
    category: 10,
    source: 10,
  };
  const more = {
    unit: 16,
    assignedOn: 12,
    dueOn: 12,
    answeredOn: 12,
    result: 10,
    deputyRating: 10,
    voterRating: 10,
    note: 10,
  };
  return {
    file: `意见建议台账${year}`,
    sheet: {
      name: '意见建议台账',
      paper: 'A3',
      title: `${township}${year}年代表意见建议办理台账`,
      columns: Object.entries({ ...widths, ...more }).map(([field, width]) =>
        column('opinions', field, width),
      ),
      rows: opinions.map((row) => [
        row.number,
        row.raisedOn,
        row.lead,
        row.cosigners.join('、'),
        row.title,
        row.content,
        row.category,
        row.source,
        row.unit,
        dated(row.assignedOn),
        dated(row.dueOn),
        dated(row.answeredOn),
        row.result,
        row.deputyRating,
        row.voterRating,
        row.note,
      ]),
    },
  };
}

function talliesOf({ township, year, tallies }: Registers): Register {
  const options = [...new Set(tallies.flatMap(({ votes }) => Object.keys(votes)))];
  const widths = { deputy: 10, date: 12, place: 20, form: 12, issued: 8, returned: 8, valid: 8 };
  return {
    file: `述职评议计票${year}`,
    sheet: {
      name: '述职测评',
      paper: 'A4',
      title: `${township}${year}年代表述职评议计票汇总表`,
      columns: [
        ...Object.entries(widths).map(([field, width]) => column('tallies', field, width)),
        ...options.map((option) => ({ heading: [option], width: 8 })),
        column('tallies', 'note', 10),
      ],
      rows: tallies.map(
        ({ deputy, date, place, form, issued, returned, valid, votes, note }): CellContent[] => [
          deputy,
          date,
          place,
          form,
          issued,
          returned,
          valid,
          ...options.map((option) => votes[option] ?? 0),
          note,
        ],
      ),
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
