import type { Database } from '#database/open.ts';
import type { Writer } from '#database/writer.ts';

/** Does a work and takes all of it back, whether or not a command is running; answers what the work answered. */
export const rehearsing = (database: Database, writer: Writer) =>
  function rehearse<Result>(work: () => Result): Result {
    const inCommand = database.inTransaction;
    database.exec(inCommand ? 'SAVEPOINT rehearsal' : 'BEGIN IMMEDIATE');
    try {
      return work();
    } finally {
      database.exec(inCommand ? 'ROLLBACK TO rehearsal; RELEASE rehearsal' : 'ROLLBACK');
      writer.take();
    }
  };
