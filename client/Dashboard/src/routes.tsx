import { createBrowserRouter } from 'react-router';
import { CalendarPage } from './calendar/CalendarPage';
import { CampaignPage } from './campaign/CampaignPage';
import { ChurnPage } from './churn/ChurnPage';
import { DeskPage } from './desk/DeskPage';
import { GroupPage } from './group/GroupPage';
import { ImportPage } from './imports/ImportPage';
import { ImportsPage } from './imports/ImportsPage';
import { InsurersPage } from './insurers/InsurersPage';
import { Home } from './layout/Home';
import { Shell } from './layout/Shell';
import { PayPage } from './pay/PayPage';
import { PlaybookPage } from './playbooks/PlaybookPage';
import { PlaybooksPage } from './playbooks/PlaybooksPage';
import { PoliciesPage } from './policies/find/PoliciesPage';
import { PolicyPage } from './policies/PolicyPage';
import { PromotionsPage } from './promotions/PromotionsPage';
import { ReportPage } from './reports/ReportPage';
import { ReportsPage } from './reports/ReportsPage';
import { ActionsPage } from './reports/actions/ActionsPage';
import { SettingsPage } from './settings/SettingsPage';
import { StaffingPage } from './staffing/StaffingPage';
import { NotFoundPage } from './states/NotFoundPage';
import { PageFailure } from './states/PageFailure';
import { TargetsPage } from './targets/TargetsPage';
import { TextsPage } from './texts/TextsPage';
import { TodayPage } from './today/TodayPage';

export const router = createBrowserRouter([
  {
    path: '/',
    element: <Shell />,
    errorElement: <PageFailure />,
    children: [
      { index: true, element: <Home /> },
      { path: 'calendar', element: <CalendarPage /> },
      { path: 'today', element: <TodayPage /> },
      { path: 'group', element: <GroupPage /> },
      { path: 'campaigns', element: <CampaignPage /> },
      { path: 'campaigns/:id', element: <CampaignPage /> },
      { path: 'policies', element: <PoliciesPage /> },
      { path: 'policies/:id', element: <PolicyPage /> },
      { path: 'desk', element: <DeskPage /> },
      { path: 'actions', element: <ActionsPage /> },
      { path: 'imports', element: <ImportsPage /> },
      { path: 'imports/:id', element: <ImportPage /> },
      { path: 'playbooks', element: <PlaybooksPage /> },
      { path: 'playbooks/:name', element: <PlaybookPage /> },
      { path: 'reports', element: <ReportsPage /> },
      { path: 'reports/:id', element: <ReportPage /> },
      { path: 'settings', element: <SettingsPage /> },
      { path: 'texts', element: <TextsPage /> },
      { path: 'churn', element: <ChurnPage /> },
      { path: 'insurers', element: <InsurersPage /> },
      { path: 'targets', element: <TargetsPage /> },
      { path: 'pay', element: <PayPage /> },
      { path: 'promotions', element: <PromotionsPage /> },
      { path: 'staffing', element: <StaffingPage /> },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]);
