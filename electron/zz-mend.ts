import { readFileSync, writeFileSync } from 'node:fs';
import { mendDocument } from '#documents/checker/fix.ts';
import { readDocument } from '#documents/checker/read.ts';

for (const f of process.argv.slice(2)) {
  console.log('=====', f);
  const t = performance.now();
  const m = await mendDocument(readFileSync(f), f.split('/').at(-1)!);
  console.log(
    'ms',
    Math.round(performance.now() - t),
    'before',
    m.before.findings.map((x) => x.rule).join(' '),
    '\n after',
    m.after.findings.map((x) => x.rule).join(' '),
    '\n unjudged',
    m.after.unjudged,
  );
  for (const { finding, why } of m.takenBack)
    console.log('  TAKEN BACK', finding.rule, finding.place, '|', why);
  const { model } = await readDocument(m.bytes, 'x.docx');
  if (process.env.TEXT)
    for (const p of model.paragraphs)
      if (p.text.trim() && !p.cell)
        console.log(
          '   ',
          p.align[0],
          p.indent.left,
          p.indent.first,
          p.runs[0]?.eastAsian.name,
          p.text.slice(0, 50),
        );
}
