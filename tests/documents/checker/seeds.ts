import { composeDocument } from '#documents/compose.ts';
import type { Block, RedHeadDocument } from '#documents/document.ts';
import { notice } from './clean.ts';
import { type Edit, edited, inParagraph, swap, swapAll, withBody } from './edited.ts';
import { SENSE } from './seeds-sense.ts';
import { SET } from './seeds-set.ts';

/** A fault sown into a document without any: the file, and every rule that must find something in it. */
export type Seed = { rules: string[]; what: string; file: () => Uint8Array };

const signed: RedHeadDocument = { ...notice, signers: ['李敏敏'], copyNumber: '000001' };
const TITLE = '关于2025年度代表意见建议';
const CLOSING = '请各单位抓紧办理。';
const SIGNATURE = '<w:t xml:space="preserve">清溪镇人民代表大会主席团</w:t>';
const DATE = '<w:t xml:space="preserve">2025年12月31日</w:t>';

const compose = (change: Partial<RedHeadDocument>) => () => composeDocument({ ...notice, ...change });
const body =
  (...edits: Edit[]) =>
  () =>
    withBody(notice, ...edits);
const part =
  (path: string, ...edits: Edit[]) =>
  () =>
    edited(composeDocument(notice), { [`word/${path}`]: edits });

/** One more paragraph of body text. */
const saying = (text: string) => compose({ body: [...notice.body, { kind: 'paragraph', text }] });

/** The first run of the paragraph with a text given further properties. */
const look = (text: string, properties: string) =>
  inParagraph(text, swap(/(<w:rFonts[^>]*\/>)/, `$1${properties}`));
const face = (text: string, name: string) =>
  inParagraph(text, swap(/<w:rFonts[^>]*\/>/, `<w:rFonts w:hint="eastAsia" w:eastAsia="${name}"/>`));
const size = (text: string, halfPoints: number) => look(text, `<w:sz w:val="${halfPoints}"/>`);
/** The paragraph with a text given properties after its style and all others. */
const set = (text: string, properties: string) =>
  inParagraph(text, (xml) =>
    xml.includes('</w:pPr>')
      ? xml.replace('</w:pPr>', `${properties}</w:pPr>`)
      : xml.replace('<w:p>', `<w:p><w:pPr>${properties}</w:pPr>`),
  );
const remove = (text: string) => inParagraph(text, () => '');
const style =
  (id: string, edit: Edit): Edit =>
  (xml) => {
    const from = xml.indexOf(`w:styleId="${id}"`);
    const to = xml.indexOf('</w:style>', from);
    return xml.slice(0, from) + edit(xml.slice(from, to)) + xml.slice(to);
  };
/** A paragraph that follows another with one empty line fewer or more between. */
const lineAfter =
  (text: string, edit: 'add' | 'remove'): Edit =>
  (xml) => {
    const end = xml.indexOf('</w:p>', xml.indexOf(text)) + '</w:p>'.length;
    const empty = /^<w:p\/>|^<w:p><w:pPr>(?:(?!<\/w:p>).)*?<\/w:pPr><\/w:p>/.exec(xml.slice(end))?.[0];
    if (!empty) throw new Error(`no empty line after ${text}`);
    return (
      xml.slice(0, end) + (edit === 'add' ? empty : '') + xml.slice(end + (edit === 'add' ? 0 : empty.length))
    );
  };

const headed = (...blocks: [level: 1 | 2 | 3 | 4, text: string][]): Block[] =>
  blocks.map(([level, text]) => ({ kind: 'heading', level, text }));

const PAGES: [string[], string, Seed['file']][] = [
  [['paper-size'], 'Letter paper', body(swap('w:w="11906" w:h="16838"', 'w:w="12240" w:h="16838"'))],
  [['margins'], 'the word processor’s own margins', body(swap('w:top="2098"', 'w:top="1440"'))],
  [
    ['character-grid'],
    'a grid of characters',
    body(swap('<w:docGrid ', '<w:docGrid w:type="linesAndChars" ')),
  ],
  [
    ['line-pitch'],
    'lines of 30 points',
    part('styles.xml', style('Normal', swap('w:line="579"', 'w:line="600"'))),
  ],
  [
    ['line-characters'],
    'characters at full width',
    part('styles.xml', style('Normal', swap('<w:w w:val="98"/>', ''))),
  ],
  [
    ['page-number'],
    'no foot',
    body(swap(/<w:footerReference[^>]*\/>/, ''), swap(/<w:footerReference[^>]*\/>/, '')),
  ],
  [
    ['page-number-side'],
    'odd and even pages alike',
    part('settings.xml', swap('<w:evenAndOddHeaders/>', '')),
  ],
  [
    ['page-number-inset'],
    'a page number at the very edge',
    part('footer1.xml', swap('w:right="280"', 'w:right="0"')),
  ],
  [['page-number-dashes'], 'a bare page number', part('footer1.xml', swap('— ', ''), swap(' —', ''))],
  [
    ['page-number-face', 'page-number-inset'],
    'a small page number',
    part('styles.xml', style('Footer', swap('w:val="28"', 'w:val="21"'))),
  ],
  [['page-number-distance'], 'a page number too low', body(swap('w:footer="1447"', 'w:footer="851"'))],
];

