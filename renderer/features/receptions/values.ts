import type { ReceptionRow } from '#features/receptions/contract.ts';

/** The form's fields; dates and choices are empty where not given. */
export type ReceptionValues = {
  date: string;
  stationId: string;
  deputyIds: string[];
  way: string;
  visitor: string;
  anonymous: boolean;
  phone: string;
  address: string;
  matter: string;
  onSpotReply: string;
  transferred: boolean;
  unit: string;
  progress: string;
  feedbackOn: string;
  satisfaction: string;
  registrar: string;
  note: string;
};

/** An empty form, with what the way here already told. */
export const newValues = (known: { date: string; stationId: string }): ReceptionValues => ({
  ...known,
  deputyIds: [],
  way: '',
  visitor: '',
  anonymous: false,
  phone: '',
  address: '',
  matter: '',
  onSpotReply: '',
  transferred: false,
  unit: '',
  progress: '',
  feedbackOn: '',
  satisfaction: '',
  registrar: '',
  note: '',
});

/** A registered entry as the form's fields. */
export const valuesOf = ({
  deputies,
  feedbackOn,
  station,
  id,
  phoneMasked,
  ...row
}: ReceptionRow): ReceptionValues => ({
  ...row,
  phone: '',
  deputyIds: deputies.map((deputy) => deputy.id),
  feedbackOn: feedbackOn ?? '',
});

/** The form's fields as the contract's input. */
export const inputOf = (id: string | undefined, { feedbackOn, phone, ...values }: ReceptionValues) => ({
  ...values,
  unit: values.transferred ? values.unit : '',
  visitor: values.anonymous ? '' : values.visitor,
  ...(id && { id }),
  ...(phone.trim() && { phone }),
  ...(feedbackOn && { feedbackOn }),
});
