import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { password } from './office.ts';

const root = join(import.meta.dirname, '..', '..');

/** Runs the real command line in a process of its own. */
export function desk(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'electron', 'desk.ts'), ...args], { cwd: root });
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

/** A file with the password, as a scheduled task would keep one. */
export function passwordFile(folder: string, text = password): string {
  const file = join(folder, 'password.txt');
  writeFileSync(file, `${text}\n`);
  return file;
}

/** Runs the command line with nobody reading what it prints; its exit code and its complaints. */
export function deskUnread(...args: string[]): Promise<{ code: number; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'electron', 'desk.ts'), ...args], { cwd: root });
    const err: Buffer[] = [];
    child.stdout.destroy();
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? -1, err: Buffer.concat(err).toString() }));
  });
}
