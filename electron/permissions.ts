import type { contract } from './contract.ts';
import type { Role } from './values/roles.ts';

type Contract = typeof contract;

/** A procedure by the name it has in the log: `deputies.save`. */
export type ProcedurePath = {
  [Feature in keyof Contract]: `${Feature}.${Extract<keyof Contract[Feature], string>}`;
}[keyof Contract];

/**
 * Whoever asks: somebody at a folder in which there is no vault that a secret opens; somebody who has not given one;
 * somebody let in only to set a password of their own; or the role of whoever is at the desk or proves who they are.
 */
export type Asker = 'newcomer' | 'stranger' | 'setting-password' | Role;

const everyone: Role[] = ['chair', 'clerk', 'liaison', 'reader', 'auditor'];
const readers: Role[] = ['chair', 'clerk', 'reader', 'auditor'];
const desk: Role[] = ['chair', 'clerk'];
const station: Role[] = ['chair', 'clerk', 'liaison'];
const log: Role[] = ['chair', 'clerk', 'auditor'];
const chair: Role[] = ['chair'];
const anyone: Asker[] = ['newcomer', 'stranger', 'setting-password', ...everyone];
/** What a secret of the vault must prove, where there is a vault. */
const proven: Asker[] = ['newcomer', 'chair', 'clerk'];

/**
 * Who may do what, procedure by procedure, those that work without an open vault among them. A liaison works on receptions
 * of one station only (联络员只管本站); what the office is answerable for outside needs the chair.
 */
export const permissions: Record<ProcedurePath, readonly Asker[]> = {
  'vault.status': anyone,
  'vault.create': anyone,
  'vault.unlock': anyone,
  'vault.lock': anyone,
  'vault.stay': anyone,
  'practices.list': anyone,
  'restore.list': anyone,
  'restore.find': proven,
  'restore.preview': anyone,
  'restore.run': proven,
  'restore.undo': proven,
  'terms.desk': everyone,
  'today.overview': everyone,
  'today.markSeen': chair,
  'deputies.list': everyone,
  'deputies.detail': readers,
  'deputies.save': desk,
  'deputies.reveal': desk,
  'groups.list': readers,
  'groups.detail': readers,
  'stations.list': everyone,
  'stations.detail': everyone,
  'activities.list': readers,
  'activities.detail': readers,
  'receptions.list': everyone,
  'receptions.detail': everyone,
  'receptions.choices': station,
  'receptions.record': station,
  'receptions.remove': station,
  'receptions.reveal': station,
  'opinions.list': readers,
  'opinions.detail': readers,
  'opinions.choices': readers,
  'opinions.answer': desk,
  'opinions.rate': desk,
  'scoring.year': readers,
  'scoring.deputy': readers,
  'reportbacks.list': readers,
  'reportbacks.detail': readers,
  'reportbacks.correctTally': desk,
  'officialDocuments.templates': desk,
  'officialDocuments.subjects': desk,
  'officialDocuments.preview': desk,
  'officialDocuments.compose': desk,
  'documentChecks.check': desk,
  'documentChecks.mend': desk,
  'documentChecks.composeMended': desk,
  'documentChecks.composeFindings': desk,
  'officialDocuments.register': readers,
  'officialDocuments.pages': readers,
  'officialDocuments.detail': readers,
  'officialDocuments.keep': desk,
  'officialDocuments.remove': desk,
  'officialDocuments.number': desk,
  'officialDocuments.sign': chair,
  'officialDocuments.giveBack': desk,
  'officialDocuments.seal': desk,
  'officialDocuments.send': desk,
  'officialDocuments.file': desk,
  'officialDocuments.withdraw': desk,
  'officialDocuments.reprint': desk,
  'officialDocuments.series': desk,
  'officialDocuments.saveSeries': desk,
  'officialDocuments.settings': desk,
  'officialDocuments.saveSettings': desk,
  'officialDocuments.ownTemplates': desk,
  'officialDocuments.starter': desk,
  'officialDocuments.inspectOwn': desk,
  'officialDocuments.adoptOwn': desk,
  'officialDocuments.dropOwn': desk,
  'ledgers.reception': station,
  'ledgers.composeReception': station,
  'boards.station': station,
  'boards.composeStation': desk,
  'county.annual': readers,
  'county.composeAnnual': desk,
  'approvals.list': readers,
  'approvals.detail': readers,
  'approvals.state': everyone,
  'approvals.ask': desk,
  'approvals.withdraw': desk,
  'approvals.approve': chair,
  'approvals.sign': chair,
  'approvals.sendBack': chair,
  'exchange.preview': desk,
  'exchange.apply': desk,
  'exchange.composeProblems': desk,
  'exchange.composeAll': desk,
  'backups.status': everyone,
  'backups.list': log,
  'backups.create': desk,
  'backups.setSecondFolder': desk,
  'backups.verify': log,
  'backups.drill': desk,
  'backups.check': log,
  'salvage.find': desk,
  'salvage.composeList': desk,
  'salvage.bringIn': desk,
  'users.list': desk,
  'users.roles': desk,
  'users.add': desk,
  'users.disable': desk,
  'users.changePassword': everyone,
  'users.newPassword': ['setting-password'],
  'users.machine': everyone,
  'users.rememberMachine': everyone,
  'users.forgetMachine': everyone,
  'users.resetPassword': desk,
  'users.renewRecoveryCode': desk,
  'users.renewKey': desk,
  'log.list': log,
  'log.detail': log,
  'log.latest': everyone,
  'log.verify': log,
  'log.undo': station,
  'bin.list': log,
  'bin.restore': desk,
  'drafts.find': station,
  'drafts.keep': station,
  'drafts.drop': station,
};

/** The one rule of permission: whether the line of a procedure names whoever asks; a procedure without a line is nobody's. */
export const allows = (path: string, asker: Asker): boolean =>
  permissions[path as ProcedurePath]?.includes(asker) ?? false;
