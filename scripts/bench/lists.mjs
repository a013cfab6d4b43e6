// A list of the house against a bare virtual list of the same rows, in one run and by turns: node scripts/bench/lists.mjs
import { join } from 'node:path';
import { chromium as engine } from 'playwright';
import { build, preview } from 'vite';
import { chromium } from '../../tests/support/chromium.ts';

const root = join(import.meta.dirname, '..', '..');
const counts = [100, 2000, 15_000];
const rounds = 15;

const options = {
  configFile: join(root, 'scripts', 'vite.config.ts'),
  root: join(import.meta.dirname, 'lists'),
  logLevel: 'warn',
};
process.env.NODE_ENV = 'production';
const outDir = join(root, 'out', 'bench-lists');
await build({ ...options, build: { outDir } });
const server = await preview({ ...options, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
const browser = await engine.launch(chromium);
const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
page.on('pageerror', (error) => console.error(error.message));
await page.goto(server.resolvedUrls.local[0]);
await page.waitForFunction('window.drawn');

const times = new Map();
for (let round = -2; round < rounds; round++)
  for (const count of counts)
    for (const kind of round % 2 ? ['bare', 'ours'] : ['ours', 'bare']) {
      const spent = await page.evaluate(([what, many]) => window.drawn(what, many), [kind, count]);
      if (round >= 0) times.set(`${kind} ${count}`, [...(times.get(`${kind} ${count}`) ?? []), spent]);
    }
await browser.close();
await server.close();

const median = (key) => times.get(key).toSorted((one, other) => one - other)[rounds >> 1];
for (const count of counts) {
  const [ours, bare] = [median(`ours ${count}`), median(`bare ${count}`)];
  console.log(
    `${String(count).padStart(6)} rows: ${ours.toFixed(1)} ms, bare ${bare.toFixed(1)} ms, ratio ${(ours / bare).toFixed(2)} (goal ≤ 3)`,
  );
}
const [few, , many] = counts.map((count) => median(`ours ${count}`));
console.log(`15,000 rows take ${(many / few).toFixed(2)} times as long as 100 (flat is 1)`);
process.exit(0);
