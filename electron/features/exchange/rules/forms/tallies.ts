import { reportback } from '#features/reportbacks/fields.ts';
import { declared, serial, type WorkbookForm } from './form.ts';

const { fields } = reportback;

/** 述职评议计票表: each option of the ballot has a column of its own. */
export const talliesForm: WorkbookForm = {
  kind: 'tallies',
  title: '述职评议计票表',
  subject: 'deputy',
  needs: [['deputy'], ['valid'], ['vote']],
  atLeast: 6,
  sayable: ['date', 'place'],
  fields: {
    serial,
    deputy: declared(fields.deputyId, { person: true }),
    date: declared(fields.date),
    place: declared(fields.place),
    form: declared(fields.form),
    issued: declared(fields.issued),
    returned: declared(fields.returned),
    valid: declared(fields.valid),
    vote: {
      label: '票数',
      headings: fields.votes.headings,
      width: fields.votes.width,
      repeats: true,
    },
    note: declared(fields.note),
  },
};
