import { useEffect } from 'react';
import { useTexts } from '../i18n/Texts';
import '../styles/settings.css';
import { CapsCard } from './caps/CapsCard';
import { RestCard } from './dealers/RestCard';
import { KeysCard } from './keys/KeysCard';
import { RolesCard } from './RolesCard';

/** Who may call, what each role may do, how often one phone may be contacted, which dealers rest. */
export function SettingsPage() {
  const { t } = useTexts();
  useEffect(() => {
    document.title = `${t('settings.title')} · ${t('app.name')}`;
  }, [t]);
  return (
    <div className="stack" data-testid="settings-page">
      <h1 className="visually-hidden">{t('settings.title')}</h1>
      <KeysCard />
      <RolesCard />
      <CapsCard />
      <RestCard />
    </div>
  );
}
