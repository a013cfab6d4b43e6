import { composeDocument } from '#documents/compose.ts';
import type { Block, RedHeadDocument } from '#documents/document.ts';
import { minutes } from '../kind-samples.ts';
import { notice } from './clean.ts';
import { swap, withBody } from './edited.ts';

type Row = [rules: string[], what: string, file: () => Uint8Array];

const compose = (change: Partial<RedHeadDocument>) => () => composeDocument({ ...notice, ...change });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const saying = (...texts: string[]) => compose({ body: [...notice.body, ...texts.map(paragraph)] });
const edition = (copyTo: string) => ({
  copyTo,
  printer: '清溪镇人大主席团办公室',
  printedOn: '2025年12月31日',
});

/** A paper of one page on its way up to the county. */
const upward = (change: Partial<RedHeadDocument>) =>
  compose({
    title: '关于2025年度代表意见建议办理情况的报告',
    addressees: '云岭县人民代表大会常务委员会：',
    signers: ['李敏'],
    annexes: [],
    body: [paragraph('现将办理情况报告如下。'), paragraph('特此报告。')],
    edition: edition('镇党委。'),
    ...change,
  });
const request = (change: Partial<RedHeadDocument>) =>
  upward({
    title: '关于补选镇人大代表的请示',
    body: [paragraph('因代表出缺，拟进行补选。'), paragraph('妥否，请批示。')],
    ...change,
  });
/** A notice of one page to those under the township. */
const notices = (change: Partial<RedHeadDocument>) =>
  compose({
    title: '关于召开代表小组会议的通知',
    addressees: '各代表小组：',
    annexes: [],
    body: [paragraph('请按时参加。')],
    ...change,
  });
const table = (...rows: string[][]): Block => ({
  kind: 'table',
  columns: ['序号', '单位', '件数'].map((title) => ({ title, width: 1 })),
  rows,
});

