import { checkDocument } from '#documents/checker/check.ts';
import { composeDocument } from '#documents/compose.ts';
import { notice } from './documents/checker/clean.ts';
const r = await checkDocument(composeDocument({ ...notice, title: `${notice.title}。`, addressees: '各承办单位', number: '清人大主席团[2025]12号', body: [...notice.body, { kind: 'paragraph', text: '　　请各单位抓紧办理,按期答复。' }, { kind: 'paragraph', text: '共办理１２件...其余的正在办理。' }] }), 'x');
console.log(r.findings.map((f) => f.rule + f.fixable + f.place + f.found));
