import type { ReactNode } from 'react';
import { Navigate, type RouteObject, useRouteError } from 'react-router';
import type { ProcedurePath } from '#electron/permissions.ts';
import { Refused } from '#ui/refusal.tsx';
import { useDesk } from './desk.tsx';
import { AttendancePage } from './features/activities/attendance/attendance-page.tsx';
import { ActivityPage } from './features/activities/detail-page.tsx';
import { ActivityFormPage, NewActivityPage } from './features/activities/form-page.tsx';
import { ActivitiesPage } from './features/activities/list-page.tsx';
import { ApprovalPage } from './features/approvals/detail-page.tsx';
import { ApprovalsPage } from './features/approvals/list-page.tsx';
import { ApprovalStrip } from './features/approvals/strip.tsx';
import { BackupsPage } from './features/backups/page.tsx';
import { BinPage } from './features/bin/page.tsx';
import { BoardsPage } from './features/boards/page.tsx';
import { CountyPage } from './features/county/page.tsx';
import { DeedPage } from './features/deeds/detail-page.tsx';
import { DeedFormPage, NewDeedPage } from './features/deeds/form-page.tsx';
import { DeedsPage } from './features/deeds/list-page.tsx';
import { DeputyPage } from './features/deputies/detail-page.tsx';
import { DeputyFormPage, NewDeputyPage } from './features/deputies/form-page.tsx';
import { DeputiesPage } from './features/deputies/list-page.tsx';
import { DocumentChecksPage } from './features/document-checks/page.tsx';
import { ExchangePage } from './features/exchange/page.tsx';
import { GroupPage } from './features/groups/detail-page.tsx';
import { GroupFormPage, NewGroupPage } from './features/groups/form-page.tsx';
import { GroupsPage } from './features/groups/list-page.tsx';
import { LedgersPage } from './features/ledgers/page.tsx';
import { LogEntryPage } from './features/log/detail-page.tsx';
import { LogPage } from './features/log/list-page.tsx';
import { DraftPage } from './features/official-documents/draft/draft-page.tsx';
import { OfficialDocumentsPage } from './features/official-documents/list-page.tsx';
import { OwnTemplatesPage } from './features/official-documents/own-templates/own-templates-page.tsx';
import { PaperPage } from './features/official-documents/paper/paper-page.tsx';
import { RegisterPage } from './features/official-documents/register-page.tsx';
import { DocumentsRoom } from './features/official-documents/room.tsx';
import { DocumentSettingsPage } from './features/official-documents/settings/settings-page.tsx';
import { OpinionPage } from './features/opinions/detail-page.tsx';
import { NewOpinionPage, OpinionFormPage } from './features/opinions/form-page.tsx';
import { OpinionsPage } from './features/opinions/list-page.tsx';
import { PracticesPage } from './features/practices/page.tsx';
import { PracticeSettingsPage } from './features/practices/settings/settings-page.tsx';
import { ReceptionPage } from './features/receptions/detail-page.tsx';
import { DutyPage } from './features/receptions/duty/duty-page.tsx';
import { NewReceptionPage, ReceptionFormPage } from './features/receptions/form-page.tsx';
import { ReceptionsPage } from './features/receptions/list-page.tsx';
import { ReportbackPage } from './features/reportbacks/detail-page.tsx';
import { NewReportbackPage, ReportbackFormPage } from './features/reportbacks/form-page.tsx';
import { ReportbacksPage } from './features/reportbacks/list-page.tsx';
import { RestorePage } from './features/restore/page.tsx';
import { SalvagePage } from './features/salvage/page.tsx';
import { DeputyScorePage } from './features/scoring/deputy-page.tsx';
import { ScoreExplanation } from './features/scoring/explanation.tsx';
import { ScoringPage } from './features/scoring/list-page.tsx';
import { StationPage } from './features/stations/detail-page.tsx';
import { NewStationPage, StationFormPage } from './features/stations/form-page.tsx';
import { StationsPage } from './features/stations/list-page.tsx';
import { TermPage } from './features/terms/detail-page.tsx';
import { NewTermPage, TermFormPage } from './features/terms/form-page.tsx';
import { TermsPage } from './features/terms/list-page.tsx';
import { OpenTermPage } from './features/terms/open-page.tsx';
import { TodayPage } from './features/today/page.tsx';
import { NewUserPage } from './features/users/form-page.tsx';
import { UsersPage } from './features/users/list-page.tsx';
import { EverythingPage } from './features/vault/everything-page.tsx';
import { KeysPage } from './features/vault/keys-page.tsx';
import { RenewKeyPage } from './features/vault/renew/page.tsx';
import { VaultPage } from './features/vault/vault-page.tsx';
import { VaultRoom } from './features/vault/vault-room.tsx';
import { WelcomePage } from './features/vault/welcome-page.tsx';
import { Office } from './office.tsx';
import { documentRoomsOf, vaultRoomsOf } from './places.ts';
import { refusalOf } from './refusal-of.ts';
import { Room } from './room.tsx';