const HEAD: [string[], string, Seed['file']][] = [
  [['precedence-face'], 'urgency in 宋体', body(face('特急', '宋体'))],
  [['copy-number'], 'a copy number of four digits', compose({ copyNumber: '0001' })],
  [['urgency-word'], 'an urgency nobody knows', body(swap('特急', '急件'))],
  [['mark-align'], 'a mark at the left', body(set('主席团文件', '<w:jc w:val="left"/>'))],
  [['mark-color'], 'a black mark', body(look('主席团文件', '<w:color w:val="000000"/>'))],
  [['mark-face'], 'a mark in 黑体', body(face('主席团文件', '黑体'))],
  [['red-rule'], 'no red rule', body(swap(/<w:pBdr>.*?<\/w:pBdr>/, ''))],
  [['number-gap'], 'one line under the mark', body(lineAfter('主席团文件', 'remove'))],
  [['title-gap'], 'three lines over the title', body(lineAfter('〔2025〕', 'add'))],
  [
    ['signer-face'],
    'a signer in 仿宋',
    () => withBody(signed, face('李敏敏', '仿宋'), swap('楷体_GB2312', '仿宋')),
  ],
  [['number-brackets'], '[2025]', compose({ number: '清人大主席团[2025]12号' })],
  [['number-brackets'], '（2025）', compose({ number: '清人大主席团（2025）12号' })],
  [['number-ordinal'], '第12号', compose({ number: '清人大主席团〔2025〕第12号' })],
  [['number-zero'], '012号', compose({ number: '清人大主席团〔2025〕012号' })],
  [['number-suffix'], 'no 号', compose({ number: '清人大主席团〔2025〕12' })],
  [['number-year'], '〔25〕', compose({ number: '清人大主席团〔25〕12号' })],
  [['number-spaces'], 'a space within', compose({ number: '清人大主席团〔2025〕 12号' })],
  [['number-missing'], 'no number', compose({ number: undefined })],
  [['number-missing'], 'no brackets', compose({ number: '清人大主席团2025年12号' })],
];

const MATTER: [string[], string, Seed['file']][] = [
  [['title-face'], 'a title in 黑体', body(face(TITLE, '黑体'))],
  [['title-face'], 'a title in 小二', body(size(TITLE, 36), size('办理情况的督办通报', 36))],
  [['title-align'], 'a title at the left', body(set(TITLE, '<w:jc w:val="left"/>'))],
  [['title-end'], 'a title with a full stop', compose({ title: `${notice.title}。` })],
  [
    ['title-break'],
    'a title parted within 建议',
    body(swap('意见建议</w:t>', '意见建</w:t>'), swap('>办理情况', '>议办理情况')),
  ],
  [['addressees-gap'], 'no line over the addressees', body(lineAfter('办理情况的督办通报', 'remove'))],
  [['addressees-colon'], 'addressees without colon', compose({ addressees: '各承办单位' })],
  [['addressees-colon'], 'addressees with a half-width colon', compose({ addressees: '各承办单位:' })],
  [['addressees-flush'], 'addressees pushed in', compose({ addressees: '　　各承办单位：' })],
  [['salutation-flush'], 'a salutation pushed in', compose({ addressees: '　　各位代表：' })],
  [['body-face'], 'body text in 宋体', body(face(CLOSING, '宋体'))],
  [['body-face'], 'body text in 四号', body(size(CLOSING, 28))],
  [['heading-face'], 'a first heading in 仿宋', body(face('二、下一步', '仿宋_GB2312'))],
  [['heading-face'], 'a second heading in 黑体', body(face('（二）逾期答复', '黑体'))],
  [
    ['body-indent'],
    'a paragraph at the margin',
    body(set(CLOSING, '<w:ind w:firstLine="0" w:firstLineChars="0"/>')),
  ],
  [['body-indent'], 'a paragraph moved by spaces', saying('　　请于年底前报送。')],
  [['body-bold'], 'bold body text', body(look(CLOSING, '<w:b/>'))],
  [['beyond-gb2312'], '喆 in 仿宋_GB2312', body(swap('w:eastAsia="仿宋"', 'w:eastAsia="仿宋_GB2312"'))],
  [['numbering-skip'], '一、三、', body(swap('二、下一步', '三、下一步'))],
  [['numbering-repeat'], '一、一、', body(swap('二、下一步', '一、下一步'))],
  [
    ['level-skip'],
    '（1） under 一、',
    compose({ body: [...headed([1, '甲'], [4, '乙']), { kind: 'paragraph', text: '请抓紧办理。' }] }),
  ],
  [['numbering-mark'], '一.', body(swap('一、总体情况', '一.总体情况'))],
  [['numbering-mark'], '（一）、', body(swap('（二）逾期', '（二）、逾期'))],
  [['numbering-mark'], '(一)', body(swap('（二）逾期', '(二)逾期'))],
  [['numbering-mark'], '1、', body(swap('1.第一类', '1、第一类'))],
  [['heading-end'], 'a first heading with a full stop', body(swap('二、下一步', '二、下一步。'))],
  [['cited-number'], 'another document cited in [ ]', saying('根据县人大发[2025]第3号通知执行。')],
];

