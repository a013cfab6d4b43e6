import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { onTestFinished } from 'vitest';
import type { AppOptions } from '#electron/app.ts';
import type { DeskClient } from '#electron/hosts/desk/command.ts';
import { type HttpHost, startHttpHost } from '#electron/hosts/http/host.ts';
import { demoOffice, newOffice, temporaryFolder } from '#support/office.ts';
import { post, tokenFrom } from './http-client.ts';

/** One browser with a session of its own. */
export type Browser = { client: DeskClient; post(path: string, body?: string): ReturnType<typeof post> };

async function browserOn(host: HttpHost): Promise<Browser> {
  const token = await tokenFrom(host.newLink());
  const client = createORPCClient(
    new RPCLink({
      url: `http://${host.address}/rpc`,
      headers: { origin: `http://${host.address}`, authorization: `Bearer ${token}` },
    }),
  ) as unknown as DeskClient;
  return { client, post: (path, body = '{}') => post(host.address, path, body, token) };
}

/** The real core behind the real browser host, its vault locked, and two browsers with a session each. */
export async function twoBrowsers({
  demo = false,
  ...options
}: Partial<AppOptions> & { demo?: boolean } = {}) {
  const office = await (demo ? demoOffice(options) : newOffice(options));
  await office.client.vault.lock();
  const renderer = temporaryFolder();
  writeFileSync(join(renderer, 'index.html'), '<!doctype html>');
  const host = await startHttpHost(office.app, { renderer });
  onTestFinished(() => host.close());
  const [one, two] = await Promise.all([browserOn(host), browserOn(host)]);
  return { ...office, host, one, two, another: () => browserOn(host) };
}
