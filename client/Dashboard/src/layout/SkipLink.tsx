import { useTexts } from '../i18n/Texts';

export const contentId = 'content';

/** The first stop of the keyboard: past header and navigation, into the page. */
export function SkipLink() {
  const { t } = useTexts();
  return (
    <a
      href={`#${contentId}`}
      className="skip-link"
      data-testid="skip-link"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(contentId)?.focus();
      }}
    >
      {t('nav.skip')}
    </a>
  );
}
