import { Worker } from 'node:worker_threads';
import { farewell } from './answer.ts';

/** How long a thread waits for the next file of the same import, in milliseconds. */
const PATIENCE = 5000;

type Waiting = { thread: Worker; leave: NodeJS.Timeout; end: () => void };

/** One waiting thread of each kind: to start one costs ten times what reading a workbook does. */
const waiting = new Map<string, Waiting>();

const kindOf = (program: string, megabytes: number) => `${megabytes} ${program}`;

function start(program: string, megabytes: number): Worker {
  const thread = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
  // one that was given up may fail once more before it has ended
  return thread.on('error', () => {});
}

/** A thread that runs a program within so much memory: one that was waiting, or a new one. */
export function takeThread(program: string, megabytes: number): Worker {
  const kind = kindOf(program, megabytes);
  const kept = waiting.get(kind);
  if (!kept) return start(program, megabytes);
  waiting.delete(kind);
  clearTimeout(kept.leave);
  kept.thread.off('exit', kept.end).ref();
  return kept.thread;
}

/** Lets a thread that has answered wait a while for its next job; it holds up nobody's end. */
export function keepThread(thread: Worker, program: string, megabytes: number): void {
  const kind = kindOf(program, megabytes);
  if (waiting.has(kind)) {
    thread.postMessage(farewell);
    return;
  }
  const end = () => {
    waiting.delete(kind);
    thread.postMessage(farewell);
  };
  thread.once('exit', end).unref();
  waiting.set(kind, { thread, end, leave: setTimeout(end, PATIENCE).unref() });
}
