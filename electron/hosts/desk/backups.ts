import { resolve } from 'node:path';
import { Refusal } from '#electron/values/refusal.ts';
import { type DeskCall, type DeskClient, type DeskCommand, textOption } from './command.ts';
import { passwordFrom } from './password-file.ts';
import { reasonOf } from './reason.ts';

const present = {
  type: 'string',
  help: '现在的密码文件；与做备份时的密码相同的，不用写',
} as const;

/** Who asks: by the present password where it is another than that of the backup. */
function presentProof(options: DeskCall['options']): { by?: { password: string } } {
  const file = options['present-password-file'] ?? options['password-file'];
  return typeof file === 'string' && file !== '' ? { by: { password: passwordFrom(file) } } : {};
}

/** Makes a verified backup now, in the vault's own folder or another one. */
export const backupCreate: DeskCommand = {
  name: 'backup create',
  summary: '立即备份',
  usage: '--vault 目录 --password-file 文件 [--to 目录]',
  options: { to: { type: 'string', help: '备份到哪个已有目录，不写则在保险库的 backups 里' } },
  opens: true,
  async run({ client, options }) {
    const to = typeof options.to === 'string' ? { to: resolve(options.to) } : {};
    const made = await client.backups.create(to);
    return {
      json: made,
      text: [made.file, made.copy]
        .filter(Boolean)
        .map((file) => `已备份并核验 ${file}`)
        .join('\n'),
    };
  },
};

/** Lists the vault's backups, which needs no password, or those in another folder, which does. */
export const backupList: DeskCommand = {
  name: 'backup list',
  summary: '列出备份',
  usage: '--vault 目录 [--from 目录 --password-file 文件]',
  options: { from: { type: 'string', help: '看哪个目录里的备份；要主席或经办人的密码' } },
  opens: false,
  async run({ client, options }) {
    const backups =
      typeof options.from === 'string'
        ? await client.restore.find({ folder: resolve(options.from), ...presentProof(options) })
        : await client.restore.list();
    return {
      json: { backups },
      text: backups
        .map(({ takenAt, reason, name, problem = '' }) => [takenAt, reason, name, problem].join('\t'))
        .join('\n'),
    };
  },
};

/** Verifies a backup by its content; exit code 1 where it is not whole. */
export const backupVerify: DeskCommand = {
  name: 'backup verify',
  summary: '核验备份',
  usage: '--vault 目录 --password-file 文件 --from 备份文件 [--present-password-file 文件]',
  options: {
    from: { type: 'string', required: true, help: '备份文件' },
    'present-password-file': present,
  },
  opens: false,
  async run(call) {
    const file = resolve(textOption(call, 'from'));
    const secret = { password: passwordFrom(textOption(call, 'password-file')) };
    const { ok, problems, takenAt } = await call.client.restore.preview({
      file,
      secret,
      ...presentProof(call.options),
    });
    const json = { ok, problems, takenAt, file };
    if (!ok)
      throw new Refusal({ code: 'backup-not-whole', message: '备份不完整。', details: problems }, json);
    return { json, text: `备份完整，做于 ${takenAt}` };
  },
};

/** Goes back to a backup; works when the live database does not open. */
export const restore: DeskCommand = {
  name: 'restore',
  summary: '恢复备份',
  usage: '--vault 目录 --password-file 文件 --from 备份文件 [--present-password-file 文件]',
  options: {
    from: { type: 'string', required: true, help: '备份文件；密码为做备份时的密码' },
    'present-password-file': present,
  },
  opens: false,
  async run(call) {
    const restored = await call.client.restore.run({
      file: resolve(textOption(call, 'from')),
      secret: { password: passwordFrom(textOption(call, 'password-file')) },
      ...presentProof(call.options),
    });
    return { json: restored, text: [restoredWords(restored), ...damagedWords(restored)].join('\n') };
  },
};

type Restored = Awaited<ReturnType<DeskClient['restore']['run']>>;

const restoredWords = ({ takenAt, replaced, damaged }: Restored) =>
  `已恢复到 ${takenAt} 的备份，原有文件保留在 ${damaged?.file ?? replaced}`;

function damagedWords({ damaged }: Restored): string[] {
  if (!damaged) return [];
  if (damaged.unreadable) return ['原来的数据库已损坏，没有能读出的记录。'];
  const rows = damaged.rows.map(({ name, count }) => `${name} ${count} 条`).join('，');
  return [
    rows === ''
      ? '原来的数据库已损坏，没有读出备份以后的记录。'
      : `原来的数据库已损坏，其中还读出备份以后的记录：${rows}。请打开履职台，在“保险库—备份”里核对和补回。`,
  ];
}

/** What to do about entries that are missing: a restore alone may bring nothing. */
const afterLoss = '请照上面所说恢复备份或补录；处理好以后，到“操作日志”核验，选“不再提示”。';

/** Checks database and log; exit code 1 when anything is damaged. */
export const check: DeskCommand = {
  name: 'check',
  summary: '检查数据库和日志',
  usage: '--vault 目录 --password-file 文件',
  options: {},
  opens: false,
  async run(call) {
    const { client } = call;
    const problems: string[] = [];
    let pages = 0;
    let remedy = '请用 desk restore 恢复最近一次备份。';
    try {
      await client.vault.unlock({ password: passwordFrom(textOption(call, 'password-file')) });
      const database = await client.backups.check();
      pages = database.pages;
      problems.push(...database.problems);
      const log = await client.log.verify();
      if (!log.whole) problems.push(log.message);
      if (log.lost && problems.length === 1) remedy = afterLoss;
    } catch (error) {
      const reason = reasonOf(error);
      if (!reason || !damage.has(reason.code)) throw error;
      problems.push(reason.message);
    }
    const json = { ok: problems.length === 0, problems, pages };
    if (json.ok) return { json, text: `数据库完好，共 ${pages} 页` };
    throw new Refusal(
      {
        code: 'damaged',
        message: '检查发现问题。',
        details: problems,
        remedy,
      },
      json,
    );
  },
};

/** Ways in which opening says that the files themselves are damaged. */
const damage = new Set([
  'damaged-database',
  'empty-database',
  'plaintext-database',
  'foreign-database',
  'altered-key-file',
  'missing-database',
  'missing-key-file',
]);
