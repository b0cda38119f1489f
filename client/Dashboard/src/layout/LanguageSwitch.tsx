import { Segmented } from 'antd';
import type { Language } from '../i18n/language';
import { useTexts } from '../i18n/Texts';

export function LanguageSwitch() {
  const { language, setLanguage, t } = useTexts();
  return (
    <Segmented<Language>
      size="small"
      value={language}
      onChange={setLanguage}
      aria-label={t('header.language')}
      data-testid="language-switch"
      options={[
        { value: 'zh', label: '中文' },
        { value: 'en', label: 'English' },
      ]}
    />
  );
}
