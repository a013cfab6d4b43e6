import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { Refusal } from '#electron/values/refusal.ts';
import { escaped } from '#electron/values/xml-text.ts';
import { composeDocument } from '../compose.ts';
import type { OfficialDocument } from '../document.ts';
import { blankLines, paragraph } from '../paragraph.ts';
import { COMMON, type Profile } from '../profile.ts';
import { textRuns } from '../runs.ts';
import type { Row } from '../template/placeholders.ts';
import { isFree, type MatterTemplate, type Template } from '../template/schema.ts';
import { namesIn, titleLines } from '../title-lines.ts';
import { conditionTags, hasOpenColumns } from './starter-blocks.ts';
import { formWithTags } from './starter-form.ts';
import { matterWithTags, type Say } from './starter-matter.ts';

const MOMENT = new Date(2000, 0, 1);

/** A value shorter than this may stand in the wording by chance. */
const SHORTEST = 4;

/**
 * The office's own values that can stand for their fields while mark, title and signature are measured: long enough, and
 * nowhere in the template's own wording, so that each can be told and turned back into its field.
 */
function standIns(template: Template, office: Row): [field: string, value: string][] {
  const wording = JSON.stringify(template);
  return Object.entries(office)
    .map(([field, value]): [string, string] => [field, String(value)])
    .filter(([, value]) => value.length >= SHORTEST && !wording.includes(value))
    .sort(([, one], [, other]) => other.length - one.length);
}

const sayWith = (known: [field: string, value: string][]): Say => {
  const values = new Map(known);
  return (pattern) => pattern.replace(/\{([^{}]*)\}/g, (tag, name: string) => values.get(name) ?? tag);
};

/** Those that no title line parts: half a value could not be turned back, and the next term's notice would bear this term's name. */
function wholeInTitle(template: Template, known: [field: string, value: string][]) {
  const say = sayWith(known);
  const title = say(template.title);
  const lines = titleLines(title, namesIn(say(template.issuer)));
  return known.filter(([, value]) => !title.includes(value) || lines.some((line) => line.includes(value)));
}

/** A number that a heading was given although its tag will give it one. */
const NUMBERED =
  /(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.|（\d+）)((?:\{[?!#][^{}]*\})*\{第[一二三四]层序数\})/g;

/** Lets an annex that may be left out go with its line under the body, its label and its page. */
function aroundAnnexes(xml: string, annexes: MatterTemplate['annexes'], profile: Profile): string {
  let result = xml;
  let from = 0;
  const tag = (text: string) => textRuns(text, profile.fonts, 'fang');
  const blank = blankLines(1, { keepNext: true });
  annexes.forEach(({ title, ...condition }, index) => {
    const label = result.indexOf('<w:pStyle w:val="AnnexLabel"/>', from);
    from = label + 1;
    const { before, after } = conditionTags(condition);
    if (before === '') return;
    const run = result.indexOf('<w:r>', label);
    result = result.slice(0, run) + tag(before) + result.slice(run);
    const listed = result.indexOf(`${escaped(title)}</w:t>`);
    const end = result.indexOf('</w:p>', listed);
    const start = result.lastIndexOf('<w:p>', listed);
    const opening = paragraph({}, tag(before));
    const list = result.slice(start, end) + tag(after) + result.slice(end);
    // The empty line over the first annex belongs to the list.
    const lead = index === 0 && result.slice(0, start).endsWith(blank) ? start - blank.length : start;
    result = result.slice(0, lead) + opening + result.slice(lead, start) + list;
  });
  return result;
}

/** Why no own template can stand in place of a shipped one: a sentence; undefined where one can. */
export function whyNoStarter(template: Template): string | undefined {
  if (template.kind === 'ballot') return `“${template.label}”要按张数排在纸上，不能改成 Word 模板。`;
  if (!('annexes' in template)) return undefined;
  if (isFree(template)) return `“${template.label}”的标题和表格随所写的文字而定，不能改成 Word 模板。`;
  return hasOpenColumns([...template.body, ...template.annexes.flatMap(({ body }) => body)])
    ? `“${template.label}”里表格的栏数随本单位的做法而定，不能改成 Word 模板。`
    : undefined;
}

/** The refusal of a template that has no starter. */
export const noStarter = (message: string) =>
  new Refusal({ code: 'no-starter', message, remedy: '请直接使用软件自带的这个模板。' });

function documentWithTags(template: Exclude<Template, { kind: 'ballot' }>, say: Say): OfficialDocument {
  switch (template.kind) {
    case 'form':
      return formWithTags(template);
    case 'certificate': {
      const { issuer, title, recipient, body, number, date } = template;
      return { kind: 'certificate', issuer, title, recipient, body, number, date };
    }
    default:
      return matterWithTags(template, say);
  }
}

/**
 * A shipped template as a `.docx` file with its fields left as `{字段}`, to be changed in Word or WPS and filled by
 * `fillOwnTemplate`: filled, it reads as the shipped one does. Mark, title and signature are measured by the office's own
 * values (发文机关、成文日期、年度). Throws a Refusal for a ballot, which is set by the number of papers, and for a table
 * whose columns the practice decides.
 */
export function starterTemplate(template: Template, office: Row, profile: Profile = COMMON): Uint8Array {
  const why = whyNoStarter(template);
  if (template.kind === 'ballot' || why !== undefined) throw noStarter(why ?? '');
  const known = wholeInTitle(template, standIns(template, office));
  const say = sayWith(known);
  const parts = unzipSync(composeDocument(documentWithTags(template, say), profile));
  const unsaid = (text: string) =>
    known.reduce((left, [field, value]) => left.replaceAll(escaped(value), `{${field}}`), text);
  const annexes = 'annexes' in template ? template.annexes : [];
  const files: Zippable = {};
  for (const [path, bytes] of Object.entries(parts)) {
    const xml = strFromU8(bytes)
      .replace(/(?<=<w:t [^>]*>|<dc:creator>)[^<]+/g, unsaid)
      .replace(/(?<=<dc:title>)[^<]+/, escaped(template.label));
    const body =
      path === 'word/document.xml' ? aroundAnnexes(xml.replace(NUMBERED, '$1'), annexes, profile) : xml;
    files[path] = [strToU8(body), { mtime: MOMENT }];
  }
  return zipSync(files, { level: 6 });
}
