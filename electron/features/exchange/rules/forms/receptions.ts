import { reception, receptionDeputy } from '#features/receptions/fields.ts';
import { declared, serial, type WorkbookForm } from './form.ts';

const { fields } = reception;

/** 选民接待登记簿. */
export const receptionsForm: WorkbookForm = {
  kind: 'receptions',
  title: '选民接待登记簿',
  subject: 'deputies',
  needs: [['date'], ['deputies'], ['matter']],
  atLeast: 5,
  sayable: ['date', 'station', 'deputies'],
  fields: {
    serial,
    date: declared(fields.date),
    station: declared(fields.stationId),
    deputies: declared(receptionDeputy.fields.deputyId, { person: true }),
    visitor: declared(fields.visitor, { person: true }),
    phone: declared(fields.phone, { of: 'visitor' }),
    address: declared(fields.address, { of: 'visitor' }),
    matter: declared(fields.matter),
    onSpotReply: declared(fields.onSpotReply),
    transferred: declared(fields.transferred),
    unit: declared(fields.unit),
    progress: declared(fields.progress),
    feedbackOn: declared(fields.feedbackOn),
    satisfaction: declared(fields.satisfaction),
    registrar: declared(fields.registrar),
    note: declared(fields.note),
  },
};
