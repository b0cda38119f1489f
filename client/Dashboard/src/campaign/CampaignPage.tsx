import { Empty } from 'antd';
import { useCallback, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { ApiError } from '../api/ApiError';
import { useTexts } from '../i18n/Texts';
import { ImportCard } from '../imports/ImportCard';
import { useCaller } from '../session/queries';
import { mayImport } from '../session/roles';
import { ErrorState } from '../states/ErrorState';
import { LoadingState } from '../states/LoadingState';
import { CampaignOverview } from './CampaignOverview';
import { DraftButton } from './draft/DraftButton';
import { pickCampaign } from './pickCampaign';
import { useCampaigns } from './queries';

/** The address says which campaign (path) and which dealer of it (search) the page shows. */
export function CampaignPage() {
  const { id } = useParams();
  const [search, setSearch] = useSearchParams();
  const campaigns = useCampaigns();
  const [shown, setShown] = useState<number>();
  const showDealer = useCallback(
    (code: string | undefined) => setSearch(code ? { dealer: code } : {}),
    [setSearch],
  );
  if (campaigns.isPending) return <LoadingState rows={12} />;
  if (!campaigns.data) return <ErrorState error={campaigns.error} onRetry={() => void campaigns.refetch()} />;
  if (campaigns.data.length === 0) return <NoCampaign />;
  const campaign = pickCampaign(campaigns.data, id === undefined ? undefined : Number(id), shown);
  if (!campaign) return <ErrorState error={new ApiError(404, 'not-found')} />;
  if (campaign.id !== shown) setShown(campaign.id);
  return (
    <CampaignOverview
      key={campaign.id}
      campaign={campaign}
      campaigns={campaigns.data}
      dealer={search.get('dealer') ?? undefined}
      onDealer={showDealer}
    />
  );
}

function NoCampaign() {
  const { t } = useTexts();
  const imports = mayImport(useCaller().data?.role);
  return (
    <div className="stack">
      <div className="empty-page" data-testid="no-campaign">
        <Empty
          description={
            <>
              <strong>{t('campaign.none')}</strong>
              <br />
              {t(imports ? 'campaign.noneHint' : 'campaign.noneForYou')}
            </>
          }
        >
          <DraftButton />
        </Empty>
      </div>
      <ImportCard />
    </div>
  );
}
