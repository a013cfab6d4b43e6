import { homedir } from 'node:os';
import { parseArgs } from 'node:util';
import { createApp } from './app.ts';
import { defaultVault, productFolders } from './hosts/folders.ts';
import { runBrowserHost } from './hosts/http/browser-host.ts';
import { openBrowser } from './hosts/http/open-browser.ts';
import { askRunning, callPoint, hearSecondStarts, whenSilent } from './hosts/http/unattended.ts';
import { keepFilesPrivate } from './hosts/private-files.ts';
import { fileRefusal } from './values/file-trouble.ts';
import { Refusal } from './values/refusal.ts';

const help = `用法：serve [--vault 目录] [--open] [--link-file 文件] [--unattended]
  --vault 目录       保险库所在目录；不写则用本机默认位置
  --open             有显示器时自动打开浏览器
  --link-file 文件   把一次性地址写入只有本人可读的文件
  --unattended       没有终端时用：再次启动就再打开一个页面，页面都关了五分钟后自行退出`;

const options = {
  vault: { type: 'string' },
  root: { type: 'string' },
  open: { type: 'boolean', default: false },
  'link-file': { type: 'string' },
  unattended: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

function argumentsOrExit() {
  try {
    return parseArgs({ options }).values;
  } catch {
    process.stderr.write(`${help}\n`);
    process.exit(2);
  }
}

const given = argumentsOrExit();
if (given.help) {
  process.stdout.write(`${help}\n`);
  process.exit(0);
}
keepFilesPrivate();

const { resources, renderer } = productFolders(given.root);
const vault = given.vault ?? defaultVault(process.platform, homedir(), process.env);
const point = callPoint(vault);
if (given.unattended && (await askRunning(point))) process.exit(0);
try {
  const silence = given.unattended ? whenSilent(() => void stop()) : undefined;
  const app = await createApp({ vault, resources });
  const host = await runBrowserHost(app, {
    renderer,
    open: given.open,
    linkFile: given['link-file'],
    output: process.stdout,
    ...(given.unattended ? { heard: () => silence?.heard() } : { input: process.stdin }),
  });
  const calls = given.unattended
    ? await hearSecondStarts(point, () => void openBrowser(host.newLink()))
    : undefined;
  let stopping = false;
  async function stop() {
    // Ctrl+C reaches this process from the terminal and again through npm
    if (stopping) return;
    stopping = true;
    silence?.stop();
    calls?.close();
    await host.close();
    await app.close();
    process.exit(0);
  }
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
} catch (error) {
  const refusal = error instanceof Refusal ? error : fileRefusal(error);
  if (!refusal) throw error;
  process.stderr.write(`${refusal.reason.message}${refusal.reason.remedy ?? ''}\n`);
  process.exit(1);
}