/** Faults of sense: kind, direction, words, dates and counts. */
export const SENSE: Row[] = [
  [['kind-missing'], 'a title without a kind', notices({ title: '关于召开代表小组会议有关事项' })],
  [['kind-missing'], 'a plan issued as a kind', notices({ title: '代表小组会议工作方案' })],
  [['subject-missing'], 'a title of nothing but a kind', notices({ title: '通知' })],
  [['kind-words'], 'a notice that asks', notices({ body: [paragraph('妥否，请批示。')] })],
  [['report-asks'], 'a report that asks', upward({ body: [paragraph('以上报告，妥否，请批示。')] })],
  [['request-closing'], 'a request that does not ask', request({ body: [paragraph('拟进行补选。')] })],
  [
    ['addressees-not-needed'],
    'an announcement to somebody',
    notices({ title: '关于代表名单的公告', body: [paragraph('特此公告。')] }),
  ],
  [['one-superior'], 'a request to two', request({ addressees: '云岭县人大常委会，云岭县人民政府：' })],
  [['copied-down'], 'a report copied to villages', upward({ edition: edition('各村民委员会。') })],
  [['direction'], 'a report to those under it', upward({ addressees: '各承办单位：' })],
  [['direction'], 'a notice to the county', notices({ addressees: '云岭县人大常委会：' })],
  [['signer-missing'], 'a report without a signer', upward({ signers: undefined })],
  [
    ['signer-missing'],
    'a report without a signer to the county and to those below',
    upward({ signers: undefined, addressees: '云岭县人民代表大会常务委员会，各承办单位：' }),
  ],
  [['one-address'], 'both ways of address', saying('请你站抓紧办理，并请贵站回复。')],
  [
    ['signed-by-another'],
    'the signature of another body',
    compose({ signature: { body: '清溪镇人民政府', date: '2025年12月31日' } }),
  ],
  [
    ['printed-before-issue'],
    'printed before it was issued',
    compose({ edition: { ...edition('镇党委。'), printedOn: '2025年12月1日' } }),
  ],
  [
    ['issued-after-event'],
    'a meeting that is over',
    notices({ body: [paragraph('定于2025年12月20日召开会议，请按时参加。')] }),
  ],
  [
    ['issued-before-period'],
    'a year’s report in spring',
    compose({
      signature: { body: notice.issuer, date: '2025年3月8日' },
      edition: { ...edition('镇党委。'), printedOn: '2025年3月8日' },
    }),
  ],
  [
    ['notice-to-government'],
    'a notice that urges the government',
    notices({
      title: '关于督办代表建议的通知',
      addressees: '清溪镇人民政府，各代表小组：',
      body: [paragraph('请抓紧办理。')],
    }),
  ],
  [['annex-note-missing'], 'an annex that is not listed', notices({ body: [paragraph('名单见附件。')] })],
  [
    ['name-two-ways'],
    'an office in short and in full in one list',
    compose({ body: [...notice.body, table(['1', '镇农业农村办', '3'], ['2', '镇农业农村办公室', '2'])] }),
  ],
  [
    ['name-two-ways'],
    'a chair under two names',
    saying('会议由镇人大主席李敏主持。', '镇人大主席李梅，作了讲话。'),
  ],
  [['placeholder'], '20XX', saying('自20XX年起施行。')],
  [['placeholder'], 'spaces to be filled', saying('由（　　　）负责。')],
  [['percentage'], 'a wrong rate', saying('共交办40件，办结30件，办结率85%。')],
  [['range-dash'], '2024-2025年', saying('计划在2024-2025年实施。')],
  [['placeholder'], '×××', saying('会议于×××召开。')],
  [['placeholder'], 'XX', saying('由XX村负责。')],
  [['placeholder'], '［姓名］', saying('联系人：［姓名］。')],
  [['placeholder'], '＿＿＿', saying('由＿＿＿负责。')],
  [['placeholder'], 'a day left open', saying('请于2025年　月　日前报送。')],
  [['placeholder'], 'a tag', saying('由{承办单位}办理。')],
  [['placeholder'], 'a serial left open', compose({ number: '清人大主席团〔2025〕XX号' })],
  [
    ['merge-field'],
    'a field of a letter',
    () =>
      withBody(
        notice,
        swap(
          '请各单位抓紧',
          '</w:t></w:r><w:fldSimple w:instr=" MERGEFIELD 单位 "><w:r><w:t>各单位</w:t></w:r></w:fldSimple><w:r><w:t>请抓紧',
        ),
      ),
  ],
  [['nothing-follows'], 'nothing after 如下', notices({ body: [paragraph('现将有关事项通知如下：')] })],
  [['confused-word'], '按排', saying('请各单位妥善按排。')],
  [['confused-word'], '截止 before a day', saying('截止目前，已办结3件。')],
  [['confused-word'], '布署', saying('按照县人大的布署办理。')],
  [['law-name'], 'a name no law has', saying('根据《中华人民共和国代表法》办理。')],
  [['law-without-marks'], 'a law without marks', saying('根据中华人民共和国预算法办理。')],
  [['repealed-law'], 'a law repealed', saying('依照《国家行政机关公文处理办法》办理。')],
  [['doubled-title'], 'about about', compose({ title: '关于转发县人大常委会关于视察的通知的通知' })],
  [
    ['length'],
    '4,100 characters',
    saying(...Array.from({ length: 41 }, () => `${'请按期办理并当面答复代表，'.repeat(7)}按时报送结果。`)),
  ],
  [
    ['items-announced'],
    'three items announced and two listed',
    notices({
      body: [
        paragraph('现提出以下三点要求：'),
        { kind: 'heading', level: 1, text: '甲' },
        { kind: 'heading', level: 1, text: '乙' },
        paragraph('请落实。'),
      ],
    }),
  ],
  [['percentage'], 'a wrong percentage', saying('共交办40件，其中办结30件，占80%。')],
  [
    ['sum-of-parts'],
    'parts that do not add up',
    saying('共交办56件，其中办结40件、正在办理15件、列入计划3件。'),
  ],
  [['sum-of-parts'], 'two stages', saying('发现问题21个，其中已整改17个、正在整改5个。')],
  [['sum-of-parts'], 'sorts and the rest', saying('提出建议52件，其中道路15件、教育12件、其他类8件。')],
  [
    ['sum-of-parts'],
    'sorts that make more than the whole',
    saying('提出建议40件，其中农业类28件、道路类15件。'),
  ],
  [
    ['sum-of-parts'],
    'three kinds of things in a list',
    saying('有幸福院11个，其中正常开放7个、季节性开放4个、停用1个。'),
  ],
  [['percentage'], 'a wrong rate of batches', saying('抽检农产品126批次，合格123批次，合格率96.7%。')],
  [
    ['percentage'],
    'a share of what came in',
    saying('发放问卷120份，收回114份，满意的61份，占收回问卷的63.5%。'),
  ],
  [
    ['items-announced'],
    'a heading of four over three names',
    saying('先进单位（4个）', '农业服务中心、村镇建设办公室、石门村民委员会。'),
  ],
  [
    ['sum-of-parts'],
    'villages that make more than the whole',
    saying('现有选民4326人，其中柳林社区1982人，东升村1275人，石坝村1096人。'),
  ],
  [
    ['sum-of-parts'],
    'progress straight after the whole',
    saying('票决的8个项目，已完工3个、在建5个、未开工1个，总体顺利。'),
  ],
  [
    ['sum-of-amounts'],
    'three amounts that miss the whole by a little more',
    saying('安排资金26.5万元，其中检测4.5万元、维修16万元、补助4万元。'),
  ],
  [['percentage'], 'a wrong rate of what came', saying('应收水费31.2万元，实收27.3万元，收缴率85.7%。')],
  [
    ['items-announced'],
    'six named and five listed',
    saying('达到“六有”标准（有人、有牌子、有制度、有经费、有档案）。'),
  ],
  [['items-announced'], 'four rules and three in brackets', saying('建立4项制度（接待、交办、反馈）。')],
  [
    ['kind-words'],
    'a letter that asks as to a superior',
    notices({ title: '关于商请提供资料的函', body: [paragraph('以上意见妥否，请批示。')] }),
  ],
  [
    ['kind-words'],
    'a decision that ends as a notice',
    notices({ title: '关于表扬先进的决定', body: [paragraph('特此通知。')] }),
  ],
  [
    ['printed-before-issue'],
    'minutes printed before their meeting',
    () =>
      composeDocument({
        ...minutes,
        body: [paragraph('2025年3月6日，镇人大主席团召开第五次会议。')],
        edition: { ...edition('镇党委，镇人民政府'), printedOn: '2025年3月5日' },
      }),
  ],
  [
    ['names-announced'],
    'four people announced and five named, one set as wide as three characters',
    notices({
      body: [
        paragraph('决定对下列4名代表予以表扬：'),
        paragraph('韩　冰　赵文彬　司马青'),
        paragraph('李　娜　王志强'),
        paragraph('请以他们为榜样。'),
      ],
    }),
  ],
  [
    ['sum-of-amounts'],
    'amounts of money that make more than the whole',
    saying('共需经费12.6万元，其中维修7.4万元，设施5.6万元。'),
  ],
  [
    ['rows-announced'],
    'five announced and three in the table',
    notices({
      body: [
        paragraph('5个承办单位的办理情况如下。'),
        table(['1', '甲站', '2'], ['2', '乙站', '3'], ['3', '丙站', '4']),
        paragraph('请抓紧。'),
      ],
    }),
  ],
  [
    ['table-total'],
    'a wrong total',
    notices({
      body: [
        paragraph('办理情况见下表。'),
        table(['1', '甲站', '2'], ['2', '乙站', '3'], ['合计', '', '6']),
        paragraph('请抓紧。'),
      ],
    }),
  ],
  [['ellipsis-with-etc'], '等……', saying('道路、水渠等……都要修。')],
  [['enumerated-titles'], '》、《', saying('学习《代表法》、《监督法》。')],
  [['clock-colon'], '9：30', saying('会议于9：30开始。')],
  [['one-clock'], 'two ways of the clock', saying('会议于9:30开始，11时30分结束。')],
  [['percent-range'], '5-10%', saying('提高5—10%。')],
  [['range-dash'], '3月5日-3月8日', saying('时间是3月5日-3月8日。')],
  [['short-year'], '25年度', saying('这是25年度的计划。')],
];
