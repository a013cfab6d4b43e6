import { fstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '#database/open.ts';

// sorts, keeps a temporary table and vacuums many marked rows, and looks into every file it has open meanwhile
const [folder = '', marker = '', mode = ''] = process.argv.slice(2);
const database = openDatabase(join(folder, 'office.db'), new Uint8Array(32).fill(3), { create: true });
// small, so that what does not fit must go somewhere
database.pragma('cache_size=-1000');
if (mode === 'control') database.pragma('temp_store=FILE');

let looked = 0;
const readable = new Set<string>();
function look(): void {
  for (const handle of readdirSync('/proc/self/fd')) {
    try {
      const target = readlinkSync(`/proc/self/fd/${handle}`);
      if (!fstatSync(Number(handle)).isFile() || target.startsWith('/proc')) continue;
      looked += 1;
      if (readFileSync(`/proc/self/fd/${handle}`).includes(marker)) readable.add(target);
    } catch {
      // a handle that is gone by now, or a pipe
    }
  }
}

database.exec('CREATE TABLE entries (id INTEGER PRIMARY KEY, body TEXT)');
const insert = database.prepare('INSERT INTO entries (body) VALUES (?)');
database.transaction(() => {
  for (let row = 0; row < 6000; row += 1)
    insert.run(`${(row * 7919) % 6000} ${marker} ${'民情'.repeat(120)}`);
  look();
})();
for (const _ of database.prepare('SELECT body FROM entries ORDER BY body').iterate()) {
  look();
  break;
}
database.exec('CREATE TEMP TABLE copied AS SELECT * FROM entries');
look();
database.prepare('VACUUM INTO ?').run(join(folder, 'copy.db'));
look();
database.exec('DROP TABLE copied');
database.exec('VACUUM');
look();
process.stdout.write(JSON.stringify({ looked, readable: [...readable] }));
process.kill(process.pid, 'SIGKILL');
