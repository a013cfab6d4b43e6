import { type ClientContext, type ClientLink, createORPCClient } from '@orpc/client';
import { RPCLink, type SupportedMessagePort } from '@orpc/client/message-port';
import { portChannel, type Sheet, uploadLimit } from '#electron/values/host-link.ts';
import { closingOf } from './closing.ts';
import type { Connection } from './connection.ts';
import type { Desk } from './desk.ts';
import { givenTo } from './given.ts';
import { HostProblem } from './host-problem.ts';
import { secretsOf } from './secrets.ts';
import { sheetInForce } from './sheet.ts';

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
