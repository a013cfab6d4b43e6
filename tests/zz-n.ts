import { checkDocument } from '#documents/checker/check.ts';
import { composeDocument } from '#documents/compose.ts';
import { notice } from './documents/checker/clean.ts';
import { swapAll, withBody } from './documents/checker/edited.ts';
const lines = (n: number) => Array.from({ length: n }, () => ({ kind: 'paragraph' as const, text: '请各单位抓紧办理。' }));
for (let n = 2; n < 10; n++) { const r = await checkDocument(withBody({ ...notice, annexes: [], note: undefined, body: lines(n) } as any, swapAll('<w:keepNext/>', '')), 'x'); console.log('sig', n, r.findings.map((f) => f.rule).join()); }
for (let n = 2; n < 30; n++) { const r = await checkDocument(composeDocument({ ...notice, annexes: [], note: undefined, body: [...lines(2), { kind: 'table', columns: [{ title: '单位', width: 1 }, { title: '件数', width: 1 }], rows: Array.from({ length: n }, () => ['甲站', '1']), totals: [['合计', String(n)]] }, ...lines(3)] } as any), 'x'); if (r.findings.length) console.log('tot', n, r.findings.map((f) => f.rule).join()); }
