import { Card, Progress as ProgressBar, Select, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { Campaign } from '../api/campaignWire';
import type { Progress } from '../api/wire';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';
import { audienceText } from './audienceText';
import { CampaignActions } from './CampaignActions';
import { DraftButton } from './draft/DraftButton';
import { PreviewFacts } from './PreviewFacts';
import { byNewest } from './pickCampaign';
import { segmentText } from './segmentText';
import { shownPhase, type ShownPhase } from './shownPhase';

interface CampaignCardProps {
  campaign: Campaign;
  campaigns: Campaign[];
  progress: Progress;
}

const phaseColor: Record<ShownPhase, string> = {
  draft: 'default',
  running: 'green',
  through: 'blue',
  paused: 'orange',
  ended: 'default',
};

/** What the campaign is, where it stands, and what may be done with it. */
export function CampaignCard({ campaign, campaigns, progress }: CampaignCardProps) {
  const { word } = useTexts();
  const phase = shownPhase(campaign, progress);
  const { terms } = progress;
  return (
    <Card variant="borderless" className="campaign-card">
      <div className="campaign-head">
        <h1 className="campaign-name" data-testid="campaign-name">
          {campaign.name}
        </h1>
        <Tag color={phaseColor[phase]} data-testid="campaign-phase" data-phase={phase}>
          {word('campaignPhase', phase)}
        </Tag>
        <span className="header-space" />
        {campaigns.length > 1 && <CampaignPicker campaign={campaign} campaigns={campaigns} />}
        {campaign.phase === 'draft' && <DraftButton campaign={campaign} />}
        <DraftButton />
        <CampaignActions campaign={campaign} terms={terms} pending={progress.touches.pending} />
      </div>
      <CampaignFacts campaign={campaign} />
      {campaign.phase === 'draft' && <PreviewFacts campaign={campaign} />}
      <RunningOrder campaign={campaign} terms={terms} />
    </Card>
  );
}

function CampaignPicker({ campaign, campaigns }: { campaign: Campaign; campaigns: Campaign[] }) {
  const { t, word } = useTexts();
  const navigate = useNavigate();
  return (
    <Select<number>
      className="campaign-picker"
      aria-label={t('campaign.choose')}
      data-testid="campaign-picker"
      value={campaign.id}
      onChange={(id) => void navigate(`/campaigns/${id}`)}
      showSearch={{ optionFilterProp: 'label' }}
      options={byNewest(campaigns).map(({ id, name, phase }) => ({
        value: id,
        label: `${name} · ${word('campaignPhase', phase)}`,
      }))}
    />
  );
}

function CampaignFacts({ campaign }: { campaign: Campaign }) {
  const texts = useTexts();
  const times = useTimes();
  const { t, pick } = texts;
  const { playbook } = campaign;
  const segment = segmentText(campaign.audience.segment, texts);
  const drafted = times.stamp(campaign.createdAt);
  return (
    <dl className="facts">
      <Fact name={t('campaign.playbook')}>
        {pick(playbook.title) ?? playbook.name}{' '}
        <span className="muted">
          {playbook.name} v{playbook.version}
        </span>
      </Fact>
      <Fact name={t('campaign.audience')}>{audienceText(campaign.audience, texts, times)}</Fact>
      {segment && <Fact name={t('campaign.segment')}>{segment}</Fact>}
      {campaign.holdout > 0 && (
        <Fact name={t('campaign.holdout')}>
          <span data-testid="campaign-holdout">{t('campaign.holdoutOf', { percent: campaign.holdout })}</span>
        </Fact>
      )}
      {campaign.launchedAt && <Fact name={t('campaign.launched')}>{times.stamp(campaign.launchedAt)}</Fact>}
      <Fact name={t('campaign.created')}>
        {campaign.createdBy ? t('campaign.by', { day: drafted, who: campaign.createdBy }) : drafted}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function RunningOrder({ campaign: { order }, terms }: { campaign: Campaign; terms: number }) {
  const { t, word, numbers } = useTexts();
  if (!order || order.finished) return null;
  const values = {
    kind: word('order', order.kind),
    done: numbers.count(order.done),
    terms: numbers.count(terms),
  };
  return (
    <div className="order" role="status" data-testid="campaign-order">
      <span>{t('campaign.order', values)}</span>
      <ProgressBar
        percent={terms > 0 ? Math.min(99, (order.done / terms) * 100) : 0}
        status="active"
        size="small"
        showInfo={false}
      />
    </div>
  );
}
