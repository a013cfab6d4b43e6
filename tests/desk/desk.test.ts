import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#sheets/read.ts';
import { desk, deskUnread, line, passwordFile } from '#support/desk.ts';
import { paragraphsOf } from '#support/docx.ts';
import { officeAt, password, temporaryFolder, workbooks } from '#support/office.ts';

const files = readdirSync(workbooks).map((name) => join(workbooks, name));

/** A vault whose key file is cheap to try, made in process. */
async function vaultFor(folder: string) {
  const { app, client, vault } = officeAt(join(folder, 'vault'));
  await client.vault.create({ township: '清溪镇', county: '云岭县', password });
  await app.close();
  return ['--vault', vault, '--password-file', passwordFile(folder)];
}

describe('desk', () => {
  it('ends a process with its exit code and what it has to say', async () => {
    const { code, out, err } = await desk('fly');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^没有命令“fly”。\n\n履职台命令行/);
    expect(await line('fly')).toEqual({ code, out, err });
  });

  it('makes a vault and prints its recovery code', async () => {
    const folder = temporaryFolder();
    const at = ['--vault', join(folder, 'vault'), '--password-file', passwordFile(folder)];
    const made = await line('init', '--township', '清溪镇', '--county', '云岭县', ...at);
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toMatch(/^\d{6}(-\d{6}){7}\n$/);
    expect(await line('init', '--township', '清溪镇', '--county', '云岭县', ...at)).toEqual({
      code: 1,
      out: '',
      err: `未执行：${join(folder, 'vault')} 中已经有一个保险库。\n请直接打开它，或另选一个空文件夹。\n`,
    });
  });

  it('imports the five workbooks, scores them and writes every document', async () => {
    const folder = temporaryFolder();
    const at = await vaultFor(folder);
    const report = JSON.parse((await line('import', ...at, '--json', ...files)).out);
    expect(
      report.files.map((file: Record<string, unknown>) => [file.file, file.kind, file.read, file.added]),
    ).toEqual([
      ['代表名册.xlsx', 'roster', 87, 86],
      ['代表履职考勤2025.xlsx', 'attendance', 86, 86],
      ['选民接待登记簿2025.xlsx', 'receptions', 240, 240],
      ['意见建议台账2025.xlsx', 'opinions', 310, 310],
      ['述职评议计票2025.xlsx', 'tallies', 14, 14],
    ]);
    expect(Object.keys(report.files[0].problems[0])).toEqual(['sheet', 'row', 'column', 'code', 'message']);
    expect(report.files[0].problems[0].message).toContain('“530624**********70”末位校验不符');

    const scores = JSON.parse((await line('score', ...at, '--year', '2025', '--json')).out);
    expect(scores.deputies).toHaveLength(86);
    expect(scores.deputies[0]).toMatchObject({
      name: '尹长礼',
      level: 'township',
      total: 61,
      grade: '尚未定等',
    });

    const notice = join(folder, '通知.docx');
    const asked = ['document', ...at, '--template', 'training', '--year', '2025', '--out', notice];
    const refused = await line(...asked);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toMatch(/^未执行：还有 \d+ 处没有填，公文没有写出。\n {2}“/);
    expect(existsSync(notice)).toBe(false);
    const gapped = JSON.parse((await line(...asked, '--with-gaps', '--json')).out);
    expect(gapped.blanks).toEqual(refused.err.match(/“[^”]+”还没有填。/g));
    expect(paragraphsOf(readFileSync(notice)).join('\n')).toContain('关于举办×××的通知');

    const report2 = join(folder, '报告.docx');
    await line(
      'document',
      ...at,
      '--template',
      'supervision-report',
      '--year',
      '2025',
      '--date',
      '2025-12-31',
      '--out',
      report2,
    );
    expect(paragraphsOf(readFileSync(report2)).join('\n')).toContain('共收到代表意见建议310件');

    const annual = join(folder, '上报.xlsx');
    const returned = await line('county-return', ...at, '--year', '2025', '--out', annual, '--json');
    expect(returned.code).toBe(0);
    expect(JSON.parse(returned.out)).toMatchObject({ file: annual, standing: 'draft' });
    const [sheet] = await readWorkbook(readFileSync(annual), '上报.xlsx');
    expect(sheet?.rows[0]?.[0]?.written).toBe('清溪镇2025年度人大代表履职情况统计表');

    const ledger = join(folder, '台账.xlsx');
    await line(
      'ledger',
      ...at,
      '--station',
      '大坪代表联络站',
      '--year',
      '2025',
      '--month',
      '3',
      '--purpose',
      '归档存查',
      '--out',
      ledger,
    );
    const board = join(folder, '上墙.docx');
    await line('board', ...at, '--station', '大坪代表联络站', '--out', board);
    expect([existsSync(ledger), existsSync(board)]).toEqual([true, true]);
  });

  it('writes nothing on a dry run', async () => {
    const folder = temporaryFolder();
    const at = await vaultFor(folder);
    const roster = join(workbooks, '代表名册.xlsx');
    const dry = JSON.parse((await line('import', ...at, '--dry-run', '--json', roster)).out);
    const said = (await line('import', ...at, '--dry-run', roster)).out;
    expect(said).toContain('第5行 M列：身份证号码“530624**********70”末位校验不符');
    expect(said).toContain('联系电话“187****3148”有10位');
    expect(said).not.toMatch(/\d{10}/);
    expect(dry.files[0].added).toBe(86);
    expect(JSON.parse((await line('score', ...at, '--year', '2025', '--json')).out).deputies).toEqual([]);
  });

  it('refuses with exit code 1 and the reason on stderr', async () => {
    const folder = temporaryFolder();
    const [vaultOption = '', vault = ''] = await vaultFor(folder);
    const wrong = join(folder, 'wrong.txt');
    writeFileSync(wrong, '不是这个密码-2025\n');
    expect(await line('score', vaultOption, vault, '--password-file', wrong, '--year', '2025')).toEqual({
      code: 1,
      out: '',
      err: '未执行：密码不对。\n请检查大小写和输入法后重试；忘记密码时，用建库时抄下的恢复码打开。\n',
    });
  });

  it('never overwrites a file', async () => {
    const folder = temporaryFolder();
    const at = await vaultFor(folder);
    const out = join(folder, '上报.xlsx');
    writeFileSync(out, '原有文件');
    expect((await line('county-return', ...at, '--year', '2025', '--out', out)).code).toBe(1);
    expect(readFileSync(out, 'utf8')).toBe('原有文件');
  });

  it('says nothing where nobody reads to the end', async () => {
    expect(await deskUnread('--help')).toEqual({ code: 0, err: '' });
  });

  it.each([
    [[], /履职台命令行/],
    [['score', '--vault', 'v'], /缺少 --password-file。/],
    [['score', '--vault', 'v', '--volume', '3'], /--volume/],
  ])('answers wrong usage %j with exit code 2 and the help', async (args, words) => {
    const result = await line(...args);
    expect(result.code).toBe(2);
    expect(result.err).toMatch(words);
  });

  it('lists the commands of a group with --help, and where one of them is misspelt', async () => {
    const help = await line('documents', '--help');
    expect(help.code).toBe(0);
    expect(help.out.match(/documents \w+/g)).toEqual(['documents list', 'documents reprint']);
    const wrong = await line('documents', 'lst');
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('documents reprint') });
    expect(wrong.err).not.toContain('county-return');
  });

  it.each(['init', 'import', 'score', 'document', 'ledger', 'board', 'county-return', 'serve', 'demo'])(
    'explains %s with --help',
    async (name) => {
      const result = await line(name, '--help');
      expect(result.code).toBe(0);
      expect(result.out).toContain(`npm run -s desk -- ${name}`);
    },
  );
});
