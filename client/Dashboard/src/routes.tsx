import { createBrowserRouter } from 'react-router';
import { CampaignPage } from './campaign/CampaignPage';
import { DeskPage } from './desk/DeskPage';
import { ImportPage } from './imports/ImportPage';
import { ImportsPage } from './imports/ImportsPage';
import { Home } from './layout/Home';
import { Shell } from './layout/Shell';
import { PoliciesPage } from './policies/find/PoliciesPage';
import { PolicyPage } from './policies/PolicyPage';
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
      { path: 'policies', element: <PoliciesPage /> },
      { path: 'policies/:id', element: <PolicyPage /> },
      { path: 'desk', element: <DeskPage /> },
      { path: 'imports', element: <ImportsPage /> },
      { path: 'imports/:id', element: <ImportPage /> },
      { path: 'texts', element: <TextsPage /> },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]);
