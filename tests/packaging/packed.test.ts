import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageChannel, Worker } from 'node:worker_threads';
import { extractAll } from '@electron/asar';
import { createORPCClient } from '@orpc/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../renderer/api.tsx';
import { speakOver } from '../../renderer/host/desktop.ts';
import { archiveOf, decidedFuses, faultsOf, filesUnder, fusesOf, pack, packages, root } from './pack.ts';

// a folder as an office has it: Chinese, a blank, and no node_modules above it
const folder = mkdtempSync(join(tmpdir(), '履职台 安装-'));
const unpacked = join(folder, 'app');
const passwordFile = join(folder, 'password.txt');
const password = '三月接待选民-2025';
const megabyte = 2 ** 20;

beforeAll(async () => {
  await pack();
  extractAll(archiveOf('linux-unpacked'), unpacked);
  writeFileSync(passwordFile, `${password}\n`);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packed application', () => {
  it('holds all that it needs, nothing else, and no trace of where it was built', () => {
    expect(faultsOf(unpacked, `linux-${process.arch}`)).toEqual([]);
  });

  it('would be found out with a file missing, a file too many, or a trace of the build', () => {
    const spoilt = join(folder, 'spoilt');
    cpSync(unpacked, spoilt, { recursive: true });
    rmSync(join(spoilt, 'resources', 'practices', 'general', 'rubric.json'));
    writeFileSync(join(spoilt, 'LICENSE'), '');
    writeFileSync(join(spoilt, 'out', 'main', 'core.test.ts'), '');
    writeFileSync(join(spoilt, 'out', 'main', 'core.js.map'), '{}');
    writeFileSync(join(spoilt, 'out', 'main', 'desk.js'), `// ${root}\n//# sourceMappingURL=x`);
    expect(faultsOf(spoilt, `linux-${process.arch}`)).toEqual([
      'missing LICENSE',
      'missing resources/practices/general/rubric.json',
      'not meant out/main/core.js.map',
      'not meant out/main/core.test.ts',
      `out/main/desk.js has ${root}`,
      'out/main/desk.js has //# sourceMappingURL=',
    ]);
  });

  it('is described by its own package.json and by no script or tool of ours', () => {
    const { name, version, main, scripts, devDependencies } = JSON.parse(
      readFileSync(join(unpacked, 'package.json'), 'utf8'),
    );
    expect([name, main, scripts, devDependencies]).toEqual([
      'congress-desk',
      'out/main/main.js',
      undefined,
      undefined,
    ]);
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('stays under 40 MB with its binding', () => {
    const resources = join(packages, 'linux-unpacked', 'resources');
    const bytes = filesUnder(resources).reduce((sum, name) => sum + statSync(join(resources, name)).size, 0);
    console.log(`packed: ${(bytes / megabyte).toFixed(1)} MB`);
    expect(bytes).toBeGreaterThan(5 * megabyte);
    expect(bytes).toBeLessThan(40 * megabyte);
  });

  it('has its fuses set as decided, and keeps two languages of the runtime', async () => {
    expect(await fusesOf(join(packages, 'linux-unpacked', 'congress-desk.bin'))).toEqual(decidedFuses);
    expect(readdirSync(join(packages, 'linux-unpacked', 'locales'))).toEqual(['en-US.pak', 'zh-CN.pak']);
  });

  it('makes a vault, imports and writes a document from its folder alone', () => {
    const desk = (...args: string[]) => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(unpacked, 'out', 'main', 'desk.js'), ...args],
        { cwd: folder, encoding: 'utf8', env: { PATH: '/usr/bin:/bin' } },
      );
      return { status, stdout, stderr };
    };
    const at = ['--vault', join(folder, 'vault'), '--password-file', passwordFile];
    expect(desk('init', '--township', '清溪镇', '--county', '云岭县', ...at)).toEqual({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(/^\d{6}(-\d{6}){7}\n$/),
    });
    const demo = join(unpacked, 'resources', 'demo', '清溪镇');
    const books = ['代表名册.xlsx', '述职评议计票2025.xlsx'].map((name) => join(demo, name));
    const imported = JSON.parse(desk('import', ...at, '--json', ...books).stdout);
    expect(imported.files.map((file: { added: number }) => file.added)).toEqual([86, 14]);
    const notice = join(folder, '通知.docx');
    const template = ['--template', 'notice', '--year', '2025', '--out', notice, '--with-gaps'];
    expect(desk('document', ...at, ...template)).toMatchObject({ status: 0 });
    expect(existsSync(notice)).toBe(true);
  }, 180_000);

  it('scores, and checks a document, for a page over the port of its core process', async () => {
    const core = new Worker(new URL('./packed-core.ts', import.meta.url), {
      workerData: { core: pathToFileURL(join(unpacked, 'out', 'main', 'core.js')).href },
      argv: ['--vault', join(folder, 'vault')],
    });
    const { port1, port2 } = new MessageChannel();
    core.postMessage({ kind: 'connect', place: '桌面', port: port1 }, [port1]);
    const { link, putFile } = speakOver(port2 as unknown as MessagePort);
    port2.start();
    const client: Client = createORPCClient(link);
    expect(await client.vault.unlock({ password })).toBeTruthy();
    const { deputies } = await client.scoring.year({ year: 2025 });
    expect(deputies).toHaveLength(86);
    // what is read in a thread of its own finds its program in the bundle too
    const upload = await putFile(new File([readFileSync(join(folder, '通知.docx'))], '通知.docx'));
    expect((await client.documentChecks.check({ upload })).findings).toEqual(expect.any(Array));
    port2.close();
    core.postMessage({ kind: 'close' });
    expect(await once(core, 'exit')).toEqual([0]);
  });

  it('serves its page and its core to a browser, and ends as asked', async () => {
    const linkFile = join(folder, 'address.txt');
    const args = ['serve', '--vault', join(folder, 'vault'), '--link-file', linkFile];
    const host = spawn(process.execPath, [join(unpacked, 'out', 'main', 'desk.js'), ...args], {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { PATH: '/usr/bin:/bin' },
    });
    await expect.poll(() => existsSync(linkFile) && readFileSync(linkFile, 'utf8')).toMatch(/\n$/);
    const address = new URL(readFileSync(linkFile, 'utf8').trim());
    const page = await fetch(address.origin);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<div id="root">')]);
    const post = (path: string, body: object, headers = {}) =>
      fetch(`${address.origin}${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', origin: address.origin, ...headers },
      });
    const { token } = (await (await post('/session', { secret: address.hash.split('=')[1] })).json()) as {
      token: string;
    };
    const status = await post('/rpc/vault/status', {}, { authorization: `Bearer ${token}` });
    expect(await status.json()).toMatchObject({ json: { state: 'locked' } });
    host.kill('SIGTERM');
    expect(await once(host, 'exit')).toEqual([0, null]);
  });
});

describe('the licences of what is inside', () => {
  it('are those of the modules that the bundles are made of', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(root, 'scripts', 'licences.mjs'), '--check'],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }, 180_000);
});

describe('the package for machines without Electron', () => {
  const home = join(folder, 'home');
  const entry = join(home, '.local', 'share', 'applications', 'congress-desk.desktop');
  const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
  const there = join(packages, `congress-desk-browser-${version}-linux-${process.arch}`);
  const opened = join(folder, 'opened');
  const env = { HOME: home, XDG_RUNTIME_DIR: folder, DISPLAY: ':9', PATH: `${folder}/bin:/usr/bin:/bin` };

  beforeAll(() => {
    const script = join(root, 'scripts', 'pack-browser.mjs');
    const made = spawnSync(process.execPath, [script, '--no-archive'], { cwd: root, encoding: 'utf8' });
    expect(made).toMatchObject({ status: 0, stderr: '' });
    mkdirSync(join(folder, 'bin'));
    // a desktop's browser that only notes what it was to open
    writeFileSync(join(folder, 'bin', 'xdg-open'), `#!/bin/sh\necho "$1" >> '${opened}'\n`, { mode: 0o755 });
  }, 60_000);

  it('holds the application, a Node with its licence, and the way into the menu', () => {
    expect(faultsOf(join(there, 'app'), `linux-${process.arch}`)).toEqual([]);
    expect(filesUnder(there).filter((name) => !name.startsWith('app/'))).toEqual([
      'congress-desk.png',
      'install-browser.sh',
      'node/LICENSE',
      'node/bin/node',
      'start-browser.sh',
    ]);
  });

  it('puts itself into the menu of one login, and takes itself out again', () => {
    const install = (...args: string[]) =>
      spawnSync(join(there, 'install-browser.sh'), args, { encoding: 'utf8', env });
    expect(install()).toMatchObject({
      status: 0,
      stderr: '',
      stdout: '已放进菜单：打开“履职台”即在浏览器中使用。\n',
    });
    const lines = readFileSync(entry, 'utf8').split('\n');
    expect(lines).toContain(`Exec="${join(there, 'start-browser.sh')}"`);
    expect(lines).toContain(`Icon=${join(there, 'congress-desk.png')}`);
    expect(lines).toContain('Name=履职台');
    expect(install('--remove').stdout).toContain(`保险库仍在 ${home}/.local/share/congress-desk/vault`);
    expect(existsSync(entry)).toBe(false);
  });

  it('opens the browser, opens another tab at a second start, and is one host for one vault', async () => {
    const args = ['--vault', join(folder, 'vault')];
    const host = spawn(join(there, 'start-browser.sh'), args, {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const links = () => (existsSync(opened) ? readFileSync(opened, 'utf8').trim().split('\n') : []);
    try {
      await expect.poll(links, { timeout: 30_000 }).toHaveLength(1);
      const second = spawn(join(there, 'start-browser.sh'), args, { env, stdio: 'ignore' });
      expect(await once(second, 'exit')).toEqual([0, null]);
      await expect.poll(links, { timeout: 30_000 }).toHaveLength(2);
      const [one, other] = links().map((link) => new URL(link));
      expect([one?.origin === other?.origin, one?.hash === other?.hash]).toEqual([true, false]);
    } finally {
      host.kill('SIGTERM');
    }
    expect(await once(host, 'exit')).toEqual([0, null]);
  }, 60_000);
});
