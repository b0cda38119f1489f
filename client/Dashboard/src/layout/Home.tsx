import { CampaignPage } from '../campaign/CampaignPage';
import { useCaller } from '../session/queries';
import { mayWatch } from '../session/roles';
import { TextsPage } from '../texts/TextsPage';

/** Where a reader begins: at the campaigns, or, who only calls customers, at what these wrote. */
export function Home() {
  return mayWatch(useCaller().data?.role) ? <CampaignPage /> : <TextsPage />;
}
