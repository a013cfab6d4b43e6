import { oc } from '@orpc/contract';
import { eventIterator, implement } from '@orpc/server';
import { z } from 'zod';
import type { App, Delivery } from '#electron/hosts/app.ts';

const progress = z.object({ done: z.number(), of: z.number() });

/** A small API with the shapes that the real one has: a question, a refusal, a stream with cancel, a file made. */
export const sampleContract = {
  who: oc.output(z.object({ place: z.string() })),
  double: oc.input(z.object({ value: z.number() })).output(z.number()),
  refuse: oc.errors({ REFUSED: { status: 422, data: z.object({ remedy: z.string() }) } }),
  count: oc.input(z.object({ to: z.number() })).output(eventIterator(progress)),
  echoFile: oc.input(z.object({ id: z.string() })).output(z.object({ id: z.string() })),
  long: oc.input(z.object({ text: z.string() })).output(z.number()),
};

/** The sample core, with what a test wants to look at. */
export type SampleApp = App & {
  taken: Map<string, { name: string; bytes: Uint8Array }>;
  cancelled: number[];
  callers: number;
  events: string[];
  closed: boolean;
  /** Lets nobody further than the door. */
  shut: boolean;
};

/** Makes a core without a vault, for hosts to carry. */
export function createSampleApp(): SampleApp {
  const deliveries = new Map<string, Delivery>();
  const os = implement(sampleContract).$context<{ place: string }>();
  let last = 0;
  const router = os.router({
    who: os.who.handler(({ context }) => ({ place: context.place })),
    double: os.double.handler(({ input }) => input.value * 2),
    refuse: os.refuse.handler(({ errors }) => {
      throw errors.REFUSED({ message: '届次已经结束', data: { remedy: '先新建一届' } });
    }),
    count: os.count.handler(async function* ({ input, signal }) {
      let done = 0;
      try {
        while (done < input.to && !signal?.aborted) {
          done += 1;
          yield { done, of: input.to };
          await new Promise((resolve) => setTimeout(resolve, 2));
        }
      } finally {
        if (done < input.to) app.cancelled.push(done);
      }
    }),
    echoFile: os.echoFile.handler(({ input }) => {
      const file = app.taken.get(input.id);
      const id = `out-${++last}`;
      deliveries.set(id, {
        name: file?.name ?? '',
        type: 'application/octet-stream',
        bytes: file?.bytes ?? new Uint8Array(),
      });
      return { id };
    }),
    long: os.long.handler(({ input }) => input.text.length),
  });
  const app: SampleApp = {
    router,
    taken: new Map(),
    cancelled: [],
    callers: 0,
    events: [],
    closed: false,
    shut: false,
    context({ place }) {
      app.callers += 1;
      return { place };
    },
    admits: () => !app.shut,
    files: {
      put(name, bytes) {
        const id = `in-${++last}`;
        app.taken.set(id, { name, bytes });
        return id;
      },
      take(id) {
        const delivery = deliveries.get(id);
        deliveries.delete(id);
        return delivery;
      },
    },
    machine(event) {
      app.events.push(event);
    },
    async close() {
      app.closed = true;
    },
  };
  return app;
}
