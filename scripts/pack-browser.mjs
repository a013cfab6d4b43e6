import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { extractAll } from '@electron/asar';
import { writeDigests } from './digests.mjs';
import { argumentsOf, nodeRelease, root, runScript, SetupError, say } from './setup.mjs';

// `npm run pack:browser`: the same application with a Node of its own, for machines for which there is no Electron: an archive
// that one login unpacks where it likes and puts into its menu

const help = `用法：npm run pack:browser [-- 选项]
  --arch 架构        x64 或 arm64；不写则与本机相同。先要运行 npm run pack -- --arch 架构
  --no-archive       只做文件夹，不打成 tar.gz
  --node 目录        官方 Node 24 解开后的目录（内有 bin/node 和 LICENSE）；不写则用 node_modules 里的`;

const options = {
  arch: { type: 'string', default: process.arch },
  node: { type: 'string' },
  'no-archive': { type: 'boolean', default: false },
  help: { type: 'boolean' },
};

function nodeFolder(given, arch) {
  if (given) return given;
  if (arch !== process.arch) throw new SetupError(`请用 --node 指明 ${arch} 的 Node 24。`);
  return nodeRelease();
}

await runScript(async () => {
  const given = argumentsOf(options, help);
  if (given === undefined) return 0;
  const packages = join(root, 'out', 'packages');
  const suffix = given.arch === 'x64' ? '' : `-${given.arch}`;
  const archive = join(packages, `linux${suffix}-unpacked`, 'resources', 'app.asar');
  if (!existsSync(archive)) throw new SetupError(`请先运行 npm run pack -- --arch ${given.arch}。`);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const name = `congress-desk-browser-${version}-linux-${given.arch}`;
  const folder = join(packages, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'node', 'bin'), { recursive: true });
  extractAll(archive, join(folder, 'app'));
  const runtime = nodeFolder(given.node, given.arch);
  cpSync(join(runtime, 'bin', 'node'), join(folder, 'node', 'bin', 'node'), { dereference: true });
  if (existsSync(join(runtime, 'LICENSE')))
    copyFileSync(join(runtime, 'LICENSE'), join(folder, 'node', 'LICENSE'));
  else say('注意：Node 的许可文件没有找到，请从官方发布中取 LICENSE 放入 node 目录后再分发。');
  for (const script of ['start-browser.sh', 'install-browser.sh']) {
    copyFileSync(join(root, 'scripts', 'linux', script), join(folder, script));
    chmodSync(join(folder, script), 0o755);
  }
  copyFileSync(join(root, 'resources', 'icons', 'png', '256x256.png'), join(folder, 'congress-desk.png'));
  if (given['no-archive']) return 0;
  const { status } = spawnSync('tar', ['czf', `${name}.tar.gz`, name], {
    cwd: packages,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new SetupError('没有打成 tar.gz，请看上面的说明。');
  await writeDigests(packages);
  say(`已做成 ${join('out', 'packages', `${name}.tar.gz`)}。`);
  return 0;
});
