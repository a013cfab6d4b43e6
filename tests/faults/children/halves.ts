import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { append } from '#database/audit.ts';
import { openDatabase } from '#database/open.ts';
import { type Row, writerOf } from '#database/writer.ts';

// the control of the kill loop: a record and its log entry in two transactions instead of the gate's one
const [vault = '', key = '', acknowledgements = ''] = process.argv.slice(2);
const database = openDatabase(join(vault, 'office.db'), Buffer.from(key, 'hex'));
const writer = writerOf(database);
const first = (table: string) =>
  database.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY rowid`).get() ?? {};
const [reception, deputy] = [first('receptions'), first('reception_deputies')];
const file = openSync(acknowledgements, 'a');
process.stdout.write('READY\n');
for (;;) {
  const id = crypto.randomUUID();
  writer.insert('receptions', { ...reception, id, matter: '断电试验' });
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  database.transaction(() => {
    writer.insert('reception_deputies', { ...deputy, id, reception_id: id });
    const entry = { at: '', actor: '', place: '', action: 'receptions.record', title: '', subject: '' };
    append(database, entry, writer.take());
  })();
  writeSync(file, `${id}\n`);
}
