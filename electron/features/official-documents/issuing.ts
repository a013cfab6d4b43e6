import { createHash } from 'node:crypto';
import type { Handlers, Work } from '#electron/procedure.ts';
import { noFuture } from '#electron/values/no-future.ts';
import { documentDate, type PlainDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { bytesOf, madeOf } from './bytes.ts';
import { contentOf } from './content.ts';
import type { paperContract } from './contract/papers.ts';
import { finalRequest, presentText, recordFor } from './keeping.ts';
import { draftOfPaper, type PaperRoom, rowOf, type SlipListener, statusOf, unknownPaper } from './papers.ts';
import { nextSeq, numberText } from './rules/numbers.ts';
import { returnedState } from './rules/states.ts';
import { nameAndType, type ScanType, scanOf } from './scans.ts';
import type { DocumentRecord, DocumentsStore } from './store.ts';

type Issuing = Omit<Handlers<typeof paperContract>, 'register' | 'detail' | 'pages' | 'keep' | 'remove'>;

export type IssuingRoom = PaperRoom &
  SlipListener & {
    deliver: (name: string, bytes: Uint8Array, type: 'docx' | ScanType) => { file: string; name: string };
    /** A file brought to the counter. */
    take: (upload: string) => { name: string; bytes: Uint8Array };
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

  /** The text stands from the signature on. */
  async function signed(
    record: DocumentRecord,
    { on, by }: { on: PlainDate; by: string },
    work: Work,
    onPaper: Parameters<DocumentsStore['update']>[1] = {},
  ) {
    const issued = record.issued_on ?? on;
    const template = await deps.template(record.template);
    const made = madeOf(deps, template.name, deps.draft(template, finalRequest(record, issued), work.today));
    const { document, own } = made;
    // an own template that cannot be filled is told before the signature, not at sending
    if (own) await bytesOf(deps, made, issued);
    work.about([record.number, document.title].filter(Boolean).join(' '));
    return done(record.id, {
      state: 'signed',
      title: document.title,
      signed_text: JSON.stringify(contentOf(document)),
      own_template_id: own?.id ?? null,
      own_data: own ? JSON.stringify(own.data) : null,
      signed_by: by,
      signed_on: on,
      issued_on: issued,
      returned_reason: '',
      ...onPaper,
    });
  }

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

    async submit({ id }, work) {
      const record = await recordFor(deps, id, 'submit', work);
      work.about([record.number, record.title].filter(Boolean).join(' '));
      return done(id, { submitted_on: work.today, submitted_by: work.actor });
    },

    async sign({ id, signedOn, signedBy }, work) {
      const record = await recordFor(deps, id, 'sign', work);
      return signed(record, { on: signedOn ?? work.today, by: signedBy || work.actor }, work);
    },

    async signOnPaper({ id, signedOn, signedBy, scan }, work) {
      const record = await recordFor(deps, id, 'signOnPaper', work);
      noFuture(signedOn, work.today, '签批日期');
      notBefore('签批', signedOn, record.created_on, '起草');
      const brought = scan === undefined ? undefined : scanOf(deps.take(scan));
      const scanId = brought && work.newId();
      if (brought && scanId) store.keepScan({ ...brought.row, id: scanId, document_id: id }, brought.bytes);
      // one change of the row, so that the step can be undone
      const row = await signed(record, { on: signedOn, by: signedBy }, work, {
        signed_on_paper: 1,
        signature_entered_by: work.actor,
        signature_scan_id: scanId ?? null,
      });
      work.about(`${[record.number, row.title].filter(Boolean).join(' ')}：${signedBy}纸质签批`);
      return row;
    },

    async scan({ id }, work) {
      const record = store.find(id);
      const scan = record?.signature_scan_id ? store.scan(record.signature_scan_id) : undefined;
      if (!record || !scan) throw new Refusal({ code: 'no-scan', message: '这份公文没有签批的扫描件。' });
      work.about([record.number, record.title].filter(Boolean).join(' '));
      const { name, type } = nameAndType(scan.name);
      return deps.deliver(name, scan.bytes, type);
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
        signed_on_paper: 0,
        signature_entered_by: '',
        signature_scan_id: null,
        submitted_on: null,
        submitted_by: '',
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
            paper: id,
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
      deps.onGone(id, `${record.label}作废：${reason}`, work);
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
