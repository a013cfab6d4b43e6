import type { HeadMark } from './headings.ts';
import type { Paragraph } from './model.ts';

/** What a paragraph is in an official document (GB/T 9704-2012 7.1). */
export type Role =
  | 'copy-number'
  | 'secrecy'
  | 'urgency'
  | 'classification'
  | 'mark'
  | 'number'
  | 'signers'
  | 'issuer'
  | 'title'
  | 'subtitle'
  | 'addressees'
  | 'body'
  | 'heading'
  | 'attendance'
  | 'contents'
  | 'caption'
  | 'annex-note'
  | 'signature'
  | 'date'
  | 'note'
  | 'annex-label'
  | 'annex-title'
  | 'annex-body'
  | 'copies'
  | 'printing';

/** How the standard calls each. */
export const ROLE_NAMES: Record<Role, string> = {
  'copy-number': '份号',
  secrecy: '密级和保密期限',
  urgency: '紧急程度',
  classification: '答复分类',
  mark: '发文机关标志',
  number: '发文字号',
  signers: '签发人',
  issuer: '发文机关和日期',
  title: '标题',
  subtitle: '副标题',
  addressees: '主送机关',
  body: '正文',
  heading: '层次标题',
  attendance: '出席人员名单',
  contents: '目录',
  caption: '表题',
  'annex-note': '附件说明',
  signature: '发文机关署名',
  date: '成文日期',
  note: '附注',
  'annex-label': '附件',
  'annex-title': '附件标题',
  'annex-body': '附件正文',
  copies: '抄送机关',
  printing: '印发机关和印发日期',
};

/** Words within a paragraph: a document number beside its signer, a name. */
export type Stretch = { paragraph: Paragraph; from: number; to: number; text: string };

/** How the document is made up; a `sheet` (form, ballot, wall sheet) has a table for a body and follows the standard's page only. */
export type Form = 'red-head' | 'letter' | 'order' | 'minutes' | 'plain' | 'sheet';

/** An annex on its own page. */
export type AnnexPages = { label: Paragraph; title: Paragraph[] };

/** A heading or numbered item, in the body or an annex. */
export type Numbered = HeadMark & { paragraph: Paragraph; annex: number };

/** The elements of an official document, told by their words and their looks. */
export type Elements = {
  form: Form;
  /** By a paragraph's index; undefined for empty lines, table cells and what is not recognised. */
  roles: (Role | undefined)[];
  number: Stretch | undefined;
  signers: Stretch[];
  annexes: AnnexPages[];
  /** The names listed under the body, without number and end mark. */
  annexNames: Stretch[];
  numbered: Numbered[];
};

/** The paragraphs of a role. */
export const having = ({ roles }: Elements, paragraphs: Paragraph[], ...wanted: Role[]) =>
  paragraphs.filter(({ index }) => {
    const role = roles[index];
    return role !== undefined && wanted.includes(role);
  });

/** Whether a paragraph holds nothing that is seen. */
export const isBlank = ({ text }: Paragraph) => text.trim() === '';