const CLOSINGS: [string[], string, Seed['file']][] = [
  [['annex-name-end'], 'a name with a semicolon', body(swap('1．逾期事项清单<', '1．逾期事项清单；<'))],
  [['annex-numbers'], 'annexes numbered in Chinese', body(swap('附件：1．', '附件：一、'))],
  [
    ['annex-note-indent'],
    'the list at the margin',
    body(set('附件：1．', '<w:ind w:left="1440" w:hanging="1440"/>')),
  ],
  [['annex-note-gap'], 'no line over the list', body(lineAfter(CLOSING, 'remove'))],
  [['annex-match'], 'another name on the annex', body(swap('1．逾期事项清单<', '1．逾期答复清单<'))],
  [
    ['annex-match'],
    'an annex that is not listed',
    body(remove('2．承诺事项台账'), swap('附件：1．', '附件：')),
  ],
  [
    ['annex-page', 'edition-on-odd-page'],
    'an annex on the page of the text',
    body(inParagraph('>附件2<', swap('<w:pageBreakBefore/>', ''))),
  ],
  [['annex-label-form'], '附件一：', body(swap('>附件1<', '>附件一：<'))],
  [['annex-label-face'], 'the label in 仿宋', body(face('>附件1<', '仿宋_GB2312'))],
  [['annex-label-flush'], 'the label in the middle', body(set('>附件1<', '<w:jc w:val="center"/>'))],
  [['annex-title-gap'], 'the annex’s title on the second line', body(lineAfter('>附件1<', 'remove'))],
  [['date-missing'], 'no date', compose({ signature: undefined, note: undefined })],
  [['date-form'], '2025年12月08日', compose({ signature: { body: notice.issuer, date: '2025年12月08日' } })],
  [
    ['date-form'],
    '二〇二五年十二月八日',
    compose({ signature: { body: notice.issuer, date: '二〇二五年十二月八日' } }),
  ],
  [['date-form'], '2025.12.8', compose({ signature: { body: notice.issuer, date: '2025.12.8' } })],
  [['date-form'], '2025年12月8号', compose({ signature: { body: notice.issuer, date: '2025年12月8号' } })],
  [['date-form'], '2025年12月', compose({ signature: { body: notice.issuer, date: '2025年12月' } })],
  [['date-place'], 'the date at the edge', body(set(DATE, '<w:ind w:right="0" w:rightChars="0"/>'))],
  [['signature-missing'], 'a date alone', body(remove(SIGNATURE))],
  [['note-brackets'], 'a note in half-width brackets', body(swap('（此件公开发布）', '(此件公开发布)'))],
  [['closing-face'], 'a date in 四号', body(size(DATE, 28))],
  [['note-indent'], 'a note at the margin', body(set('此件公开发布', '<w:ind w:left="0" w:leftChars="0"/>'))],
  [['copies-end'], 'copies without full stop', body(swap('镇党委，镇人民政府。', '镇党委，镇人民政府'))],
  [['copies-colon'], 'a half-width colon after 抄送', body(swap('抄送：', '抄送:'))],
  [
    ['printing-date', 'printed-before-issue'],
    'a padded day of printing',
    body(swap('2025年12月31日印发', '2025年12月01日印发')),
  ],
  [['edition-face'], 'copies in 三号', body(size('抄送：', 32))],
  [['edition-indent'], 'copies at the margin', body(set('抄送：', '<w:ind w:left="0" w:hanging="0"/>'))],
  [['edition-rules'], 'no rules', body(swap(/<w:tcBorders>.*?<\/w:tcBorders>/g, ''))],
  [['edition-place'], 'a block that floats nowhere', body(swap(/<w:tblpPr[^>]*\/>/, ''))],
  [['edition-missing'], 'no edition block', compose({ edition: undefined })],
];

