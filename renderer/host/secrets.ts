import type { SecretStore } from './connection.ts';
import type { Desk } from './desk.ts';

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
