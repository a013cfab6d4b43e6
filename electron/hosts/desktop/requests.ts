import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import {
  type ClosingAnswer,
  type DeskReply,
  type DeskRequest,
  deskChannel,
  portChannel,
} from '#electron/values/host-link.ts';
import type { Delivery } from '../app.ts';
import type { CoreProcess } from './core-process.ts';
import { isOurPage } from './page.ts';
import { pdfOf, printPage } from './print.ts';

/** Saves a file by asking the person where. */
export type SaveFile = (delivery: Delivery) => Promise<'saved' | 'cancelled'>;

/** What the page says about its window that is to close. */
export type HearClosing = (answer: ClosingAnswer) => void;

/** Answers the page's requests, and only our page's. */
export function answerRequests(core: CoreProcess, save: SaveFile, closing: HearClosing): void {
  ipcMain.handle(deskChannel, async (event, request: unknown) => {
    if (!isOurPage(event.senderFrame)) throw new Error('refused: not our page');
    return answer(event, requestFrom(request), { core, save, closing });
  });
}

async function answer(
  event: IpcMainInvokeEvent,
  request: DeskRequest,
  { core, save, closing }: { core: CoreProcess; save: SaveFile; closing: HearClosing },
): Promise<DeskReply> {
  switch (request.kind) {
    case 'connect':
      event.senderFrame?.postMessage(portChannel, null, [core.connect()]);
      return 'done';
    case 'print':
      await printPage(event.sender);
      return 'done';
    case 'pdf': {
      const bytes = await pdfOf(event.sender);
      return save({ name: `${request.name}.pdf`, type: 'application/pdf', bytes });
    }
    case 'closing':
      closing(request.answer);
      return 'done';
    case 'save': {
      const delivery = await core.take(request.id);
      return delivery ? save(delivery) : 'cancelled';
    }
  }
}

const closingAnswers = ['asking', 'stay', 'close'] as const;

function requestFrom(value: unknown): DeskRequest {
  if (typeof value === 'object' && value !== null && 'kind' in value) {
    if (value.kind === 'connect' || value.kind === 'print') return { kind: value.kind };
    if (value.kind === 'save' && 'id' in value && typeof value.id === 'string') {
      return { kind: 'save', id: value.id };
    }
    if (value.kind === 'pdf' && 'name' in value && typeof value.name === 'string')
      return { kind: 'pdf', name: value.name };
    if (value.kind === 'closing' && 'answer' in value) {
      const answer = closingAnswers.find((known) => known === value.answer);
      if (answer) return { kind: 'closing', answer };
    }
  }
  throw new Error('refused: unknown request');
}
