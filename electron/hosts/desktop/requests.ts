import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { z } from 'zod';
import {
  type ClosingAnswer,
  type DeskReply,
  type DeskRequest,
  deskChannel,
  type GivenFile,
  portChannel,
} from '#electron/values/host-link.ts';
import type { Delivery } from '../app.ts';
import type { CoreProcess } from './core-process.ts';
import { isOurPage } from './page.ts';
import { pdfOf, printPage } from './print.ts';
import { answerSecrets } from './secret-store.ts';

/** Saves a file by asking the person where. */
export type SaveFile = (delivery: Delivery) => Promise<'saved' | 'cancelled'>;

/** What the page says about its window that is to close. */
export type HearClosing = (answer: ClosingAnswer) => void;

/** What the page's requests are answered with. */
export type Answering = {
  core: CoreProcess;
  save: SaveFile;
  closing: HearClosing;
  /** The file that the program was started on, once. */
  given: () => GivenFile | undefined;
};

/** Answers the page's requests, and only our page's. */
export function answerRequests(answering: Answering): void {
  ipcMain.handle(deskChannel, async (event, request: unknown) => {
    if (!isOurPage(event.senderFrame)) throw new Error('refused: not our page');
    return answer(event, requestFrom(request), answering);
  });
}

async function answer(
  event: IpcMainInvokeEvent,
  request: DeskRequest,
  { core, save, closing, given }: Answering,
): Promise<DeskReply> {
  switch (request.kind) {
    case 'connect':
      event.senderFrame?.postMessage(portChannel, null, [core.connect()]);
      return 'done';
    case 'print':
      await printPage(event.sender, request.sheet, BrowserWindow.fromWebContents(event.sender) ?? undefined);
      return 'done';
    case 'pdf': {
      const bytes = await pdfOf(event.sender, request.sheet);
      return save({ name: `${request.name}.pdf`, type: 'application/pdf', bytes });
    }
    case 'given':
      return { given: given() };
    case 'closing':
      closing(request.answer);
      return 'done';
    case 'secrets':
    case 'keep-secret':
    case 'recall-secret':
    case 'forget-secret':
      return answerSecrets(request);
    case 'save': {
      const delivery = await core.take(request.id);
      return delivery ? save(delivery) : 'cancelled';
    }
  }
}

const slotName = z.string().regex(/^[\w-]{1,64}$/);

/** A sheet in millimetres, from a label to A0. */
const sheet = z
  .object({ width: z.number().min(20).max(1200), height: z.number().min(20).max(1200) })
  .optional();

const requestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('connect') }),
  z.object({ kind: z.literal('print'), sheet }),
  z.object({ kind: z.literal('save'), id: z.string() }),
  z.object({ kind: z.literal('pdf'), name: z.string(), sheet }),
  z.object({ kind: z.literal('given') }),
  z.object({ kind: z.literal('closing'), answer: z.enum(['asking', 'stay', 'close']) }),
  z.object({ kind: z.literal('secrets') }),
  z.object({ kind: z.literal('keep-secret'), name: slotName, secret: z.string().max(1000) }),
  z.object({ kind: z.literal('recall-secret'), name: slotName }),
  z.object({ kind: z.literal('forget-secret'), name: slotName }),
]) satisfies z.ZodType<DeskRequest>;

function requestFrom(value: unknown): DeskRequest {
  const request = requestSchema.safeParse(value);
  if (!request.success) throw new Error('refused: unknown request');
  return request.data;
}
