import { Alert, Button, Spin } from 'antd';
import { useTexts } from '../i18n/Texts';
import { useDealerZone, useNow } from '../session/queries';
import { describeError } from '../states/describeError';
import { timesOf } from '../format/times';
import { whyNoCall } from './openTasks';
import { useOpenTasks } from './queries';
import { askEverySeconds } from './useNextCall';

interface WaitingPanelProps {
  dealer: string | undefined;
  /** How often the desk has asked in vain. */
  asked: number;
  trouble: unknown;
  onStop: () => void;
}

/** No call yet: says why, and that the desk asks again by itself. */
export function WaitingPanel({ dealer, asked, trouble, onStop }: WaitingPanelProps) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <div className="desk-waiting" data-testid="desk-waiting">
      <Spin />
      <h2>{t('desk.waiting')}</h2>
      {asked > 0 && trouble === undefined && <NoCall dealer={dealer} />}
      {trouble !== undefined && (
        <Alert type="error" showIcon title={t('desk.trouble', { reason: describeError(trouble, texts).title })} />
      )}
      <p className="muted">{t('desk.asksAgain', { seconds: askEverySeconds })}</p>
      <Button onClick={onStop} data-testid="desk-stop">
        {t('desk.stop')}
      </Button>
    </div>
  );
}

function NoCall({ dealer }: { dealer: string | undefined }) {
  const { t, language } = useTexts();
  const open = useOpenTasks(dealer, true).data?.items;
  const now = useNow();
  const zone = useDealerZone(open?.[0]?.policy.dealer ?? dealer);
  if (!open) return null;
  const reason = whyNoCall(open);
  const values = { count: open.length, now: now ? timesOf(language, zone).clock(now) : '–' };
  return (
    <p role="status" data-testid="no-call" data-reason={reason}>
      {t(`desk.none.${reason}`, values)}
    </p>
  );
}
