import { readFileSync } from 'node:fs';
import { RULES } from '#documents/checker/all-rules.ts';
import { examine, judged } from '#documents/checker/check.ts';
import { openSafely } from '#documents/checker/guard.ts';
import { readDocument } from '#documents/checker/read.ts';
import { setBodyTexts } from '#documents/pages/set-pages.ts';

const b = readFileSync(process.argv[2]!);
for (let i = 0; i < 3; i++) {
  let t = performance.now();
  const lap = (n: string) => {
    const u = performance.now();
    console.log(n, (u - t).toFixed(1));
    t = u;
  };
  await openSafely(b, 'x');
  lap('open');
  await readDocument(b, 'x');
  lap('read');
  setBodyTexts(await openSafely(b, 'x'), 'x');
  lap('set');
  const e = examine(await openSafely(b, 'x'), 'x');
  lap('examine');
  for (const r of RULES) {
    const u = performance.now();
    r.check(e.reading);
    const d = performance.now() - u;
    if (d > 3) console.log('   ', r.rule, d.toFixed(1));
  }
}
