import { MessageOutlined } from '@ant-design/icons';
import { Badge } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '../i18n/Texts';
import { useCaller } from '../session/queries';
import { mayReadTexts } from '../session/roles';
import { useCustomerTexts } from './queries';

/** The way to what customers wrote, with how many wait; absent for roles that talk to nobody. */
export function TextsLink() {
  const { t } = useTexts();
  const reads = mayReadTexts(useCaller().data?.role);
  const pages = useCustomerTexts('unread', reads).data?.pages ?? [];
  const waiting = pages.reduce((sum, page) => sum + page.items.length, 0);
  if (!reads) return null;
  return (
    <Link to="/texts" className="header-texts" aria-label={t('texts.title')} data-testid="texts-link">
      <Badge count={waiting} overflowCount={19} size="small">
        <MessageOutlined />
      </Badge>
      <span className="header-texts-name">{t('texts.title')}</span>
    </Link>
  );
}
