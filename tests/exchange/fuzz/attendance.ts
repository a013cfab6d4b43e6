import type ExcelJS from 'exceljs';
import type { Chance } from './chance.ts';
import { names } from './values.ts';

/** An attendance sheet's truth: activities in their order, and each row's marks. */
export type AttendanceTruth = {
  sheet: string;
  activities: { date: string; title: string; kind: string }[];
  rows: { row: number; name: string; marks: string[] }[];
};

const two = (value: number) => String(value).padStart(2, '0');
const words = { present: '出席', late: '迟到', leave: '请假', absent: '缺席' } as const;
type Mark = keyof typeof words;

const usual: Record<Mark, string> = { present: '√', late: '迟', leave: '假', absent: '×' };

/** Signs that a sheet gives its own meanings, told above the head or under the table in either order. */
function legend(chance: Chance): { signs: Record<Mark, string>; text: string } {
  const [present, late, leave, absent] = chance.shuffled(['○', '△', '●', '√', '×', '☆']);
  const signs = { present, late, leave, absent } as Record<Mark, string>;
  const order = chance.shuffled(Object.keys(words) as Mark[]);
  const form = chance.one([
    (sign: string, word: string) => `${word}${sign}`,
    (sign: string, word: string) => `${sign}${word}`,
    (sign: string, word: string) => `${sign}=${word}`,
    (sign: string, word: string) => `${word}：${sign}`,
    (sign: string, word: string) => `${sign}表示${word}`,
  ]);
  const between = chance.one(['  ', '，', '、', '；']);
  const text = order.map((mark) => form(signs[mark], words[mark])).join(between);
  return { signs, text: `${chance.one(['说明：', '注：', ''])}${text}` };
}

/** Draws an attendance sheet: the day, the activity and its kind in one cell or in rows, with signs of its own or the usual ones. */
export function drawAttendance(chance: Chance, workbook: ExcelJS.Workbook, name: string): AttendanceTruth {
  const sheet = workbook.addWorksheet(name);
  const activities = Array.from({ length: 2 + chance.below(4) }, (_, at) => ({
    date: `2025-${two(at * 2 + 1)}-${two(1 + chance.below(28))}`,
    title: chance.one(['代表视察', '专题调研', '人大代表培训']) + ['一', '二', '三', '四', '五'][at],
    kind: chance.one(['视察', '学习培训']),
  }));
  const own = chance.often(0.5) ? legend(chance) : undefined;
  const signs = own?.signs ?? usual;
  let row = 1;
  sheet.getCell(row++, 1).value = '清溪镇人大代表2025年履职考勤表';
  const above = chance.often(0.5);
  if (own && above) sheet.getCell(row++, 1).value = own.text;
  const inRows = chance.below(3);
  const headRows = inRows === 0 ? 1 : inRows === 1 ? 2 : 3;
  sheet.getCell(row, 1).value = '姓名';
  if (headRows > 1) sheet.mergeCells(row, 1, row + headRows - 1, 1);
  for (const [at, { date, title, kind }] of activities.entries()) {
    const [, month, day] = date.split('-').map(Number);
    const written = chance.one([
      `${month}月${day}日`,
      `${month}.${day}`,
      date,
      `${month}月${day}日-${(day ?? 0) + 1}日`,
    ]);
    const lines =
      inRows === 0
        ? [`${written}\n${title}\n（${kind}）`]
        : inRows === 1
          ? [written, `${title}（${kind}）`]
          : [written, title, `（${kind}）`];
    for (const [line, text] of lines.entries()) sheet.getCell(row + line, at + 2).value = text;
  }
  row += headRows;
  const rows = chance
    .shuffled(names)
    .slice(0, 4)
    .map((person) => {
      const marks = activities.map(() => chance.one(Object.keys(words) as Mark[]));
      sheet.getCell(row, 1).value = person;
      for (const [at, mark] of marks.entries()) sheet.getCell(row, at + 2).value = signs[mark];
      return { row: row++, name: person, marks };
    });
  if (own && !above) sheet.getCell(row, 1).value = own.text;
  return { sheet: name, activities, rows };
}
