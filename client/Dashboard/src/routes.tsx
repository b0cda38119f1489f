import { createBrowserRouter } from 'react-router';
import { CampaignPage } from './campaign/CampaignPage';
import { ChurnPage } from './churn/ChurnPage';
import { ImportPage } from './imports/ImportPage';
import { ImportsPage } from './imports/ImportsPage';
import { InsurersPage } from './insurers/InsurersPage';
import { Home } from './layout/Home';
import { Shell } from './layout/Shell';
import { NotFoundPage } from './states/NotFoundPage';
import { PageFailure } from './states/PageFailure';
import { TextsPage } from './texts/TextsPage';

export const router = createBrowserRouter([
  {
    path: '/',
    element: <Shell />,
    errorElement: <PageFailure />,
    children: [
      { index: true, element: <Home /> },
      { path: 'campaigns/:id', element: <CampaignPage /> },
      { path: 'imports', element: <ImportsPage /> },
      { path: 'imports/:id', element: <ImportPage /> },
      { path: 'texts', element: <TextsPage /> },
      { path: 'churn', element: <ChurnPage /> },
      { path: 'insurers', element: <InsurersPage /> },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]);
