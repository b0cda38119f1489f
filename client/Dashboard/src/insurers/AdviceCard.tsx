import { Alert } from 'antd';
import type { Advice } from '../api/churnWire';
import { useTexts } from '../i18n/Texts';
import { Section } from '../states/Section';

const kinds = { good: 'success', note: 'info', warning: 'warning' } as const;

/** What to look at in the insurers, in words. */
export function AdviceCard({ advice }: { advice: Advice[] }) {
  const { t, pick } = useTexts();
  return (
    <Section title={t('insurers.advice')} hint={t('insurers.adviceHint')}>
      <div className="advice" data-testid="advice">
        {advice.map((one, index) => (
          <Alert
            key={`${one.code}/${index}`}
            type={kinds[one.weight]}
            showIcon
            title={pick(one.text)}
            data-testid={`advice-${one.code}`}
          />
        ))}
      </div>
    </Section>
  );
}
