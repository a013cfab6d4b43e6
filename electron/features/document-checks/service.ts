import { checkInWorker, mendInWorker } from '#documents/checker/in-worker.ts';
import type { OfficeAsks } from '#documents/checker/office.ts';
import type { Handlers } from '#electron/procedure.ts';
import { splitExtension } from '#electron/values/file-name.ts';
import type { PlainDate } from '#electron/values/plain-date.ts';
import type { CheckReport, documentChecksContract } from './contract.ts';
import { findingsList } from './documents.ts';
import { askedWords } from './rules/asked.ts';
import { byHand } from './rules/by-hand.ts';
import { mendedName } from './rules/mended-name.ts';

type File = { name: string; bytes: Uint8Array };

/** Checks official documents that lie on the counter, each in a thread with limits. */
export function documentChecksService(deps: {
  take: (upload: string) => File;
  /** What the office asks of a check beside the standard. */
  asks: (today: PlainDate) => OfficeAsks;
  /** Lays a mended copy on the counter, to be checked and saved. */
  receive: (name: string, bytes: Uint8Array) => string;
  deliver: (name: string, bytes: Uint8Array, type: 'docx' | 'xlsx') => { file: string; name: string };
}): Handlers<typeof documentChecksContract> {
  const reportOf = (
    upload: string,
    name: string,
    { findings, unjudged }: Awaited<ReturnType<typeof checkInWorker>>,
  ): CheckReport => ({
    upload,
    name,
    findings: findings.map(({ rule, asked, ...finding }) => ({
      ...finding,
      ...(!finding.fixable && { byHand: byHand(rule) }),
      ...(asked && { asked: askedWords(rule) }),
    })),
    unjudged,
  });

  async function check(upload: string, today: PlainDate): Promise<CheckReport> {
    const { name, bytes } = deps.take(upload);
    return reportOf(upload, name, await checkInWorker(bytes, name, deps.asks(today)));
  }

  return {
    check: ({ upload }, { today }) => check(upload, today),

    mend: async ({ upload, findings }, { today }) => {
      const { name, bytes } = deps.take(upload);
      const mended = await mendInWorker(bytes, name, findings, deps.asks(today));
      return {
        ...reportOf(deps.receive(name, mended.bytes), name, mended.after),
        takenBack: mended.takenBack.map(({ finding: { place, found }, why }) => ({ place, found, why })),
      };
    },

    composeMended: ({ upload }) => {
      const { name, bytes } = deps.take(upload);
      return deps.deliver(mendedName(name), bytes, 'docx');
    },

    composeFindings: async ({ upload }, { today }) => {
      const report = await check(upload, today);
      const { stem } = splitExtension(report.name);
      return deps.deliver(`公文检查清单_${stem}`, await findingsList(report, today), 'xlsx');
    },
  };
}
