import { type DeskCommand, numberOption } from './command.ts';

/** Scores every deputy of a year, each item explained by its records. */
export const score: DeskCommand = {
  name: 'score',
  summary: '计算年度履职积分',
  usage: '--vault 目录 --password-file 文件 --year 年度',
  options: { year: { type: 'string', required: true, help: '年度，如 2025' } },
  opens: true,
  async run(call) {
    const year = numberOption(call, 'year', 1954, 2999);
    const { rubric, deputies, waits } = await call.client.scoring.year({ year });
    const explained = await Promise.all(
      deputies.map(({ deputyId }) => call.client.scoring.deputy({ deputyId, year })),
    );
    const report = explained.map(({ name, level, levelName, total, grade, waits: own, rank, items }) => ({
      name,
      level,
      levelName,
      rank,
      total,
      grade,
      waits: own.map(({ text }) => text),
      items: items.map(({ code, name: itemName, points, cap, reasons, toRaise }) => ({
        code,
        name: itemName,
        points,
        cap,
        reasons,
        toRaise,
      })),
    }));
    const lines = report.map(
      ({ rank, name, levelName, total, grade }) => `${rank}\t${name}\t${levelName}\t${total}\t${grade}`,
    );
    return {
      json: { rubric, deputies: report },
      text: [
        `${rubric.name}（${rubric.version}）`,
        ...waits.map(({ text }) => `${rubric.ungraded}：${text}`),
        '名次\t姓名\t层级\t总分\t等级',
        ...lines,
      ].join('\n'),
    };
  },
};
