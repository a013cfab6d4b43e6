import type { RedHeadDocument } from '#documents/document.ts';
import { notice as sample } from '../samples.ts';

/** The sample as a circular to those it addresses: a report goes to superiors only. */
export const notice: RedHeadDocument = { ...sample, title: '关于2025年度代表意见建议办理情况的督办通报' };

/** A clean report. */
export const CLEAN = { ok: true, findings: [], unjudged: [] };
