import { useTexts } from '../i18n/Texts';
import { Section } from '../states/Section';
import { CopyButton } from '../states/CopyButton';

/** The text of a version as it was stored. */
export function YamlCard({ yaml }: { yaml: string }) {
  const { t } = useTexts();
  return (
    <Section
      title={t('playbooks.yaml')}
      hint={t('playbooks.yamlHint')}
      extra={<CopyButton text={yaml} testId="copy-yaml" />}
    >
      <pre className="yaml" tabIndex={0} aria-label={t('playbooks.yaml')} data-testid="playbook-yaml">
        {yaml.trimEnd()}
      </pre>
    </Section>
  );
}
