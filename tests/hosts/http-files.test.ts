import { describe, expect, it } from 'vitest';
import { pageHeaders, post, send } from './http-client.ts';
import { codeOf, startedHost } from './http-fixture.ts';

const desk = startedHost();

describe('files over the browser host', () => {
  const upload = (name: string | undefined, bytes: Uint8Array) =>
    send(
      desk.address,
      'POST',
      '/files',
      {
        ...pageHeaders(desk.address, '', desk.token),
        'content-type': 'application/octet-stream',
        'content-length': String(bytes.length),
        ...(name === undefined ? {} : { 'x-file-name': name }),
      },
      bytes,
    );

  it('come in with their Chinese name and go out again under it, once', async () => {
    const bytes = new Uint8Array(1_000_000).map((_, index) => index % 251);
    const { id } = JSON.parse((await upload(encodeURIComponent("代表名册 (1)'.xlsx"), bytes)).body) as {
      id: string;
    };
    expect(desk.app.taken.get(id)).toEqual({ name: "代表名册 (1)'.xlsx", bytes: Buffer.from(bytes) });

    const made = await post(desk.address, '/rpc/echoFile', JSON.stringify({ json: { id } }), desk.token);
    const path = `/files/${JSON.parse(made.body).json.id}`;
    const out = await post(desk.address, path, '{}', desk.token);
    expect(out.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': '1000000',
      'content-disposition': `attachment; filename="____ (1)'.xlsx"; filename*=UTF-8''%E4%BB%A3%E8%A1%A8%E5%90%8D%E5%86%8C%20%281%29%27.xlsx`,
    });
    expect(codeOf(await post(desk.address, path, '{}', desk.token))).toEqual([404, 'not-found']);
  });

  it('lose any path in their name', async () => {
    const { id } = JSON.parse(
      (await upload(encodeURIComponent('..\\..\\C:/x.xlsx'), new Uint8Array([1]))).body,
    ) as { id: string };
    expect(desk.app.taken.get(id)?.name).toBe('＼..＼C：／x.xlsx');
  });

  it.each([
    ['no name', undefined],
    ['an empty name', ''],
    ['a broken name', '%E4%BB'],
  ])('are refused with %s', async (_what, name) => {
    expect(codeOf(await upload(name, new Uint8Array([1])))).toEqual([400, 'body']);
  });

  it('neither come in nor go out while the core lets nobody past its door', async () => {
    desk.app.shut = true;
    const into = await upload('x.xlsx', new Uint8Array([1]));
    const out = await post(desk.address, '/files/out-1', '{}', desk.token);
    desk.app.shut = false;
    expect([codeOf(into), codeOf(out)]).toEqual([
      [423, 'locked'],
      [423, 'locked'],
    ]);
  });

  it('are refused without a session', async () => {
    const into = await post(desk.address, '/files', '{}');
    const out = await post(desk.address, '/files/out-1', '{}');
    expect([codeOf(into), codeOf(out)]).toEqual([
      [401, 'session'],
      [401, 'session'],
    ]);
  });
});
