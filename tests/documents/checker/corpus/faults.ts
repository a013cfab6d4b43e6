import { HABITS, type Habits } from './habits.ts';
import type { Paper } from './paper.ts';
import { PAPERS } from './papers.ts';

/** A fault sown into a paper of one office: what the checker must find, where, and how it came in. */
export type Sown = {
  rule: string;
  what: string;
  paper: Paper;
  habits: Habits;
  edit?: (xml: string) => string;
};

const paper = (name: string): Paper => {
  const found = PAPERS.find((one) => one.name === name);
  if (!found) throw new Error(`no paper ${name}`);
  return found;
};

type Change = Partial<Paper> | ((paper: Paper) => Partial<Paper>);
type Row = [rule: string, what: string, paper: string, change: Change];

/** Says one paragraph more before the last. */
const say =
  (text: string) =>
  ({ pieces }: Paper) => ({ pieces: [...pieces.slice(0, -1), text, ...pieces.slice(-1)] });
const replaced =
  (from: string, to: string) =>
  ({ name, pieces }: Paper) => {
    const next = pieces.map((piece) => (typeof piece === 'string' ? piece.replace(from, to) : piece));
    if (next.every((piece, at) => piece === pieces[at]))
      throw new Error(`${name}: nothing to replace: ${from}`);
    return { pieces: next };
  };

const VISIT = '通知-视察';
const TRAINING = '通知-培训附件';
const REQUEST = '请示-补选';
const REPORT = '报告-建议办理';
const CIRCULAR = '通报-检查';
const OPINION = '意见-加强联系';
const POSTED = '公告-名单';
const LETTER = '函-商请资料';
const REPLY = '批复-补选';
const PLAN = '通知-印发方案';
const HONOUR = '决定-表扬';

/** Faults of words. */
const WORDS: Row[] = [
  ['confused-word', '按排', VISIT, say('请各小组妥善按排参加人员。')],
  ['confused-word', '布署', TRAINING, say('各小组要按照县人大的统一布署做好准备。')],
  ['confused-word', '截止目前', CIRCULAR, say('截止目前，仍有联络站没有整改到位。')],
  ['confused-word', '其它', OPINION, say('其它事项由主席团另行通知。')],
  ['confused-word', '必需要', HONOUR, say('受表扬的代表必需要戒骄戒躁。')],
  ['confused-word', '台帐', CIRCULAR, replaced('台账', '台帐')],
  ['confused-word', '候选人写成侯选人', REPLY, replaced('候选人', '侯选人')],
  ['placeholder', '×××', VISIT, say('由×××同志带队。')],
  ['placeholder', 'XX村', OPINION, say('以XX村为试点先行推开。')],
  ['placeholder', '［时间］', TRAINING, say('报到时间为［时间］。')],
  ['placeholder', '下划线', REQUEST, say('所需经费＿＿＿元。')],
  ['placeholder', '日期空着', CIRCULAR, say('整改情况于2026年　月　日前报送。')],
  ['placeholder', '文号没填', VISIT, { number: '青人大主席团〔2026〕XX号' }],
  ['placeholder', '文号空着', TRAINING, { number: '青人大主席团〔2026〕　号' }],
  ['half-width-marks', '半角逗号', VISIT, replaced('因故不能参加的，', '因故不能参加的,')],
  ['half-width-marks', '半角括号', REPORT, say('各承办单位(含村委会)都很重视。')],
  ['doubled-marks', '。。', OPINION, say('主席团要加强指导。。')],
  ['doubled-marks', '，，', CIRCULAR, say('各乡镇人大要高度重视，，抓紧整改。')],
  ['clashing-marks', '，。', TRAINING, say('请按时参加，。')],
  ['ellipsis', '...', REPORT, say('修路、架桥、引水...都有进展。')],
  ['straight-quotes', '直引号', OPINION, say('开展"进站接待"活动。')],
  ['unpaired-brackets', '括号缺半边', VISIT, say('请带齐材料（含上年台账。')],
  ['unpaired-title-marks', '书名号缺半边', TRAINING, say('学习《代表法，做好笔记。')],
  ['unpaired-quotes', '引号缺半边', CIRCULAR, say('有的“重接待、轻办理。')],
  ['padded-date', '04月', VISIT, say('请于2026年04月08日前报名。')],
  ['day-word', '8号', TRAINING, say('报名截至5月18号。')],
  ['short-year', '25年度', REPORT, say('以上是25年度的工作。')],
  ['full-width-digits', '全角数字', CIRCULAR, say('其中１２个联络站受到好评。')],
  ['percent-range', '5—10%', OPINION, say('走访面要提高5—10%。')],
  ['one-clock', '钟点两种写法', VISIT, say('10:30返回。')],
  ['clock-colon', '全角冒号的钟点', HONOUR, say('表扬会定在9：30举行。')],
  ['range-dash', '短横线', TRAINING, say('报名时间为5月8日-5月18日。')],
  ['ellipsis-with-etc', '等……', OPINION, say('走访低保户、脱贫户等……群众。')],
  ['enumerated-titles', '书名号之间用顿号', TRAINING, say('重点学习《代表法》、《选举法》。')],
  ['law-name', '没有这个法名', TRAINING, say('自学《中华人民共和国选举法》。')],
  ['repealed-law', '已废止的规定', OPINION, say('公文按照《国家行政机关公文处理办法》办理。')],
  ['law-without-marks', '法名没有书名号', OPINION, say('根据中华人民共和国村民委员会组织法开展工作。')],
  ['cited-number', '引文号用方括号', REPLY, replaced('青人大主席团〔2026〕7号', '青人大主席团[2026]7号')],
  ['numbering-skip', '跳号', VISIT, replaced('三、有关要求', '四、有关要求')],
  ['numbering-mark', '一.', OPINION, replaced('一、明确', '一.明确')],
  ['numbering-mark', '（一）、', REPORT, replaced('（一）压实', '（一）、压实')],
  [
    'level-skip',
    '一、下面直接（1）',
    CIRCULAR,
    (one) => ({
      pieces: one.pieces.map((piece) =>
        typeof piece === 'string' ? piece.replace(/^(\d)\./, '（$1）') : piece,
      ),
    }),
  ],
  ['nothing-follows', '如下之后没有内容', REPLY, { pieces: ['现将有关意见函告如下：'] }],
  [
    'items-announced',
    '三项列了两项',
    OPINION,
    (one) => ({ pieces: ['现提出以下四点意见：', ...one.pieces.slice(1)] }),
  ],
  ['sum-of-parts', '分项之和不符', REPORT, replaced('正在办理8件', '正在办理9件')],
  ['percentage', '百分比不符', CIRCULAR, replaced('占75%', '占85%')],
];

