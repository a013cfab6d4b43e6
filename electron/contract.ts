import { activitiesContract } from './features/activities/contract.ts';
import { approvalsContract } from './features/approvals/contract.ts';
import { backupsContract } from './features/backups/contract.ts';
import { binContract } from './features/bin/contract.ts';
import { boardsContract } from './features/boards/contract.ts';
import { countyContract } from './features/county/contract.ts';
import { deedsContract } from './features/deeds/contract.ts';
import { deputiesContract } from './features/deputies/contract.ts';
import { documentChecksContract } from './features/document-checks/contract.ts';
import { draftsContract } from './features/drafts/contract.ts';
import { exchangeContract } from './features/exchange/contract.ts';
import { groupsContract } from './features/groups/contract.ts';
import { ledgersContract } from './features/ledgers/contract.ts';
import { logContract } from './features/log/contract.ts';
import { officialDocumentsContract } from './features/official-documents/contract.ts';
import { opinionsContract } from './features/opinions/contract.ts';
import { practicesContract } from './features/practices/contract.ts';
import { receptionsContract } from './features/receptions/contract.ts';
import { reportbacksContract } from './features/reportbacks/contract.ts';
import { restoreContract } from './features/restore/contract.ts';
import { salvageContract } from './features/salvage/contract.ts';
import { scoringContract } from './features/scoring/contract.ts';
import { stationsContract } from './features/stations/contract.ts';
import { termsContract } from './features/terms/contract.ts';
import { todayContract } from './features/today/contract.ts';
import { usersContract } from './features/users/contract.ts';
import { vaultContract } from './features/vault/contract.ts';

/** The whole API, one line a feature. */
export const contract = {
  vault: vaultContract,
  practices: practicesContract,
  terms: termsContract,
  today: todayContract,
  deputies: deputiesContract,
  groups: groupsContract,
  stations: stationsContract,
  activities: activitiesContract,
  receptions: receptionsContract,
  deeds: deedsContract,
  opinions: opinionsContract,
  scoring: scoringContract,
  reportbacks: reportbacksContract,
  officialDocuments: officialDocumentsContract,
  documentChecks: documentChecksContract,
  ledgers: ledgersContract,
  boards: boardsContract,
  county: countyContract,
  approvals: approvalsContract,
  exchange: exchangeContract,
  backups: backupsContract,
  restore: restoreContract,
  salvage: salvageContract,
  users: usersContract,
  log: logContract,
  bin: binContract,
  drafts: draftsContract,
};
