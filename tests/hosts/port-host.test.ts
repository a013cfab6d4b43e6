import { once } from 'node:events';
import { MessageChannel, type MessagePort as NodePort, Worker } from 'node:worker_threads';
import { createORPCClient, safe } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { speakOver } from '../../renderer/host/desktop.ts';
import type { Seen } from './core-worker.ts';
import type { sampleContract } from './sample-app.ts';

let worker: Worker;

beforeAll(() => {
  worker = new Worker(new URL('./core-worker.ts', import.meta.url));
});
afterAll(() => worker.terminate());

function connect() {
  const { port1, port2 } = new MessageChannel();
  worker.postMessage({ kind: 'connect', place: '桌面', port: port1 }, [port1]);
  const spoken = speakOver(port2 as unknown as MessagePort);
  port2.start();
  const api: ContractRouterClient<typeof sampleContract> = createORPCClient(spoken.link);
  return { port: port2 as NodePort, api, ...spoken };
}

async function reply(order: object): Promise<unknown> {
  worker.postMessage(order);
  return (await once(worker, 'message'))[0];
}

const look = () => reply({ kind: 'look' }) as Promise<Seen>;

describe('the message port between page and core', () => {
  it('carries a procedure, and tells the core where its caller sits', async () => {
    const { api, port } = connect();
    expect(await Promise.all([api.double({ value: 21 }), api.who()])).toEqual([42, { place: '桌面' }]);
    port.close();
  });

  it('carries a refusal with its words and its data', async () => {
    const { api, port } = connect();
    const { error, isDefined } = await safe(api.refuse());
    expect(isDefined && error).toMatchObject({
      code: 'REFUSED',
      status: 422,
      message: '届次已经结束',
      data: { remedy: '先新建一届' },
    });
    port.close();
  });

  it('streams progress to its end', async () => {
    const { api, port } = connect();
    const seen: number[] = [];
    for await (const { done } of await api.count({ to: 5 })) seen.push(done);
    expect(seen).toEqual([1, 2, 3, 4, 5]);
    port.close();
  });

  it('cancels a stream in the core when the page leaves it', async () => {
    const { api, port } = connect();
    for await (const { done } of await api.count({ to: 1_000_000 })) if (done === 3) break;
    await expect.poll(async () => (await look()).cancelled.length).toBe(1);
    expect((await look()).cancelled[0]).toBeLessThan(1000);
    port.close();
  });

  it('cancels a stream by its signal', async () => {
    const { api, port } = connect();
    const stop = new AbortController();
    const before = (await look()).cancelled.length;
    const stream = await api.count({ to: 1_000_000 }, { signal: stop.signal });
    await stream.next();
    stop.abort();
    await expect(stream.next()).rejects.toThrow();
    await expect.poll(async () => (await look()).cancelled.length).toBe(before + 1);
    port.close();
  });

  it('ends what runs when the port closes, on both sides', async () => {
    const { api, port } = connect();
    const before = (await look()).cancelled.length;
    const stream = await api.count({ to: 1_000_000 });
    await stream.next();
    port.close();
    await expect(stream.next().then(() => stream.next())).rejects.toThrow();
    await expect.poll(async () => (await look()).cancelled.length).toBe(before + 1);
  });

  it('takes in a file of a megabyte with its Chinese name, byte for byte', async () => {
    const { putFile, port } = connect();
    const bytes = new Uint8Array(1_048_576).map((_, index) => index % 256);
    const id = await putFile(new File([bytes], '意见建议台账2025.xlsx'));
    expect(id).toMatch(/^in-\d+$/);
    const { taken } = await look();
    expect(taken.at(-1)).toEqual({ name: '意见建议台账2025.xlsx', bytes });
    port.close();
  });

  it('takes no file in while the core lets nobody past its door', async () => {
    const { putFile, port } = connect();
    await reply({ kind: 'shut', shut: true });
    await expect(putFile(new File(['x'], '名册.xlsx'))).rejects.toMatchObject({ code: 'LOCKED' });
    await reply({ kind: 'shut', shut: false });
    expect(await putFile(new File(['x'], '名册.xlsx'))).toMatch(/^in-\d+$/);
    port.close();
  });

  it('outlives a damaged message', async () => {
    const { api, port } = connect();
    for (const damaged of ['{', 'null', new Uint8Array([255, 1]), null, {}, { i: '1', p: 1 }])
      port.postMessage(damaged);
    expect(await api.double({ value: 4 })).toBe(8);
    port.close();
  });

  it('refuses a file over 50 MB before sending it', async () => {
    const { putFile, port } = connect();
    const big = Object.defineProperty(new File([], '大.xlsx'), 'size', { value: 50 * 1024 * 1024 + 1 });
    await expect(putFile(big)).rejects.toMatchObject({
      kind: 'too-large',
      words: { title: '文件太大', remedy: '单个文件不能超过 50 MB，请拆分后再导入。' },
    });
    port.close();
  });
});

describe('the line between main process and core', () => {
  it('hands out a file of a megabyte that a command made, once', async () => {
    const { api, putFile, port } = connect();
    const bytes = new Uint8Array(1_048_576).map((_, index) => index % 256);
    const { id } = await api.echoFile({ id: await putFile(new File([bytes], '通知.docx')) });
    expect(await reply({ kind: 'take', call: 1, id })).toEqual({
      kind: 'taken',
      call: 1,
      delivery: { name: '通知.docx', type: 'application/octet-stream', bytes },
    });
    expect(await reply({ kind: 'take', call: 2, id })).toEqual({
      kind: 'taken',
      call: 2,
      delivery: undefined,
    });
    port.close();
  });

  it('lets a window that is loaded anew be the same caller', async () => {
    const { callers } = await look();
    const { api, port } = connect();
    await api.who();
    expect([callers, (await look()).callers]).toEqual([1, 1]);
    port.close();
  });

  it('tells the core that the machine sleeps or is locked', async () => {
    worker.postMessage({ kind: 'machine', event: 'lock-screen' });
    expect((await look()).events).toEqual(['lock-screen']);
  });

  it('closes the core before its process ends', async () => {
    const ending = new Worker(new URL('./core-worker.ts', import.meta.url));
    ending.postMessage({ kind: 'close' });
    const [[message], [code]] = await Promise.all([once(ending, 'message'), once(ending, 'exit')]);
    expect([message, code]).toEqual(['closed', 0]);
  });

  it('says why a core could not start, and ends', async () => {
    const failing = new Worker(new URL('./core-worker.ts', import.meta.url), { argv: ['fail'] });
    const [[message], [code]] = await Promise.all([once(failing, 'message'), once(failing, 'exit')]);
    expect([message, code]).toEqual([{ kind: 'failed', message: '保险库已在别处打开。' }, 1]);
  });
});
