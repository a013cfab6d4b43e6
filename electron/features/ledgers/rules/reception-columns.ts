import { reception, receptionDeputy } from '#features/receptions/fields.ts';

const { fields } = reception;

/** What a column of the reception ledger can show, in the office's words. */
export const receptionColumns = {
  seq: '序号',
  date: fields.date.word,
  station: fields.stationId.word,
  deputies: receptionDeputy.fields.deputyId.word,
  visitor: fields.visitor.word,
  phone: fields.phone.word,
  address: fields.address.word,
  matter: fields.matter.word,
  onSpotReply: fields.onSpotReply.word,
  transferred: fields.transferred.word,
  unit: fields.unit.word,
  progress: fields.progress.word,
  feedbackOn: fields.feedbackOn.word,
  satisfaction: fields.satisfaction.word,
  registrar: fields.registrar.word,
};
