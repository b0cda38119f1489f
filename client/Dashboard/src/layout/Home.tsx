import { Navigate } from 'react-router';
import { CampaignPage } from '../campaign/CampaignPage';
import { useCaller } from '../session/queries';
import { homeOf } from './navigation';

/** Where a reader begins: at the campaigns, or, who only calls customers, at the calls. */
export function Home() {
  const home = homeOf(useCaller().data?.role);
  return home === '/' ? <CampaignPage /> : <Navigate to={home} replace />;
}
