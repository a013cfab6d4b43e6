import type { Handlers, Work } from '#electron/procedure.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { contentOf, takesSeal } from './content.ts';
import type { paperContract } from './contract/papers.ts';
import { type DocumentRequest, isNumbered } from './draft.ts';
import {
  basisOfPaper,
  draftOfPaper,
  type PaperRoom,
  requestOf,
  type SlipListener,
  statusOf,
  unknownPaper,
} from './papers.ts';
import { type DocumentAction, refusedAction } from './rules/states.ts';
import type { DocumentRecord } from './store.ts';

type Keeping = Pick<Handlers<typeof paperContract>, 'keep' | 'remove'>;

const signing: readonly DocumentAction[] = ['submit', 'sign', 'signOnPaper'];

/** The record of a document on which an action is asked for; refused with the rule's sentence where it may not be done. */
export async function recordFor(
  deps: PaperRoom,
  id: string,
  action: DocumentAction,
  { today, role }: Pick<Work, 'today' | 'role'>,
) {
  const record = deps.store.find(id);
  if (!record) throw unknownPaper();
  // what is open matters to signing alone; a template that is gone must not keep a paper from being withdrawn
  const gaps = signing.includes(action) ? (await draftOfPaper(deps, record, today)).gaps : [];
  const refused = refusedAction(action, statusOf(record, gaps.length, deps.paperAllowed(today)), role);
  if (refused) throw new Refusal({ code: 'not-next', message: refused, details: gaps });
  return record;
}

async function handText(
  deps: PaperRoom,
  former: DocumentRecord | undefined,
  request: DocumentRequest,
  given: DocumentRequest['content'] | null,
  today: string,
) {
  if (given === undefined) return {};
  if (given === null) return { edited: null, edited_on: null, edited_basis: null };
  const edited = JSON.stringify(given);
  if (former?.edited) return { edited };
  const on = request.issuedOn ?? today;
  return { edited, edited_on: on, edited_basis: await basisOfPaper(deps, request, on) };
}

/** Drafts, kept in the register from their first word on. */
export const keepingService = (deps: PaperRoom & Pick<SlipListener, 'onGone'>): Keeping => ({
  async keep({ id, content, ...asked }, work) {
    const { store } = deps;
    const former = id === undefined ? undefined : await recordFor(deps, id, 'edit', work);
    const template = await deps.template(former?.template ?? asked.template);
    const kept = content === undefined ? former?.edited : content;
    const request: DocumentRequest = {
      ...asked,
      template: template.name,
      number: former?.number ?? '',
      ...(kept && { content: kept }),
    };
    const { document } = deps.draft(template, request, work.today);
    const columns = {
      subject_id: asked.subject ?? null,
      year: asked.year,
      title: document.title,
      answers: JSON.stringify(asked.answers),
      issued_on: asked.issuedOn ?? null,
      numbered: isNumbered(template) ? 1 : 0,
      takes_seal: takesSeal(document) ? 1 : 0,
      // what the chair was sent is no longer what it says
      submitted_on: null,
      submitted_by: '',
      ...(await handText(deps, former, request, content, work.today)),
    };
    work.about(document.title);
    if (former) {
      store.update(former.id, columns);
      return { id: former.id, title: document.title };
    }
    const fresh = work.newId();
    store.insert({
      ...emptyRow,
      id: fresh,
      template: template.name,
      label: template.label,
      ...columns,
      created_on: work.today,
    });
    return { id: fresh, title: document.title };
  },
  async remove({ id }, work) {
    const record = await recordFor(deps, id, 'remove', work);
    work.about(record.title);
    deps.onGone(id, `${record.label}的草稿已删除`, work);
    deps.store.remove(id);
    return { removed: true };
  },
});

const emptyRow = {
  edited: null,
  edited_on: null,
  edited_basis: null,
  signed_text: null,
  series_id: null,
  number_year: null,
  number_seq: null,
  number: null,
  state: 'draft',
  signed_by: '',
  submitted_on: null,
  submitted_by: '',
  signed_on: null,
  signed_on_paper: 0,
  signature_entered_by: '',
  signature_scan_id: null,
  sealed_on: null,
  sent_on: null,
  sent_to: '',
  filed_on: null,
  filed_place: '',
  returned_reason: '',
  withdrawn_on: null,
  withdrawn_reason: '',
  file_sha256: null,
  own_template_id: null,
  own_data: null,
};

/** The document as it stands now, as data to be kept; undefined where template or record is gone. */
export async function presentText(deps: PaperRoom, record: DocumentRecord, today: string) {
  try {
    return JSON.stringify(contentOf((await draftOfPaper(deps, record, today)).document));
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** The request of a kept draft on the day on which it becomes final. */
export const finalRequest = (record: DocumentRecord, issuedOn: string): DocumentRequest => ({
  ...requestOf(record),
  issuedOn,
});
