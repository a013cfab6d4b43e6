import { bringIn, type demoOffice } from '#support/office.ts';
import { ledgerOfOpinions } from '../e2e/ledger-of-opinions.ts';

/** Opinions without a date asked for, so that the rule alone says when they are due: one of 2025 and one of 2026. */
export async function withOpinions(office: Awaited<ReturnType<typeof demoOffice>>): Promise<void> {
  const { rows } = await office.client.deputies.list({});
  const opinion = (number: string, raised: string, assigned: string) => ({
    编号: number,
    提出日期: raised,
    领衔代表: rows[0]?.name ?? '',
    标题: `${number}号路灯`,
    内容: '村口路灯不亮，夜间出行不便。',
    承办单位: '城建办',
    交办日期: assigned,
  });
  await bringIn(office, [
    {
      name: '意见建议台账补.xlsx',
      bytes: ledgerOfOpinions([
        opinion('2025-901', '2025-12-01', '2025-12-10'),
        opinion('2025-902', '2025-12-20', '2026-01-05'),
        opinion('2026-901', '2026-01-06', '2026-01-08'),
      ]),
    },
  ]);
}
