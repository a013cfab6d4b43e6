import { createHash, randomBytes } from 'node:crypto';
import type { LinkRefusal } from '#electron/values/host-link.ts';

/** One tab that traded a one-time address for a token. */
export type Session = { context: Record<string, unknown> };

/** Lives of secrets and sessions, in milliseconds, and the clock that measures them. */
export type SessionTimes = { linkLife: number; idleLife: number; now: () => number };

/** The one-time secrets that were given out and the sessions that are open; both die with the process. */
export type Sessions = {
  newSecret(): string;
  trade(secret: string): { token: string } | LinkRefusal;
  find(token: string): Session | undefined;
};

type Open = Session & { seen: number };

/** Only hashes are kept, so looking one up takes the same time for every wrong guess. */
const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url');
const newSecret = () => randomBytes(32).toString('base64url');

/** Starts with no secret and no session; `newContext` makes what the core knows of a caller. */
export function createSessions(
  newContext: () => Record<string, unknown>,
  { linkLife, idleLife, now }: SessionTimes,
): Sessions {
  const links = new Map<string, { until: number; used: boolean }>();
  const sessions = new Map<string, Open>();

  return {
    newSecret() {
      const secret = newSecret();
      links.set(hashOf(secret), { until: now() + linkLife, used: false });
      return secret;
    },
    trade(secret) {
      const link = links.get(hashOf(secret));
      if (!link) return 'link-unknown';
      if (link.used) return 'link-used';
      if (now() > link.until) return 'link-expired';
      link.used = true;
      const token = newSecret();
      sessions.set(hashOf(token), { context: newContext(), seen: now() });
      return { token };
    },
    find(token) {
      const key = hashOf(token);
      const session = sessions.get(key);
      if (!session) return undefined;
      if (now() - session.seen > idleLife) {
        sessions.delete(key);
        return undefined;
      }
      session.seen = now();
      return session;
    },
  };
}
