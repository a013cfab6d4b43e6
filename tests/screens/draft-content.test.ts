import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftContent, readDraft } from '../../renderer/draft-content.ts';

const initial = { date: '2026-03-06', matter: '', deputyIds: [] as string[], anonymous: false };
const values = fc.record({
  date: fc.string(),
  matter: fc.string(),
  deputyIds: fc.array(fc.string()),
  anonymous: fc.boolean(),
});

describe('a draft', () => {
  it('is read back as it was typed', () => {
    fc.assert(
      fc.property(values, (typed) => {
        expect(readDraft(draftContent(initial, typed), initial)).toEqual({
          values: typed,
          changedSince: false,
        });
      }),
    );
  });

  it('says that the record was another then', () => {
    const content = draftContent({ ...initial, matter: '路灯' }, { ...initial, matter: '路灯不亮' });
    expect(readDraft(content, initial)).toEqual({
      values: { ...initial, matter: '路灯不亮' },
      changedSince: true,
    });
  });

  it('fits a form that has learned a field and forgotten another since', () => {
    const content = draftContent({ matter: '', old: '' }, { matter: '路灯', old: '旧', deputyIds: '错' });
    expect(readDraft(content, initial)?.values).toEqual({ ...initial, matter: '路灯' });
  });

  it.each(['', '[]', 'null', '{', '{"values":1}'])('that cannot be read (%s) is none', (content) => {
    expect(readDraft(content, initial)).toBeUndefined();
  });
});