const TEXT: [string[], string, Seed['file']][] = [
  [['half-width-marks'], 'a half-width comma', saying('请各单位抓紧办理,按期答复。')],
  [['half-width-marks'], 'half-width brackets', saying('请各单位(含村)抓紧办理。')],
  [['half-width-marks'], 'a point for a full stop', saying('请各单位抓紧办理.')],
  [['straight-quotes'], '"', saying('开展"回头看"活动。')],
  [['ellipsis'], '...', saying('道路、水渠...都要修。')],
  [['ellipsis'], '。。。', saying('道路、水渠。。。都要修。')],
  [['dash'], '--', saying('这件事--修路--要办。')],
  [['doubled-marks'], '，，', saying('请各单位，，抓紧办理。')],
  [['clashing-marks'], '，。', saying('请各单位抓紧办理，。')],
  [['inner-spaces'], 'a space between characters', saying('请各单位 抓紧办理。')],
  [['unpaired-brackets'], '（', saying('请各单位（含村抓紧办理。')],
  [['mixed-brackets'], '（ABC)', saying('请各单位（ABC)抓紧办理。')],
  [['unpaired-quotes'], '“', saying('开展“回头看活动。')],
  [['unpaired-title-marks'], '《', saying('学习《代表法，抓好落实。')],
  [['nested-title-marks'], '《《》》', saying('学习《关于〈代表法〉和《监督法》的通知》。')],
  [['full-width-digits'], '１２', saying('共办理１２件。')],
  [['padded-date'], '03月', saying('截至2025年03月08日。')],
  [['day-word'], '8号', saying('定于3月8号召开。')],
  [['short-date'], '2025.3.8', saying('自2025.3.8起施行。')],
  [['impossible-date'], '2025年2月30日', saying('截至2025年2月30日。')],
];

const INSERTED = '<w:ins w:id="9" w:author="甲" w:date="2025-01-01T00:00:00Z">';
const COMMENTED = '<w:r><w:commentReference w:id="0"/></w:r>';

const TRACES: [string[], string, Seed['file']][] = [
  [
    ['revisions-left'],
    'an insertion',
    body(
      inParagraph(CLOSING, (xml) =>
        xml.replace('<w:r>', `${INSERTED}<w:r>`).replace('</w:r>', '</w:r></w:ins>'),
      ),
    ),
  ],
  [['comments-left'], 'a comment', body(inParagraph(CLOSING, swap('</w:p>', `${COMMENTED}</w:p>`)))],
  [['hidden-text'], 'hidden words', body(look(CLOSING, '<w:vanish/>'))],
  [['text-color'], 'blue words', body(look(CLOSING, '<w:color w:val="0000FF"/>'))],
  [
    ['theme-fonts', 'body-face'],
    'a face by theme',
    body(
      inParagraph(
        CLOSING,
        swap(/<w:rFonts[^>]*\/>/, '<w:rFonts w:hint="eastAsia" w:eastAsiaTheme="minorEastAsia"/>'),
      ),
    ),
  ],
  [
    ['automatic-numbers'],
    'a number made by Word',
    body(set(CLOSING, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')),
  ],
  [
    ['punctuation-face'],
    'quotation marks in Times',
    body(swapAll('<w:rFonts w:hint="eastAsia"/>', '<w:rFonts/>')),
  ],
];

const rows = [...PAGES, ...HEAD, ...MATTER, ...CLOSINGS, ...TEXT, ...TRACES, ...SENSE, ...SET];

/** Every seed: at least one for each rule. */
export const SEEDS: Seed[] = rows.map(([rules, what, file]) => ({ rules, what, file }));
