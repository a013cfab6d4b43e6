import { join } from 'node:path';
import type { LogEnd } from '#database/log-end.ts';
import type { Database } from '#database/open.ts';
import type { Writer } from '#database/writer.ts';
import { lastDayOfMonth, type PlainDate, partsOf } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { roleNames } from '#electron/values/roles.ts';
import { approvalsService } from '#features/approvals/service.ts';
import { allowsPaper } from '#features/approvals/settings.ts';
import { drillWords } from '#features/backups/rules.ts';
import { backupsService, drillIsDue } from '#features/backups/service.ts';
import type { BackupsStore } from '#features/backups/store.ts';
import { binService } from '#features/bin/service.ts';
import { boardsService } from '#features/boards/service.ts';
import { countyService } from '#features/county/service.ts';
import { deputiesOn } from '#features/deputies/facts.ts';
import { inStrokeOrder } from '#features/deputies/rules/order.ts';
import { documentChecksService } from '#features/document-checks/service.ts';
import { asksOf } from '#features/document-checks/settings.ts';
import { draftsService } from '#features/drafts/service.ts';
import { exchangeService } from '#features/exchange/service.ts';
import { ledgersService } from '#features/ledgers/service.ts';
import { headWords } from '#features/log/rules.ts';
import { logService } from '#features/log/service.ts';
import type { LogHead } from '#features/log/store.ts';
import { ballotOptions } from '#features/official-documents/documents/tally.ts';
import type { InstalledFonts } from '#features/official-documents/layout.ts';
import { officialDocumentsService } from '#features/official-documents/service.ts';
import { documentSources } from '#features/official-documents/sources/all.ts';
import { slipsOf } from '#features/opinions/slips.ts';
import { practiceSettingsService } from '#features/practices/service.ts';
import { receptionRuleWords } from '#features/receptions/rules/day-words.ts';
import { nextReceptionDay } from '#features/receptions/rules/reception-days.ts';
import { salvageService } from '#features/salvage/service.ts';
import type { SalvageStore } from '#features/salvage/store.ts';
import { deskTerm } from '#features/terms/rules.ts';
import { monthsUpTo } from '#features/today/rules/figure-months.ts';
import { todayService } from '#features/today/service.ts';
import { usersService } from '#features/users/service.ts';
import type { RenewKey, WaysIn } from '#features/users/ways.ts';
import { checkPassword } from '#features/vault/service.ts';
import type { Office } from '#features/vault/store.ts';
import type { DeskUser } from '../gate.ts';
import { allows, rolesOf } from '../permissions.ts';
import { approvalMatters } from './approval-matters.ts';
import { blankChoices } from './blank-choices.ts';
import { countyRecords } from './county-records.ts';
import type { FileCounter } from './files.ts';
import { intakesOf, nameOfRecord } from './intakes.ts';
import { practiceEffects } from './practice-effects.ts';
import { inForce, type OfficePractice, type PracticeInForce } from './practice-in-force.ts';
import { recordServices } from './record-services.ts';
import { registersOf } from './registers.ts';
import { rehearsing } from './rehearse.ts';
import type { OpenDesk } from './router.ts';
import type { Safekeeping } from './safekeeping.ts';
import { duePapers, signaturesOf } from './signatures.ts';
import { openStores } from './stores.ts';
import { dueInput, dueReception, dutyOn, figureInput, recoveryCodeWords } from './today-input.ts';
import { workCalendar } from './work-calendar.ts';
import { officeFacts } from './year-facts.ts';

