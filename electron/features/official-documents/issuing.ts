import { createHash } from 'node:crypto';
import type { Handlers, Work } from '#electron/procedure.ts';
import { documentDate, type PlainDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { bytesOf, madeOf } from './bytes.ts';
import { contentOf } from './content.ts';
import type { paperContract } from './contract/papers.ts';
import { finalRequest, presentText, recordFor } from './keeping.ts';
import { draftOfPaper, type PaperRoom, rowOf, statusOf, unknownPaper } from './papers.ts';
import { nextSeq, numberText } from './rules/numbers.ts';
import { returnedState } from './rules/states.ts';
import type { DocumentsStore } from './store.ts';

type Issuing = Omit<Handlers<typeof paperContract>, 'register' | 'detail' | 'pages' | 'keep' | 'remove'>;

export type IssuingRoom = PaperRoom & {
  deliver: (name: string, bytes: Uint8Array, type: 'docx') => { file: string; name: string };
  /** Told of every document that goes out, in the same step of the log: a slip may be a step of its record. */
  onSent: (slip: SentPaper, work: Work) => void;
};

/** A document that went out: from which template, about what, with its number, begun and sent on which day. */
export type SentPaper = {
  template: string;
  subject: string;
  number: string;
  /** What the clerk wrote into it, by the template's field. */
  answers: Readonly<Record<string, unknown>>;
  begunOn: PlainDate;
  sentOn: PlainDate;
};

function notBefore(step: string, on: PlainDate, former: PlainDate | null, formerStep: string): void {
  if (former === null || on >= former) return;
  throw new Refusal({
    code: 'dates-out-of-order',
    message: `${step}日期${documentDate(on)}早于${formerStep}日期${documentDate(former)}。`,
    remedy: '请核对日期。',
  });
}

/** From the number to the file: each step in its turn, as `rules/states.ts` has it. */
export function issuingService(deps: IssuingRoom): Issuing {
  const { store } = deps;
  const done = (id: string, columns: Parameters<DocumentsStore['update']>[1]) => {
    store.update(id, columns);
    const record = store.find(id);
    if (!record) throw unknownPaper();
    return rowOf(record);
  };

  return {
    async number({ id, seriesId, issuedOn }, work) {
      const record = await recordFor(deps, id, 'number', work);
      const series = store.series().find((candidate) => candidate.id === seriesId);
      if (!series)
        throw new Refusal({
          code: 'unknown-series',
          message: '没有这个发文机关代字。',
          remedy: '请另选一个，或先在“版式与文号”里设置。',
        });
      const on = issuedOn ?? record.issued_on ?? work.today;
      const year = Number(on.slice(0, 4));
      const seq = nextSeq(store.used(seriesId, year), store.given(seriesId, year));
      const number = numberText(series.code, year, seq);
      work.about(`${number} ${record.title}`);
      return done(id, {
        state: 'numbered',
        series_id: seriesId,
        number_year: year,
        number_seq: seq,
        number,
        issued_on: on,
      });
    },

    async sign({ id, signedOn, signedBy }, work) {
      const record = await recordFor(deps, id, 'sign', work);
      const on = signedOn ?? work.today;
      const issued = record.issued_on ?? on;
      const template = await deps.template(record.template);
      const made = madeOf(
        deps,
        template.name,
        deps.draft(template, finalRequest(record, issued), work.today),
      );
      const { document, own } = made;
      // an own template that cannot be filled is told before the signature, not at sending
      if (own) await bytesOf(deps, made, issued);
      work.about([record.number, document.title].filter(Boolean).join(' '));
      return done(id, {
        state: 'signed',
        title: document.title,
        signed_text: JSON.stringify(contentOf(document)),
        own_template_id: own?.id ?? null,
        own_data: own ? JSON.stringify(own.data) : null,
        signed_by: signedBy || work.actor,
        signed_on: on,
        issued_on: issued,
        returned_reason: '',
      });
    },

    async giveBack({ id, reason }, work) {
      const record = await recordFor(deps, id, 'return', work);
      work.about(`${[record.number, record.title].filter(Boolean).join(' ')}：${reason}`);
      return done(id, {
        state: returnedState(statusOf(record, 0)),
        signed_text: null,
        own_template_id: null,
        own_data: null,
        signed_by: '',
        signed_on: null,
        sealed_on: null,
        returned_reason: reason,
      });
    },

    async seal({ id, sealedOn }, work) {
      const record = await recordFor(deps, id, 'seal', work);
      const on = sealedOn ?? work.today;
      notBefore('用印', on, record.signed_on, '签发');
      work.about([record.number, record.title].filter(Boolean).join(' '));
      return done(id, { state: 'sealed', sealed_on: on });
    },

    async send({ id, sentOn, sentTo }, work) {
      const record = await recordFor(deps, id, 'send', work);
      const on = sentOn ?? work.today;
      notBefore('印发', on, record.sealed_on ?? record.signed_on, record.sealed_on ? '用印' : '签发');
      const paper = await draftOfPaper(deps, record, work.today);
      const { document } = paper;
      const bytes = await bytesOf(deps, paper, record.issued_on ?? on);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      store.keepFile({ id: work.newId(), document_id: id, name: document.title, sha256 }, bytes);
      if (record.subject_id !== null)
        deps.onSent(
          {
            template: record.template,
            subject: record.subject_id,
            number: record.number ?? '',
            answers: record.answers,
            begunOn: record.created_on,
            sentOn: on,
          },
          work,
        );
      work.about([record.number, record.title].filter(Boolean).join(' '));
      return done(id, { state: 'sent', sent_on: on, sent_to: sentTo, file_sha256: sha256 });
    },

    async file({ id, filedOn, place }, work) {
      const record = await recordFor(deps, id, 'file', work);
      const on = filedOn ?? work.today;
      notBefore('归档', on, record.sent_on, '印发');
      work.about([record.number, record.title].filter(Boolean).join(' '));
      return done(id, { state: 'filed', filed_on: on, filed_place: place });
    },

    async withdraw({ id, reason }, work) {
      const record = await recordFor(deps, id, 'withdraw', work);
      const text = record.signed_text === null ? await presentText(deps, record, work.today) : undefined;
      work.about(`${[record.number, record.title].filter(Boolean).join(' ')}：${reason}`);
      return done(id, {
        state: 'withdrawn',
        withdrawn_on: work.today,
        withdrawn_reason: reason,
        ...(text !== undefined && { signed_text: text }),
      });
    },

    async reprint({ id }, work) {
      const record = await recordFor(deps, id, 'reprint', work);
      const file = store.file(id);
      const found = file && createHash('sha256').update(file.bytes).digest('hex');
      if (!file || found !== record.file_sha256)
        throw new Refusal({
          code: 'file-damaged',
          message: '留存的原件与印发时的校验码不符，没有取出。',
          remedy: '请用最近的备份恢复，或查对纸质原件。',
        });
      work.about([record.number, record.title].filter(Boolean).join(' '));
      return deps.deliver(file.name, file.bytes, 'docx');
    },
  };
}
