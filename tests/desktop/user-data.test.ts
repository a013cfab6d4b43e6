import { describe, expect, it, vi } from 'vitest';
import { folderFor } from '#electron/hosts/desktop/user-data.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

describe('the folder of a window', () => {
  const usual = '/home/x/.local/share/congress-desk/vault';

  it('is one of its own for each vault, so that the demo opens beside the office', () => {
    expect(folderFor(usual, usual)).toBe('desktop');
    expect(folderFor(`${usual}/`, usual)).toBe('desktop');
    const demo = folderFor('/home/x/out/demo/vault', usual);
    expect(demo).toMatch(/^desktop-vault-[0-9a-f]{12}$/);
    expect(folderFor('/media/优盘/保险库', usual)).toMatch(/^desktop-___-[0-9a-f]{12}$/);
    expect(folderFor('/home/y/vault', usual)).not.toBe(demo);
  });
});
