import { Navigate, type RouteObject, useRouteError } from 'react-router';
import { Refused } from '#ui/refusal.tsx';
import { ActivityPage } from './features/activities/detail-page.tsx';
import { ActivitiesPage } from './features/activities/list-page.tsx';
import { BoardsPage } from './features/boards/page.tsx';
import { CountyPage } from './features/county/page.tsx';
import { DeputyPage } from './features/deputies/detail-page.tsx';
import { DeputyFormPage } from './features/deputies/form-page.tsx';
import { DeputiesPage } from './features/deputies/list-page.tsx';
import { ExchangePage } from './features/exchange/page.tsx';
import { GroupPage } from './features/groups/detail-page.tsx';
import { GroupsPage } from './features/groups/list-page.tsx';
import { LedgersPage } from './features/ledgers/page.tsx';
import { DocumentPage } from './features/official-documents/document-page.tsx';
import { OfficialDocumentsPage } from './features/official-documents/list-page.tsx';
import { OpinionPage } from './features/opinions/detail-page.tsx';
import { OpinionsPage } from './features/opinions/list-page.tsx';
import { PracticesPage } from './features/practices/page.tsx';
import { NewReceptionPage, ReceptionPage } from './features/receptions/form-page.tsx';
import { ReceptionsPage } from './features/receptions/list-page.tsx';
import { ReportbackPage } from './features/reportbacks/detail-page.tsx';
import { ReportbacksPage } from './features/reportbacks/list-page.tsx';
import { DeputyScorePage } from './features/scoring/deputy-page.tsx';
import { ScoreExplanation } from './features/scoring/explanation.tsx';
import { ScoringPage } from './features/scoring/list-page.tsx';
import { StationPage } from './features/stations/detail-page.tsx';
import { StationsPage } from './features/stations/list-page.tsx';
import { TodayPage } from './features/today/page.tsx';
import { VaultPage } from './features/vault/vault-page.tsx';
import { WelcomePage } from './features/vault/welcome-page.tsx';
import { Office } from './office.tsx';
import { refusalOf } from './refusal-of.ts';

/** Every address of the house; where two features share a page, they meet here. */
export const routes: RouteObject[] = [
  { path: '/welcome', element: <WelcomePage />, errorElement: <Broken /> },
  {
    element: <Office />,
    errorElement: <Broken />,
    children: [
      {
        errorElement: <Broken />,
        children: [
          { path: '/today', element: <TodayPage /> },
          { path: '/deputies', element: <DeputiesPage /> },
          {
            path: '/deputies/:id',
            element: <DeputyPage score={(id) => <ScoreExplanation deputyId={id} />} />,
          },
          { path: '/deputies/:id/edit', element: <DeputyFormPage /> },
          { path: '/stations', element: <StationsPage /> },
          { path: '/stations/:id', element: <StationPage /> },
          { path: '/groups', element: <GroupsPage /> },
          { path: '/groups/:id', element: <GroupPage /> },
          { path: '/activities', element: <ActivitiesPage /> },
          { path: '/activities/:id', element: <ActivityPage /> },
          { path: '/receptions', element: <ReceptionsPage /> },
          { path: '/receptions/new', element: <NewReceptionPage /> },
          { path: '/receptions/:id', element: <ReceptionPage /> },
          { path: '/opinions', element: <OpinionsPage /> },
          { path: '/opinions/:id', element: <OpinionPage /> },
          { path: '/scoring', element: <ScoringPage /> },
          { path: '/scoring/:deputyId', element: <DeputyScorePage /> },
          { path: '/reportbacks', element: <ReportbacksPage /> },
          { path: '/reportbacks/:id', element: <ReportbackPage /> },
          { path: '/official-documents', element: <OfficialDocumentsPage /> },
          { path: '/official-documents/:template', element: <DocumentPage /> },
          { path: '/ledgers', element: <LedgersPage /> },
          { path: '/boards', element: <BoardsPage /> },
          { path: '/county', element: <CountyPage /> },
          { path: '/exchange', element: <ExchangePage /> },
          { path: '/practices', element: <PracticesPage /> },
          { path: '/vault', element: <VaultPage /> },
          { path: '*', element: <Navigate to="/today" replace /> },
        ],
      },
    ],
  },
];

/** A page that broke: said in words, with the way on. */
function Broken() {
  const error = useRouteError();
  return (
    <div style={{ padding: '2rem' }}>
      <Refused refusal={refusalOf(error)} onRetry={() => window.location.reload()} />
    </div>
  );
}
