import { createBrowserRouter } from 'react-router';
import { CampaignPage } from './campaign/CampaignPage';
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
      { path: 'texts', element: <TextsPage /> },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]);
