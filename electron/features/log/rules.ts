import type { Role } from '#electron/values/roles.ts';

/** Where the log ends, for paper: 操作日志至第 152 条，校验码 5c2e64a6. A print that carries it fixes all that went before. */
export const headWords = ({ seq, hash }: { seq: number; hash: string }): string =>
  seq === 0 ? '操作日志还没有记录' : `操作日志至第 ${seq} 条，校验码 ${hash.slice(0, 8)}`;

const shownFaults = 20;
const listed = (numbers: number[]) =>
  `第 ${numbers.slice(0, shownFaults).join('、')} ${numbers.length > shownFaults ? `条等共 ${numbers.length} ` : ''}条`;

/** Which entries of the log are not as they were written, each by its number. */
export function faultWords(faults: { seq: number; fault: 'changed' | 'missing' }[]): string {
  const of = (wanted: string) => faults.flatMap(({ seq, fault }) => (fault === wanted ? [seq] : []));
  const [changed, missing] = [of('changed'), of('missing')];
  const words = [
    ...(changed.length > 0 ? [`${listed(changed)}被改动过`] : []),
    ...(missing.length > 0 ? [`${listed(missing)}不见了`] : []),
  ];
  return `日志${words.join('，')}；其余各条核对无误。`;
}

/** An own template or a scan stays kept when the step that brought it is taken back, which puts it out of use alone. */
export const staysBehind = ({ kind, before }: { kind: string; before: object | null }): boolean =>
  (kind === 'own_templates' || kind === 'signature_scans') && before === null;

/** Steps of a document that anybody at the desk may take back; the others stand on the chair's signature or undo it. */
const clerksSteps = [
  ...['keep', 'remove', 'submit', 'signOnPaper', 'seal', 'file'].map((name) => `officialDocuments.${name}`),
  'bin.restore',
];

/** Why an entry cannot be taken back at all, or not by somebody of this role; undefined where it might. */
export function keptBecause(
  entry: { action: string; changes: number; kinds: string[] },
  role: Role,
): string | undefined {
  if (entry.changes === 0) return '这一步没有改动记录。';
  if (entry.kinds.includes('users')) return '用户和密码的改动不能撤销，请在用户页面处理。';
  if (entry.kinds.includes('approvals')) return '送审和审定不能撤销，请到“审批”撤回、退回或申请解锁。';
  if (entry.action === 'bin.empty') return '回收站到期清空的，不能撤销。';
  if (entry.action === 'officialDocuments.number')
    return '编过的发文字号不能收回再用；这份公文不发了，请在发文登记里作废，号和原因留在登记簿里。';
  if (entry.kinds.includes('document_files'))
    return '公文印发时的原件原样留存，这一步不能撤销；确需收回，请在发文登记里作废。';
  if (role !== 'chair' && entry.kinds.includes('documents') && !clerksSteps.includes(entry.action))
    return '公文的签发、退回和作废，以及撤销过的步骤，要由主席登录后再撤销。';
  return undefined;
}
