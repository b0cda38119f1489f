import { Tag, Tooltip } from 'antd';
import type { NextTouch } from '../api/policyWire';
import { useTexts } from '../i18n/Texts';
import { useTimes } from '../session/useTimes';

export function NextTouchText({ next }: { next: NextTouch | undefined }) {
  const { t, touch } = useTexts();
  const times = useTimes();
  if (!next) return <span className="muted">{t('policies.none')}</span>;
  return (
    <span className="next-touch">
      {touch(next.name)} <span className="muted">{times.moment(next.at)}</span>
      {next.provisional && (
        <Tooltip title={t('policies.provisionalHint')}>
          <Tag color="gold" variant="filled">
            {t('policies.provisional')}
          </Tag>
        </Tooltip>
      )}
    </span>
  );
}
