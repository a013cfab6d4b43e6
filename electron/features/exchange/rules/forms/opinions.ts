import { ledgerDays, opinion, opinionCosigner, opinionStep } from '#features/opinions/fields.ts';
import { declared, serial, type WorkbookForm } from './form.ts';

const { fields } = opinion;
const steps = opinionStep.fields;

/** 意见建议台账. A ledger without numbers of its own is told by its serial numbers. */
export const opinionsForm: WorkbookForm = {
  kind: 'opinions',
  title: '意见建议台账',
  subject: 'lead',
  needs: [['lead'], ['title', 'content']],
  atLeast: 5,
  sayable: ['raisedOn', 'unit'],
  fields: {
    serial,
    number: declared(fields.number),
    raisedOn: declared(fields.raisedOn),
    lead: declared(fields.leadId, { person: true }),
    leadPlace: {
      label: '提出代表的单位（分清同名）',
      headings: ['提建议人单位', '提出代表单位', '领衔代表单位', '建议人单位'],
    },
    cosigners: declared(opinionCosigner.fields.deputyId, { person: true }),
    title: declared(fields.title),
    content: declared(fields.content),
    category: declared(fields.category),
    source: declared(fields.source),
    unit: declared(steps.unit),
    assignedOn: declared(ledgerDays.assignedOn),
    dueOn: declared(steps.dueOn),
    answeredOn: declared(ledgerDays.answeredOn),
    result: declared(steps.result),
    deputyRating: declared(steps.deputyRating),
    voterRating: declared(steps.voterRating),
    note: declared(fields.note),
  },
};
