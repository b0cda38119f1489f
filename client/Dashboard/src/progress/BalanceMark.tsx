import { CheckCircleFilled, WarningFilled } from '@ant-design/icons';
import { Tooltip } from 'antd';
import type { Progress } from '../api/wire';
import { useTexts } from '../i18n/Texts';
import { isBalanced } from './rates';

/** Whether planned = sent + suppressed + failed + pending holds, with the numbers of the sum. */
export function BalanceMark({ progress, testId }: { progress: Progress; testId?: string }) {
  const { t, numbers } = useTexts();
  const balanced = isBalanced(progress);
  const { planned, sent, suppressed, failed, pending } = progress.touches;
  const values = {
    planned: numbers.count(planned),
    sent: numbers.count(sent),
    suppressed: numbers.count(suppressed),
    failed: numbers.count(failed),
    pending: numbers.count(pending),
  };
  const text = t(balanced ? 'dealers.balancedYes' : 'dealers.balancedNo', values);
  const Mark = balanced ? CheckCircleFilled : WarningFilled;
  return (
    <Tooltip title={text}>
      <Mark
        className={balanced ? 'good' : 'bad'}
        role="img"
        aria-label={text}
        data-testid={testId}
        data-value={Number(balanced)}
      />
    </Tooltip>
  );
}
