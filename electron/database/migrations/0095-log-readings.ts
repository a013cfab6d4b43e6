import { append, type ChainedEntry, type ChangeRow, entriesOf, isAsWritten } from '../audit.ts';
import type { Migration } from '../migration.ts';
import type { Database } from '../open.ts';

const GAP = '\ufffd';
/** More readings than this are not tried: some seconds of hashing. */
const MOST_TRIED = 200_000;

const everyHalf = Array.from({ length: 0x800 }, (_, index) => String.fromCharCode(0xd800 + index));

/** The halves of characters that an entry's own changes still hold, escaped as JSON escapes them. */
const halvesIn = (changes: ChangeRow[]): string[] => {
  const texts = changes.flatMap(({ before, after }) =>
    [before, after].flatMap((row) => (row === null ? [] : Object.values(JSON.parse(row) as object))),
  );
  return [
    ...new Set(texts.flatMap((text) => (typeof text === 'string' ? (text.match(/\p{Cs}/gu) ?? []) : []))),
  ];
};

/** Every way to put one of `halves` into each gap of a subject. */
function* readings(parts: string[], halves: string[]): Generator<string> {
  const [first = '', ...rest] = parts;
  if (rest.length === 0) yield first;
  else for (const tail of readings(rest, halves)) for (const half of halves) yield first + half + tail;
}

/** The subject that an entry's hash was made of, where only halves of characters tell it from what was kept. */
function formerSubject(entry: ChainedEntry, changes: ChangeRow[]): string | undefined {
  const parts = entry.subject.split(GAP);
  const gaps = parts.length - 1;
  if (gaps === 0) return undefined;
  const halves = gaps === 1 ? everyHalf : [GAP, ...halvesIn(changes)];
  if (halves.length ** gaps > MOST_TRIED) return undefined;
  return readings(parts, halves).find((subject) => isAsWritten(entry, changes, subject));
}

/** Writes down what the broken entries were made of; the entries themselves stay as they are. */
function mend(database: Database, at: string): void {
  const add = database.prepare('INSERT INTO audit_subjects VALUES (?, ?)');
  const mended: number[] = [];
  for (const { entry, changes } of [...entriesOf(database)]) {
    if (isAsWritten(entry, changes)) continue;
    const subject = formerSubject(entry, changes);
    if (subject === undefined) continue;
    add.run(entry.seq, JSON.stringify(subject));
    mended.push(entry.seq);
  }
  if (mended.length === 0) return;
  const subject = `第 ${mended.join('、')} 条含有半个字符，已补记原文，可以核验`;
  append(
    database,
    { at, actor: '履职台', place: '升级', action: 'log.mended', title: '修补操作日志', subject },
    [],
  );
}

/**
 * Before texts had a border, half a character in what an entry was about went into its hash, while the database kept � in
 * its place, and the chain was broken there for good. What such a hash was made of is found again, proven by the hash, and
 * kept beside the entry. Whoever edits an entry gains nothing by it: a subject read so must still be the one that is shown.
 */
export const logReadings = {
  number: 95,
  sql: `
    CREATE TABLE audit_subjects (
      seq INTEGER PRIMARY KEY,
      subject TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER subjects_unchanged BEFORE UPDATE ON audit_subjects BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
    CREATE TRIGGER subjects_kept BEFORE DELETE ON audit_subjects BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
  `,
  mend,
} satisfies Migration;
