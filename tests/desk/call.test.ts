import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contract } from '#electron/contract.ts';
import { callProcedure } from '#electron/hosts/desk/call.ts';
import { runDesk } from '#electron/hosts/desk/run.ts';
import { type ProcedurePath, permissions } from '#electron/permissions.ts';
import { demoVault, line, passwordFile, smallVault } from '#support/desk.ts';
import { paragraphsOf } from '#support/docx.ts';
import { newOffice, officeAt, password, temporaryFolder, workbooks } from '#support/office.ts';
import { program } from '#support/programs.ts';

/** A file with what a call is given. */
function inputFile(content: unknown): string {
  const file = join(temporaryFolder(), 'input.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const given = (content: unknown) => ['--input', inputFile(content)];

/** The program itself, told something on its standard input. */
const told = (words: string, ...args: string[]) =>
  new Promise<{ code: number | null; out: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [program('desk'), ...args]);
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out }));
    child.stdin.end(words);
  });

describe('desk procedures', () => {
  it('lists every procedure of the contract with its title, kind, roles and what it takes and answers', async () => {
    const { code, out } = await line('procedures', '--json');
    expect(code).toBe(0);
    const { procedures } = JSON.parse(out);
    const registered = Object.entries(contract).flatMap(([feature, named]) =>
      Object.keys(named).map((name) => `${feature}.${name}`),
    );
    expect(procedures.map(({ name }: { name: string }) => name)).toEqual(registered);
    for (const { name, title, kind, roles, input, output } of procedures) {
      expect(title, name).toMatch(/^\p{Script=Han}/u);
      expect(['query', 'command'], name).toContain(kind);
      expect(roles, name).toEqual(permissions[name as ProcedurePath]);
      expect(input === null || typeof input === 'object', name).toBe(true);
      expect(output, name).toHaveProperty('$schema');
    }
    expect(procedures.find(({ name }: { name: string }) => name === 'opinions.rate')).toMatchObject({
      title: '登记评价',
      kind: 'command',
      roles: ['chair', 'clerk'],
      input: {
        type: 'object',
        required: ['id', 'deputyRating', 'voterRating'],
        properties: { id: { type: 'string' } },
      },
    });
  });

  it('tells of a stream its events, and which procedures make a file', async () => {
    const { procedures } = JSON.parse((await line('procedures', '--json')).out);
    const named = (key: string) =>
      procedures.filter((row: Record<string, unknown>) => row[key]).map(({ name }: { name: string }) => name);
    expect(named('streams')).toEqual(['exchange.apply']);
    expect(
      procedures.find(({ name }: { name: string }) => name === 'exchange.apply').output.anyOf,
    ).toHaveLength(2);
    expect(named('file')).toEqual([
      'officialDocuments.compose',
      'officialDocuments.scan',
      'officialDocuments.reprint',
      'officialDocuments.starter',
      'documentChecks.composeMended',
      'documentChecks.composeFindings',
      'ledgers.composeReception',
      'boards.composeStation',
      'county.composeAnnual',
      'county.composePackage',
      'exchange.composeProblems',
      'exchange.composeBlank',
      'exchange.composeAll',
      'salvage.composeList',
    ]);
  });

  it('prints a line for each to people', async () => {
    expect((await line('procedures')).out).toContain(
      'scoring.year\t查看\t查看履职积分\t主席、经办人、查看、审计\n',
    );
  });
});

