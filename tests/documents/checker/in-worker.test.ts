import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '#documents/checker/check.ts';
import { mendChosen } from '#documents/checker/fix.ts';
import { checkInWorker, mendInWorker } from '#documents/checker/in-worker.ts';
import { NO_ASKS } from '#documents/checker/office.ts';
import { composeDocument } from '#documents/compose.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { notice } from './clean.ts';

const faulty = composeDocument({ ...notice, number: '清人大主席团[2025]012号' });

async function reasonOf(work: Promise<unknown>) {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${error}`);
  return error.reason;
}

describe('a document checked in a thread of its own', () => {
  it('is checked and mended as it is here', async () => {
    expect(await checkInWorker(faulty, '公文.docx')).toEqual(await checkDocument(faulty, '公文.docx'));
    expect(await mendInWorker(faulty, '公文.docx', [1])).toEqual(await mendChosen(faulty, '公文.docx', [1]));
  });

  it('is refused for the same reasons', async () => {
    expect(await reasonOf(checkInWorker(strToU8('甲'), '公文.docx'))).toEqual(
      await reasonOf(checkDocument(strToU8('甲'), '公文.docx')),
    );
  });

  it('is given up when it takes more time or memory than it may', async () => {
    const large = composeDocument({
      ...notice,
      body: Array.from({ length: 8_000 }, (_, at) => ({ kind: 'paragraph' as const, text: `第${at}件。` })),
    });
    const slow = { megabytes: 1024, seconds: 0.01 };
    expect((await reasonOf(checkInWorker(large, '公文.docx', NO_ASKS, slow))).message).toBe(
      '“公文.docx”处理了 0.01 秒还没有完成，超出可以读取的范围。',
    );
    expect(
      (await reasonOf(checkInWorker(large, '公文.docx', NO_ASKS, { megabytes: 24, seconds: 30 }))).message,
    ).toBe('“公文.docx”展开后占用内存过多，超出可以读取的范围。');
  });
});
