import { isBlank } from './element.ts';
import type { Reading } from './finding.ts';
import { quoted } from './place.ts';

/** What a remark of the page setter is about: 文件里有脚注，预览里没有排出脚注。 */
const thingIn = (remark: string) => /^文件里有([^，。]+)/.exec(remark)?.[1] ?? remark.replace(/。$/, '');

/** What of a document no rule could judge, as sentences; none where all of it was judged. */
export function unreadOf({ model, elements, laid }: Reading): string[] {
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
