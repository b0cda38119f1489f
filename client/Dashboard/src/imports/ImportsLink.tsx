import { ImportOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useTexts } from '../i18n/Texts';
import { useCaller } from '../session/queries';
import { mayImport } from '../session/roles';

/** The way to the ledgers that come in; absent for roles that may not import. */
export function ImportsLink() {
  const { t } = useTexts();
  if (!mayImport(useCaller().data?.role)) return null;
  return (
    <Link to="/imports" className="header-texts" aria-label={t('imports.title')} data-testid="imports-link">
      <ImportOutlined />
      <span className="header-texts-name">{t('imports.title')}</span>
    </Link>
  );
}
