import { join } from 'node:path';
import type { Database } from '#database/open.ts';
import type { Records } from '#database/records.ts';
import { addDays } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { activitiesService } from '#features/activities/service.ts';
import { approvalsService } from '#features/approvals/service.ts';
import { drillWords } from '#features/backups/rules.ts';
import { backupsService, drillIsDue } from '#features/backups/service.ts';
import type { BackupsStore } from '#features/backups/store.ts';
import { binService } from '#features/bin/service.ts';
import { boardsService } from '#features/boards/service.ts';
import { countyService } from '#features/county/service.ts';
import { inStrokeOrder } from '#features/deputies/rules/order.ts';
import { deputiesService } from '#features/deputies/service.ts';
import { documentChecksService } from '#features/document-checks/service.ts';
import { draftsService } from '#features/drafts/service.ts';
import { exchangeService } from '#features/exchange/service.ts';
import { groupsService } from '#features/groups/service.ts';
import { ledgersService } from '#features/ledgers/service.ts';
import { headWords } from '#features/log/rules.ts';
import { logService } from '#features/log/service.ts';
import type { LogHead } from '#features/log/store.ts';
import type { InstalledFonts } from '#features/official-documents/layout.ts';
import { officialDocumentsService } from '#features/official-documents/service.ts';
import { opinionsService } from '#features/opinions/service.ts';
import type { Practice } from '#features/practices/schema/practice.ts';
import { receptionRuleWords } from '#features/receptions/rules/day-words.ts';
import { nextReceptionDay } from '#features/receptions/rules/reception-days.ts';
import { receptionsService } from '#features/receptions/service.ts';
import { reportbacksService } from '#features/reportbacks/service.ts';
import { salvageService } from '#features/salvage/service.ts';
import type { SalvageStore } from '#features/salvage/store.ts';
import { scoringService } from '#features/scoring/service.ts';
import { stationsService } from '#features/stations/service.ts';
import { termsService } from '#features/terms/service.ts';
import { todayService } from '#features/today/service.ts';
import { usersService } from '#features/users/service.ts';
import type { RenewKey, WaysIn } from '#features/users/ways.ts';
import { checkPassword } from '#features/vault/service.ts';
import type { Office } from '#features/vault/store.ts';
import type { DeskUser } from '../gate.ts';
import { permissions } from '../permissions.ts';
import { approvalMatters } from './approval-matters.ts';
import { countyRecords } from './county-records.ts';
import { dutiesOfYear } from './duties.ts';
import type { FileCounter } from './files.ts';
import { intakesOf, nameOfRecord } from './intakes.ts';
import { documentSources } from './official-documents/sources.ts';
import { registersOf } from './registers.ts';
import type { OpenDesk } from './router.ts';
import type { Safekeeping } from './safekeeping.ts';
import { openStores } from './stores.ts';
import { timelineOf } from './timeline.ts';
import { dueInput, figureInput } from './today-input.ts';
import { workCalendar } from './work-calendar.ts';

