import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerSecrets } from '#electron/hosts/desktop/secret-store.ts';
import { answers, safeStorage } from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

const name = 'b1946ac9-2c1d-4f5e-9a52-2f0d3f0a7c11';
const secret = 'Zm9yIHRoaXMgUEMgb25seQ';

beforeEach(() => {
  answers.userData = mkdtempSync(join(tmpdir(), 'secrets-'));
});
afterEach(() => {
  rmSync(answers.userData, { recursive: true, force: true });
  Object.assign(safeStorage, { available: true, backend: 'gnome_libsecret', login: '登录一' });
});

describe('the system’s store of secrets', () => {
  it('keeps a secret unreadable on the disk, gives it out by its name, and forgets it', async () => {
    expect(await answerSecrets({ kind: 'secrets' })).toEqual({ available: true, names: [] });
    expect(await answerSecrets({ kind: 'keep-secret', name, secret })).toBe('done');
    expect(readFileSync(join(answers.userData, 'secrets.json'), 'utf8')).not.toContain(secret);
    expect(await answerSecrets({ kind: 'secrets' })).toEqual({ available: true, names: [name] });
    expect(await answerSecrets({ kind: 'recall-secret', name })).toEqual({ secret });
    expect(await answerSecrets({ kind: 'forget-secret', name })).toBe('done');
    expect(await answerSecrets({ kind: 'recall-secret', name })).toEqual({ secret: undefined });
  });

  it('has nothing for another login, nor where its file is torn', async () => {
    await answerSecrets({ kind: 'keep-secret', name, secret });
    safeStorage.login = '登录二';
    expect(await answerSecrets({ kind: 'recall-secret', name })).toEqual({ secret: undefined });
    writeFileSync(join(answers.userData, 'secrets.json'), '{"a":');
    expect(await answerSecrets({ kind: 'secrets' })).toEqual({ available: true, names: [] });
  });

  it.runIf(process.platform === 'linux').each(['basic_text', 'unknown'])(
    'is not there on a desktop without a key ring (%s), and keeps nothing',
    async (backend) => {
      safeStorage.backend = backend;
      expect(await answerSecrets({ kind: 'secrets' })).toEqual({ available: false, names: [] });
      await expect(answerSecrets({ kind: 'keep-secret', name, secret })).rejects.toThrow('keeps no secrets');
    },
  );

  it.runIf(process.platform === 'linux')(
    'gives out nothing that the basic backend encrypted, and keeps nothing that it would',
    async () => {
      await answerSecrets({ kind: 'keep-secret', name, secret });
      const file = join(answers.userData, 'secrets.json');
      const basic = Buffer.concat([Buffer.from('v10'), Buffer.from(secret)]).toString('base64');
      writeFileSync(file, JSON.stringify({ [name]: basic }));
      expect(await answerSecrets({ kind: 'recall-secret', name })).toEqual({ secret: undefined });
      safeStorage.login = 'v10';
      await expect(answerSecrets({ kind: 'keep-secret', name, secret })).rejects.toThrow('keeps no secrets');
      expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ [name]: basic });
    },
  );

  it('is not there where the system encrypts nothing', async () => {
    safeStorage.available = false;
    expect(await answerSecrets({ kind: 'secrets' })).toEqual({ available: false, names: [] });
  });
});
