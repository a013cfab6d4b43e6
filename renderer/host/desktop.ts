import { type ClientContext, type ClientLink, createORPCClient } from '@orpc/client';
import { RPCLink, type SupportedMessagePort } from '@orpc/client/message-port';
import {
  closingChannel,
  type DeskReply,
  type DeskRequest,
  givenChannel,
  portChannel,
  type Sheet,
  uploadLimit,
} from '#electron/values/host-link.ts';
import type { Connection, SecretStore } from './connection.ts';
import { HostProblem } from './host-problem.ts';
import { sheetInForce } from './sheet.ts';

/** The one function that the desktop's preload puts on the window. */
export type Desk = (request: DeskRequest) => Promise<DeskReply>;

declare global {
  interface Window {
    desk?: Desk;
  }
}

/** Asks the main process for a port to the core and speaks over it. */
export async function connectDesktop(desk: Desk): Promise<Connection> {
  const arriving = portFromPreload();
  await desk({ kind: 'connect' });
  const port = await arriving;
  const { link, putFile } = speakOver(port);
  port.start();
  return {
    kind: 'desktop',
    link,
    putFile,
    saveFile: async (id) => ((await desk({ kind: 'save', id })) === 'saved' ? 'saved' : 'cancelled'),
    print: () => onSheet(async (sheet) => void (await desk({ kind: 'print', sheet }))),
    pdf: (name) =>
      onSheet(async (sheet) =>
        (await desk({ kind: 'pdf', name, sheet })) === 'saved' ? 'saved' : 'cancelled',
      ),
    whenGiven: givenTo(desk),
    whenClosing: closingOf(desk),
    secrets: secretsOf(desk),
  };
}

/** Does what prints while the page stands as on paper, with the sheet that it is set for. */
async function onSheet<Result>(work: (sheet: Sheet | undefined) => Promise<Result>): Promise<Result> {
  const { sheet, done } = sheetInForce(document);
  return work(sheet).finally(done);
}

/** The page's half of the message-port transport: the core's API under `app`, files under `files`. */
export function speakOver(port: SupportedMessagePort): Pick<Connection, 'link' | 'putFile'> {
  const whole: ClientLink<ClientContext> = new RPCLink({ port });
  const link: ClientLink<ClientContext> = {
    call: (path, input, options) => whole.call(['app', ...path], input, options),
  };
  const { files } = createORPCClient<{ files: { put(file: File): Promise<string> } }>(whole);
  return {
    link,
    async putFile(file) {
      if (file.size > uploadLimit) throw new HostProblem('too-large');
      return files.put(file);
    },
  };
}

/** The port comes as a message of this window to itself, from the preload and nobody else. */
function portFromPreload(): Promise<MessagePort> {
  return new Promise((resolve) => {
    window.addEventListener('message', function take(event) {
      const port = event.ports[0];
      if (event.source !== window || event.data !== portChannel || !port) return;
      window.removeEventListener('message', take);
      resolve(port);
    });
  });
}

/** Fetches the file that the program was started on: the one that waits now, and each that a later start brings. */
function givenTo(desk: Desk): NonNullable<Connection['whenGiven']> {
  return (take) => {
    const fetchIt = async () => {
      const reply = await desk({ kind: 'given' });
      const file = typeof reply === 'object' && 'given' in reply ? reply.given : undefined;
      if (file) take(new File([Uint8Array.from(file.bytes)], file.name));
    };
    window.addEventListener('message', (event) => {
      if (event.source === window && event.data === givenChannel) void fetchIt();
    });
    void fetchIt();
  };
}

/** Answers the main process when the window is about to close: at once where nobody wants to be asked. */
export function closingOf(desk: Desk): NonNullable<Connection['whenClosing']> {
  let asker: (() => Promise<boolean>) | undefined;
  window.addEventListener('message', async (event) => {
    if (event.source !== window || event.data !== closingChannel) return;
    if (asker) await desk({ kind: 'closing', answer: 'asking' });
    const may = asker === undefined || (await asker().catch(() => true));
    await desk({ kind: 'closing', answer: may ? 'close' : 'stay' });
  });
  return (ask) => {
    asker = ask;
    return () => {
      if (asker === ask) asker = undefined;
    };
  };
}

/** The system's store of secrets, reached through the main process. */
export const secretsOf = (desk: Desk): SecretStore => ({
  async list() {
    const reply = await desk({ kind: 'secrets' });
    return typeof reply === 'object' && 'names' in reply ? reply : { available: false, names: [] };
  },
  keep: async (name, secret) => void (await desk({ kind: 'keep-secret', name, secret })),
  async recall(name) {
    const reply = await desk({ kind: 'recall-secret', name });
    return typeof reply === 'object' && 'secret' in reply ? reply.secret : undefined;
  },
  forget: async (name) => void (await desk({ kind: 'forget-secret', name })),
});
