import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderRisks } from '#database/folder-risk.ts';
import { databaseBytes, freeBytes, needFreeSpace } from '#database/free-space.ts';
import { temporaryFolder } from '#support/office.ts';
import { reasonOf } from '#support/reasons.ts';
import { smallVault } from '#support/small-vault.ts';

const kinds = (path: string, host?: { removable: boolean }) =>
  folderRisks(path, host).map(({ kind }) => kind);

describe('the risk of a folder', () => {
  it.each([
    ['C:\\Users\\人大\\AppData\\Local\\congress-desk\\vault', []],
    ['D:\\履职台', []],
    ['/home/renda/.local/share/congress-desk/vault', []],
    ['/data/media/履职台', []],
    ['C:\\Users\\人大\\OneDrive\\履职台', ['cloud']],
    ['C:\\Users\\人大\\OneDrive - 清溪镇\\履职台', ['cloud']],
    ['D:\\百度网盘\\履职台', ['cloud']],
    ['D:\\BaiduNetdiskDownload\\履职台', ['cloud']],
    ['D:\\BaiduSyncdisk', ['cloud']],
    ['D:\\我的坚果云\\履职台', ['cloud']],
    ['/home/renda/Nutstore Files/履职台', ['cloud']],
    ['C:\\Users\\人大\\WPS云盘\\履职台', ['cloud']],
    ['C:\\Users\\人大\\WPSDrive\\123', ['cloud']],
    ['D:\\腾讯微云\\履职台', ['cloud']],
    ['/Users/renda/Dropbox/vault', ['cloud']],
    ['\\\\服务器\\共享\\履职台', ['share']],
    ['//server/share/desk', ['share']],
    ['\\\\?\\UNC\\server\\share', ['share']],
    ['\\\\?\\C:\\履职台', []],
    ['/run/user/1000/gvfs/smb-share:server=a,share=b', ['share']],
    ['/media/renda/U盘/履职台', ['removable']],
    ['/run/media/renda/KINGSTON', ['removable']],
    ['/tmp/vault', ['temporary']],
    ['/dev/shm/vault', ['temporary']],
    ['/dev/shmvault', []],
    ['C:\\Windows\\Temp\\vault', ['temporary']],
  ])('of %s is %j', (path, expected) => {
    expect(kinds(path)).toEqual(expected);
  });

  it('is known of a stick where the host says so', () => {
    expect(kinds('E:\\履职台', { removable: true })).toEqual(['removable']);
  });

  it('is told in a sentence', () => {
    expect(folderRisks('D:\\百度网盘\\履职台')).toEqual([
      {
        kind: 'cloud',
        sentence:
          '这个文件夹由“百度网盘”同步。同步程序会在写入途中搬动文件，可能弄坏数据库，也会把选民信息传到网上。',
      },
    ]);
  });
});

describe('free space', () => {
  it('is asked for three times what the database and its log take', async () => {
    const { file, database } = await smallVault(100);
    const open = databaseBytes(file);
    database.close();
    expect(open).toBeGreaterThan(databaseBytes(file));
    expect(() => needFreeSpace(temporaryFolder(), open, '备份')).not.toThrow();
  });

  it('is refused by figures, before anything is written, also for a folder that is not there yet', async () => {
    const folder = join(temporaryFolder(), '备份', '新的');
    const third = Math.floor(freeBytes(folder) / 3);
    expect(() => needFreeSpace(folder, Math.floor(third * 0.9), '备份')).not.toThrow();
    expect(await reasonOf(() => needFreeSpace(folder, Math.ceil(third * 1.1), '备份'))).toEqual({
      code: 'not-enough-space',
      message: expect.stringMatching(
        /^磁盘空间不足，没有开始备份：需要 \d+ MB，“.+新的”所在磁盘只剩 \d+ MB。$/,
      ),
      remedy: '请清理磁盘，或另选一个空间充足的磁盘，再试一次。',
    });
  });
});
