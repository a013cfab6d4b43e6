import { addChair } from '#support/chair.ts';
import {
  type Office as Bare,
  copiedOffice,
  create,
  makeDemo,
  type OfficeOptions,
  password,
} from '#support/office.ts';

export const chairPassword = '主席自己的四个词-2026';

const withChairAdded =
  <Answer>(make: (office: Bare) => Promise<Answer>) =>
  async (office: Bare) => {
    const answer = await make(office);
    await addChair(office.client, chairPassword);
    return answer;
  };

/** An office that has a chair, and the two changing places at the desk. */
function staffed<Known extends Bare>(office: Known) {
  return {
    ...office,
    documents: office.client.officialDocuments,
    chair: () => office.client.vault.unlock({ password: chairPassword }),
    clerk: () => office.client.vault.unlock({ password }),
  };
}

/** The demo office with a chair. */
export const officeWithChair = async (options?: OfficeOptions) =>
  staffed(
    await copiedOffice(
      { name: 'demo-office-with-chair', today: options?.today },
      withChairAdded(makeDemo),
      options,
    ),
  );

/** A new office with a chair, for what needs no records. */
export const newOfficeWithChair = async (options?: OfficeOptions) =>
  staffed(
    await copiedOffice(
      { name: 'new-office-with-chair', today: options?.today },
      withChairAdded(create),
      options,
    ),
  );

type Office = ReturnType<typeof staffed<Bare>>;

/** A series of the year, and how far it was used on paper. */
export const series = (office: Office, code = '清人大主席团', used = 0, year = 2026) =>
  office.documents.saveSeries({ code, body: '清溪镇人民代表大会主席团', year, used });

/** A kept draft of a template about 2025. */
export const draft = async (office: Office, template = 'notice') =>
  (await office.documents.keep({ template, year: 2025 })).id;

/** A draft with its number. */
export async function numbered(office: Office, template = 'notice') {
  const id = await draft(office, template);
  const { series: known } = await office.documents.series({ year: 2026 });
  const seriesId = known[0]?.id ?? (await series(office)).id;
  const row = await office.documents.number({ id, seriesId });
  return { id, number: row.number };
}

/** A document signed by the chair; the clerk is back at the desk. */
export async function signed(office: Office, template?: string) {
  const paper = await numbered(office, template);
  await office.chair();
  await office.documents.sign({ id: paper.id });
  await office.clerk();
  return paper;
}

/** A document signed, sealed and sent. */
export async function sent(office: Office, template?: string) {
  const paper = await signed(office, template);
  await office.documents.seal({ id: paper.id });
  await office.documents.send({ id: paper.id, sentTo: '各代表联络站' });
  return paper;
}
