import { basename } from 'node:path';

/** What a traced program did to one file. */
export type TraceEvent = { file: string } & (
  | { kind: 'write'; at: number; bytes: Buffer }
  | { kind: 'cut'; size: number }
  | { kind: 'sync' }
  | { kind: 'remove' }
);

const bytesOf = (escaped: string) => Buffer.from(escaped.replaceAll('\\x', ''), 'hex');
const quotedBytes = '"((?:\\\\x[0-9a-f]{2})*)"';
const patterns = {
  open: new RegExp(`^openat\\([^,]+, ${quotedBytes}, .*\\) += (\\d+)`),
  pwrite: new RegExp(`^pwrite64\\((\\d+), ${quotedBytes}, (\\d+), (\\d+)\\) += (\\d+)`),
  write: new RegExp(`^write\\((\\d+), ${quotedBytes}, (\\d+)\\) += (\\d+)`),
  sync: /^f(?:data)?sync\((\d+)\) += 0/,
  cut: /^ftruncate\((\d+), (\d+)\) += 0/,
  remove: new RegExp(`^unlink\\(${quotedBytes}\\) += 0`),
  close: /^close\((\d+)\)/,
};

/** Joins calls that strace printed in two pieces because another thread came in between. */
function* wholeCalls(text: string): Generator<string> {
  const begun = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, thread = '', call = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    const unfinished = call.indexOf(' <unfinished ...>');
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(call);
    if (unfinished >= 0) begun.set(thread, call.slice(0, unfinished));
    else yield resumed ? `${begun.get(thread) ?? ''}${resumed[1]}` : call;
  }
}

/** Reads what `strace -f -xx` wrote about the watched paths, in order; positions of plain writes are at the end. */
export function readTrace(text: string, watched: string[]): TraceEvent[] {
  const events: TraceEvent[] = [];
  const handles = new Map<string, string>();
  const nameOf = (escaped: string) => {
    const path = bytesOf(escaped).toString();
    // a draft is the file that it is renamed to
    return watched.includes(path) ? basename(path, '.tmp') : undefined;
  };
  for (const call of wholeCalls(text)) {
    const [opened, pwritten, written, synced, cut, removed, closed] = [
      patterns.open.exec(call),
      patterns.pwrite.exec(call),
      patterns.write.exec(call),
      patterns.sync.exec(call),
      patterns.cut.exec(call),
      patterns.remove.exec(call),
      patterns.close.exec(call),
    ];
    if (opened) {
      const name = nameOf(opened[1] ?? '');
      if (name) handles.set(opened[2] ?? '', name);
    } else if (closed) handles.delete(closed[1] ?? '');
    else if (removed) {
      const name = nameOf(removed[1] ?? '');
      if (name) events.push({ file: name, kind: 'remove' });
    } else {
      const file = handles.get((pwritten ?? written ?? synced ?? cut)?.[1] ?? '');
      if (file === undefined) continue;
      if (pwritten) {
        const bytes = bytesOf(pwritten[2] ?? '');
        if (bytes.length !== Number(pwritten[3])) throw new Error('strace shortened a write');
        events.push({ file, kind: 'write', at: Number(pwritten[4]), bytes });
      } else if (written) events.push({ file, kind: 'write', at: 0, bytes: bytesOf(written[2] ?? '') });
      else if (cut) events.push({ file, kind: 'cut', size: Number(cut[2]) });
      else if (synced) events.push({ file, kind: 'sync' });
    }
  }
  return events;
}
