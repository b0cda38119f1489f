import { createBrowserRouter } from 'react-router';
import { CampaignPage } from './campaign/CampaignPage';
import { Shell } from './layout/Shell';
import { NotFoundPage } from './states/NotFoundPage';
import { PageFailure } from './states/PageFailure';

export const router = createBrowserRouter([
  {
    path: '/',
    element: <Shell />,
    errorElement: <PageFailure />,
    children: [
      { index: true, element: <CampaignPage /> },
      { path: 'campaigns/:id', element: <CampaignPage /> },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]);
