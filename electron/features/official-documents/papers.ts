import type { Template } from '#documents/template/schema.ts';
import type { Work } from '#electron/procedure.ts';
import { dayOf } from '#electron/values/moment.ts';
import type { PlainDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { Role } from '#electron/values/roles.ts';
import { type Made, madeOf, type OwnRoom } from './bytes.ts';
import { basisOf, documentOf } from './content.ts';
import type { DocumentRequest, Draft } from './draft.ts';
import { eventsOf } from './rules/events.ts';
import { actionsOf, documentStates, type Status, stateNames, stepsOf } from './rules/states.ts';
import type { DocumentLine, DocumentRecord, DocumentsStore } from './store.ts';

/** A document that went out: from which template, about what, with its number, begun and sent on which day. */
export type SentPaper = {
  /** The register's document; absent for one that was never kept there. */
  paper: string | undefined;
  template: string;
  subject: string;
  number: string;
  /** What the clerk wrote into it, by the template's field. */
  answers: Readonly<Record<string, unknown>>;
  begunOn: PlainDate;
  sentOn: PlainDate;
};

/** Told in the same step of the log of what goes out and of what holds no longer: a slip is a step of its record. */
export type SlipListener = {
  onSent: (slip: SentPaper, work: Work) => void;
  onGone: (paper: string, why: string, work: Work) => void;
};

/** A line of the register as a screen reads it. */
export const rowOf = (record: DocumentLine) => ({
  id: record.id,
  title: record.title,
  label: record.label,
  number: record.number ?? '',
  state: record.state,
  stateName: stateNames[record.state],
  issuedOn: record.issued_on ?? undefined,
  signedBy: record.signed_by,
  sentOn: record.sent_on ?? undefined,
  sentTo: record.sent_to,
  filedPlace: record.filed_place,
  reason: record.withdrawn_reason,
});

/** What the next steps of a document depend on. */
export const statusOf = (record: DocumentRecord, gaps: number, onPaper = false): Status => ({
  state: record.state,
  numbered: record.numbered === 1,
  takesSeal: record.takes_seal === 1,
  hasNumber: record.number !== null,
  hasFile: record.file_sha256 !== null,
  gaps,
  submitted: record.submitted_on !== null,
  onPaper,
});

const stageDates = (
  record: DocumentRecord,
): Partial<Record<(typeof documentStates)[number], string | null>> => ({
  draft: record.created_on,
  signed: record.signed_on,
  sealed: record.sealed_on,
  sent: record.sent_on,
  filed: record.filed_on,
});

/** The steps with how far the document has come; one withdrawn keeps what it had reached and has none to come. */
export function stagesOf(record: DocumentRecord) {
  const steps = stepsOf({ numbered: record.numbered === 1, takesSeal: record.takes_seal === 1 });
  const dates = stageDates(record);
  const reached = steps.findLastIndex(({ state }) =>
    record.state === 'withdrawn'
      ? state === 'numbered'
        ? record.number !== null
        : Boolean(dates[state])
      : documentStates.indexOf(state) <= documentStates.indexOf(record.state),
  );
  const done = record.state === 'draft' ? -1 : reached;
  return steps.map(({ state, name }, at) => ({
    name,
    date: at <= done ? (dates[state] ?? undefined) : undefined,
    done: at <= done,
    current: record.state !== 'withdrawn' && at === done + 1,
  }));
}

/** A kept draft as it would be asked for anew. */
export const requestOf = (record: DocumentRecord): DocumentRequest => ({
  template: record.template,
  year: record.year,
  ...(record.subject_id !== null && { subject: record.subject_id }),
  number: record.number ?? '',
  ...(record.issued_on !== null && { issuedOn: record.issued_on }),
  answers: record.answers,
  ...(record.edited !== null && { content: record.edited }),
});

/** How papers are read: from what was signed, else from template, records and answers. */
export type PaperRoom = OwnRoom & {
  store: DocumentsStore;
  template: (name: string) => Promise<Template>;
  /** Whether the chair's signature on paper may be registered. */
  paperAllowed: (today: PlainDate) => boolean;
  draft: (template: Template, request: DocumentRequest, today: PlainDate) => Draft;
};

export const unknownPaper = () =>
  new Refusal({
    code: 'unknown-document',
    message: '登记簿里没有这份公文。',
    remedy: '可能已经删除，请回到发文登记查找。',
  });

/** The document of a record, with what is still open. */
export async function draftOfPaper(
  deps: PaperRoom,
  record: DocumentRecord,
  today: PlainDate,
): Promise<Made & Pick<Draft, 'gaps'>> {
  if (record.signed_text) {
    const { own_template_id: id, own_data: data } = record;
    const own = id !== null && data !== null ? { id, data } : undefined;
    return { document: documentOf(record.signed_text), gaps: [], own };
  }
  const draft = deps.draft(await deps.template(record.template), requestOf(record), today);
  return { ...madeOf(deps, record.template, draft), gaps: draft.gaps };
}

/** What identifies the document as the records fill it on a day, to be compared with another day's. */
export async function basisOfPaper(
  deps: PaperRoom,
  request: DocumentRequest,
  on: PlainDate,
): Promise<string> {
  const { content: _, ...filled } = request;
  const template = await deps.template(request.template);
  return basisOf(deps.draft(template, { ...filled, number: '', issuedOn: on }, on).document);
}

async function recordsChanged(deps: PaperRoom, record: DocumentRecord): Promise<boolean> {
  if (record.edited === null || record.edited_on === null || record.signed_text !== null) return false;
  try {
    return (await basisOfPaper(deps, requestOf(record), record.edited_on)) !== record.edited_basis;
  } catch (error) {
    if (error instanceof Refusal) return true;
    throw error;
  }
}

const copiesOf = (document: Draft['document']): string => {
  const addressees = 'addressees' in document ? (document.addressees ?? '').replace(/：$/, '') : '';
  const copyTo =
    document.kind === 'letter' ? document.copyTo : 'edition' in document ? document.edition?.copyTo : '';
  return [addressees, copyTo].filter(Boolean).join('；');
};

/** One document with everything that happened to it and what may follow. */
export async function paperOf(deps: PaperRoom, record: DocumentRecord, today: PlainDate, role: Role) {
  const { document, gaps } = await draftOfPaper(deps, record, today);
  const file = deps.store.file(record.id);
  return {
    ...rowOf(record),
    template: record.template,
    year: record.year,
    subject: record.subject_id ?? undefined,
    answers: record.answers,
    content: record.edited ?? undefined,
    recordsChanged: await recordsChanged(deps, record),
    returnedReason: record.returned_reason,
    signedOn: record.signed_on ?? undefined,
    sealedOn: record.sealed_on ?? undefined,
    filedOn: record.filed_on ?? undefined,
    withdrawnOn: record.withdrawn_on ?? undefined,
    sendTo: record.sent_to || copiesOf(document),
    stages: stagesOf(record),
    submittedOn: record.submitted_on ?? undefined,
    submittedBy: record.submitted_by,
    signedOnPaper: record.signed_on_paper === 1,
    signatureEnteredBy: record.signature_entered_by,
    scan: record.signature_scan_id ? deps.store.scan(record.signature_scan_id)?.name : undefined,
    actions: actionsOf(statusOf(record, gaps.length, deps.paperAllowed(today)), role),
    timeline: eventsOf(deps.store.changes(record.id)).map(({ at, text, by }) => ({
      date: dayOf(new Date(at)),
      text,
      by,
    })),
    gaps,
    file: file && { name: file.name, sha256: file.sha256, bytes: file.bytes.length },
  };
}
