import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { program } from '#support/programs.ts';

/** Path of a program that tests kill, starve or trace. */
export const childProgram = (name: string) => program(`child-${name}`);

/** A fraction from 0 to 1 that is the same in every run: a test that fails must fail again. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Starts a child, waits until it says that it is ready, and kills it (SIGKILL) so many milliseconds later. */
export async function killAfter(
  milliseconds: number,
  name: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<void> {
  const child = spawn(process.execPath, [childProgram(name), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let complaints = '';
  child.stderr.on('data', (data) => {
    complaints += data;
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const ready = new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  await Promise.race([ready, ended]);
  await Promise.race([wait(milliseconds), ended]);
  child.kill('SIGKILL');
  await ended;
  if (/Error/.test(complaints)) throw new Error(`the child ${name} failed: ${complaints}`);
}