/** Faults of kind, direction, dates and elements. */
const ELEMENTS: Row[] = [
  ['kind-missing', '标题没有文种', VISIT, { title: '关于开展农村饮水安全视察有关事项' }],
  ['kind-missing', '方案当文种', PLAN, { title: '青禾镇民生项目票决工作方案' }],
  ['subject-missing', '只有文种', TRAINING, { title: '通知' }],
  [
    'kind-words',
    '通知里请批示',
    VISIT,
    (one) => ({ pieces: [...one.pieces.slice(0, -1), '妥否，请批示。'] }),
  ],
  ['kind-words', '请示里特此报告', REQUEST, say('特此报告。')],
  ['kind-words', '函里特此通知', LETTER, (one) => ({ pieces: [...one.pieces, '特此通知。'] })],
  ['report-asks', '报告夹带请示', REPORT, replaced('特此报告。', '以上报告如无不妥，请批复。')],
  ['request-closing', '请示没有结语', REQUEST, (one) => ({ pieces: one.pieces.slice(0, -1) })],
  ['one-superior', '请示主送两个机关', REQUEST, { addressees: '宁远县人大常委会，宁远县人民政府：' }],
  ['direction', '报告发给下级', REPORT, { addressees: '各代表小组：' }],
  ['direction', '通知发给上级', VISIT, { addressees: '宁远县人民代表大会常务委员会：' }],
  ['signer-missing', '请示没有签发人', REQUEST, { signer: undefined }],
  ['copied-down', '请示抄送下级', REQUEST, { copies: '东坪村村民委员会，西坪村村民委员会。' }],
  ['addressees-not-needed', '公告写了主送', POSTED, { addressees: '各村民委员会：' }],
  ['one-address', '又你又贵', LETTER, (one) => ({ pieces: [...one.pieces, '请你局支持。'] })],
  ['signed-by-another', '署名与标志不符', VISIT, { signature: '青禾镇人民政府' }],
  ['printed-before-issue', '印发早于成文', TRAINING, { printed: '2026年5月1日' }],
  ['issued-after-event', '成文晚于会议', VISIT, { date: '2026年4月20日', printed: '2026年4月20日' }],
  ['date-form', '成文日期用点', POSTED, { date: '2026.1.4' }],
  ['date-form', '成文日期用汉字', OPINION, { date: '二〇二六年三月三日' }],
  ['printing-date', '印发日期补零', OPINION, { printed: '2026年03月03日' }],
  ['number-brackets', '文号用方括号', VISIT, { number: '青人大主席团[2026]3号' }],
  ['number-ordinal', '文号加第', TRAINING, { number: '青人大主席团〔2026〕第5号' }],
  ['number-zero', '文号编虚位', CIRCULAR, { number: '宁人常〔2026〕015号' }],
  ['addressees-colon', '主送没有冒号', TRAINING, { addressees: '各代表小组，各代表联络站' }],
  ['copies-end', '抄送末尾没有句号', VISIT, { copies: '镇党委，镇人民政府' }],
  ['title-end', '标题末尾有句号', OPINION, (one) => ({ title: `${one.title}。` })],
  [
    'table-total',
    '合计不符',
    POSTED,
    (one) => ({
      pieces: [
        one.pieces[0] as string,
        {
          table: [
            ['站', '次数'],
            ['东坪', '2'],
            ['河口', '3'],
            ['合计', '6'],
          ],
        },
        '特此公告。',
      ],
    }),
  ],
  ['note-brackets', '附注没有括号', VISIT, { note: '联系人：周小满，电话：0000—1234567' }],
];

