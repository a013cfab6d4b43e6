import type { z } from 'zod';
import type { OpinionRow, opinionDetailSchema } from '#features/opinions/contract.ts';
import type { ReceptionRow } from '#features/receptions/contract.ts';

/** The form's fields; empty where not given. */
export type OpinionValues = {
  title: string;
  content: string;
  leadId: string;
  cosignerIds: string[];
  raisedOn: string;
  category: string;
  source: string;
  complex: boolean;
  number: string;
  receptionId: string;
  note: string;
};

/** A new opinion, raised today. */
export const newOpinion = (today: string): OpinionValues => ({
  title: '',
  content: '',
  leadId: '',
  cosignerIds: [],
  raisedOn: today,
  category: '',
  source: '',
  complex: false,
  number: '',
  receptionId: '',
  note: '',
});

/** Where a first sentence ends. */
const sentenceEnd = /[。！？；\n]/;
const longestTitle = 40;

/** What a voter said at a reception as a new opinion: their words whole, their first sentence as the title, the first who received as the lead. */
export const fromReception = (reception: ReceptionRow, today: string): OpinionValues => ({
  ...newOpinion(today),
  title: (reception.matter.split(sentenceEnd)[0] ?? '').slice(0, longestTitle),
  content: reception.matter,
  leadId: reception.deputies[0]?.id ?? '',
  cosignerIds: reception.deputies.slice(1).map(({ id }) => id),
  source: '接待选民',
  receptionId: reception.id,
});

/** An opinion as it stands, as the form's fields. */
export const opinionValues = (
  row: OpinionRow & Pick<z.infer<typeof opinionDetailSchema>, 'cosigners'>,
): OpinionValues => ({
  title: row.title,
  content: row.content,
  leadId: row.leadId,
  cosignerIds: row.cosigners.map(({ id }) => id),
  raisedOn: row.raisedOn,
  category: row.category,
  source: row.source,
  complex: row.complex,
  number: row.number,
  receptionId: row.receptionId ?? '',
  note: row.note,
});

/** The form's fields as the contract's input. */
export const opinionInput = (id: string | undefined, { receptionId, ...values }: OpinionValues) => ({
  ...values,
  ...(id && { id }),
  ...(receptionId && { receptionId }),
});
