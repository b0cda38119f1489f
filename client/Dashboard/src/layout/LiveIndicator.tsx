import { Badge, Tooltip } from 'antd';
import { useTexts } from '../i18n/Texts';
import type { LiveState } from '../live/followLive';
import { useLiveState } from '../live/Live';

const status = {
  connecting: 'default',
  connected: 'success',
  behind: 'warning',
  reconnecting: 'error',
  off: 'default',
} as const;

export function LiveIndicator() {
  const { t } = useTexts();
  const state: LiveState = useLiveState();
  return (
    <Tooltip title={t(`live.${state}Hint`)}>
      <span role="status" className="live-state" data-testid="live-state" data-state={state}>
        <Badge status={status[state]} text={t(`live.${state}`)} />
      </span>
    </Tooltip>
  );
}
