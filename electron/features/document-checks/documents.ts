import type { PlainDate } from '#electron/values/plain-date.ts';
import { writeWorkbook } from '#sheets/write.ts';
import type { CheckReport } from './contract.ts';
import { strengths, strengthWords } from './rules/strengths.ts';

/** What a document departs in from the standard as a workbook, what must be mended first and what was not judged last, with a column for what was done. */
export function findingsList(
  { name, findings, unjudged }: CheckReport,
  madeOn: PlainDate,
): Promise<Uint8Array> {
  const inOrder = strengths.flatMap((strength) =>
    findings.filter((finding) => finding.strength === strength),
  );
  return writeWorkbook({
    created: madeOn,
    author: '履职台',
    sheets: [
      {
        name: '检查清单',
        paper: 'A4',
        title: '公文检查清单',
        unitLine: { left: name, right: `共 ${findings.length} 处` },
        columns: [
          { heading: ['序号'], width: 6, align: 'center' },
          { heading: ['要求'], width: 10, align: 'center' },
          { heading: ['位置'], width: 32, align: 'left' },
          { heading: ['现在'], width: 30, align: 'left' },
          { heading: ['应为'], width: 32, align: 'left' },
          { heading: ['依据'], width: 22, align: 'left' },
          { heading: ['改法'], width: 32, align: 'left' },
          { heading: ['核对结果'], width: 12, align: 'left' },
        ],
        rows: [
          ...inOrder.map(({ strength, place, found, expected, clause, byHand }, index) => [
            index + 1,
            strengthWords[strength],
            place,
            found,
            expected,
            clause,
            byHand ?? '可在履职台“检查公文”里改正。',
            '',
          ]),
          ...unjudged.map((sentence, index) => [
            inOrder.length + index + 1,
            '没有判断',
            '',
            sentence,
            '请人看过',
            '',
            '',
            '',
          ]),
        ],
        emptyText: '没有发现不合规定的地方',
      },
    ],
  });
}
