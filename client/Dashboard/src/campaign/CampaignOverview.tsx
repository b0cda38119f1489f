import type { Campaign } from '../api/campaignWire';
import type { DealerProgress } from '../api/wire';
import { DaysCard } from '../days/DaysCard';
import { DealerBar } from '../dealers/DealerBar';
import { DealersCard } from '../dealers/DealersCard';
import { FunnelCard } from '../funnel/FunnelCard';
import { ImportCard } from '../imports/ImportCard';
import { PoliciesCard } from '../policies/PoliciesCard';
import { noProgress } from '../progress/sums';
import { useTitle } from '../states/useTitle';
import { SuppressedCard } from '../suppressed/SuppressedCard';
import { CampaignCard } from './CampaignCard';
import { KpiTiles } from './KpiTiles';
import { useCampaignDays, useCampaignProgress, useDealerDays, useDealerRows } from './queries';
import { UpliftCard } from './UpliftCard';
import { useRefetchOnChange } from '../live/useRefetchOnChange';

interface CampaignOverviewProps {
  campaign: Campaign;
  campaigns: Campaign[];
  dealer: string | undefined;
  onDealer: (code: string | undefined) => void;
}

/** One campaign, or one dealer of it: the same numbers and charts, then all dealers or the dealer's terms. */
export function CampaignOverview({ campaign, campaigns, dealer, onDealer }: CampaignOverviewProps) {
  useTitle(campaign.name);
  const ofCases = (campaign.playbook.anchor ?? 'expiry') !== 'expiry';
  const whole = useCampaignProgress(campaign);
  const dealers = useDealerRows(campaign.id);
  const row = dealers.rows?.find((entry) => entry.dealer.code === dealer);
  const shown = dealer === undefined ? whole : (row?.progress ?? noProgress);
  const campaignDays = useCampaignDays(campaign.id, dealer === undefined);
  const dealerDays = useDealerDays(campaign.id, dealer);
  useRefetchOnChange(row, ['dealer', campaign.id, dealer]);
  return (
    <div className="stack">
      <CampaignCard campaign={campaign} campaigns={campaigns} progress={whole} />
      {dealer !== undefined && (
        <DealerBar dealer={dealer} dealers={namesOf(dealers.rows)} onDealer={onDealer} />
      )}
      <KpiTiles progress={shown} ofCases={ofCases} />
      <div className="charts">
        <FunnelCard progress={shown} ofCases={ofCases} />
        <DaysCard source={dealer === undefined ? campaignDays : dealerDays} />
      </div>
      {campaign.phase !== 'draft' && <UpliftCard campaign={campaign} dealer={dealer} />}
      <SuppressedCard progress={shown} campaign={campaign.id} dealer={dealer} />
      {dealer === undefined ? (
        <DealersCard source={dealers} ofCases={ofCases} onDealer={onDealer} />
      ) : (
        <PoliciesCard
          key={dealer}
          campaign={campaign.id}
          dealer={row?.dealer ?? { code: dealer, name: dealer }}
        />
      )}
      <ImportCard />
    </div>
  );
}

function namesOf(rows: DealerProgress[] | undefined) {
  return (rows ?? []).map((row) => row.dealer);
}
