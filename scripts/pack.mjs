import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bindingFor, published, publishedHashes } from './bindings.mjs';
import { ensureBuilt } from './build.mjs';
import { writeDigests } from './digests.mjs';
import { argumentsOf, ensureInstalled, node, root, runScript, SetupError, say } from './setup.mjs';
import { makeStandIn } from './stand-in-runtime.mjs';

// `npm run pack`: the folder that an installer would hold, around a stand-in for Electron unless one is given.
// `npm run dist`: the installers of the systems named; needs the network, and our own Linux bindings.

const help = `用法：npm run pack [-- 选项]
  --electron-dist 目录   用这里的 Electron；不写则用替身，只供检查装了什么
  --platform 系统        linux（默认）或 win
  --arch 架构            x64（默认）或 arm64
  --installers           做成安装包（需要网络，Electron 由 electron-builder 下载）`;

const options = {
  'electron-dist': { type: 'string' },
  platform: { type: 'string', default: 'linux' },
  arch: { type: 'string', default: 'x64' },
  installers: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

/** Puts the Linux binding where electron-builder.yml takes it from: our own, or else the published one, and says so. */
function placeBinding(arch, mustBeOurs) {
  const folder = join(root, 'out', 'bindings');
  mkdirSync(folder, { recursive: true });
  const own = bindingFor(arch);
  if (!existsSync(own)) {
    const way = `请先运行 node scripts/bindings.mjs --arch ${arch}。`;
    if (mustBeOurs) throw new SetupError(`还没有为旧系统编译数据库组件（linux-${arch}）。${way}`);
    say(`注意：装入的是公开发布的数据库组件，只能用于 glibc 2.34 及以上的系统。${way}`);
  }
  copyFileSync(existsSync(own) ? own : published(`linux-${arch}`), join(folder, `linux-${arch}.node`));
}

/** Windows takes the published binding, and no other than the one looked at: by its hash. */
function checkPublished(name) {
  const hash = createHash('sha256')
    .update(readFileSync(published(name)))
    .digest('hex');
  if (hash !== publishedHashes[name]) throw new SetupError(`数据库组件 ${name} 与核对过的不是同一个文件。`);
}

function electronBuilder(given) {
  const { platform, arch, installers } = given;
  const dist =
    given['electron-dist'] ??
    (installers ? undefined : makeStandIn(platform, join(root, 'out', `stand-in-${platform}-${arch}`)));
  const args = [
    `--${platform}`,
    ...(installers ? [] : ['dir']),
    `--${arch}`,
    ...['--publish', 'never', '--config', 'electron-builder.yml'],
    ...(dist ? [`-c.electronDist=${dist}`] : []),
    // fpm and old desktops want a plain name for the folder in /opt; the menu shows the Chinese one
    ...(platform === 'linux' ? ['-c.productName=congress-desk'] : []),
  ];
  const cli = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const { status } = spawnSync(node, [cli, ...args], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: installers ? '' : '1' },
  });
  return status ?? 1;
}

await runScript(async () => {
  const given = argumentsOf(options, help);
  if (given === undefined) return 0;
  if (!['linux', 'win'].includes(given.platform) || !['x64', 'arm64'].includes(given.arch))
    throw Object.assign(new SetupError(help), { exitCode: 2 });
  ensureInstalled();
  ensureBuilt();
  if (given.platform === 'linux') placeBinding(given.arch, given.installers);
  else checkPublished(`win32-${given.arch}`);
  const code = electronBuilder(given);
  if (code === 0 && given.installers) await writeDigests(join(root, 'out', 'packages'));
  return code;
});
