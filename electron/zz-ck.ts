import { readFileSync } from 'node:fs';
import { examine } from '#documents/checker/check.ts';
import { openSafely } from '#documents/checker/guard.ts';

for (const f of process.argv.slice(2)) {
  console.log('=====', f);
  try {
    const {
      reading: { model, elements: e, laid },
      findings,
      unjudged,
    } = examine(await openSafely(readFileSync(f), 'x'), f.split('/').at(-1)!);
    console.log('form', e.form);
    for (const p of model.paragraphs) {
      if (!p.cell && p.text.trim())
        console.log(
          String(p.index).padStart(3),
          (e.roles[p.index] ?? '-').padEnd(12),
          p.align[0],
          `${p.indent.left}/${p.indent.first}`,
          p.runs[0]?.eastAsian.name,
          p.runs[0]?.size,
          p.listMark !== undefined ? '#' + p.listMark : '',
          p.newPage ? 'NP' : '',
          p.text.slice(0, 70),
        );
    }
    console.log('pages', laid?.pages, 'unjudged', unjudged);
    for (const x of findings)
      console.log(
        ' !',
        x.strength,
        x.rule,
        '|',
        x.place,
        '|',
        x.found,
        '→',
        x.expected,
        x.fixable ? '[fix]' : '',
      );
  } catch (err) {
    console.log('ERR', (err as Error).message);
  }
}
