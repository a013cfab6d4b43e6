import kindsData from '../../../resources/proofreading/kinds.json' with { type: 'json' };
import { having } from './element.ts';
import type { Reading } from './finding.ts';

/** One of the fifteen kinds of official document, with what belongs to it (《党政机关公文处理工作条例》第八条). */
export type Kind = { kind: string; never?: string[]; closing?: string; addressees?: boolean };

const KINDS: Kind[] = kindsData.kinds;

const tight = (text: string) => text.replace(/\s/g, '');

/** A document's title as one line. */
export const titleOf = ({ elements, model }: Reading): string =>
  having(elements, model.paragraphs, 'title')
    .map(({ text }) => tight(text))
    .join('');

/** The title, or the mark of a paper that has none: 镇人大主席团公告, 第4号. */
export const calledOf = (reading: Reading): string =>
  titleOf(reading) ||
  having(reading.elements, reading.model.paragraphs, 'mark')
    .map(({ text }) => tight(text))
    .join('');

/** A title without what stands in brackets at its end: （试行）, （第1号）. */
export const withoutTail = (title: string) =>
  title.replace(/[。，；：、.,;:!！]+$/, '').replace(/(?:[（(][^（()）]*[）)])+$/, '');

/** The kind a title ends with; undefined where it ends with none. */
export function kindOf(title: string): Kind | undefined {
  const plain = withoutTail(title);
  return KINDS.filter(({ kind }) => plain.endsWith(kind)).sort(
    (one, other) => other.kind.length - one.kind.length,
  )[0];
}

/** Whether custom takes a title's end for a kind: 关于…建议的答复. */
export const isCustomary = (title: string): boolean =>
  kindsData.customary.some((word) => withoutTail(title).endsWith(word));

/** The words of a title that are taken for a kind and are none. */
export const notKindOf = (title: string): string | undefined =>
  kindsData.notKinds.find((word) => withoutTail(title).endsWith(word));

const LEVELS: [level: number, pattern: RegExp][] = [
  [0, /^各?[\u4e00-\u9fff]{0,8}?(村|社区|居委会|代表小组|联络站|代表之家|村民委员会)/],
  [1, /^各?[\u4e00-\u9fff]{0,8}?(镇|乡|街道)/],
  [2, /^各?[\u4e00-\u9fff]{0,8}?(县|区|旗)/],
  [3, /^各?[\u4e00-\u9fff]{0,8}?(市|州|盟)/],
  [4, /^(各?[\u4e00-\u9fff]{0,8}?省|[\u4e00-\u9fff]{2,6}自治区)/],
];

/** The level of a body by its name: 0 village, 1 township, 2 county, 3 city, 4 province; undefined where it does not tell. */
export function levelOf(body: string): number | undefined {
  const plain = body.replace(/^(中共|中国共产党)/, '');
  const [first] = LEVELS.flatMap(([level, pattern]) => {
    const found = pattern.exec(plain);
    return found ? [{ level, at: found[0].length }] : [];
  }).sort((one, other) => one.at - other.at);
  return first?.level;
}

/** Bodies named one after another in a line of addressees or copies. */
export const bodiesIn = (line: string): string[] =>
  tight(line)
    .replace(/^(主送|抄送|抄报|分送)[:：]?/, '')
    .replace(/[:：。]$/, '')
    .split(/[，、,；;]/)
    .filter((body) => body !== '');

/** The issuing bodies: those of the mark, or of the signature where the paper is printed already. */
export function issuersOf({ elements, model }: Reading): string[] {
  const marks = having(elements, model.paragraphs, 'mark')
    .map(({ text }) => tight(text).replace(/(文件|命令|令|纪要)$/, ''))
    .filter((body) => body !== '');
  if (marks.length > 0) return marks;
  return having(elements, model.paragraphs, 'signature').map(({ text }) => tight(text));
}

/** A body's name in the short form that rules for it allow, so that full and short ones compare equal. */
export const shortName = (body: string): string =>
  tight(body)
    .replace(/^(中国共产党|中共)/, '')
    .replace(/[（(].*?[）)]/g, '')
    .replaceAll('人民代表大会', '人大')
    .replaceAll('常务委员会', '常委会')
    .replaceAll('人民政府', '政府')
    .replaceAll('人民法院', '法院')
    .replaceAll('人民检察院', '检察院')
    .replace(/代表工作委员会$/, '代工委')
    .replace(/党委$|委员会$/, '委')
    .replace(/办公室$/, '办');
