import { Buffer } from 'node:buffer';
import { composeDocument } from '#documents/compose.ts';
import type { Block } from '#documents/document.ts';
import { notice } from '../documents/samples.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** A file as a file dialog gives it. */
const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: '', buffer: Buffer.from(bytes) });

/** A document in order. */
export const cleanDocument = file('关于开展监督的报告.docx', composeDocument(notice));

const faults = {
  number: '清人大主席团[2025]第05号',
  title: `${notice.title}。`,
  addressees: '各承办单位:',
  signature: { body: notice.issuer, date: '2025年03月08日' },
};

/** A document as a hasty colleague hands it in: some of it can be mended at a click, some only by hand. */
export const faultyDocument = file(
  '关于报送年终总结的通知.docx',
  composeDocument({
    ...notice,
    ...faults,
    body: [
      ...notice.body,
      paragraph('请于2025年03月06日前报送,逾期不候.'),
      paragraph('各单位（含村抓紧 办理，。'),
      paragraph('会议定于2025年2月30日召开。'),
    ],
  }),
);

const wordings = [
  (at: number) => `请第${at}组于2025年03月06日前报送。`,
  (at: number) => `请第${at}组抓紧办理,按期答复。`,
  (at: number) => `第${at}组（含村共办理１２件。`,
  (at: number) => `第${at}组开展"回头看"活动...`,
  (at: number) => `请第${at}组 抓紧办理，。`,
];

/** A document with more than a hundred findings. */
export const worstDocument = file(
  '某单位来文.docx',
  composeDocument({
    ...notice,
    ...faults,
    body: Array.from({ length: 80 }, (_, at) => paragraph(wordings[at % 5]?.(at + 1) ?? '')),
  }),
);

/** A file that is no document. */
export const noDocument = file('通知.docx', Buffer.from('这不是公文'));
