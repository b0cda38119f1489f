import { Alert } from 'antd';
import type { TextKey } from '../i18n/en';
import { useTexts } from '../i18n/Texts';

/** Says why the buttons are missing here. */
export function MayNot({ reason, testId }: { reason: TextKey | undefined; testId: string }) {
  const { t } = useTexts();
  return reason && <Alert className="may-not" type="info" showIcon title={t(reason)} data-testid={testId} />;
}
