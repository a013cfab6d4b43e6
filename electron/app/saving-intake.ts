import type { Writer } from '#database/writer.ts';
import type { Field } from '#electron/nouns/field.ts';
import { type Fields, isNeeded, type Noun } from '#electron/nouns/noun.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { RecordDraft } from '#features/exchange/rules/records.ts';
import { type DeputyNaming, type Doubt, type Intake, takenTwice } from '#features/exchange/rules/taken.ts';

type Known = { id: string } & Record<string, unknown>;

/** What a form would hand in: every field that is no program's own, as the record has it; a masked one only where it is said. */
function editOf({ fields }: Pick<Noun, 'fields'>, known: Known | undefined, said: object): object {
  const kept = Object.entries(fields as Fields)
    .filter(([, { inner, masked }]) => !inner && !masked)
    .map(([name]) => [name, known?.[name]]);
  return { ...(known && { id: known.id, ...Object.fromEntries(kept) }), ...said };
}

/** Refused by its form: each sentence stands at its field. */
const refusedDoubt = (field: string, code: string, message: string): Doubt => ({
  field,
  code,
  message: `${message}本行未导入；请改正后重新导入。`,
  severity: 'refused',
});

/** A command's own input schema. */
export type EditSchema<Edit> = {
  safeParse(
    edit: object,
  ):
    | { success: true; data: Edit }
    | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } };
};

/**
 * Takes lines of a noun in as its own form would save them: by the same command, under the same rules. A line is taken wholly
 * or not at all; what the command refuses is a problem of that line.
 */
export function savingIntake<Edit>(deps: {
  writer: Writer;
  noun: Pick<Noun, 'fields'>;
  subject: string;
  deputyNamed: DeputyNaming;
  /** The record that a line is about, by what it says and whom it names. */
  same: (said: Readonly<Record<string, string>>) => Known | undefined;
  schema: EditSchema<Edit>;
  save: (edit: Edit) => unknown;
  /** Refusals of the command by code, and the field at which each stands; the subject where it is not named. */
  refusedAt: Readonly<Record<string, string>>;
}): Intake<RecordDraft> {
  const { noun, subject } = deps;
  const spokenOf = new Map<string, RecordDraft>();
  const fieldAt = (code: string) => deps.refusedAt[code] ?? subject;

  return (draft) => {
    const doubts: Doubt[] = [];
    const said: Record<string, string> = { ...draft.said };
    for (const [field, person] of Object.entries(draft.people)) {
      const named = deps.deputyNamed(person.name, person.remarks);
      if ('id' in named) said[field] = named.id;
      else if (isNeeded(noun.fields[field] as Field))
        return { outcome: 'skipped', doubts: [{ field, ...named.doubt }] };
      else doubts.push({ field, ...named.doubt });
    }
    const known = deps.same(said);
    const first = known && spokenOf.get(known.id);
    if (first) return takenTwice(subject, first, draft, '是同一条');
    if (known) spokenOf.set(known.id, draft);
    if (known && Object.entries(said).every(([name, value]) => known[name] === value))
      return { outcome: 'unchanged', doubts };
    const edit = deps.schema.safeParse(editOf(noun, known, said));
    if (!edit.success) {
      const wrong = edit.error.issues.map(({ path: [field], message }) =>
        refusedDoubt(String(field ?? subject), 'field-refused', `${message}，`),
      );
      return { outcome: 'skipped', doubts: wrong };
    }
    try {
      deps.writer.attempt(() => deps.save(edit.data));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, message, remedy = '' } = error.reason;
      return { outcome: 'skipped', doubts: [refusedDoubt(fieldAt(code), code, `${message}${remedy}`)] };
    }
    const made = deps.same(said);
    if (made) spokenOf.set(made.id, draft);
    return { outcome: known ? 'updated' : 'added', doubts };
  };
}
