import { Button, Result } from 'antd';
import { useRouteError } from 'react-router';
import { useTexts } from '../i18n/Texts';

/** Stands in for a page that broke; says what to report. */
export function PageFailure() {
  const { t } = useTexts();
  const error = useRouteError();
  return (
    <Result
      status="error"
      title={t('app.failed')}
      subTitle={t('app.failedHint')}
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('app.reload')}
        </Button>
      }
    >
      <code>{error instanceof Error ? error.message : String(error)}</code>
    </Result>
  );
}
