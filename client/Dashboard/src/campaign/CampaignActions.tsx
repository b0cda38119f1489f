import { PauseCircleOutlined, PlayCircleOutlined, RocketOutlined, StopOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Space } from 'antd';
import type { Campaign, CampaignAction } from '../api/campaignWire';
import { apiAddress, order } from '../api/client';
import { useTexts, type Texts } from '../i18n/Texts';
import { useCaller } from '../session/queries';
import { mayOperate } from '../session/roles';
import { describeError } from '../states/describeError';
import { actionsOf } from './actions';
import { usePreview } from './queries';

interface CampaignActionsProps {
  campaign: Campaign;
  terms: number;
  pending: number;
}

const icons = {
  launch: <RocketOutlined />,
  pause: <PauseCircleOutlined />,
  resume: <PlayCircleOutlined />,
  end: <StopOutlined />,
};

/** Orders for operators; each names its consequences before anything happens. */
export function CampaignActions({ campaign, terms, pending }: CampaignActionsProps) {
  const texts = useTexts();
  const { modal } = App.useApp();
  const caller = useCaller().data;
  const enrolling = usePreview(campaign).data?.terms;
  const send = useOrder(campaign, texts);
  if (!mayOperate(caller?.role)) return null;
  const ask = (action: CampaignAction) => {
    void modal.confirm({
      title: texts.t(`action.${action}Ask`, { name: campaign.name }),
      content: consequence(action, action === 'launch' ? enrolling : terms, pending, texts),
      okText: texts.t(`action.${action}`),
      okButtonProps: { danger: action === 'end', ...{ 'data-testid': `confirm-${action}` } },
      cancelText: texts.t('action.cancel'),
      autoFocusButton: action === 'end' ? 'cancel' : 'ok',
      onOk: () => send.mutateAsync(action).catch(() => undefined),
    });
  };
  return (
    <Space>
      {actionsOf(campaign.phase).map((action) => (
        <Button
          key={action}
          icon={icons[action]}
          data-testid={`action-${action}`}
          loading={send.isPending}
          type={action === 'launch' || action === 'resume' ? 'primary' : 'default'}
          danger={action === 'end'}
          onClick={() => ask(action)}
        >
          {texts.t(`action.${action}`)}
        </Button>
      ))}
    </Space>
  );
}

function consequence(
  action: CampaignAction,
  terms: number | undefined,
  pending: number,
  { t, numbers }: Texts,
): string {
  const values = { terms: numbers.count(terms ?? 0), pending: numbers.count(pending) };
  return t(action === 'launch' && !terms ? 'action.launchDraftEffect' : `action.${action}Effect`, values);
}

function useOrder(campaign: Campaign, texts: Texts) {
  const { notification } = App.useApp();
  const queries = useQueryClient();
  const say = (key: 'action.done' | 'action.failed', action: CampaignAction) =>
    texts.t(key, { action: texts.t(`action.${action}`), name: campaign.name });
  return useMutation({
    mutationFn: (action: CampaignAction) => order(apiAddress(`/campaigns/${campaign.id}/${action}`)),
    onSuccess: (_, action) => notification.success({ title: say('action.done', action) }),
    onError: (error, action) => {
      const words = describeError(error, texts);
      notification.error({
        title: say('action.failed', action),
        description: `${words.title}. ${words.hint}`,
        duration: 0,
      });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['campaigns'] }),
  });
}
