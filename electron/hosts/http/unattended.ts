import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** How often it is looked whether a tab has been heard, and after how many silent looks nobody is there: five minutes. */
const look = 30_000;
const silentLooks = 10;

/** What systems allow for the path of a socket, in bytes; a longer one is refused. */
const longestPath = 103;

/**
 * Where a running host on a vault listens for a second start: nothing but "open another tab" is said there, and the host
 * opens it itself, so that whoever else can reach it learns no address.
 */
export function callPoint(
  vault: string,
  environment: Record<string, string | undefined> = process.env,
): string {
  const digest = createHash('sha256').update(resolve(vault)).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\congress-desk-${digest}`;
  const name = `congress-desk-${process.getuid?.() ?? 0}-${digest}.sock`;
  const places = [environment.XDG_RUNTIME_DIR || tmpdir(), tmpdir()].map((folder) => join(folder, name));
  return places.find((place) => Buffer.byteLength(place) <= longestPath) ?? join('/tmp', name);
}

/** Asks a host that already serves the vault to open another tab; false where there is none. */
export function askRunning(point: string): Promise<boolean> {
  return new Promise((done) => {
    const call = connect(point, () => call.end('open'));
    call.once('error', () => done(false));
    call.once('close', (failed) => done(!failed));
  });
}

/** Hears second starts until it is closed. */
export async function hearSecondStarts(point: string, open: () => void): Promise<Server> {
  // one that was killed leaves its socket behind
  if (process.platform !== 'win32') await rm(point, { force: true });
  const server = createServer((call) => {
    call.on('error', () => {});
    call.once('data', () => open());
    call.resume();
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(point, ready);
  });
  return server;
}

/**
 * Calls `nobody` once no tab has been heard for five minutes: a page asks every quarter of a minute, once a minute where the
 * browser slows a hidden tab. Looks are counted and not the clock, so that a machine that slept is given its time anew.
 */
export function whenSilent(nobody: () => void, every = look): { heard(): void; stop(): void } {
  let silent = 0;
  const clock = setInterval(() => {
    silent += 1;
    if (silent < silentLooks) return;
    clearInterval(clock);
    nobody();
  }, every);
  return {
    heard() {
      silent = 0;
    },
    stop: () => clearInterval(clock),
  };
}
