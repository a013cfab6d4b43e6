import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '#support/office.ts';
import { canMount, smallDisk } from './small-disk.ts';

/** A place where a file cannot be written, by its name; `name` is the file's own. */
export type WriteFault = {
  fault: string;
  place: (name: string) => string;
  says: RegExp;
  force?: true;
  missing?: true;
};

/** Each way in which writing a file fails that can be made here; those that need a mount only where one may be made. */
export const writeFaults: WriteFault[] = [
  {
    fault: 'the folder is not there',
    place: (name) => join(temporaryFolder(), '没有', name),
    says: /文件夹不在了|找不到/,
    missing: true,
  },
  {
    fault: 'a file stands where its folder should be',
    place(name) {
      const file = join(temporaryFolder(), '是文件');
      writeFileSync(file, '');
      return join(file, name);
    },
    says: /文件夹不在了|找不到/,
  },
  {
    fault: 'a folder bears its name',
    place(name) {
      const path = join(temporaryFolder(), name);
      mkdirSync(path);
      writeFileSync(join(path, '里面'), '');
      return path;
    },
    says: /同名/,
    force: true,
  },
  {
    fault: 'its name is too long',
    place: (name) => join(temporaryFolder(), `${'长'.repeat(120)}${name}`),
    says: /太长/,
  },
  ...(canMount
    ? [
        {
          fault: 'the stick is write-protected',
          place(name: string) {
            const disk = smallDisk(1);
            spawnSync('mount', ['-o', 'remount,ro', disk.folder]);
            return join(disk.folder, name);
          },
          says: /不允许写入|不能写/,
        },
        {
          fault: 'the disk is full',
          place(name: string) {
            const disk = smallDisk(1);
            disk.fill(0);
            return join(disk.folder, name);
          },
          says: /已满|空间不足/,
        },
      ]
    : []),
];

/** A place where a file cannot be read, by its name. */
export type ReadFault = { fault: string; place: (name: string) => string };

/** Each way in which reading a file fails. */
export const readFaults: ReadFault[] = [
  { fault: 'it is not there', place: (name) => join(temporaryFolder(), name) },
  {
    fault: 'it is a folder',
    place(name) {
      const path = join(temporaryFolder(), name);
      mkdirSync(path);
      return path;
    },
  },
  { fault: 'its name is too long', place: (name) => join(temporaryFolder(), `${'长'.repeat(120)}${name}`) },
  {
    fault: 'it is a pipe',
    place(name) {
      // a password may well come through one
      const path = join(temporaryFolder(), name);
      if (/密码/.test(name)) return path;
      spawnSync('mkfifo', [path]);
      return path;
    },
  },
  {
    fault: 'it is a link to itself',
    place(name) {
      const path = join(temporaryFolder(), name);
      symlinkSync(path, path);
      return path;
    },
  },
  {
    fault: 'its folder is a file',
    place(name) {
      const file = join(temporaryFolder(), '是文件');
      writeFileSync(file, '');
      return join(file, name);
    },
  },
];
