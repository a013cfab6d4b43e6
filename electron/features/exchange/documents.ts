import type { PlainDate } from '#electron/values/plain-date.ts';
import { writeWorkbook } from '#sheets/write.ts';
import type { BookView, ImportedFile } from './contract.ts';

const handling = { corrected: '已自动改正', check: '请核对', refused: '没有导入' } as const;

/** The problems of an import, and what was not taken in, as a workbook to hand to a colleague, with a column for what was done about each. */
export function problemList(
  files: ImportedFile[],
  books: Pick<BookView, 'file' | 'left'>[],
  madeOn: PlainDate,
): Promise<Uint8Array> {
  const left = books.flatMap(({ file, left: own }) =>
    own.flatMap(({ plain, ...item }) => (plain ? [] : [{ file, ...item, severity: 'refused' as const }])),
  );
  const found = files.flatMap(({ file, problems: own }) => own.map((problem) => ({ file, ...problem })));
  const problems = [...found, ...left];
  return writeWorkbook({
    created: madeOn,
    author: '履职台',
    sheets: [
      {
        name: '问题清单',
        paper: 'A4',
        title: '导入问题清单',
        unitLine: { left: '', right: `共 ${problems.length} 处` },
        columns: [
          { heading: ['序号'], width: 6, align: 'center' },
          { heading: ['文件'], width: 24, align: 'left' },
          { heading: ['工作表'], width: 12, align: 'center' },
          { heading: ['行'], width: 6, align: 'center' },
          { heading: ['列'], width: 6, align: 'center' },
          { heading: ['处理'], width: 12, align: 'center' },
          { heading: ['问题和办法'], width: 64, align: 'left' },
          { heading: ['核对结果'], width: 18, align: 'left' },
        ],
        rows: problems.map(({ file, sheet, row, column, severity, message }, index) => [
          index + 1,
          file,
          sheet,
          row === 0 ? '' : row,
          column,
          handling[severity],
          message,
          '',
        ]),
        emptyText: '没有发现问题',
      },
    ],
  });
}
