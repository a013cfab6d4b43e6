import { Refusal } from '#electron/values/refusal.ts';
import { type DeskCommand, numberOption, textOption } from './command.ts';
import { saveDelivery } from './save.ts';

/** Lists the register of a year's documents. */
export const documentsList: DeskCommand = {
  name: 'documents list',
  summary: '列出发文登记',
  usage: '--vault 目录 --password-file 文件 [--year 年度] [--search 几个字]',
  options: {
    year: { type: 'string', help: '发文年度，不写则为本年' },
    search: { type: 'string', help: '文号、标题或发往里的几个字' },
  },
  opens: true,
  async run(call) {
    const { search } = call.options;
    const { year, rows, missing } = await call.client.officialDocuments.register({
      ...(call.options.year !== undefined && { year: numberOption(call, 'year', 1954, 2999) }),
      ...(typeof search === 'string' && { search }),
    });
    return {
      json: { year, documents: rows, missing },
      text: [
        ...rows.map(({ number, title, stateName, reason }) =>
          [number || '未编号', title, reason ? `${stateName}：${reason}` : stateName].join('\t'),
        ),
        ...missing,
      ].join('\n'),
    };
  },
};

/** Writes the version of a document that was sent, byte for byte. */
export const documentsReprint: DeskCommand = {
  name: 'documents reprint',
  summary: '取出已印发公文的原件',
  usage: '--vault 目录 --password-file 文件 --number 发文字号 --out 文件.docx',
  options: {
    number: { type: 'string', required: true, help: '发文字号，如 清人大主席团〔2025〕5号' },
    out: { type: 'string', required: true, help: '写到哪个文件' },
    force: { type: 'boolean', help: '覆盖已有文件' },
  },
  opens: true,
  async run(call) {
    const number = textOption(call, 'number');
    const year = Number(/〔(\d{4})〕/.exec(number)?.[1]);
    const { rows } = await call.client.officialDocuments.register({
      search: number,
      ...(year && { year }),
    });
    const found = rows.find((row) => row.number === number);
    if (!found)
      throw new Refusal({
        code: 'unknown-document',
        message: `登记簿里没有“${number}”。`,
        remedy: '请用 documents list 查对文号。',
      });
    return saveDelivery(call, await call.client.officialDocuments.reprint({ id: found.id }));
  },
};
