import type { ReactNode } from 'react';
import { Navigate, type RouteObject, useRouteError } from 'react-router';
import type { ProcedurePath } from '#electron/permissions.ts';
import { Refused } from '#ui/refusal.tsx';
import { useDesk } from './desk.tsx';
import { AttendancePage } from './features/activities/attendance/attendance-page.tsx';
import { ActivityPage } from './features/activities/detail-page.tsx';
import { ActivityFigures } from './features/activities/figures.tsx';
import { ActivityFormPage, NewActivityPage } from './features/activities/form-page.tsx';
import { ActivitiesPage } from './features/activities/list-page.tsx';
import { ApprovalPage } from './features/approvals/detail-page.tsx';
import { ApprovalsPage } from './features/approvals/list-page.tsx';
import { ApprovalStrip } from './features/approvals/strip.tsx';
import { BackupsPage } from './features/backups/page.tsx';
import { BinPage } from './features/bin/page.tsx';
import { BoardsPage } from './features/boards/page.tsx';
import { PackagePage } from './features/county/package-page.tsx';
import { CountyPage } from './features/county/page.tsx';
import { DeedPage } from './features/deeds/detail-page.tsx';
import { DeedFormPage, NewDeedPage } from './features/deeds/form-page.tsx';
import { DeedsPage } from './features/deeds/list-page.tsx';
import { DeputyPage } from './features/deputies/detail-page.tsx';
import { DeputyFigures } from './features/deputies/figures.tsx';
import { DeputyFormPage, NewDeputyPage } from './features/deputies/form-page.tsx';
import { DeputiesPage } from './features/deputies/list-page.tsx';
import { DocumentChecksPage } from './features/document-checks/page.tsx';
import { ExchangePage } from './features/exchange/page.tsx';
import { PastePage } from './features/exchange/paste/page.tsx';
import { GroupPage } from './features/groups/detail-page.tsx';
import { GroupFormPage, NewGroupPage } from './features/groups/form-page.tsx';
import { GroupsPage } from './features/groups/list-page.tsx';
import { LedgersPage } from './features/ledgers/page.tsx';
import { LogEntryPage } from './features/log/detail-page.tsx';
import { LogPage } from './features/log/list-page.tsx';
import { DocumentsPages } from './features/official-documents/documents-pages.tsx';
import { DraftPage } from './features/official-documents/draft/draft-page.tsx';
import { OfficialDocumentsPage } from './features/official-documents/list-page.tsx';
import { OwnTemplatesPage } from './features/official-documents/own-templates/own-templates-page.tsx';
import { PaperPage } from './features/official-documents/paper/paper-page.tsx';
import { RegisterPage } from './features/official-documents/register-page.tsx';
import { DocumentSettingsPage } from './features/official-documents/settings/settings-page.tsx';
import { OpinionPage } from './features/opinions/detail-page.tsx';
import { OpinionFigures } from './features/opinions/figures.tsx';
import { NewOpinionPage, OpinionFormPage } from './features/opinions/form-page.tsx';
import { OpinionsPage } from './features/opinions/list-page.tsx';
import { SimilarMatters } from './features/opinions/similar-matters.tsx';
import { PracticesPage } from './features/practices/page.tsx';
import { PracticeSettingsPage } from './features/practices/settings/settings-page.tsx';
import { ReceptionPage } from './features/receptions/detail-page.tsx';
import { DutyPage } from './features/receptions/duty/duty-page.tsx';
import { NewReceptionPage, ReceptionFormPage } from './features/receptions/form-page.tsx';
import { ReceptionFigures, ReceptionsPage } from './features/receptions/list-page.tsx';
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
import { VaultPages } from './features/vault/vault-pages.tsx';
import { WelcomePage } from './features/vault/welcome-page.tsx';
import { Office } from './office.tsx';
import { PermittedPage } from './permitted-page.tsx';
import { documentPagesOf, vaultPagesOf } from './places.ts';
import { refusalOf } from './refusal-of.ts';

/** An address of a page with the right it needs. */
const page = (path: string, needs: ProcedurePath, content: ReactNode): RouteObject => ({
  path,
  element: <PermittedPage needs={needs}>{content}</PermittedPage>,
});