/** Opens the desk on an unlocked vault: every service with its store, and the functions that features lend each other. */
export function openDesk(open: {
  database: Database;
  records: Records;
  office: Office;
  practice: Practice;
  resources: string;
  files: FileCounter;
  user: DeskUser;
  backups: BackupsStore;
  salvage: SalvageStore;
  safekeeping: Safekeeping;
  ways: WaysIn;
  renewKey: RenewKey;
  installedFonts: InstalledFonts;
  /** The end of the log as the key file keeps it. */
  anchor: () => LogHead;
}): OpenDesk {
  const { database, records, office, practice, files, user } = open;
  const { township, county } = office;
  const { deliver } = files;
  const stores = openStores(database, records);
  const body = `${township}人民代表大会主席团`;

  const nextReception = (today: string) =>
    nextReceptionDay(practice.receptions, addDays(today, -1), workCalendar)?.date;
  const deputyNames = () => new Map(stores.deputies.all().map(({ id, name }) => [id, name]));
  const stationName = (id: string) => {
    const station = stores.stations.all().find((candidate) => candidate.id === id);
    if (station) return station.name;
    throw new Refusal({ code: 'unknown-station', message: '没有这个联络站。' });
  };

  const deputies = deputiesService({
    store: stores.deputies,
    township,
    timelineOf: (id) => timelineOf(stores, id),
  });
  const inOfficeOrder = () => deputies.rowsInOrder();
  const scoring = scoringService({
    rubric: practice.rubric,
    deputies: inOfficeOrder,
    duties: (year) => dutiesOfYear(stores, year),
  });
  const receptions = receptionsService({
    store: stores.receptions,
    deputyNames,
    ratings: practice.receptions.ratings,
  });

  const boards = boardsService({
    body,
    receptionDays: receptionRuleWords(practice.receptions),
    stationName,
    deputies: (stationId) => inOfficeOrder().filter((deputy) => deputy.stationId === stationId),
    standing: (board, today) => approvals.standing({ kind: 'board', ...board }, today),
    deliver,
  });
  const countyReturn = countyService({
    township,
    county,
    records: (year, today) =>
      countyRecords(stores, { practice, township, scores: scoring.scores }, year, today),
    standing: (year, today) => approvals.standing({ kind: 'return', year }, today),
    deliver,
  });
  const approvals = approvalsService({
    store: stores.approvals,
    now: approvalMatters({ database, board: boards.boardOf, annual: countyReturn.returnOf }),
    hasChair: () => stores.users.all().some(({ role, disabled }) => role === 'chair' && !disabled),
    years: stores.terms.years,
  });

  function rehearse<Result>(work: () => Result): Result {
    const inCommand = database.inTransaction;
    database.exec(inCommand ? 'SAVEPOINT rehearsal' : 'BEGIN IMMEDIATE');
    try {
      return work();
    } finally {
      database.exec(inCommand ? 'ROLLBACK TO rehearsal; RELEASE rehearsal' : 'ROLLBACK');
      records.take();
    }
  }

  const drillDue = (today: string) => {
    const months = drillIsDue(open.backups, today);
    return months === undefined ? undefined : drillWords(months);
  };

  const services = {
    terms: termsService({
      store: stores.terms,
      office: { township, county },
      practice: { id: practice.practice.id, name: practice.practice.name },
    }),
    today: todayService({
      calendar: workCalendar,
      isEmpty: () => stores.terms.current() === undefined,
      due: (year, today, role) => ({
        ...dueInput(stores, practice, year),
        approvals: approvals.lines(role, today),
        drill: permissions['backups.drill'].includes(role) ? drillDue(today) : undefined,
      }),
      figures: (year, today) => figureInput(stores, practice, year, today),
      nextReception,
      duty: () =>
        stores.stations.all().map(({ id, name }) => ({
          station: name,
          deputies: inStrokeOrder(stores.deputies.all().filter((deputy) => deputy.station_id === id)).map(
            (deputy) => deputy.name,
          ),
        })),
    }),
    deputies,
    groups: groupsService({ store: stores.groups, deputies: inOfficeOrder }),
    stations: stationsService({ store: stores.stations, deputies: inOfficeOrder, nextReception }),
    activities: activitiesService({ store: stores.activities, deputies: inOfficeOrder }),
    receptions,
    opinions: opinionsService({
      store: stores.opinions,
      settings: practice.opinions,
      calendar: workCalendar,
      deputyNames,
    }),
    scoring,
    reportbacks: reportbacksService({
      store: stores.reportbacks,
      settings: practice.reportbacks,
      deputies: () => stores.deputies.all(),
    }),
    officialDocuments: officialDocumentsService({
      templates: join(open.resources, 'templates'),
      store: stores.documents,
      own: stores.ownTemplates,
      township,
      body,
      office: (year, today) => ({
        township,
        county,
        termOrdinal: stores.terms.current()?.ordinal ?? 1,
        year,
        today,
        body,
      }),
      sources: documentSources(stores, practice, township),
      installedFonts: open.installedFonts,
      deliver,
      take: files.take,
    }),
    documentChecks: documentChecksService({ take: files.take, receive: files.receive, deliver }),
    ledgers: ledgersService({
      township,
      columns: practice.ledgers.reception.columns,
      stationName,
      receptions: ({ stationId, year, month }) => receptions.ofMonth(stationId, year, month),
      logHead: () => headWords(stores.log.head()),
      deliver,
    }),
    boards,
    county: countyReturn,
    approvals,
    exchange: exchangeService({
      take: files.take,
      deliver,
      registers: (madeOn) => {
        const years = stores.terms.years();
        const listed = years.length > 0 ? years : [Number(madeOn.slice(0, 4))];
        return listed.map((year) => registersOf(stores, township, year, madeOn));
      },
      store: stores.exchange,
      intakes: (newId) => intakesOf(stores, records, township, newId),
      noted: records.noted,
      nameOf: nameOfRecord(stores),
      rehearse,
    }),
    backups: backupsService({ store: open.backups }),
    salvage: salvageService({ store: open.salvage, rehearse, deliver }),
    users: usersService({
      store: stores.users,
      ways: open.ways,
      renewKey: open.renewKey,
      checkPassword,
      stationName,
    }),
    log: logService({ store: stores.log, anchor: open.anchor }),
    bin: binService({ store: stores.bin, days: practice.practice.binDays }),
    drafts: draftsService({ store: stores.drafts }),
  };
  const { safekeeping } = open;
  return {
    database,
    records,
    user,
    mayWrite: safekeeping.mayWrite,
    safeguard: () => safekeeping.before('before-import'),
    damaged: safekeeping.found,
    services,
  };
}
