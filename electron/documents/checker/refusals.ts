import { Refusal } from '#electron/values/refusal.ts';

const SAVE_AS = '请用 Word 或 WPS 文字打开它，选“另存为”，类型选“Word 文档（*.docx）”，再选用另存的文件。';

/** The file is no .docx document; `what` says what it seems to be. */
export const notDocument = (fileName: string, what: string, remedy = SAVE_AS) =>
  new Refusal({ code: 'not-docx', message: `“${fileName}”${what}，不能读取。`, remedy });

/** The file asks for a password before anyone can read it. */
export const encryptedDocument = (fileName: string) =>
  new Refusal({
    code: 'encrypted-document',
    message: `“${fileName}”设有打开密码，无法读取。`,
    remedy: '请打开它，在“文件—信息—保护文档”中去掉打开密码，保存后再选用。',
  });

/** The file begins as a document but cannot be read to its end. */
export const damagedDocument = (fileName: string, details?: string[]) =>
  new Refusal({
    code: 'damaged-document',
    message: `“${fileName}”已损坏或没有复制完整，读不出内容。`,
    remedy: '请向原处重新复制一份；如能用 Word 或 WPS 打开，另存一份后再选用。',
    details,
  });

/** The file is larger than any official document; `what` says in which respect. */
export const documentTooLarge = (fileName: string, what: string) =>
  new Refusal({
    code: 'document-too-large',
    message: `“${fileName}”${what}，超出可以读取的范围。`,
    remedy: '请删去其中过大的图片或附件，另存一份后再选用。',
  });

/** The file holds something that acts or loads by itself; `what` names it. */
export const unsafeDocument = (
  fileName: string,
  what: string,
  remedy = '公文不需要这些内容。请核实文件来源；确属本单位文件的，请删去后另存为 .docx。',
) => new Refusal({ code: 'unsafe-document', message: `“${fileName}”${what}，为安全起见没有打开。`, remedy });

/** The file can be read but not rewritten. */
export const unusualXml = (fileName: string) =>
  new Refusal({
    code: 'unusual-xml',
    message: `“${fileName}”的内部写法少见，不能自动修正。`,
    remedy: '请用 Word 或 WPS 打开后另存一份，再修正另存的文件。',
  });
