import { Refusal } from '#electron/values/refusal.ts';

/** The template cannot be used as it stands; each detail names a place and what to do there. */
export const unfitTemplate = (fileName: string, details: string[]) =>
  new Refusal({
    code: 'own-template-faults',
    message: `自备模板“${fileName}”里有 ${details.length} 处要改，公文没有生成。`,
    remedy: '请用 Word 或 WPS 文字打开模板，按所列位置改好并保存，再选用它。',
    details,
  });

/** The template asks for what there is not; each detail names a place, a name and the nearest one there is. */
export const unknownFields = (fileName: string, details: string[]) =>
  new Refusal({
    code: 'own-template-fields',
    message: `自备模板“${fileName}”里有填不上的字段，公文没有生成。`,
    remedy: '请用 Word 或 WPS 文字打开模板，按所列位置改正字段名称并保存，再选用它。',
    details,
  });

/** The template was read but could not be filled, for a reason of its make. */
export const unfillableTemplate = (fileName: string) =>
  new Refusal({
    code: 'own-template-unfit',
    message: `自备模板“${fileName}”的内部结构特殊，填不上内容，公文没有生成。`,
    remedy: '请用 Word 或 WPS 文字打开它，另存为“Word 文档（*.docx）”，再选用另存的文件。',
  });

/** Reading or filling needed more than it may; `why` says in which respect. */
export const tooMuchWork = (fileName: string, why: string) =>
  new Refusal({
    code: 'own-template-too-large',
    message: `自备模板“${fileName}”${why}，没有继续。`,
    remedy: '请删去模板中过大的图片和多余的内容，另存一份后再选用。',
  });

/** A picture that is to be put in is neither PNG nor JPEG. */
export const unknownPicture = (name: string) =>
  new Refusal({
    code: 'own-template-picture',
    message: `图片“${name}”不是 PNG 或者 JPEG 图片，公文没有生成。`,
    remedy: '请把图片另存为 PNG 或者 JPEG 格式，再选用它。',
  });
