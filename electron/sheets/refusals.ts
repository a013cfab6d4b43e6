import { Refusal } from '#electron/values/refusal.ts';

const SAVE_AS =
  '请用 Excel 或 WPS 表格打开它，选“另存为”，类型选“Excel 工作簿（*.xlsx）”，再导入另存的文件。';

/** The file is no .xlsx workbook; `what` says what it seems to be. */
export function notWorkbook(fileName: string, what: string, remedy = SAVE_AS): Refusal {
  return new Refusal({ code: 'not-xlsx', message: `“${fileName}”${what}，不能导入。`, remedy });
}

/** The file asks for a password before anyone can read it. */
export function encryptedWorkbook(fileName: string): Refusal {
  return new Refusal({
    code: 'encrypted-workbook',
    message: `“${fileName}”设有打开密码，无法读取。`,
    remedy: '请打开它，在“文件—信息—保护工作簿”中去掉打开密码，保存后再导入。',
  });
}

/** The file begins as a workbook but cannot be read to its end. */
export function damagedWorkbook(fileName: string): Refusal {
  return new Refusal({
    code: 'damaged-workbook',
    message: `“${fileName}”已损坏或没有复制完整，读不出内容。`,
    remedy: '请向原处重新复制一份；如能用 Excel 或 WPS 打开，另存一份后再导入。',
  });
}

/** The file is larger than any register of a township; `what` says in which respect. */
export function tooLarge(fileName: string, what: string): Refusal {
  return new Refusal({
    code: 'workbook-too-large',
    message: `“${fileName}”${what}，超出可以导入的范围。`,
    remedy: '请只保留需要导入的表，复制到一个新工作簿（只粘贴数值），保存后再导入。',
  });
}
