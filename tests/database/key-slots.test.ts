import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readKeyFile, writeKeyFile } from '#database/key-file.ts';
import {
  addPassword,
  type KeyFile,
  makeKeyFile,
  openWithPassword,
  openWithRecoveryCode,
  removeSlot,
  renewRecoveryCode,
} from '#database/key-slots.ts';
import { cheap, password, temporaryFolder } from '#support/office.ts';
import { reasonOf } from '#support/reasons.ts';

const way = { password, label: '经办人', cost: { memory: 32, passes: 2, lanes: 2 } };

/** A key file with two users and a recovery code, and one of another office with the same password. */
async function keyFiles() {
  const made = await makeKeyFile(way);
  const { keyFile } = await addPassword(made.keyFile, made.dataKey, {
    password: '四个不相干的词-主席',
    label: '主席',
    cost: cheap,
  });
  const former = made.keyFile;
  return { ...made, keyFile, former, other: (await makeKeyFile(way)).keyFile };
}

let made: Awaited<ReturnType<typeof keyFiles>>;
beforeAll(async () => {
  made = await keyFiles();
});

/** The key file as it is read from the disk after somebody edited it there. */
function edited(change: (file: KeyFile) => unknown): () => KeyFile {
  const copy = structuredClone(made.keyFile);
  const file = join(temporaryFolder(), 'office.key');
  writeFileSync(file, JSON.stringify(change(copy) ?? copy));
  return () => readKeyFile(file);
}

const slotOf = (file: KeyFile, label: string) => {
  const found = file.slots.find((slot) => slot.kind === 'password' && slot.label === label);
  if (found?.kind !== 'password') throw new Error(`no slot of ${label}`);
  return found;
};
/** Other words or figures on a user's slot. */
const given = (label: string, words: Partial<ReturnType<typeof slotOf>>) => (file: KeyFile) =>
  void Object.assign(slotOf(file, label), words);
const flipped = (text: string) => {
  const bytes = Buffer.from(text, 'base64');
  bytes.writeUInt8(bytes.readUInt8(20) ^ 1, 20);
  return bytes.toString('base64');
};

const altered = 'altered-key-file';
const wrong = 'wrong-password';

describe('a key file that somebody edited', () => {
  const edits: [string, (file: KeyFile) => unknown, byPassword: string, byCode: string][] = [
    ['another post on a slot', given('经办人', { label: '主席' }), wrong, altered],
    ['another post on the other’s slot', given('主席', { label: '审计' }), altered, altered],
    ['a cheaper password', given('经办人', { cost: cheap }), wrong, altered],
    [
      'a password cheaper than Argon2 takes',
      given('经办人', { cost: { memory: 8, passes: 1, lanes: 2 } }),
      altered,
      altered,
    ],
    [
      'a password that would take all memory',
      given('经办人', { cost: { memory: 2 ** 31, passes: 1, lanes: 1 } }),
      altered,
      altered,
    ],
    ['another salt', given('经办人', { salt: Buffer.alloc(16).toString('base64') }), wrong, altered],
    ['a salt too short', given('经办人', { salt: 'AAAA' }), altered, altered],
    ['a wrapped key cut short', given('经办人', { wrapped: 'AAAA' }), altered, altered],
    [
      'a flipped bit in a wrapped key',
      (file) => {
        const slot = slotOf(file, '经办人');
        slot.wrapped = flipped(slot.wrapped);
      },
      wrong,
      altered,
    ],
    [
      'a slot taken out',
      (file) => ({ ...file, slots: file.slots.filter((slot) => slot !== slotOf(file, '主席')) }),
      altered,
      altered,
    ],
    [
      'the recovery code taken out',
      (file) => ({ ...file, slots: file.slots.filter(({ kind }) => kind !== 'recovery') }),
      altered,
      'wrong-recovery-code',
    ],
    [
      'a slot grafted from another office with the same password',
      (file) => ({ ...file, slots: [...made.other.slots, ...file.slots] }),
      altered,
      altered,
    ],
    ['slots in another order', (file) => ({ ...file, slots: file.slots.toReversed() }), altered, altered],
    ['another end of the log', (file) => ({ ...file, head: { seq: 0, hash: 'x' } }), altered, altered],
    ['an earlier generation', (file) => ({ ...file, generation: 1 }), altered, altered],
    [
      'the identity of another vault',
      (file) => ({ ...file, id: made.other.id }),
      wrong,
      'wrong-recovery-code',
    ],
    ['the seal of another file', (file) => ({ ...file, seal: made.other.seal }), altered, altered],
    ['no seal', (file) => ({ ...file, seal: '' }), altered, altered],
    ['another version', (file) => ({ ...file, version: 2 }), altered, altered],
    ['nothing of a key file', () => [], altered, altered],
  ];

  it.each(edits)('is refused: %s', async (_, change, byPassword, byCode) => {
    const read = edited(change);
    const codes = [
      await reasonOf(async () => openWithPassword(read(), password)),
      await reasonOf(() => openWithRecoveryCode(read(), made.recoveryCode)),
    ].map(({ code }) => code);
    expect(codes).toEqual([byPassword, byCode]);
  });

  it('and not otherwise', async () => {
    const read = edited((file) => file);
    expect((await openWithPassword(read(), password)).dataKey).toEqual(made.dataKey);
    expect(openWithRecoveryCode(read(), made.recoveryCode)).toEqual(made.dataKey);
  });

  it('is refused when it was cut short', async () => {
    const file = join(temporaryFolder(), 'office.key');
    writeKeyFile(file, made.keyFile);
    writeFileSync(file, readFileSync(file).subarray(0, 200));
    expect(await reasonOf(() => readKeyFile(file))).toMatchObject({
      code: altered,
      remedy: '请从备份中取回 office.key，不要自行修改它。',
    });
  });

  it('opens as an old copy with what was valid then: taking a way in away needs the old copies destroyed', async () => {
    const { dataKey } = await openWithPassword(made.former, password);
    expect(dataKey).toEqual(made.dataKey);
  });
});

describe('the ways in', () => {
  it('never come to nothing', async () => {
    const { keyFile, dataKey, slot } = await makeKeyFile(way);
    const recovery = keyFile.slots.find(({ kind }) => kind === 'recovery')?.id ?? '';
    const byCodeOnly = removeSlot(keyFile, dataKey, slot);
    expect(byCodeOnly.slots.map(({ kind }) => kind)).toEqual(['recovery']);
    expect(await reasonOf(() => removeSlot(byCodeOnly, dataKey, recovery))).toMatchObject({
      code: 'last-way-in',
    });
    const byPasswordOnly = removeSlot(keyFile, dataKey, recovery);
    expect(await reasonOf(() => removeSlot(byPasswordOnly, dataKey, slot))).toMatchObject({
      code: 'last-way-in',
    });
  });

  it('lose the old recovery code when there is a new one', async () => {
    const { keyFile, dataKey, recoveryCode, slot } = await makeKeyFile(way);
    const renewed = renewRecoveryCode(keyFile, dataKey, slot);
    expect(await reasonOf(() => openWithRecoveryCode(renewed.keyFile, recoveryCode))).toMatchObject({
      code: 'wrong-recovery-code',
    });
    expect(openWithRecoveryCode(renewed.keyFile, renewed.recoveryCode)).toEqual(dataKey);
  });
});
