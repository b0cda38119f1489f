import { Skeleton } from 'antd';
import { useTexts } from '../i18n/Texts';

export function LoadingState({ rows = 6 }: { rows?: number }) {
  const { t } = useTexts();
  return (
    <div role="status" aria-label={t('state.loading')}>
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}
