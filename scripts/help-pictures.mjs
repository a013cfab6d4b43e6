import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright';
import { ensureBuilt } from './build.mjs';
import { node, root } from './setup.mjs';

// `node scripts/help-pictures.mjs`: the three pictures of resources/help/安装.md, drawn anew

const style = `<style>
  body { margin: 0; padding: 28px; width: 844px; font: 18px/1.5 'Noto Sans CJK SC', sans-serif; color: #1c1c1c; background: #fff; }
  .row { display: flex; align-items: stretch; gap: 14px; margin: 12px 0; }
  .box { border: 2px solid #1d4f91; border-radius: 8px; padding: 10px 14px; flex: 1; background: #f5f8fc; }
  .file { border-color: #b3261e; background: #fdf4f3; font-weight: 600; }
  .to { align-self: center; color: #1d4f91; font-size: 26px; }
  small { display: block; color: #555; font-size: 14px; font-weight: 400; }
</style>`;
const row = (...boxes) => `<div class="row">${boxes.join('<div class="to">→</div>')}</div>`;
const box = (text, small = '', kind = '') => `<div class="box ${kind}">${text}<small>${small}</small></div>`;

const choice = [
  row(
    box('Windows 10、11', '64 位'),
    box('任何处理器（64 位）'),
    box('….exe', '双击即装，不要管理员', 'file'),
  ),
  row(
    box('统信 UOS 20<br>麒麟 V10'),
    box('兆芯 海光 Intel AMD', 'uname -m 显示 x86_64'),
    box('…amd64.deb', '或 AppImage、tar.gz', 'file'),
  ),
  row(
    box('统信 UOS 20<br>麒麟 V10'),
    box('飞腾 鲲鹏', 'uname -m 显示 aarch64'),
    box('…arm64.deb', '或 AppImage、tar.gz', 'file'),
  ),
  row(
    box('其他 Linux'),
    box('龙芯 申威等', '或窗口打不开的电脑'),
    box('浏览器版 ….tar.gz', '在浏览器里用，内容一样', 'file'),
  ),
].join('');

const places = [
  row(
    box('程序', '安装时放入，卸载时删除<br>里面没有记录'),
    box(
      '保险库 congress-desk/vault',
      'office.db 全部记录（加密）<br>office.key 用密码或恢复码打开<br>backups 备份（加密）',
      'file',
    ),
    box('优盘上的备份 ….desk', '同样加密<br>放在另一间屋'),
  ),
  row(box('恢复码 48 位数字', '抄在纸上，锁起来，不要和优盘放在一起'), box('忘了密码、换了电脑，凭它打开')),
].join('');

async function shot(page, name, options = {}) {
  writeFileSync(join(root, 'resources', 'help', name), await page.screenshot(options));
}

async function firstStart(browser) {
  // not among temporary files, of which the first page warns
  const cache = join(homedir(), '.cache', 'congress-desk');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'pictures-'));
  const linkFile = join(folder, 'address');
  const args = [
    join(root, 'electron', 'serve.ts'),
    '--vault',
    join(folder, 'vault'),
    '--link-file',
    linkFile,
  ];
  const host = spawn(node, args, { stdio: ['pipe', 'ignore', 'inherit'] });
  while (!existsSync(linkFile)) await wait(100);
  await wait(100);
  const page = await browser.newPage({ viewport: { width: 1000, height: 520 } });
  await page.goto(readFileSync(linkFile, 'utf8').trim());
  await page.getByRole('heading').first().waitFor();
  await shot(page, '安装-第一次打开.png');
  host.kill('SIGTERM');
  await once(host, 'exit');
  rmSync(folder, { recursive: true, force: true });
}

ensureBuilt();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage({ viewport: { width: 900, height: 200 } });
for (const [name, body] of [
  ['安装-选文件.png', choice],
  ['安装-数据在哪里.png', places],
]) {
  await page.setContent(`${style}${body}`);
  await shot(page, name, { fullPage: true });
}
await firstStart(browser);
await browser.close();
