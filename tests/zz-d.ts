import { mendDocument } from '#documents/checker/fix.ts';
import { composeDocument } from '#documents/compose.ts';
import { notice } from './documents/checker/clean.ts';
import { foreign } from './documents/checker/foreign.ts';
const T = ["请各单位,抓紧办理;","开展\"回头看\"...","于2025.03.08前","截至2025年03月08号","共１２件 全部--办结","见县人大发[2025]第03号","《关于《代表法》的说明》","由王喆,陶堃等提出。","（未完"];
const show = (m: any) => { console.log('BEFORE', m.before.findings.map((f: any) => f.rule + '|' + f.place.slice(0, 30)).join('\n  ')); console.log('AFTER', m.after.findings.map((f: any) => f.rule + '|' + f.place.slice(0, 30) + '|' + f.found)); console.log(m.takenBack.map((t: any) => t.finding.rule + ': ' + t.why)); };
show(await mendDocument(composeDocument({ ...notice, body: [...notice.body, { kind: 'paragraph', text: T.join('') }] }), 'x'));
show(await mendDocument(await foreign(), 'x'));
