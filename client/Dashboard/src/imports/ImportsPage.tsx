import { useEffect } from 'react';
import { useTexts } from '../i18n/Texts';
import { ImportCard } from './ImportCard';

const shownImports = 50;

/** Where ledgers come in: the next one, and what became of the last ones. */
export function ImportsPage() {
  const { t } = useTexts();
  useEffect(() => {
    document.title = `${t('imports.title')} · ${t('app.name')}`;
  }, [t]);
  return (
    <div className="stack" data-testid="imports-page">
      <ImportCard shown={shownImports} />
    </div>
  );
}
