import { Empty } from 'antd';
import { useTexts } from '../i18n/Texts';

/** Shown where a page about one dealer finds none. */
export function NoDealer() {
  const { t } = useTexts();
  return (
    <div className="empty-page" data-testid="no-dealer">
      <Empty description={t('dealers.none')} />
    </div>
  );
}
