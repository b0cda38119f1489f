import { useTexts } from '../i18n/Texts';
import { Page } from '../layout/Page';
import { ImportCard } from './ImportCard';

const shownImports = 50;

/** Where ledgers come in: the next one, and what became of the last ones. */
export function ImportsPage() {
  const { t } = useTexts();
  return (
    <Page title={t('imports.title')} testId="imports-page">
      <ImportCard shown={shownImports} />
    </Page>
  );
}