/** An address of a page with the right it needs. */
const room = (path: string, needs: ProcedurePath, page: ReactNode): RouteObject => ({
  path,
  element: <Room needs={needs}>{page}</Room>,
});

/** Every address of the house; where two features share a page, they meet here. */
export const routes: RouteObject[] = [
  { path: '/welcome', element: <WelcomePage />, errorElement: <Broken /> },
  { path: '/restore', element: <RestorePage />, errorElement: <Broken /> },
  {
    element: <Office />,
    errorElement: <Broken />,
    children: [
      {
        errorElement: <Broken />,
        children: [
          room('/today', 'today.overview', <TodayPage />),
          room('/deputies', 'deputies.list', <DeputiesPage />),
          room('/deputies/new', 'deputies.save', <NewDeputyPage />),
          room(
            '/deputies/:id',
            'deputies.detail',
            <DeputyPage score={(id) => <ScoreExplanation deputyId={id} />} />,
          ),
          room('/deputies/:id/edit', 'deputies.save', <DeputyFormPage />),
          room('/stations', 'stations.list', <StationsPage />),
          room('/stations/new', 'stations.save', <NewStationPage />),
          room('/stations/:id/edit', 'stations.save', <StationFormPage />),
          room('/stations/:id', 'stations.detail', <StationPage />),
          room('/groups', 'groups.list', <GroupsPage />),
          room('/groups/new', 'groups.save', <NewGroupPage />),
          room('/groups/:id', 'groups.detail', <GroupPage />),
          room('/groups/:id/edit', 'groups.save', <GroupFormPage />),
          room('/terms', 'terms.list', <TermsPage />),
          room('/terms/new', 'terms.save', <NewTermPage />),
          room('/terms/open', 'terms.open', <OpenTermPage />),
          room('/terms/:id', 'terms.list', <TermPage />),
          room('/terms/:id/edit', 'terms.save', <TermFormPage />),
          room('/activities', 'activities.list', <ActivitiesPage />),
          room('/activities/new', 'activities.save', <NewActivityPage />),
          room('/activities/:id', 'activities.detail', <ActivityPage />),
          room('/activities/:id/edit', 'activities.save', <ActivityFormPage />),
          room('/activities/:id/attendance', 'activities.mark', <AttendancePage />),
          room('/receptions', 'receptions.list', <ReceptionsPage />),
          room('/receptions/new', 'receptions.record', <NewReceptionPage />),
          room('/receptions/duty', 'receptions.duties', <DutyPage />),
          room('/receptions/:id', 'receptions.detail', <ReceptionPage />),
          room('/receptions/:id/edit', 'receptions.record', <ReceptionFormPage />),
          room('/deeds', 'deeds.list', <DeedsPage />),
          room('/deeds/new', 'deeds.save', <NewDeedPage />),
          room('/deeds/:id', 'deeds.detail', <DeedPage />),
          room('/deeds/:id/edit', 'deeds.save', <DeedFormPage />),
          room('/opinions', 'opinions.list', <OpinionsPage />),
          room('/opinions/new', 'opinions.save', <NewOpinionPage />),
          room('/opinions/:id', 'opinions.detail', <OpinionPage />),
          room('/opinions/:id/edit', 'opinions.save', <OpinionFormPage />),
          room('/scoring', 'scoring.year', <ScoringPage />),
          room('/scoring/:deputyId', 'scoring.deputy', <DeputyScorePage />),
          room('/reportbacks', 'reportbacks.list', <ReportbacksPage />),
          room('/reportbacks/new', 'reportbacks.save', <NewReportbackPage />),
          room('/reportbacks/:id', 'reportbacks.detail', <ReportbackPage />),
          room('/reportbacks/:id/edit', 'reportbacks.save', <ReportbackFormPage />),
          {
            element: <Documents />,
            children: [
              room('/official-documents', 'officialDocuments.templates', <OfficialDocumentsPage />),
              room('/official-documents/register', 'officialDocuments.register', <RegisterPage />),
              room('/official-documents/settings', 'officialDocuments.settings', <DocumentSettingsPage />),
              room(
                '/official-documents/own-templates',
                'officialDocuments.ownTemplates',
                <OwnTemplatesPage />,
              ),
              room('/official-documents/checks', 'documentChecks.check', <DocumentChecksPage />),
            ],
          },
          room('/official-documents/papers/:id', 'officialDocuments.detail', <PaperPage />),
          room('/official-documents/:template', 'officialDocuments.preview', <DraftPage />),
          room('/ledgers', 'ledgers.reception', <LedgersPage />),
          room(
            '/boards',
            'boards.station',
            <BoardsPage approval={(matter, title) => <ApprovalStrip matter={matter} title={title} />} />,
          ),
          room(
            '/county',
            'county.annual',
            <CountyPage approval={(matter, title) => <ApprovalStrip matter={matter} title={title} />} />,
          ),
          room('/approvals', 'approvals.list', <ApprovalsPage />),
          room('/approvals/:id', 'approvals.detail', <ApprovalPage />),
          room('/exchange', 'exchange.apply', <ExchangePage />),
          { path: '/practices', element: <PracticesPage /> },
          room('/practices/:part', 'practices.settings', <PracticeSettingsPage />),
          {
            path: '/vault',
            element: <Vault />,
            children: [
              { index: true, element: <VaultPage /> },
              room('users', 'users.list', <UsersPage />),
              room('users/new', 'users.add', <NewUserPage />),
              room('log', 'log.list', <LogPage />),
              room('log/:seq', 'log.detail', <LogEntryPage />),
              room('bin', 'bin.list', <BinPage />),
              room('backups', 'backups.list', <BackupsPage />),
              room('salvage', 'salvage.find', <SalvagePage />),
              { path: 'keys', element: <KeysPage /> },
              room('keys/renew', 'users.renewKey', <RenewKeyPage />),
              room('everything', 'exchange.composeAll', <EverythingPage />),
            ],
          },
          { path: '*', element: <Navigate to="/today" replace /> },
        ],
      },
    ],
  },
];

/** 公文 with the rooms that whoever is at the desk may enter. */
function Documents() {
  const { user } = useDesk();
  return <DocumentsRoom places={documentRoomsOf(user.role)} />;
}

/** 保险库 with the rooms that whoever is at the desk may enter. */
function Vault() {
  const { user } = useDesk();
  return <VaultRoom places={vaultRoomsOf(user.role)} />;
}

/** A page that broke: said in words, with the way on. */
function Broken() {
  const error = useRouteError();
  return (
    <div style={{ padding: '2rem' }}>
      <Refused refusal={refusalOf(error)} onRetry={() => window.location.reload()} />
    </div>
  );
}
