import type { ServerResponse } from 'node:http';
import { denialHeader } from '#electron/values/host-link.ts';

const denials = {
  remote: [403, '只接受本机访问。'],
  'host-count': [400, '请求不完整。'],
  host: [421, '请使用启动时给出的地址。'],
  target: [400, '请求不完整。'],
  site: [403, '不接受其他网页发来的请求。'],
  origin: [403, '不接受其他网页发来的请求。'],
  method: [405, '不支持这种请求。'],
  upgrade: [403, '不支持这种请求。'],
  type: [415, '不支持这种内容。'],
  length: [411, '请求没有写明长度。'],
  'too-large': [413, '内容超过上限。'],
  body: [400, '请求不完整。'],
  'link-unknown': [401, '这个地址无效。'],
  'link-used': [401, '这个地址已经用过。'],
  'link-expired': [401, '这个地址已经过期。'],
  session: [401, '本次使用已经结束。'],
  locked: [423, '保险库已锁定，请先打开。'],
  'not-found': [404, '没有这个内容。'],
  broken: [500, '没有完成，请重试。'],
} as const satisfies Record<string, readonly [number, string]>;

/** Why the browser host refused; its words are fixed, so that no refusal carries data. */
export type Denial = keyof typeof denials;

/** The HTTP status of a refusal. */
export const statusOf = (denial: Denial): number => denials[denial][0];

/** Answers with a refusal and ends the connection. */
export function deny(response: ServerResponse, denial: Denial): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const [status, message] = denials[denial];
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    connection: 'close',
    [denialHeader]: denial,
  });
  response.end(JSON.stringify({ code: denial, message }));
}
