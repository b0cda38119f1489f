import { useEffect } from 'react';
import { useTexts } from '../i18n/Texts';

/** Names the browser's tab after what it shows. */
export function useTitle(name: string): void {
  const { t } = useTexts();
  useEffect(() => {
    document.title = `${name} · ${t('app.name')}`;
  }, [name, t]);
}
