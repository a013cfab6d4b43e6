import { checkDocument } from '#documents/checker/check.ts';
import { mendDocument } from '#documents/checker/fix.ts';
import { RULES } from '#documents/checker/all-rules.ts';
import { SEEDS } from './documents/checker/seeds.ts';
for (const { rules, what, file } of SEEDS) {
  const bytes = file();
  const r = await checkDocument(bytes, 'x');
  const found = [...new Set(r.findings.map((f) => f.rule))].sort().join();
  if (found !== [...rules].sort().join() || r.unjudged.length) console.log(rules.join(), '|', what, '| got', r.findings.map((f) => `${f.rule}:${f.place}:${f.found}`), r.unjudged);
  const m = await mendDocument(bytes, 'x');
  if (m.takenBack.length) console.log('   TAKEN', rules.join(), what, m.takenBack.map((t) => `${t.finding.rule}: ${t.why}`));
  const left = m.after.findings.filter((f) => f.fixable && !f.asked);
  if (left.length) console.log('   LEFT', rules.join(), what, left.map((f) => f.rule));
}
const names = new Set(SEEDS.flatMap((s) => s.rules));
console.log('without seed', RULES.map((r) => r.rule).filter((r) => !names.has(r)).join(' '), RULES.length);
