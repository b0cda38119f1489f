import { useTexts } from '../i18n/Texts';
import { Page } from '../layout/Page';
import '../styles/settings.css';
import { CapsCard } from './caps/CapsCard';
import { RestCard } from './dealers/RestCard';
import { KeysCard } from './keys/KeysCard';
import { RolesCard } from './RolesCard';

/** Who may call, what each role may do, how often one phone may be contacted, which dealers rest. */
export function SettingsPage() {
  const { t } = useTexts();
  return (
    <Page title={t('settings.title')} testId="settings-page">
      <KeysCard />
      <RolesCard />
      <CapsCard />
      <RestCard />
    </Page>
  );
}
