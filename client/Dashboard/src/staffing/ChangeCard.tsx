import type { StaffingEffect } from '../api/staffingWire';
import { useTexts } from '../i18n/Texts';
import { Section } from '../states/Section';

interface ChangeCardProps {
  more: StaffingEffect;
  fewer: StaffingEffect | undefined;
}

/** What one agent more, and one fewer, would change. */
export function ChangeCard({ more, fewer }: ChangeCardProps) {
  const { t } = useTexts();
  return (
    <Section title={t('staffing.change')} hint={t('staffing.changeHint')}>
      <div className="staffing-changes">
        <Effect name={t('staffing.oneMore')} effect={more} testId="one-more" />
        {fewer ? (
          <Effect name={t('staffing.oneFewer')} effect={fewer} testId="one-fewer" />
        ) : (
          <p className="muted" data-testid="one-fewer">
            {t('staffing.nobody')}
          </p>
        )}
      </div>
    </Section>
  );
}

function Effect({ name, effect, testId }: { name: string; effect: StaffingEffect; testId: string }) {
  const { t, numbers } = useTexts();
  const signed = (value: number) => (value > 0 ? `+${numbers.count(value)}` : numbers.count(value));
  return (
    <div data-testid={testId}>
      <h3>{name}</h3>
      <dl className="facts">
        <div>
          <dt>{t('staffing.saturation')}</dt>
          <dd>{numbers.share(effect.saturation)}</dd>
        </div>
        <div>
          <dt>{t('staffing.daysUnder')}</dt>
          <dd>{signed(effect.daysUnder)}</dd>
        </div>
        <div>
          <dt>{t('staffing.notMade')}</dt>
          <dd data-testid="not-made">{signed(effect.notMade)}</dd>
        </div>
      </dl>
    </div>
  );
}
