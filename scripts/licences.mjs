import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { argumentsOf, root, runScript, say } from './setup.mjs';

// `node scripts/licences.mjs`: resources/help/第三方许可.txt, the licences of everything inside an installer, from the very
// modules that the bundles are made of. `--check` only says whether the file is what it would write.

const file = join(root, 'resources', 'help', '第三方许可.txt');

/** Package folders of which something is in the bundles (the build wrote them down), their paths relative to node_modules. */
function bundled() {
  ensureBuilt();
  const folder = join(root, 'out', 'bundled');
  const noted = readdirSync(folder).flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  return [...new Set(['better-sqlite3-multiple-ciphers', 'node-addon-api', ...noted])].sort();
}

function aboutPackage(place) {
  const folder = join(root, 'node_modules', ...place.split('/'));
  const { name, version, license, licenses, author } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const texts = readdirSync(folder).filter((entry) => /^(licen[cs]e|copying|notice)(\.|-|$)/i.test(entry));
  return {
    title: `${name} ${version}`,
    licence: license?.type ?? license ?? licenses?.map(({ type }) => type).join(' ') ?? '',
    author: typeof author === 'string' ? author : author?.name,
    text: texts
      .map((entry) => readFileSync(join(folder, entry), 'utf8').replaceAll('\r\n', '\n').trim())
      .join('\n\n'),
  };
}

const head = `履职台安装包内第三方软件的许可

本文件由 scripts/licences.mjs 按实际打包的内容生成，请勿手工修改。
履职台自己的许可见安装包内的 LICENSE（MIT）。

运行环境
- Electron（MIT）及其中的 Chromium、Node.js、FFmpeg 等：全文见安装目录的 LICENSE.electron.txt 和 LICENSES.chromium.html。
- 浏览器版自带的 Node.js（MIT 及其所含软件的许可）：全文见该安装包的 node/LICENSE。
- 数据库组件内含 SQLite（公有领域）和 SQLite3 Multiple Ciphers（MIT，Ulrich Telle）。
`;

function written(places) {
  const byTitle = new Map(places.map(aboutPackage).map((one) => [one.title, one]));
  const about = [...byTitle.values()].sort((one, other) => (one.title < other.title ? -1 : 1));
  const lines = about.map(({ title, licence }) => `- ${title}（${licence || '见下文'}）`);
  const byText = Map.groupBy(
    about,
    ({ text, author, licence }) => text || `${licence}\n${author ?? ''}`.trim(),
  );
  const texts = [...byText].map(
    ([text, those]) =>
      `${'='.repeat(72)}\n${those.map(({ title }) => title).join('\n')}\n${'-'.repeat(72)}\n${text}\n`,
  );
  return `${head}\n程序里的软件（共 ${about.length} 个）\n${lines.join('\n')}\n\n${texts.join('\n')}`;
}

const help = `用法：node scripts/licences.mjs [--check]
  --check            只核对现有文件，不写`;

await runScript(async () => {
  const given = argumentsOf({ check: { type: 'boolean', default: false }, help: { type: 'boolean' } }, help);
  if (given === undefined) return 0;
  const text = written(bundled());
  if (!given.check) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    say('resources/help/第三方许可.txt 与实际打包的内容不符，请运行 node scripts/licences.mjs。');
    return 1;
  }
  return 0;
});
