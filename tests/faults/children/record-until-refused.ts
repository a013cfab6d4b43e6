import { ORPCError } from '@orpc/client';
import { recordingApp } from './recording-app.ts';

// records voters until the core refuses, then says why, and whether the records can still be read
const [vault = '', resources = '', password = ''] = process.argv.slice(2);
const { app, client, record } = await recordingApp(vault, resources, password);
const saved: string[] = [];
let refusal: unknown;
while (refusal === undefined) {
  try {
    saved.push(await record());
  } catch (error) {
    refusal = error instanceof ORPCError ? error.data : String(error);
  }
}
const { rows } = await client.receptions.list({ year: 2025, search: '断电试验' });
process.stdout.write(JSON.stringify({ refusal, saved: saved.length, readable: rows.length }));
await app.close();
