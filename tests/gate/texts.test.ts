import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { RefusalReason } from '#electron/values/refusal.ts';
import { longestText } from '#electron/values/text.ts';
import { procedures, statedLimit, stringLeaves } from '#support/contract-input.ts';
import { callsTo } from '#support/fuzz.ts';
import { demoOffice } from '#support/office.ts';
import { refusalOf } from '#support/refusals.ts';
import { swept } from '#support/sweep.ts';

const leaves = procedures.flatMap(({ path, schema }) =>
  schema ? stringLeaves(schema).map((leaf) => ({ path, ...leaf })) : [],
);
/** A day or a month: whatever else is given, its form is what is asked for. */
const isFixed = (schema: Parameters<typeof statedLimit>[0]) =>
  (statedLimit(schema) ?? 0) <= '2025-03-06'.length;
const words = ({ message, details = [] }: RefusalReason) => [message, ...details].join('\n');

describe('every text that any procedure takes', () => {
  it('is limited in length by its own schema, within what is taken in at all', () => {
    const unlimited = leaves.filter(({ schema }) => !((statedLimit(schema) ?? longestText) < longestText));
    expect(unlimited.map(({ path, at }) => `${path}${at}`)).toEqual([]);
    expect(leaves.length).toBeGreaterThan(200);
  });

  // all texts have their characters looked at by one rule, and a limit each
  it.each([
    ['half a character', '半个字\ud83d', /半个字符/, 1],
    ['another half', '\ude00半个字', /半个字符/, 4],
    ['a control character', '控制\u0007字符', /控制字符/, 4],
    ['a character that XML cannot carry', '字\ufffe', /不能用的字符/, 4],
    ['a character that is none', '字\ufdd0', /不能用的字符/, 4],
    ['more than its limit', undefined, /不超过|太长/, 1],
  ])('is refused in words with %s in it', async (_, text, sentence, step) => {
    const call = callsTo(await demoOffice());
    for (const { path, at, schema, withText } of swept(leaves, step)) {
      const given = text ?? '长'.repeat((statedLimit(schema) ?? 0) + 1);
      const refused = await refusalOf(call(path, withText(given))).catch((error: unknown) => {
        throw new Error(`${path}${at}`, { cause: error });
      });
      expect(refused.code, `${path}${at}`).toBe('invalid-input');
      expect(words(refused), `${path}${at}`).toMatch(isFixed(schema) ? /\p{Script=Han}/u : sentence);
    }
  });

  it('is kept without marks that nobody sees, but for ids, names of files, secrets, drafts and documents’ own text', () => {
    const asGiven = leaves.filter(({ path, schema }) => {
      const taken = (schema as z.ZodType).safeParse('甲\u200b\u202e乙');
      return !path.startsWith('officialDocuments.') && taken.success && taken.data !== '甲乙';
    });
    const fields = new Set(asGiven.map(({ path, at }) => /\w+(?=[[\]]*$)/.exec(path + at)?.[0] ?? at));
    const isId = /(^id|Id|^ids|Ids)$/;
    expect([...fields].filter((field) => !isId.test(field)).sort()).toEqual([
      ...[
        '.readings[].sheets[].tables[].fixed{key}',
        'content',
        'current',
        'field',
        'file',
        'folder',
        'form',
      ],
      ...['key', 'label', 'machine', 'password', 'plan', 'practice', 'recoveryCode', 'reelected', 'secret'],
      ...['seen', 'sheet', 'step', 'to', 'upload', 'uploads'],
    ]);
  });

  it('is asked for no deeper than anything of ours lies: what is nested further is refused, not stumbled over', async () => {
    const { client } = await demoOffice();
    let value: unknown = 60;
    for (let depth = 0; depth < 20_000; depth += 1) value = [value];
    const values = [{ part: 'bin' as const, key: 'days', value }];
    expect(await refusalOf(client.practices.preview({ from: '2026-01-01', values }))).toMatchObject({
      code: 'invalid-input',
      message: '填写的内容套了太多层，不能保存。',
    });
  });

  it('is taken where none of this is in it: the same calls get past the border', async () => {
    const call = callsTo(await demoOffice());
    const reasons = await Promise.all(
      leaves
        .filter(({ path }) => path.startsWith('receptions.') || path.startsWith('deputies.'))
        .map(({ path, withText }) => refusalOf(call(path, withText('清溪镇'))).catch(() => undefined)),
    );
    const passed = reasons.filter((reason) => reason?.code !== 'invalid-input');
    expect(passed.length).toBeGreaterThan(reasons.length / 2);
  });
});