/** Every address of the house; where two features share a page, they meet here. */
export const routes: RouteObject[] = [
  { path: '/welcome', element: <WelcomePage />, errorElement: <Broken /> },
  { path: '/restore', element: <RestorePage />, errorElement: <Broken /> },
  { path: '/package', element: <PackagePage />, errorElement: <Broken /> },
  {
    element: <Office />,
    errorElement: <Broken />,
    children: [
      {
        errorElement: <Broken />,
        children: [
          page('/today', 'today.overview', <TodayPage />),
          page('/deputies', 'deputies.list', <DeputiesPage />),
          page('/deputies/new', 'deputies.save', <NewDeputyPage />),
          page(
            '/deputies/:id',
            'deputies.detail',
            <DeputyPage explanation={(id) => <ScoreExplanation deputyId={id} />} />,
          ),
          page('/deputies/:id/edit', 'deputies.save', <DeputyFormPage />),
          page('/stations', 'stations.list', <StationsPage />),
          page('/stations/new', 'stations.save', <NewStationPage />),
          page('/stations/:id/edit', 'stations.save', <StationFormPage />),
          page('/stations/:id', 'stations.detail', <StationPage />),
          page('/groups', 'groups.list', <GroupsPage />),
          page('/groups/new', 'groups.save', <NewGroupPage />),
          page('/groups/:id', 'groups.detail', <GroupPage />),
          page('/groups/:id/edit', 'groups.save', <GroupFormPage />),
          page('/terms', 'terms.list', <TermsPage />),
          page('/terms/new', 'terms.save', <NewTermPage />),
          page('/terms/open', 'terms.open', <OpenTermPage />),
          page('/terms/:id', 'terms.list', <TermPage />),
          page('/terms/:id/edit', 'terms.save', <TermFormPage />),
          page('/activities', 'activities.list', <ActivitiesPage />),
          page('/activities/new', 'activities.save', <NewActivityPage />),
          page('/activities/:id', 'activities.detail', <ActivityPage />),
          page('/activities/:id/edit', 'activities.save', <ActivityFormPage />),
          page('/activities/:id/attendance', 'activities.mark', <AttendancePage />),
          page('/receptions', 'receptions.list', <ReceptionsPage />),
          page(
            '/receptions/new',
            'receptions.record',
            <NewReceptionPage
              similar={({ matter, date, ...said }) => (
                <SimilarMatters title={matter} raisedOn={date} {...said} />
              )}
            />,
          ),
          page('/receptions/duty', 'receptions.duties', <DutyPage />),
          page('/receptions/:id', 'receptions.detail', <ReceptionPage />),
          page('/receptions/:id/edit', 'receptions.record', <ReceptionFormPage />),
          page('/deeds', 'deeds.list', <DeedsPage />),
          page('/deeds/new', 'deeds.save', <NewDeedPage />),
          page('/deeds/:id', 'deeds.detail', <DeedPage />),
          page('/deeds/:id/edit', 'deeds.save', <DeedFormPage />),
          page('/opinions', 'opinions.list', <OpinionsPage />),
          page('/opinions/new', 'opinions.save', <NewOpinionPage />),
          page('/opinions/:id', 'opinions.detail', <OpinionPage />),
          page('/opinions/:id/edit', 'opinions.save', <OpinionFormPage />),
          page('/scoring', 'scoring.year', <ScoringPage />),
          page('/scoring/:deputyId', 'scoring.deputy', <DeputyScorePage />),
          page('/reportbacks', 'reportbacks.list', <ReportbacksPage />),
          page('/reportbacks/new', 'reportbacks.save', <NewReportbackPage />),
          page('/reportbacks/:id', 'reportbacks.detail', <ReportbackPage />),
          page('/reportbacks/:id/edit', 'reportbacks.save', <ReportbackFormPage />),
          {
            element: <Documents />,
            children: [
              page('/official-documents', 'officialDocuments.templates', <OfficialDocumentsPage />),
              page('/official-documents/register', 'officialDocuments.register', <RegisterPage />),
              page('/official-documents/settings', 'officialDocuments.settings', <DocumentSettingsPage />),
              page(
                '/official-documents/own-templates',
                'officialDocuments.ownTemplates',
                <OwnTemplatesPage />,
              ),
              page('/official-documents/checks', 'documentChecks.check', <DocumentChecksPage />),
            ],
          },
          page('/official-documents/papers/:id', 'officialDocuments.detail', <PaperPage />),
          page('/official-documents/:template', 'officialDocuments.preview', <DraftPage />),
          page('/ledgers', 'ledgers.reception', <LedgersPage />),
          page(
            '/boards',
            'boards.station',
            <BoardsPage approval={(matter, title) => <ApprovalStrip matter={matter} title={title} />} />,
          ),
          page(
            '/county',
            'county.annual',
            <CountyPage
              approval={(matter, title) => <ApprovalStrip matter={matter} title={title} />}
              glance={
                <>
                  <DeputyFigures />
                  <ReceptionFigures />
                  <OpinionFigures />
                  <ActivityFigures />
                </>
              }
            />,
          ),
          page('/approvals', 'approvals.list', <ApprovalsPage />),
          page('/approvals/:id', 'approvals.detail', <ApprovalPage />),
          page('/exchange', 'exchange.apply', <ExchangePage />),
          page('/exchange/rows/:kind', 'exchange.apply', <PastePage />),
          { path: '/practices', element: <PracticesPage /> },
          page('/practices/:part', 'practices.settings', <PracticeSettingsPage />),
          {
            path: '/vault',
            element: <Vault />,
            children: [
              { index: true, element: <VaultPage /> },
              page('users', 'users.list', <UsersPage />),
              page('users/new', 'users.add', <NewUserPage />),
              page('log', 'log.list', <LogPage />),
              page('log/:seq', 'log.detail', <LogEntryPage />),
              page('bin', 'bin.list', <BinPage />),
              page('backups', 'backups.list', <BackupsPage />),
              page('salvage', 'salvage.find', <SalvagePage />),
              { path: 'keys', element: <KeysPage /> },
              page('keys/renew', 'users.renewKey', <RenewKeyPage />),
              page('everything', 'exchange.composeAll', <EverythingPage />),
            ],
          },
          { path: '*', element: <Navigate to="/today" replace /> },
        ],
      },
    ],
  },
];

/** 公文 with the pages that whoever is at the desk may enter. */
function Documents() {
  const { user } = useDesk();
  return <DocumentsPages places={documentPagesOf(user.role)} />;
}

/** 保险库 with the pages that whoever is at the desk may enter. */
function Vault() {
  const { user } = useDesk();
  return <VaultPages places={vaultPagesOf(user.role)} />;
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