type Drawn = [rule: string, what: string, paper: string, edit: (xml: string) => string, habits?: number];

const swap = (from: string | RegExp, to: string) => (xml: string) => {
  const next = xml.replace(from, to);
  if (next === xml) throw new Error(`nothing to swap: ${from}`);
  return next;
};
/** The first paragraph that holds a text, in however many runs, edited. */
const at = (text: string, edit: (paragraph: string) => string) => (xml: string) => {
  const found = [...xml.matchAll(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs)].find(([whole]) =>
    whole.replace(/<[^>]*>/g, '').includes(text),
  );
  if (!found) throw new Error(`nowhere: ${text}`);
  const edited = edit(found[0]);
  if (edited === found[0]) throw new Error(`nothing to edit: ${text}`);
  return xml.slice(0, found.index) + edited + xml.slice(found.index + found[0].length);
};

/** Faults of looks. */
const LOOKS: Drawn[] = [
  ['body-indent', '一段顶格', VISIT, at('2026年4月10日', (p) => p.replace(/<w:ind[^>]*\/>/, ''))],
  [
    'body-face',
    '一段宋体',
    VISIT,
    at('2026年4月10日', (p) => p.replace(/w:eastAsia="[^"]*"/g, 'w:eastAsia="宋体"')),
  ],
  [
    'body-face',
    '一段四号',
    TRAINING,
    at('参训代表', (p) => p.replace(/<w:sz w:val="32"\/>/g, '<w:sz w:val="28"/>')),
  ],
  [
    'heading-face',
    '一级标题用仿宋',
    OPINION,
    at('明确联系对象', (p) => p.replace(/w:eastAsia="[^"]*"/g, 'w:eastAsia="仿宋"')),
  ],
  [
    'annex-match',
    '附件名称不符',
    TRAINING,
    at('附件：1．培训班日程表', (p) => p.replace('日程表', '时间表')),
    0,
  ],
  [
    'title-align',
    '标题居左',
    OPINION,
    at('关于进一步', (p) => p.replace('w:jc w:val="center"', 'w:jc w:val="left"')),
  ],
  [
    'title-face',
    '标题用黑体',
    TRAINING,
    at('关于举办', (p) => p.replace(/w:eastAsia="[^"]*"/g, 'w:eastAsia="黑体"')),
  ],
  ['margins', '页边距不对', CIRCULAR, swap(/w:top="\d+" w:right/, 'w:top="1440" w:right')],
  ['page-number', '没有页码', CIRCULAR, swap(/<w:footerReference[^>]*\/><w:footerReference[^>]*\/>/, '')],
  [
    'red-rule',
    '没有红线',
    CIRCULAR,
    (xml) => xml.replace(/<w:pBdr>.*?<\/w:pBdr>/, '').replace(/<w:r><w:pict>.*?<\/w:pict><\/w:r>/, ''),
  ],
  ['annex-page', '附件没有另面', TRAINING, swap('<w:pageBreakBefore/>', '')],
  [
    'text-color',
    '蓝字',
    VISIT,
    at('随机入户', (p) => p.replaceAll('<w:w ', '<w:color w:val="0000FF"/><w:w ')),
  ],
  [
    'revisions-left',
    '留有修订',
    VISIT,
    at('在镇政府门口', (p) =>
      p.replace('<w:r>', '<w:ins w:id="99" w:author="甲"><w:r>').replace('</w:r>', '</w:r></w:ins>'),
    ),
  ],
  [
    'title-gap',
    '标题上空一行',
    OPINION,
    (xml) =>
      xml.replace(
        /(<w:p><w:pPr><w:spacing[^>]*\/><w:jc [^>]*\/><\/w:pPr><\/w:p>)\1(?=<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="700")/,
        '$1',
      ),
  ],
  [
    'addressees-gap',
    '主送上没空行',
    REPLY,
    (xml) =>
      xml.replace(
        /(?:<w:p><w:pPr><w:spacing[^>]*\/><w:jc [^>]*\/><\/w:pPr><\/w:p>)(?=<w:p><w:pPr><w:spacing[^>]*\/><w:jc w:val="both"\/><\/w:pPr><w:r>(?:(?!<\/w:p>).)*?主席团：)/,
        '',
      ),
    0,
  ],
];

const habitsOf = (index: number): Habits => HABITS[index % HABITS.length] as Habits;

/** Every fault, each in the hand of another office in turn. */
export const SOWN: Sown[] = [
  ...[...WORDS, ...ELEMENTS].map(([rule, what, name, change], index) => {
    const base = paper(name);
    return {
      rule,
      what,
      paper: { ...base, ...(typeof change === 'function' ? change(base) : change) },
      habits: habitsOf(index),
    };
  }),
  ...LOOKS.map(([rule, what, name, edit, habits], index) => ({
    rule,
    what,
    paper: paper(name),
    habits: habitsOf(habits ?? index),
    edit,
  })),
];
