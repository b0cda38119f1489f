import { useTexts } from '../i18n/Texts';

export function Logo() {
  const { t } = useTexts();
  return (
    <span className="logo">
      <img src="/favicon.svg" alt="" width={28} height={28} />
      <span className="logo-name">{t('app.name')}</span>
      <span className="logo-subtitle">{t('app.subtitle')}</span>
    </span>
  );
}
