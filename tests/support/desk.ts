import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deskLine } from '#electron/desk-line.ts';
import { cheap, demoFolder, password, temporaryFolder } from './office.ts';
import { program } from './programs.ts';
import { smallFolder } from './small-office.ts';

const root = join(import.meta.dirname, '..', '..');

/** Runs the real command line in a process of its own. */
export function desk(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program('desk'), ...args], { cwd: root });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({ code: code ?? -1, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
  });
}

/** Carries out one line of the command line in this process: the same code but for the start, many times quicker. */
export async function line(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const { code, out, err } = await deskLine(args, { passwordCost: cheap });
  const printed = (text: string) => (text === '' ? '' : `${text}\n`);
  return { code, out: printed(out), err: printed(err) };
}

/** A vault, closed, and the options that name it on the command line. */
function named(vault: string) {
  const folder = temporaryFolder();
  return { vault, folder, at: ['--vault', vault, '--password-file', passwordFile(folder)] };
}

/** The demo's vault, closed. */
export const demoVault = async () => named(await demoFolder());

/** The small office's vault, closed. */
export const smallVault = async () => named(await smallFolder());

/** A file with the password, as a scheduled task would keep one. */
export function passwordFile(folder: string, text = password): string {
  const file = join(folder, 'password.txt');
  writeFileSync(file, `${text}\n`);
  return file;
}

/** Runs the command line with nobody reading what it prints; its exit code and its complaints. */
export function deskUnread(...args: string[]): Promise<{ code: number; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program('desk'), ...args], { cwd: root });
    const err: Buffer[] = [];
    child.stdout.destroy();
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? -1, err: Buffer.concat(err).toString() }));
  });
}
