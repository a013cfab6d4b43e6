import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '#electron/hosts/csp.ts';
import { post, send } from './http-client.ts';
import { shell, startedHost } from './http-fixture.ts';
import type { sampleContract } from './sample-app.ts';

const desk = startedHost();

describe('the browser host, to its own page', () => {
  it('answers a procedure', async () => {
    const answer = await desk.ask();
    expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { json: 42 }]);
  });

  it('gives the shell at the root and at every place of the page, without any data', async () => {
    const answers = await Promise.all(
      ['/', '/deputies', '/deputies/17?tab=score'].map((path) => send(desk.address, 'GET', path)),
    );
    expect(answers.map(({ status, body }) => [status, body])).toEqual(Array(3).fill([200, shell]));
  });

  it('sends the policy, nosniff, no-store and same-origin headers with pages, answers and refusals alike', async () => {
    const expected = {
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    };
    for (const answer of [
      await send(desk.address, 'GET', '/'),
      await desk.ask(),
      await desk.ask({ origin: 'null' }),
    ]) {
      expect(answer.headers).toMatchObject(expected);
      expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
      expect(answer.headers).not.toHaveProperty('set-cookie');
    }
  });

  it('passes the words and the data of a refusal by the core', async () => {
    const answer = await post(desk.address, '/rpc/refuse', '{}', desk.token);
    expect(answer.status).toBe(422);
    expect(JSON.parse(answer.body).json).toMatchObject({
      code: 'REFUSED',
      message: '届次已经结束',
      data: { remedy: '先新建一届' },
    });
    expect(answer.headers).not.toHaveProperty('x-desk-denial');
  });
});

describe('the browser host, to the client of the API', () => {
  const client = (): ContractRouterClient<typeof sampleContract> =>
    createORPCClient(
      new RPCLink({
        url: `http://${desk.address}/rpc`,
        headers: { origin: `http://${desk.address}`, authorization: `Bearer ${desk.token}` },
      }),
    );

  it('answers a question without input', async () => {
    expect(await client().who()).toEqual({ place: '浏览器' });
  });

  it('streams progress to its end', async () => {
    const seen: number[] = [];
    for await (const { done } of await client().count({ to: 5 })) seen.push(done);
    expect(seen).toEqual([1, 2, 3, 4, 5]);
  });

  it('cancels a stream in the core when the page leaves it', async () => {
    const before = desk.app.cancelled.length;
    for await (const { done } of await client().count({ to: 1_000_000 })) if (done === 3) break;
    await expect.poll(() => desk.app.cancelled.length).toBe(before + 1);
  });
});