/** Opens the desk on an unlocked vault: every service with its store, and the functions that features lend each other. */
export function openDesk(open: {
  database: Database;
  writer: Writer;
  office: Office;
  practice: OfficePractice;
  resources: string;
  files: FileCounter;
  user: DeskUser;
  backups: BackupsStore;
  salvage: SalvageStore;
  safekeeping: Safekeeping;
  ways: WaysIn;
  renewKey: RenewKey;
  installedFonts: InstalledFonts;
  logEnd: LogEnd;
  /** The end of the log as it is kept outside the database. */
  anchor: () => LogHead;
}): OpenDesk {
  const { database, writer, office, practice, files, user } = open;
  const { township, county } = office;
  const { deliver } = files;
  const stores = openStores(database, writer);
  const body = `${township}人民代表大会主席团`;

  const practiceOn = (day: PlainDate) => practice.on(day);
  const factsUnder = (inForceOn: Pick<PracticeInForce, 'on'>) =>
    officeFacts({ stores, writer, township, practiceOn: inForceOn.on });
  const facts = factsUnder(practice);
  const { people } = facts;
  const everybody = () => people().deputies;
  const { years } = stores;

  const nextReception = (today: string) =>
    nextReceptionDay((day) => practiceOn(day).receptions, today, workCalendar)?.date;
  /** The day as of which papers of a year speak: its last, or today where that is not over. */
  const lastDayOf = (year: number, today: string) =>
    today < `${year}-12-31` ? today : lastDayOfMonth(year, 12);
  const stationName = (id: string) => {
    const station = people().stations.find((candidate) => candidate.id === id);
    if (station) return station.name;
    throw new Refusal({ code: 'unknown-station', message: '没有这个联络站。' });
  };
  const stationDeputies = (stationId: string, day: string) =>
    inStrokeOrder(deputiesOn(everybody(), day).filter((deputy) => deputy.stationId === stationId));

  const ofRecords = recordServices({ database, stores, facts, practice, office, nextReception });

  const logHead = () => headWords(stores.log.head());

  const boards = boardsService({
    body,
    receptionDays: (day) => receptionRuleWords(practiceOn(day).receptions),
    stationName,
    deputies: stationDeputies,
    standing: (board, today) => approvals.standing({ kind: 'board', ...board }, today),
    deliver,
  });
  const countyReturn = countyService({
    township,
    county,
    records: (year, today) => countyRecords(facts.year(year, today), practiceOn(`${year}-12-31`)),
    standing: (year, today) => approvals.standing({ kind: 'return', year }, today),
    logHead,
    deliver,
  });
  const hasChair = () => stores.users.all().some(({ role, disabled }) => role === 'chair' && !disabled);
  const paperAllowed = (today: string) => allowsPaper(practiceOn(today).approvals);
  const approvals = approvalsService({
    store: stores.approvals,
    now: approvalMatters({ database, board: boards.boardOf, annual: countyReturn.returnOf }),
    paperAllowed,
    papers: () => signaturesOf(stores.documents),
    hasChair,
    years,
  });

  const dutyOf = (day: string) =>
    dutyOn(people(), stores.receptions.duties.where('x.date = @day ORDER BY x.position', { day }), day);

  const drillDue = (today: string) => {
    const months = drillIsDue(open.backups, today);
    return months === undefined ? undefined : drillWords(months);
  };

  const slips = slipsOf({ store: stores.opinions, opinions: facts.allOpinions });

  const services = {
    ...ofRecords,
    practices: practiceSettingsService({
      shipped: practice.shipped,
      name: practice.info.name,
      store: practice.store,
      overlay: practice.overlay,
      effects: (proposed, when) =>
        practiceEffects({ years, factsUnder }, practice, inForce(practice.shipped, proposed), when),
      lockedYears: () => stores.approvals.locks().map(({ id }) => Number(id)),
      mayChange: rolesOf('practices.change').map((role) => roleNames[role]),
    }),
    today: todayService({
      store: stores.today,
      isEmpty: () => people().terms.length === 0,
      due: (today, role) => ({
        ...dueInput(facts, years(), today),
        reception: dueReception(
          {
            duty: dutyOf,
            notices: () => stores.documents.ofTemplate('reception-notice'),
            nextReception,
            noticeDaysBefore: (day) => practiceOn(day).receptions.noticeDaysBefore,
          },
          today,
        ),
        approvals: approvals.lines(role, today),
        papers: duePapers(stores.documents),
        hands: { role, hasChair: hasChair(), paperAllowed: paperAllowed(today) },
        recoveryCode: recoveryCodeWords(stores, open.ways.codeOwner(), role),
        lost: allows('log.acceptLoss', role) ? stores.log.unseenLosses() : [],
        drill: allows('backups.drill', role) ? drillDue(today) : undefined,
      }),
      figures: (work) => figureInput(facts, practice, work),
      months: (work) => monthsUpTo(work.today).map((month) => figureInput(facts, practice, work, month)),
      mayList: (feature, role) => allows(`${feature}.list`, role),
      nextReception,
      duty: dutyOf,
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
        termOrdinal: deskTerm(people().terms, lastDayOf(year, today))?.ordinal ?? 1,
        year,
        today,
        body,
      }),
      sources: documentSources({
        office: { township, county },
        facts: facts.year,
        opinions: facts.allOpinions,
        stations: () => people().stations,
        deputies: everybody,
        dayOf: (table, id) => stores[table].find(id)?.date,
        practiceOn,
        calendar: workCalendar,
      }),
      installedFonts: open.installedFonts,
      deliver,
      take: files.take,
      paperAllowed,
      slips: { onSent: slips.sent, onGone: slips.gone },
    }),
    documentChecks: documentChecksService({
      take: files.take,
      receive: files.receive,
      deliver,
      asks: (today) => asksOf(practiceOn(today).checks),
    }),
    ledgers: ledgersService({
      township,
      layout: ({ year, month = 12 }) => practice.on(lastDayOfMonth(year, month)).ledgers.reception,
      stationName,
      receptions: ({ stationId, year, month }, today) =>
        facts
          .year(year, today)
          .receptions.filter(
            (entry) =>
              (stationId === undefined || entry.stationId === stationId) &&
              (month === undefined || partsOf(entry.date).month === month),
          ),
      deliver,
    }),
    boards,
    county: countyReturn,
    approvals,
    exchange: exchangeService({
      take: files.take,
      deliver,
      registers: (madeOn) => {
        const listed = years().length > 0 ? years() : [Number(madeOn.slice(0, 4))];
        return listed.map((year) => registersOf(facts.year(year, madeOn), township));
      },
      blank: (kind, today) => ({
        township,
        term: deskTerm(people().terms, today)?.name ?? township,
        votes: ballotOptions(practiceOn(today).reportbacks),
        choices: blankChoices(kind, { people: people(), practice: practiceOn(today), township, today }),
        madeOn: today,
      }),
      store: stores.exchange,
      intakes: (work) => intakesOf({ stores, writer, people, services: ofRecords, township, work }),
      noted: writer.noted,
      nameOf: nameOfRecord(stores, people),
      rehearse: rehearsing(database, writer),
    }),
    backups: backupsService({ store: open.backups }),
    salvage: salvageService({ store: open.salvage, rehearse: rehearsing(database, writer), deliver }),
    users: usersService({
      store: stores.users,
      ways: open.ways,
      renewKey: open.renewKey,
      checkPassword,
      stationName,
    }),
    log: logService({ store: stores.log, anchor: open.anchor }),
    bin: binService({ store: stores.bin, daysOn: (day) => practice.on(day).bin.days }),
    drafts: draftsService({ store: stores.drafts }),
  };
  const { safekeeping } = open;
  return {
    database,
    writer,
    user,
    mayWrite: safekeeping.mayWrite,
    safeguard: () => safekeeping.before('before-import'),
    damaged: safekeeping.found,
    logged: open.logEnd.note,
    services,
  };
}
