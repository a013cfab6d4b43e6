import { checkDocument } from '#documents/checker/check.ts';
import { composeDocument } from '#documents/compose.ts';
import { ballot, certificate, joint, landscape, letter, minutes, order, rating, slip, upward } from './documents/kind-samples.ts';
import { announcement, plain, spoken, wallSheet } from './documents/samples.ts';
import { notice } from './documents/checker/clean.ts';
const docs: any = { notice, upward, joint, landscape, letter, order, minutes, plain, announcement, spoken, slip, ballot: ballot(4), rating, certificate, wall: wallSheet(18) };
for (const [n, d] of Object.entries(docs)) { for (const o of [{}, { printedPaper: true }]) { const r = await checkDocument(composeDocument(d as any, undefined as any, o), 'x'); if (r.findings.length + r.unjudged.length) console.log(n, JSON.stringify(o), r.findings.map((f) => `${f.rule}|${f.place}|${f.found}`), r.unjudged); } }
