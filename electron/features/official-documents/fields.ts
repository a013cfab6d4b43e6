import { choice, count, date, long, reference, text, yesNo } from '#electron/nouns/field.ts';
import { noun } from '#electron/nouns/noun.ts';
import { stateNames } from './rules/states.ts';

/** The answers of a document as 会议时间：3月6日；名单：3 行. */
const answerWords = (json: unknown) =>
  Object.entries(JSON.parse(String(json)) as Record<string, string | unknown[]>)
    .map(([field, answer]) => `${field}：${Array.isArray(answer) ? `${answer.length} 行` : answer}`)
    .join('；');

/** An official document from draft to file (公文). */
export const officialDocument = noun({
  table: 'documents',
  word: '公文',
  called: (of) => [of('number'), of('title'), of('state')],
  fields: {
    title: text('标题'),
    answers: long('填写的内容', { say: answerWords }),
    edited: long('正文', { say: () => '手工改过的正文' }),
    issuedOn: date('成文日期'),
    seriesId: reference('发文机关代字', 'document_series'),
    number: text('编号'),
    state: choice('环节', stateNames),
    submittedOn: date('送签日期'),
    submittedBy: text('送签人'),
    signedBy: text('签发人'),
    signedOn: date('签发日期'),
    signedOnPaper: yesNo('纸质签批'),
    signatureEnteredBy: text('签批登记人'),
    signatureScanId: reference('签批扫描件', 'signature_scans'),
    sealedOn: date('用印日期'),
    sentOn: date('印发日期'),
    sentTo: text('发往'),
    filedOn: date('归档日期'),
    filedPlace: text('存放处'),
    returnedReason: text('退回原因'),
    withdrawnOn: date('作废日期'),
    withdrawnReason: text('作废原因'),
    fileSha256: text('原件校验码'),
    ownTemplateId: reference('自备模板', 'own_templates'),
  },
});

/** A body's series of document numbers (发文机关代字). */
export const documentSeries = noun({
  table: 'document_series',
  word: '发文机关代字',
  called: (of) => [of('code')],
  fields: { code: text('代字'), body: text('发文机关') },
});

/** How far a series had come on paper before. */
export const documentSeriesStart = noun({
  table: 'document_series_starts',
  word: '已用文号',
  called: (of) => [`${of('year')}年已用到第${of('used')}号`],
  fields: {
    seriesId: reference('发文机关代字', 'document_series'),
    year: count('年度'),
    used: count('已用到第几号'),
  },
});

/** The bytes of a document as they were sent. */
export const documentFile = noun({
  table: 'document_files',
  word: '公文原件',
  called: (of) => [of('name')],
  fields: { name: text('文件名'), sha256: text('原件校验码') },
});

/** A scan of the sheet that the chair signed. */
export const signatureScan = noun({
  table: 'signature_scans',
  word: '签批扫描件',
  called: (of) => [of('name')],
  fields: { name: text('文件名'), sha256: text('扫描件校验码') },
});

/** A version of an office's own template. */
export const ownTemplate = noun({
  table: 'own_templates',
  word: '自备模板',
  called: (of) => [of('fileName')],
  fields: {
    fileName: text('文件名'),
    sha256: text('原件校验码'),
    broughtOn: date('存入日期'),
    broughtBy: text('存入人'),
  },
});

/** Which own template stands in place of a shipped one. */
export const ownTemplateInUse = noun({
  table: 'own_templates_in_use',
  word: '在用模板',
  called: (of) => [of('ownTemplateId')],
  fields: { ownTemplateId: reference('自备模板', 'own_templates') },
});
