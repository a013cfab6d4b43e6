import { closeSync, openSync, writeSync } from 'node:fs';
import Sqlite from 'better-sqlite3-multiple-ciphers';
import { recordingApp } from './recording-app.ts';

// records voters through the real core and writes each id to the file of acknowledgements once it is said to be saved
const [vault = '', resources = '', password = '', acknowledgements = '', limit = 'Infinity'] =
  process.argv.slice(2);

if (process.env.CONTROL === 'synchronous=OFF') {
  // the control of the power cut: the core believes that it writes through, and does not
  const { pragma } = Sqlite.prototype;
  Sqlite.prototype.pragma = function (this: Sqlite.Database, source: string, options?: Sqlite.PragmaOptions) {
    if (source === 'synchronous') return 2;
    return pragma.call(this, source === 'synchronous=FULL' ? 'synchronous=OFF' : source, options);
  };
}
if (process.env.CHECKPOINT) {
  const { pragma } = Sqlite.prototype;
  Sqlite.prototype.pragma = function (this: Sqlite.Database, source: string, options?: Sqlite.PragmaOptions) {
    if (source.startsWith('cache_size')) pragma.call(this, `wal_autocheckpoint=${process.env.CHECKPOINT}`);
    return pragma.call(this, source, options);
  };
}

const { record } = await recordingApp(vault, resources, password);
const file = openSync(acknowledgements, 'a');
for (let count = 0; count < Number(limit); count += 1) {
  writeSync(file, `${await record()}\n`);
  // whoever kills it waits for work that was acknowledged, however slow the machine
  if (count === 0) process.stdout.write('READY\n');
}
closeSync(file);
process.kill(process.pid, 'SIGKILL');
