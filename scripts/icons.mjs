import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { root } from './setup.mjs';

// `node scripts/icons.mjs`: the icons of every size, drawn by Chromium from the two SVG files beside them

const folder = join(root, 'resources', 'icons');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512];
/** Sizes inside the Windows icon. */
const windowsSizes = [16, 24, 32, 48, 64, 128, 256];
const sourceFor = (size) => (size <= 32 ? 'icon-small.svg' : 'icon.svg');

async function draw(page, size) {
  const source = readFileSync(join(folder, sourceFor(size)), 'utf8').replace(
    / width="\d+" height="\d+"/,
    ` width="${size}" height="${size}" style="display:block"`,
  );
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}</style>${source}`);
  return page.screenshot({ omitBackground: true });
}

/** A Windows icon of PNG pictures (Windows Vista and later read them): directory, entries, then the pictures. */
export function icoOf(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, bytes }, index) => {
    const at = 6 + 16 * index;
    // 256 is written as 0
    head[at] = size % 256;
    head[at + 1] = size % 256;
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(bytes.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += bytes.length;
  });
  return Buffer.concat([head, ...pictures.map(({ bytes }) => bytes)]);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
const pictures = [];
for (const size of sizes) pictures.push({ size, bytes: await draw(page, size) });
await browser.close();
mkdirSync(join(folder, 'png'), { recursive: true });
for (const { size, bytes } of pictures) writeFileSync(join(folder, 'png', `${size}x${size}.png`), bytes);
writeFileSync(join(folder, 'icon.ico'), icoOf(pictures.filter(({ size }) => windowsSizes.includes(size))));
