import { FlagOutlined } from '@ant-design/icons';
import { useTexts } from '../../i18n/Texts';

/** What the marks of touches look like. */
export function PlanLegend() {
  const { t, word } = useTexts();
  return (
    <>
      <li>
        <span className="touch channel-sms" aria-hidden>
          90
        </span>
        {word('channel', 'sms')}
      </li>
      <li>
        <span className="touch channel-call" aria-hidden>
          30
        </span>
        {word('channel', 'call')}
      </li>
      <li>
        <span className="touch channel-call touch-moved" aria-hidden>
          →30
        </span>
        {t('plan.legend.moved')}
      </li>
      <li>
        <span className="touch touch-gone" aria-hidden>
          30
        </span>
        {t('plan.legend.gone')}
      </li>
      <li>
        <span className="touch channel-call touch-provisional" aria-hidden>
          30
        </span>
        {t('plan.legend.provisional')}
      </li>
      <li>
        <FlagOutlined aria-hidden /> {t('plan.legend.event')}
      </li>
    </>
  );
}
