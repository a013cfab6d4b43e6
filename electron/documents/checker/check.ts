import { setBodyTexts } from '../pages/set-pages.ts';
import { RULES } from './all-rules.ts';
import { isBlank } from './element.ts';
import { elementsOf } from './elements.ts';
import { type Finding, gathered, type Mend, type Reading } from './finding.ts';
import { openSafely, type SafePackage } from './guard.ts';
import { laidOf } from './laid.ts';
import { NO_ASKS, type OfficeAsks, ownWords, toldAs } from './office.ts';
import { quoted } from './place.ts';
import { readPackage, type Source } from './read.ts';

/**
 * What a check says: `ok` where nothing breaks a rule of the standard, advice and custom may still be listed; `unjudged` are
 * sentences on what was not judged, none where every rule ran over all of the document.
 */
export type Report = { ok: boolean; findings: Finding[]; unjudged: string[] };

/** A finding with the changes that mend it. */
export type MendableFinding = Finding & { mends: Mend[] };

/** A document taken apart and judged. */
export type Examined = {
  reading: Reading;
  source: Source;
  findings: MendableFinding[];
  unjudged: string[];
};

/** What a remark of the page setter is about: 文件里有脚注，预览里没有排出脚注。 */
const thingIn = (remark: string) => /^文件里有([^，。]+)/.exec(remark)?.[1] ?? remark.replace(/。$/, '');

/** What of a document no rule could judge, as sentences; none where all of it was judged. */
function unreadOf({ model, elements, laid }: Reading): string[] {
  const { paragraphs, pictures } = model;
  const said = paragraphs.filter((paragraph) => !isBlank(paragraph) && !paragraph.cell);
  const unnamed = said.filter(({ index, boxed }) => !boxed && elements.roles[index] === undefined);
  const boxed = said.filter((paragraph) => paragraph.boxed && elements.roles[paragraph.index] === undefined);
  const sentences: string[] = [];
  if (elements.form === 'sheet')
    sentences.push('这份像是填写或张贴用的表单，版心、页码、正文字体、缩进和落款没有按公文判断。');
  else if (unnamed[0])
    sentences.push(
      `有 ${unnamed.length} 段没有认出是公文的哪个要素（${quoted(unnamed[0].text)}${unnamed.length > 1 ? '等' : ''}），只查了文字，格式没有判断。`,
    );
  if (boxed[0]) sentences.push(`文本框里的文字（${quoted(boxed[0].text)}）只查了文字，格式没有判断。`);
  const { annexNames, annexes } = elements;
  if (annexNames.length > 0 && annexes.length === 0)
    sentences.push(`附件说明列了 ${annexNames.length} 个附件，文后没有附上，附件没有查。`);
  if (pictures > 0) sentences.push(`有 ${pictures} 张图片，图上的字没有查。`);
  if (laid && laid.remarks.length > 0)
    sentences.push(`有的内容排不出来（${laid.remarks.map(thingIn).join('、')}），各面的排版没有全部判断。`);
  return sentences;
}

/** Said where the office has left customs out. */
const LEFT_OUT = '本单位设置为不提示的习惯做法没有检查。';

/** Judges a document taken apart, by every rule that can judge it and that the office wants to hear. */
export function judged(reading: Reading, office: OfficeAsks): Pick<Examined, 'findings' | 'unjudged'> {
  const unjudged = new Set(unreadOf(reading));
  const findings = [...RULES, ownWords(office.words)].flatMap((one) => {
    const { rule, clause, asked, check, unjudged: unable } = one;
    const strength = toldAs(one, office);
    if (strength === undefined) {
      unjudged.add(LEFT_OUT);
      return [];
    }
    const why = unable?.(reading);
    if (why !== undefined) {
      unjudged.add(why);
      return [];
    }
    return gathered(check(reading)).map((found) => ({
      rule,
      clause,
      strength,
      ...found,
      fixable: found.mends.length > 0,
      ...(asked && { asked }),
    }));
  });
  return { findings, unjudged: [...unjudged] };
}

/** Reads an opened document, sets its pages and judges it; throws a Refusal where it has no body. */
export function examine(safe: SafePackage, fileName: string, office: OfficeAsks = NO_ASKS): Examined {
  const { model, source } = readPackage(safe, fileName);
  const reading = {
    model,
    elements: elementsOf(model),
    laid: laidOf(model.paragraphs, setBodyTexts(safe, fileName)),
  };
  return { reading, source, ...judged(reading, office) };
}

/** The report on what was examined, without the mends. */
export function reportOf({ findings, unjudged }: Pick<Examined, 'findings' | 'unjudged'>): Report {
  const told = findings.map(({ mends: _, ...finding }) => finding);
  return { ok: told.every(({ strength }) => strength !== 'rule'), findings: told, unjudged };
}

/** Says where a `.docx` file departs from GB/T 9704-2012; throws a Refusal for a file that is hostile or cannot be read. */
export async function checkDocument(
  bytes: Uint8Array,
  fileName: string,
  office: OfficeAsks = NO_ASKS,
): Promise<Report> {
  return reportOf(examine(await openSafely(bytes, fileName), fileName, office));
}