describe('desk call', () => {
  it('answers a question as the contract does', async () => {
    const { vault, at } = await smallVault();
    const called = await line('call', 'stations.list', ...at, '--json', ...given({ year: 2025 }));
    expect([called.code, called.err]).toEqual([0, '']);
    const { client } = officeAt(vault);
    await client.vault.unlock({ password });
    expect(JSON.parse(called.out)).toEqual(await client.stations.list({ year: 2025 }));
  });

  it('does a command through the gate: in the log by its title, its place and whose password it was', async () => {
    const { vault, at } = await demoVault();
    const { rows } = JSON.parse((await line('call', 'opinions.list', ...at, ...given({ year: 2025 }))).out);
    const { id, number } = rows.find(({ answeredOn }: { answeredOn?: string }) => answeredOn === undefined);
    const answer = { id, answeredOn: '2026-01-10', result: 'A' };
    const called = await line('call', 'opinions.answer', ...at, ...given(answer));
    expect(JSON.parse(called.out)).toMatchObject({ number, answeredOn: '2026-01-10', result: 'A' });
    const { client } = officeAt(vault);
    await client.vault.unlock({ password });
    expect((await client.log.list({})).rows[0]).toMatchObject({
      actor: '经办人',
      place: '命令行',
      title: '登记答复',
    });
    expect(await client.log.verify()).toMatchObject({ whole: true });
  });

  it('lets whoever the password belongs to do what their role may, and refuses the rest in JSON', async () => {
    const { vault, at, folder } = await smallVault();
    const added = { label: '查看岗', role: 'reader', password: '四个不相干的词-查看' };
    expect((await line('call', 'users.add', ...at, ...given(added))).code).toBe(0);
    const asReader = ['--vault', vault, '--password-file', passwordFile(folder, added.password)];
    expect((await line('call', 'opinions.list', ...asReader, ...given({ year: 2025 }))).code).toBe(0);
    const refused = await line('call', 'users.list', ...asReader);
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(JSON.parse(refused.err)).toEqual({
      code: 'not-permitted',
      message: '“查看”不能查看用户。',
      remedy: '请由主席或经办人登录后操作。',
    });
  });

  it.each([
    ['an input that does not fit', 'scoring.year', { year: '去年' }, 'invalid-input'],
    ['a record that is not there', 'opinions.detail', { id: 'x' }, 'unknown-opinion'],
  ])('refuses %s with exit code 1', async (_, name, input, code) => {
    const { at } = await smallVault();
    const refused = await line('call', name, ...at, '--json', ...given(input));
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(JSON.parse(refused.err)).toMatchObject({ code });
  });

  it('refuses a wrong password, and a file with the input or the password that cannot be read', async () => {
    const { vault, at, folder } = await smallVault();
    const codeOf = async (...args: string[]) => {
      const { code, err } = await line('call', ...args);
      return [code, JSON.parse(err).code];
    };
    const wrong = ['--vault', vault, '--password-file', passwordFile(temporaryFolder(), '不是这个密码-2025')];
    expect(await codeOf('users.list', ...wrong)).toEqual([1, 'wrong-password']);
    const missing = join(folder, 'missing');
    expect(await codeOf('scoring.year', ...at, '--input', missing)).toEqual([1, 'file-missing']);
    expect(await codeOf('users.list', '--vault', vault, '--password-file', missing)).toEqual([
      1,
      'password-file',
    ]);
  });

  it('reads its input from standard input', async () => {
    const { at } = await smallVault();
    const { code, out } = await told('{"year":2025}', 'call', 'stations.list', ...at, '--input', '-');
    expect([code, JSON.parse(out).length]).toEqual([0, 2]);
  });

  it('needs no password before the door', async () => {
    const { vault } = await smallVault();
    expect(JSON.parse((await line('call', 'vault.status', '--vault', vault)).out)).toMatchObject({
      state: 'locked',
      labels: ['经办人'],
    });
  });

  it('writes what a procedure made to --out, and never over a file', async () => {
    const { at, folder } = await demoVault();
    const out = join(folder, '通知.docx');
    const notice = [...at, ...given({ template: 'notice', year: 2025 }), '--out', out];
    const made = await line('call', 'officialDocuments.compose', ...notice);
    expect(JSON.parse(made.out)).toEqual({ file: out, bytes: readFileSync(out).length });
    expect(paragraphsOf(readFileSync(out)).join('\n')).toContain('关于开展2025年度代表述职评议的通知');
    const again = await line('call', 'officialDocuments.compose', ...notice);
    expect([again.code, JSON.parse(again.err).code]).toEqual([1, 'file-exists']);
    expect((await line('call', 'officialDocuments.compose', ...notice, '--force')).code).toBe(0);
  });

  it('prints the events of a stream, a line each', async () => {
    const { app, client } = await newOffice();
    const upload = app.files.put('名册.xlsx', readFileSync(join(workbooks, '代表名册.xlsx')));
    const { plan } = await client.exchange.preview({ uploads: [upload] });
    const args = [
      'call',
      'exchange.apply',
      '--vault',
      'v',
      '--password-file',
      passwordFile(temporaryFolder()),
    ];
    const { code, out } = await runDesk([callProcedure], [...args, ...given({ plan })], () => ({
      client,
      ...app.files,
      close: async () => {},
    }));
    const events = out.split('\n').map((text) => JSON.parse(text));
    expect(code).toBe(0);
    expect(events.length).toBeGreaterThan(2);
    expect(events.slice(0, -1).every(({ type }) => type === 'progress')).toBe(true);
    expect(events.at(-1)).toMatchObject({ type: 'done', files: expect.any(Array) });
    expect((await client.deputies.list({})).total).toBe(86);
  });

  it.each<[string, RegExp, string[]]>([
    ['no procedure', /请写出一个接口的名称/, []],
    ['two procedures', /请写出一个接口的名称/, ['users.list', 'log.list']],
    ['one that is not there', /没有接口“users.fly”/, ['users.fly']],
    ['no input where one is needed', /scoring.year 要用 --input/, ['scoring.year']],
    ['an input where none is taken', /users.list 不需要 --input/, ['users.list', '--input', 'x']],
    ['--out where no file is made', /users.list 不做文件/, ['users.list', '--out', 'x.docx']],
    ['no password', /缺少 --password-file/, ['users.list']],
  ])('answers %s as wrong usage', async (_, words, args) => {
    const { code, out, err } = await line('call', ...args, '--vault', 'none');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(words);
    expect(err).toContain('npm run -s desk -- call');
  });

  it('answers an input that is no JSON as wrong usage', async () => {
    const { at } = await smallVault();
    const { code, err } = await line('call', 'scoring.year', ...at, ...given('year=2025'));
    expect([code, err.split('\n')[0]]).toEqual([2, expect.stringContaining('里不是 JSON。')]);
  });
});
