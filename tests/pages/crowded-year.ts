import { ledgerOfOpinions } from '../e2e/ledger-of-opinions.ts';
import type { readyVault } from '../e2e/ready-vault.ts';
import { workedYear } from './worked-year.ts';

/** A year with too much of everything: long names and titles, a reception of twelve deputies, 400 more opinions. */
export const crowdedYear: NonNullable<Parameters<typeof readyVault>[1]> = async (client, bringIn) => {
  await workedYear(client, bringIn);
  const { rows } = await client.deputies.list({});
  const names = rows.map(({ name }) => name);
  await bringIn(
    '意见建议台账.xlsx',
    ledgerOfOpinions(
      Array.from({ length: 400 }, (_, at) => ({
        编号: `2025-${String(at + 501)}`,
        提出日期: `2025-${String((at % 12) + 1).padStart(2, '0')}-05`,
        提出代表: names[at % names.length] ?? '',
        联名代表: names.slice(0, 12).join('、'),
        标题: '关于进一步完善清溪镇龙潭片区六个行政村农村生活污水治理、河道清淤疏浚和农田灌溉沟渠配套设施建设管护长效机制的建议',
        内容: '龙潭片区六个行政村的生活污水大多直排入沟，雨季淤塞，影响春耕和出行。'.repeat(8),
        类别: '农业农村',
        来源: '接待选民',
        承办单位: '县水务局、县农业农村局和清溪镇农业综合服务中心',
        交办日期: `2025-${String((at % 12) + 1).padStart(2, '0')}-08`,
      })),
    ),
  );
  const stations = await client.stations.list({ year: 2025 });
  await client.receptions.record({
    date: '2025-12-26',
    stationId: stations[0]?.id ?? '',
    deputyIds: rows.slice(0, 12).map(({ id }) => id),
    visitor: '阿依古丽·买买提明',
    matter: '反映村口到乡镇中心小学一段道路没有路灯，孩子放学看不清路，希望尽快解决。'.repeat(6),
    transferred: true,
    unit: '县水务局、县农业农村局和清溪镇农业综合服务中心',
  });
};
