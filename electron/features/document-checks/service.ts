import { checkInWorker, mendInWorker } from '#documents/checker/in-worker.ts';
import type { Handlers } from '#electron/procedure.ts';
import { splitExtension } from '#electron/values/file-name.ts';
import type { CheckReport, documentChecksContract } from './contract.ts';
import { findingsList } from './documents.ts';
import { askedWords } from './rules/asked.ts';
import { byHand } from './rules/by-hand.ts';
import { mendedName } from './rules/mended-name.ts';

type File = { name: string; bytes: Uint8Array };

/** Checks official documents that lie on the counter, each in a thread with limits. */
export function documentChecksService(deps: {
  take: (upload: string) => File;
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

  async function check(upload: string): Promise<CheckReport> {
    const { name, bytes } = deps.take(upload);
    return reportOf(upload, name, await checkInWorker(bytes, name));
  }

  return {
    check: ({ upload }) => check(upload),

    mend: async ({ upload, findings }) => {
      const { name, bytes } = deps.take(upload);
      const mended = await mendInWorker(bytes, name, findings);
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
      const report = await check(upload);
      const { stem } = splitExtension(report.name);
      return deps.deliver(`公文检查清单_${stem}`, await findingsList(report, today), 'xlsx');
    },
  };
}
