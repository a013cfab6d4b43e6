import { describe, it } from 'vitest';
import { askReading, askWriting, reading, writing } from '#support/faults/desk-lines.ts';
import { readFaults, writeFaults } from '#support/faults/file-faults.ts';

// long form of tests/desk/file-faults.test.ts
describe('every line of `desk`', () => {
  it.each(writeFaults)(
    'says in words that its file cannot be written where $fault, and leaves nothing',
    (fault) => askWriting(fault, Object.keys(writing)),
  );

  it.each(readFaults)('says in words that its file cannot be read where $fault', (fault) =>
    askReading(fault, Object.keys(reading)),
  );
});
