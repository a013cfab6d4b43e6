import type { z } from 'zod';
import type { Problem, recognisedFileSchema } from '#features/exchange/contract.ts';
import { unanswered } from '#features/exchange/rules/unanswered.ts';
import { RuledTable } from '#ui/ruled-table.tsx';
import { Section } from '#ui/section.tsx';
import { Words } from '#ui/words.tsx';

type Found = Problem & { kindName: string; sheets: number };

const groups = [
  { severity: 'refused', title: '无法导入', aside: '所指的行或格不写入，请在原表改正后再导一次' },
  { severity: 'check', title: '请核对', aside: '照原样写入，并在档案里注明' },
  { severity: 'corrected', title: '自动改正', aside: '意思清楚的写法，已统一' },
] as const;

/** The problems of all files, grouped by what is to be done about them; what is still asked stands where it is answered. */
export function Problems({ files }: { files: z.infer<typeof recognisedFileSchema>[] }) {
  const all: Found[] = files.flatMap((file) =>
    file.problems.map((problem) => ({ ...problem, kindName: file.kindName, sheets: file.sheets.length })),
  );
  if (all.length === 0 && files.some((file) => unanswered(file).length > 0)) return null;
  if (all.length === 0) return <Words title="没有发现问题">各份表格都能照原样导入。</Words>;
  return groups.map(({ severity, title, aside }) => {
    const rows = all.filter((problem) => problem.severity === severity);
    return rows.length === 0 ? null : (
      <Section key={severity} title={`${title} ${rows.length} 处`} aside={aside}>
        <RuledTable
          label={title}
          rows={rows}
          id={(_, at) => String(at)}
          columns={[
            { key: 'file', title: '表格', width: 8.5, text: (row) => row.kindName },
            { key: 'place', title: '位置', width: 7.5, text: (row) => placeOf(row) },
            { key: 'message', title: '问题', text: (row) => row.message },
          ]}
        />
      </Section>
    );
  });
}

const placeOf = ({ sheet, sheets, row, column }: Found) =>
  [sheets > 1 && `“${sheet}”`, row > 0 && `第 ${row} 行`, column && `${column} 列`].filter(Boolean).join(' ');
