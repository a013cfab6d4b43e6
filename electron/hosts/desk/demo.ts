import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { safeFileName, splitExtension } from '#electron/values/file-name.ts';
import { productFolders } from '../folders.ts';
import { type DeskCall, type DeskCommand, textOption } from './command.ts';
import { writeOut } from './save.ts';

/** The demo's office and password; the password is printed, since nothing in the demo is real. */
export const demo = {
  township: '清溪镇',
  county: '云岭县',
  password: 'qingxi-yanshi-2025',
  year: 2025,
} as const;

async function openVault({ client }: DeskCall, vault: string): Promise<string | undefined> {
  if (existsSync(join(vault, 'office.db'))) {
    await client.vault.unlock({ password: demo.password });
    return undefined;
  }
  const { township, county, password } = demo;
  return (await client.vault.create({ township, county, password })).recoveryCode;
}

async function bringWorkbooks({ client, put }: DeskCall) {
  const folder = join(productFolders().resources, 'demo', demo.township);
  const uploads = readdirSync(folder).map((name) => put(name, readFileSync(join(folder, name))));
  const { plan } = await client.exchange.preview({ uploads });
  for await (const event of await client.exchange.apply({ plan }))
    if (event.type === 'done') return event.files;
  return [];
}

/** Every document of the year: both official documents, each station's ledger and roster, the return. */
async function makeDocuments({ client }: DeskCall) {
  const { year } = demo;
  const [station] = await client.stations.list({ year });
  if (!station) throw new Error('the demo has no station');
  const stationId = station.id;
  return [
    await client.officialDocuments.compose({
      template: 'notice',
      year,
      number: '清人大主席团〔2025〕12号',
      issuedOn: '2025-11-05',
    }),
    await client.officialDocuments.compose({
      template: 'supervision-report',
      year,
      number: '清人大主席团〔2025〕15号',
      issuedOn: '2025-12-31',
    }),
    await client.ledgers.composeReception({ stationId, year, month: 3, purpose: '演示' }),
    await client.boards.composeStation({ stationId }),
    await client.county.composeAnnual({ year }),
  ];
}

/** Makes the demo vault from the office's five workbooks and writes every document into a folder. */
export const makeDemo: DeskCommand = {
  name: 'demo',
  summary: '建立演示保险库并写出全部文件',
  usage: '--vault 目录 --out 目录',
  options: { out: { type: 'string', required: true, help: '文件写到哪个目录' } },
  opens: false,
  async run(call) {
    const vault = resolve(textOption(call, 'vault'));
    const out = resolve(textOption(call, 'out'));
    // first: a place that takes nothing is said before the minute of work
    mkdirSync(out, { recursive: true });
    const recoveryCode = await openVault(call, vault);
    const imported = await bringWorkbooks(call);
    const made = await makeDocuments(call);
    const files: string[] = [];
    for (const { file, name } of made) {
      const { stem, extension } = splitExtension(name);
      const path = join(out, safeFileName(stem, extension));
      files.push((await writeOut(path, call.take(file)?.bytes ?? new Uint8Array())).file);
    }
    return {
      json: { vault, password: demo.password, recoveryCode, imported, files },
      text: [
        `演示保险库：${vault}`,
        `密码：${demo.password}`,
        ...(recoveryCode ? [`恢复码：${recoveryCode}`] : []),
        ...imported.map(
          ({ file, kindName, read, problems }) =>
            `导入 ${file}：${kindName} ${read} 行，待核对 ${problems.length} 处`,
        ),
        ...files.map((file) => `写出 ${file}`),
      ].join('\n'),
    };
  },
};
