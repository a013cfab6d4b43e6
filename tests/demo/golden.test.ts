import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { deskLine } from '#electron/desk-line.ts';
import { demo } from '#electron/hosts/desk/demo.ts';
import { cheap, officeAt, temporaryFolder } from '#support/office.ts';
import { explanationsOf, linesOf, type Picture, pictureOf } from '#support/office-picture.ts';

const clock = () => new Date('2026-01-15T12:00:00');
const golden = (name: string) => join(import.meta.dirname, 'golden', `${name}.jsonl`);

/** Ids of one office, in their order; nothing that it shows may depend on them. */
function countedIds(first: number, step: number) {
  let next = first;
  return () => {
    const id = `00000000-0000-4000-8000-${String(next).padStart(12, '0')}`;
    next += step;
    return id;
  };
}

/** The digest of a file's bytes; of a sheet that ends with the log's check code, of its parts without that code. */
function digestOf(bytes: Uint8Array): string {
  const digest = createHash('sha256');
  const parts = Object.entries(unzipSync(bytes));
  const texts = parts.map(([name, part]) => [name, strFromU8(part)] as const);
  const checkCode = /校验码 [0-9a-f]{8}/g;
  if (!texts.some(([, text]) => checkCode.test(text))) return digest.update(bytes).digest('hex');
  for (const [name, text] of texts) digest.update(name).update(strToU8(text.replaceAll(checkCode, '校验码')));
  return digest.digest('hex');
}

/** What `npm run demo` makes on 15 January 2026: the files it writes, and what the office shows afterwards. */
async function makeDemo(folder: string, newId: () => string) {
  const [vault, out] = [join(folder, 'vault'), join(folder, 'documents')];
  const made = await deskLine(['demo', '--vault', vault, '--out', out, '--json'], {
    clock,
    newId,
    passwordCost: cheap,
    automaticBackups: false,
    fonts: async () => undefined,
  });
  expect([made.code, made.err]).toEqual([0, '']);
  const { client } = officeAt(vault, { clock });
  await client.vault.unlock({ password: demo.password });
  const files = readdirSync(out).sort();
  const picture: Picture = {
    imported: JSON.parse(made.out).imported,
    documents: files.map((name) => ({ name, sha256: digestOf(readFileSync(join(out, name))) })),
    ...(await pictureOf(client, demo.year)),
  };
  return { client, picture };
}

describe('the demo office', () => {
  it('shows and writes what it did when its golden files were made', async () => {
    const { client, picture } = await makeDemo(temporaryFolder(), countedIds(1, 1));
    // which of a day's records reached a limit is told in the order of their ids
    const all: Picture = { ...picture, explanations: await explanationsOf(client, demo.year) };
    for (const [name, entries] of Object.entries(all))
      await expect(linesOf(entries), name).toMatchFileSnapshot(golden(name));
    const files = Object.keys(all).map((name) => `${name}.jsonl`);
    expect(readdirSync(join(import.meta.dirname, 'golden')).sort()).toEqual(files.sort());
  });

  it('shows and writes the same whatever ids its records were given', async () => {
    const { picture } = await makeDemo(temporaryFolder(), countedIds(999_999_999, -7));
    for (const [name, entries] of Object.entries(picture))
      expect(linesOf(entries), name).toBe(readFileSync(golden(name), 'utf8'));
  });
});
