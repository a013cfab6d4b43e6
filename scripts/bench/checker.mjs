import { measure } from '../../tests/documents/checker/corpus/measure.ts';

// `node scripts/bench/checker.mjs`: what the checker finds in the set of papers by several writers (tests/documents/checker/corpus),
// as a confusion table. Goals: at most 3 % of findings wrong, at most 10 % of sown faults missed.

const { documents, writers, sown, wrong, missed } = await measure();
const sum = (rows, key) => rows.reduce((all, row) => all + row[key], 0);
const share = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
const wide = (text, width) =>
  text + ' '.repeat(Math.max(1, width - [...text].reduce((all, one) => all + (one > '\u2e80' ? 2 : 1), 0)));

console.log(`${documents} papers by ${writers.length} writers, ${sum(sown, 'sown')} sown faults\n`);
console.log(`${wide('writer', 20)}papers   right   wrong`);
for (const { name, documents: papers, right, wrong: off } of writers)
  console.log(
    `${wide(name, 20)}${String(papers).padStart(6)}${String(right).padStart(8)}${String(off).padStart(8)}`,
  );
console.log(`\n${wide('rule', 26)}sown   found  missed`);
for (const { rule, sown: all, found } of sown.toSorted((one, other) => one.rule.localeCompare(other.rule)))
  console.log(
    `${wide(rule, 26)}${String(all).padStart(4)}${String(found).padStart(8)}${String(all - found).padStart(8)}`,
  );

const findings = sum(writers, 'right') + sum(writers, 'wrong');
const faults = sum(sown, 'sown');
console.log(`\n                      fault          no fault`);
console.log(
  `found          ${String(sum(writers, 'right')).padStart(12)}${String(wrong.length).padStart(18)}`,
);
console.log(`not found      ${String(missed.length).padStart(12)}                 –`);
console.log(`\nwrong findings: ${wrong.length} of ${findings} (${share(wrong.length, findings)}; goal 3 %)`);
console.log(`missed faults:  ${missed.length} of ${faults} (${share(missed.length, faults)}; goal 10 %)`);
for (const line of wrong) console.log(`  wrong   ${line}`);
for (const line of missed) console.log(`  missed  ${line}`);
if (wrong.length / Math.max(1, findings) > 0.03 || missed.length / Math.max(1, faults) > 0.1)
  process.exitCode = 1;
