import type { contract } from './contract.ts';
import type { Role } from './values/roles.ts';

type Contract = typeof contract;
type Front = 'vault' | 'practices' | 'restore';

/** A procedure by the name it has in the log: `deputies.save`. */
export type ProcedurePath = {
  [Feature in Exclude<keyof Contract, Front>]: `${Feature}.${Extract<keyof Contract[Feature], string>}`;
}[Exclude<keyof Contract, Front>];

const everyone: Role[] = ['chair', 'clerk', 'liaison', 'reader', 'auditor'];
const readers: Role[] = ['chair', 'clerk', 'reader', 'auditor'];
const desk: Role[] = ['chair', 'clerk'];
const station: Role[] = ['chair', 'clerk', 'liaison'];
const log: Role[] = ['chair', 'clerk', 'auditor'];
const chair: Role[] = ['chair'];

/**
 * Who may do what, procedure by procedure. A liaison works on receptions of one station only (联络员只管本站);
 * what the office is answerable for outside needs the chair.
 */
export const permissions: Record<ProcedurePath, readonly Role[]> = {
  'terms.desk': everyone,
  'today.overview': everyone,
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
  'users.add': desk,
  'users.disable': desk,
  'users.changePassword': everyone,
  'users.machine': everyone,
  'users.rememberMachine': everyone,
  'users.forgetMachine': everyone,
  'users.resetPassword': chair,
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
