import { join } from 'node:path';
import { createBackup } from '#database/backup.ts';
import { readKeyFile, writeKeyFile } from '#database/key-file.ts';
import { withHead } from '#database/key-slots.ts';
import { migrate } from '#database/migrate.ts';
import { openDatabase } from '#database/open.ts';
import { restoreBackup, undoRestore } from '#database/restore.ts';
import { synthetic } from './synthetic-migrations.ts';

// does one kind of work over and over, until it is killed
const [kind = '', vault = '', key = '', folder = ''] = process.argv.slice(2);
const dataKey = Buffer.from(key, 'hex');
const clock = () => new Date();
const ready = () => process.stdout.write('READY\n');

const kinds: Record<string, () => Promise<void>> = {
  async backup() {
    const database = openDatabase(join(vault, 'office.db'), dataKey);
    ready();
    for (;;) {
      await createBackup({
        database,
        vault,
        dataKey,
        to: folder,
        reason: 'manual',
        office: '清溪镇',
        app: '0.1.0',
        clock,
      });
    }
  },
  async restore() {
    ready();
    for (;;) {
      await restoreBackup({ file: folder, secret: dataKey, vault, clock });
      await undoRestore(vault, { clock });
    }
  },
  async 'key-file'() {
    const file = join(vault, 'office.key');
    ready();
    for (let seq = 0; ; seq += 1) {
      writeKeyFile(file, withHead(readKeyFile(file), dataKey, { seq, hash: 'h'.repeat(64) }));
    }
  },
  async migration() {
    const database = openDatabase(join(vault, 'office.db'), dataKey);
    ready();
    migrate(database, synthetic);
  },
};

await kinds[kind]?.();
