import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { askRunning, callPoint, hearSecondStarts, whenSilent } from '#electron/hosts/http/unattended.ts';

const folder = mkdtempSync(join(tmpdir(), 'unattended-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a browser host without a terminal', () => {
  it('is asked by a second start to open another tab, and learns nothing else', async () => {
    const point = callPoint('/vault', { XDG_RUNTIME_DIR: folder });
    expect(await askRunning(point)).toBe(false);
    const open = vi.fn();
    const server = await hearSecondStarts(point, open);
    expect(await askRunning(point)).toBe(true);
    await expect.poll(() => open.mock.calls).toEqual([[]]);
    server.close();
  });

  it('takes the place of one that was killed', async () => {
    const point = join(folder, 'left.sock');
    writeFileSync(point, '');
    const open = vi.fn();
    const server = await hearSecondStarts(point, open);
    expect(await askRunning(point)).toBe(true);
    server.close();
  });

  it.skipIf(process.platform === 'win32')('has one place to be called at for each vault and login', () => {
    const at = (vault: string, runtime?: string) => callPoint(vault, { XDG_RUNTIME_DIR: runtime });
    expect(at('/a', folder)).toBe(at('/a/', folder));
    expect(at('/a', folder)).not.toBe(at('/b', folder));
    const name = new RegExp(`/congress-desk-${process.getuid?.()}-[0-9a-f]{16}\\.sock$`);
    expect(at('/a')).toMatch(name);
    // what systems allow for a socket's path, in bytes
    const far = at('/a', `/run/${'用户'.repeat(20)}`);
    expect(far).toMatch(name);
    expect(Buffer.byteLength(far)).toBeLessThan(104);
  });

  it('ends five minutes after the last tab was heard', () => {
    vi.useFakeTimers();
    const nobody = vi.fn();
    const silence = whenSilent(nobody);
    vi.advanceTimersByTime(4 * 60_000);
    silence.heard();
    vi.advanceTimersByTime(4 * 60_000 + 50_000);
    expect(nobody).not.toHaveBeenCalled();
    vi.advanceTimersByTime(15_000);
    expect(nobody).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(600_000);
    expect(nobody).toHaveBeenCalledOnce();
    silence.stop();
    vi.useRealTimers();
  });
});
