import { Refusal } from '#electron/values/refusal.ts';
import { type DeskCall, type DeskCommand, numberOption, purposeOption, textOption } from './command.ts';
import { saveDelivery } from './save.ts';

const year = { type: 'string', required: true, help: '年度，如 2025' } as const;
const out = { type: 'string', required: true, help: '写到哪个文件' } as const;
const force = { type: 'boolean', help: '覆盖已有文件' } as const;
const station = { type: 'string', required: true, help: '联络站名称' } as const;

async function stationId(call: DeskCall): Promise<string> {
  const name = textOption(call, 'station');
  const stations = await call.client.stations.list({ year: new Date().getFullYear() });
  const found = stations.find((candidate) => candidate.name === name);
  if (found) return found.id;
  throw new Refusal({
    code: 'unknown-station',
    message: `没有名为“${name}”的联络站。`,
    remedy: `现有：${stations.map((candidate) => candidate.name).join('、') || '（无）'}。`,
  });
}

/** Writes the reception ledger of a station or all, a month or the year. */
export const ledger: DeskCommand = {
  name: 'ledger',
  summary: '导出接待台账',
  usage:
    '--vault 目录 --password-file 文件 [--station 名称] --year 年度 [--month 月份] --purpose 用途 --out 文件.xlsx',
  options: {
    station: { type: 'string', help: '联络站名称，不写为全部站点' },
    year,
    month: { type: 'string', help: '月份，1 到 12，不写为全年' },
    purpose: purposeOption,
    out,
    force,
  },
  opens: true,
  async run(call) {
    const made = await call.client.ledgers.composeReception({
      ...(call.options.station !== undefined && { stationId: await stationId(call) }),
      year: numberOption(call, 'year', 1954, 2999),
      ...(call.options.month !== undefined && { month: numberOption(call, 'month', 1, 12) }),
      purpose: textOption(call, 'purpose'),
    });
    return saveDelivery(call, made);
  },
};

/** Writes the wall roster of a station. */
export const board: DeskCommand = {
  name: 'board',
  summary: '制作上墙名单',
  usage: '--vault 目录 --password-file 文件 --station 名称 --out 文件.docx [--with-phone --purpose 用途]',
  options: {
    station,
    out,
    force,
    'with-phone': { type: 'boolean', help: '名单上印联系电话' },
    purpose: { ...purposeOption, required: false },
  },
  opens: true,
  async run(call) {
    const withPhone = call.options['with-phone'] === true;
    const made = await call.client.boards.composeStation({
      stationId: await stationId(call),
      withPhone,
      ...(withPhone && { purpose: textOption(call, 'purpose') }),
    });
    return saveDelivery(call, made);
  },
};

/** Writes the annual return to the county. */
export const countyReturn: DeskCommand = {
  name: 'county-return',
  summary: '导出年度上报表',
  usage: '--vault 目录 --password-file 文件 --year 年度 --out 文件.xlsx',
  options: { year, out, force },
  opens: true,
  async run(call) {
    return saveDelivery(
      call,
      await call.client.county.composeAnnual({ year: numberOption(call, 'year', 1954, 2999) }),
    );
  },
};
